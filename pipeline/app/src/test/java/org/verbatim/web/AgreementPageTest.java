package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// Two people's codings side by side, settled by one key.
class AgreementPageTest {
    @TempDir
    Path folder;

    @BeforeEach
    void code() {
        Served.survey(folder);
        decide("ada", "a/why", "staffing");
        decide("ada", "d/why", "staffing", "time");
        decide("ada", "b/why", "time");
        decide("bea", "a/why", "staffing");
        decide("bea", "d/why", "staffing", "milk");
        decide("bea", "b/why");
    }

    private void decide(String coder, String comment, String... themes) {
        CoderId who = new CoderId(coder);
        Instant at = Instant.parse("2026-01-01T09:00:00Z");
        try (Journal journal = CodingsFolder.of(folder).journal(who, "a test")) {
            journal.append(Decision.none(at, who, CommentId.parse(comment)));
            for (String theme : themes) {
                journal.append(Decision.apply(at, who, CommentId.parse(comment), new ThemeId(theme)));
            }
        }
    }

    private static HttpResponse<String> settle(Served served, String comment, String... as) {
        String[] form = new String[6 + as.length];
        System.arraycopy(new String[] {"first", "ada", "second", "bea", "comment", comment}, 0, form, 0, 6);
        System.arraycopy(as, 0, form, 6, as.length);
        return served.post("/agreement/settle", form);
    }

    @Test
    void showsWhatTheTwoCodedDifferently() {
        try (Served served = Served.over(folder, "alice")) {
            String page = served.get("/agreement").body();
            assertTrue(page.contains("2 of 3 comments coded differently; <strong>0 settled</strong>"), page);
            assertTrue(page.contains("<h1>b/why</h1>"), page);
            assertTrue(page.contains("<kbd>1</kbd> as ada"), page);
        }
    }

    @Test
    void settlesByOneKeyAndGoesOnToTheNext() throws IOException {
        try (Served served = Served.over(folder, "alice")) {
            assertEquals(303, settle(served, "b/why", "as", "second").statusCode());
            String page = served.get("/agreement").body();
            assertTrue(page.contains("<strong>1 settled</strong>"), page);
            assertTrue(page.contains("<h1>d/why</h1>"), page);
            assertEquals(
                    303,
                    settle(served, "d/why", "as", "ticked", "theme", "staffing", "theme", "time", "theme", "milk")
                            .statusCode());
            List<String> lines = Files.readAllLines(folder.resolve("codings/adjudicated.jsonl"));
            assertEquals(5, lines.size());
            assertTrue(
                    lines.getFirst().contains("\"decision\":\"none\",\"reason\":\"settled by alice\""),
                    lines.toString());
            assertTrue(served.get("/agreement").body().contains("<strong>2 settled</strong>"));
            assertTrue(served.get("/explain?comment=b/why").body().contains("adjudicated"));
        }
    }

    @Test
    void tellsHowFarTheyAgreeAndHowFarWithWhatWasSettled() {
        try (Served served = Served.over(folder, "alice")) {
            String figures =
                    served.get("/agreement/figures?first=ada&second=bea").body();
            assertTrue(figures.contains("Cohen's kappa</dt>"), figures);
            assertFalse(figures.contains("with what was settled"), figures);
            settle(served, "b/why", "as", "none");
            assertTrue(served.get("/agreement/figures?first=ada&second=bea")
                    .body()
                    .contains("ada with what was settled, in 1 comment:"));
        }
    }

    @Test
    void refusesACommentAboutWhichTheyAgree() {
        try (Served served = Served.over(folder, "alice")) {
            HttpResponse<String> refused = settle(served, "a/why", "as", "first");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("the two do not disagree about this comment any more"), refused.body());
        }
    }

    /// Who codes a blind sample gives themes one by one, and says nothing of those that do not apply.
    @Test
    void comparesWhatTwoPeopleCodedBlindInTheWorkbench() throws IOException {
        Path fresh = Served.survey(folder.resolve("fresh"));
        Files.createDirectories(fresh.resolve("samples"));
        for (String coder : List.of("ada", "bea")) {
            Files.writeString(
                    fresh.resolve("samples/" + coder + "-1.plan.csv"),
                    "item,comment,purpose,repeats\n1,a/why,measuring,\n2,b/why,measuring,\n3,d/why,measuring,\n");
        }
        try (Served served = Served.over(fresh, "ada")) {
            served.post("/grid/code", "do", "apply", "theme", "staffing", "comment", "a/why");
            served.post("/grid/code", "do", "apply", "theme", "time", "comment", "b/why");
            served.post("/grid/code", "do", "apply", "theme", "time", "comment", "d/why");
        }
        try (Served served = Served.over(fresh, "bea")) {
            served.post("/grid/code", "do", "apply", "theme", "milk", "comment", "a/why");
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "b/why");
            served.post("/grid/code", "do", "apply", "theme", "time", "comment", "d/why");
            String page = served.get("/agreement").body();
            assertTrue(page.contains("2 of 3 comments coded differently"), page);
            String figures =
                    served.get("/agreement/figures?first=ada&second=bea").body();
            assertTrue(figures.contains("Of every theme of 3 comments"), figures);
            assertTrue(figures.contains(">0.60 ("), figures);
        }
    }

    @Test
    void saysThatNobodyCodedTheSame() {
        try (Served served = Served.tea(folder.resolve("alone"))) {
            assertTrue(served.get("/agreement").body().contains("No two people have coded the same comments yet"));
        }
    }
}
