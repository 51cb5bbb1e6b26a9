package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// What another program, or another person, changes in the survey's folder while the workbench is open.
class ChangedFolderTest {
    private static final String BEFORE = "What is shown is not what this survey’s files say now";

    @TempDir
    Path folder;

    private static List<String> comments(Served served, String view) {
        return Pattern.compile("data-comment=\"([^\"]+)\"")
                .matcher(served.get("/grid/view?" + view).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /// As an import or a second workbench does.
    private void codes(String coder, String comment, String theme) {
        try (Journal journal = CodingsFolder.of(folder).journal(new CoderId(coder), "a test")) {
            journal.append(Decision.apply(
                    Instant.parse("2026-01-02T00:00:00Z"),
                    new CoderId(coder),
                    CommentId.parse(comment),
                    new ThemeId(theme)));
        }
    }

    private void themes(String text) throws IOException {
        Files.writeString(folder.resolve("themes.yaml"), text);
    }

    @Test
    void isSeenWhereSomebodyElseCoded() {
        try (Served served = Served.tea(folder)) {
            assertEquals(List.of(), comments(served, "theme=mood"));
            codes("bob", "b/why", "mood");
            assertEquals(List.of("b/why"), comments(served, "theme=mood"));
            assertEquals(List.of("b/why"), comments(served, "by=bob"));
        }
    }

    @Test
    void leavesWhatIsCodedHereAndItsUndo() {
        try (Served served = Served.tea(folder)) {
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "d/why");
            codes("bob", "b/why", "mood");
            assertEquals(List.of("b/why", "d/why"), comments(served, "theme=mood"));
            served.post("/grid/code", "do", "apply", "theme", "milk", "comment", "b/why");
            served.post("/grid/undo");
            served.post("/grid/undo");
            assertEquals(List.of("b/why"), comments(served, "theme=mood"));
        }
    }

    @Test
    void isSeenWhereThemesAreEdited() throws IOException {
        try (Served served = Served.tea(folder)) {
            themes(Served.THEMES.replace("{id: mood, name: Mood}", "{id: mood, name: Temper, rules: [never]}"));
            assertEquals(List.of("a/why"), comments(served, "theme=mood"));
            assertTrue(served.get("/grid").body().contains("Temper"));
            assertEquals(List.of("b/why", "d/why"), comments(served, "theme=time"), "as before");
        }
    }

    @Test
    void isToldWhileAFileCannotBeRead() throws IOException {
        try (Served served = Served.tea(folder)) {
            themes(Served.THEMES.replace("rules: [milk]", "rules: [(milk]"));
            String page = served.get("/grid").body();
            assertTrue(page.contains(BEFORE), page);
            assertTrue(page.contains("themes.yaml:9"), page);
            assertEquals(List.of("b/why", "d/why"), comments(served, "theme=time"));
            themes(Served.THEMES);
            assertFalse(served.get("/grid").body().contains(BEFORE));
        }
    }

    @Test
    void isToldWhereItShowsOnlyOnceTheWorkbenchIsStartedAgain() throws IOException {
        try (Served served = Served.tea(folder)) {
            assertFalse(served.get("/grid").body().contains(BEFORE));
            Files.writeString(folder.resolve("answers.csv"), Served.ANSWERS + "f,East,tea,More staff!,\n");
            String page = served.get("/search").body();
            assertTrue(page.contains("it or the answers were changed since the workbench was opened"), page);
            assertEquals(
                    List.of("a/what", "a/why", "d/why"),
                    comments(served, "theme=staffing").stream().sorted().toList());
        }
    }
}
