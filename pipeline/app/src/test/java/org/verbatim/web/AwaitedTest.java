package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// No screen shows what was found in a comment to whoever is still to code it blind; every screen does once she has,
/// and
/// to everybody else.
///
/// The comment is d/why: "Staff are short of time, and of milk."
class AwaitedTest {
    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        Files.createDirectories(Served.survey(folder).resolve("samples"));
        Files.writeString(
                folder.resolve("samples/alice-1.plan.csv"), "item,comment,purpose,repeats\n1,d/why,measuring,\n");
    }

    /// Asks as bea, for whom nothing was drawn, then as alice before and after she codes the comment.
    private void hidesUntilCoded(Function<Served, String> asked, String finding, String told) {
        try (Served served = Served.over(folder, "bea")) {
            String open = asked.apply(served);
            assertTrue(open.contains(finding), open);
            assertFalse(open.contains(told), open);
        }
        try (Served served = Served.over(folder, "alice")) {
            String before = asked.apply(served);
            assertFalse(before.contains(finding), before);
            assertTrue(before.contains(told), before);
            served.post("/grid/code", "do", "apply", "theme", "milk", "comment", "d/why", "plan", "alice-1");
            String after = asked.apply(served);
            assertTrue(after.contains(finding), after);
            assertFalse(after.contains(told), after);
        }
    }

    private void leavesOutUntilCoded(String path, String finding) {
        hidesUntilCoded(served -> served.get(path).body(), finding, Awaited.LEFT_OUT);
    }

    @Test
    void hidesThemesInTheListOfComments() {
        hidesUntilCoded(
                served -> served.get("/grid/view?question=why&query=short").body(),
                "class=\"chip rules hue-1",
                Awaited.THIS);
    }

    @Test
    void leavesItOutOfListsByWhatWasFound() {
        leavesOutUntilCoded("/grid/view?theme=staffing&theme=time", "data-comment=\"d/why\"");
    }

    @Test
    void leavesItOutHoweverOneAsksForFindings() {
        try (Served served = Served.over(folder, "alice")) {
            for (String asked : new String[] {
                "theme=milk&plan=alice-1", "theme=-&query=short", "by=rules", "state=suggested", "query=@milk"
            }) {
                String view = served.get("/grid/view?" + asked).body();
                assertFalse(view.contains("data-comment=\"d/why\""), asked);
                assertTrue(view.contains(Awaited.LEFT_OUT), asked);
            }
            assertTrue(served.get("/grid/view?query=short").body().contains("data-comment=\"d/why\""));
        }
    }

    /// Where only one comment is left, the counts beside the list are its themes.
    @Test
    void countsItForNoThemeBesideTheList() {
        try (Served served = Served.over(folder, "alice")) {
            String facets = served.get("/grid/facets?query=short").body();
            assertEquals("0", count("theme", "milk", facets));
            assertEquals("0", count("theme", "-", facets));
            assertEquals("0", count("by", "rules", facets));
            assertEquals("0", count("state", "suggested", facets));
            assertEquals("1", count("state", "uncoded", facets));
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "d/why");
            assertEquals(
                    "1",
                    count(
                            "theme",
                            "mood",
                            served.get("/grid/facets?query=short").body()));
        }
    }

    private static String count(String facet, String value, String facets) {
        Matcher count = Pattern.compile(
                        "name=\"" + facet + "\" value=\"" + value + "\"[^\\n]*?<span class=\"n\">(\\d+)</span>")
                .matcher(facets);
        assertTrue(count.find(), facets);
        return count.group(1);
    }

    @Test
    void marksNothingByAQueryForThemes() {
        hidesUntilCoded(
                served -> served.get("/grid/row?comment=d/why&query=@milk").body(), "found by the query", Awaited.THIS);
    }

    @Test
    void explainsNothing() {
        hidesUntilCoded(served -> served.get("/explain?comment=d/why").body(), "<mark>Staff</mark>", Awaited.THIS);
    }

    @Test
    void findsItByItsWordsAndNotByItsThemes() {
        leavesOutUntilCoded("/search/hits?find=short&theme=milk", "in 1 of 6 (17%) comments");
    }

    @Test
    void writesItIntoNoFileOfWhatASearchForThemesFound() {
        try (Served served = Served.over(folder, "bea")) {
            assertTrue(served.get("/search/export.csv?find=@milk").body().contains("d/why"));
        }
        try (Served served = Served.over(folder, "alice")) {
            assertFalse(served.get("/search/export.csv?find=@milk").body().contains("d/why"));
            assertFalse(served.get("/search/quotes.txt?find=@milk").body().contains("d/why"));
            String words = served.get("/search/hits?find=milk").body();
            assertTrue(words.contains("d/why"), words);
            assertFalse(words.contains(Awaited.LEFT_OUT), words);
        }
    }

    @Test
    void listsItNotAmongThoseThatCarryATheme() {
        leavesOutUntilCoded("/themes/carrying?theme=milk", "d/why");
    }

    @Test
    void listsItNotAsGained() {
        hidesUntilCoded(
                served -> served.post("/themes/effect", "theme", "mood", "name", "Mood", "rules", "short")
                        .body(),
                "d/why",
                Awaited.LEFT_OUT);
    }

    @Test
    void listsItNotAsLost() {
        hidesUntilCoded(
                served -> served.post("/themes/effect", "theme", "time", "name", "Time", "rules", "tea")
                        .body(),
                "d/why",
                Awaited.LEFT_OUT);
    }

    @Test
    void quotesItForNoTheme() {
        hidesUntilCoded(AwaitedTest::tray, "comment d/why)", Awaited.LEFT_OUT);
    }

    @Test
    void namesItNotAmongTheQuotesThatWereRejected() {
        try (Served served = Served.over(folder, "bea")) {
            served.post(
                    "/quotes/pick?question=why",
                    "comment",
                    "d/why",
                    "theme",
                    "time",
                    "words",
                    "short of time",
                    "decision",
                    "reject");
        }
        hidesUntilCoded(AwaitedTest::tray, "d/why, rejected by bea", Awaited.LEFT_OUT);
    }

    private static String tray(Served served) {
        String tray = "";
        long latest = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < latest && !tray.contains("id=\"theme-staffing\"")) {
            tray = served.get("/quotes/tray?question=why").body();
        }
        return tray;
    }

    @Test
    void comparesNotWhatOthersSaidOfIt() {
        decide("ada", "milk");
        decide("eve", "time");
        try (Served served = Served.over(folder, "alice")) {
            HttpResponse<String> refused =
                    served.post("/agreement/settle", "first", "ada", "second", "eve", "comment", "d/why", "as", "none");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("it waits for your blind coding, and is not settled before"));
        }
        leavesOutUntilCoded("/agreement?first=ada&second=eve", "<h1>d/why</h1>");
    }

    @Test
    void tellsNotThatOthersDisagreeAboutIt() {
        decide("ada", "milk");
        decide("eve", "time");
        leavesOutUntilCoded("/grid/view?state=disputed", "data-comment=\"d/why\"");
    }

    private void decide(String coder, String theme) {
        CoderId who = new CoderId(coder);
        Instant at = Instant.parse("2026-01-01T09:00:00Z");
        CommentId comment = CommentId.parse("d/why");
        try (Journal journal = CodingsFolder.of(folder).journal(who, "a test")) {
            journal.append(Decision.none(at, who, comment));
            journal.append(Decision.apply(at, who, comment, new ThemeId(theme)));
        }
    }
}
