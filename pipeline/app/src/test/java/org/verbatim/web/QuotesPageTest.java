package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tray of quotes, and the overview with its report.
class QuotesPageTest {
    @TempDir
    Path folder;

    private static String awaited(Served served, String path, String wanted) {
        String body = "";
        long latest = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < latest && !body.contains(wanted)) {
            body = served.get(path).body();
        }
        assertTrue(body.contains(wanted), body);
        return body;
    }

    private static HttpResponse<String> pick(
            Served served, String comment, String theme, String words, String decision) {
        return served.post(
                "/quotes/pick?question=why", "comment", comment, "theme", theme, "words", words, "decision", decision);
    }

    @Test
    void showsWhatTheReportWouldQuoteAndWhy() {
        try (Served served = Served.tea(folder)) {
            String tray = awaited(served, "/quotes?question=why", "id=\"theme-staffing\"");
            assertTrue(tray.contains("in the report: typical"), tray);
            assertTrue(tray.contains("represents the theme best"), tray);
            assertTrue(
                    tray.contains(
                            "data-copies=\"“There is never enough staff to make coffee.” (North, Tea survey, comment a/why)\""),
                    tray);
        }
    }

    @Test
    void pinsRejectsAndTakesBack() throws IOException {
        try (Served served = Served.tea(folder)) {
            awaited(served, "/quotes?question=why", "id=\"theme-staffing\"");
            String pinned = pick(served, "d/why", "staffing", "Staff are short of time", "pin")
                    .body();
            assertTrue(pinned.contains("<span class=\"badge\">pinned</span>"), pinned);
            String rejected = pick(served, "a/why", "staffing", "There is never enough staff to make coffee.", "reject")
                    .body();
            assertTrue(rejected.contains("rejected by alice"), rejected);
            assertEquals(2, Files.readAllLines(folder.resolve("quotes.jsonl")).size());
            String released = pick(
                            served, "a/why", "staffing", "There is never enough staff to make coffee.", "release")
                    .body();
            assertFalse(released.contains("rejected by alice"), released);
        }
    }

    @Test
    void pinsNothingWithoutPermissionOrThatDoesNotStandThere() throws IOException {
        Served.survey(folder);
        Files.writeString(
                folder.resolve("survey.yaml"), Served.SURVEY.replace("segments:", "quote_permission: ok\nsegments:"));
        Files.writeString(
                folder.resolve("answers.csv"),
                Served.ANSWERS
                        .replace("id,trust", "ok,id,trust")
                        .replace("\na,", "\nno,a,")
                        .replace("\nb,", "\nyes,b,")
                        .replace("\nc,", "\nyes,c,")
                        .replace("\nd,", "\nyes,d,")
                        .replace("\ne,", "\nyes,e,"));
        try (Served served = Served.over(folder, "alice")) {
            HttpResponse<String> refused = pick(served, "a/why", "staffing", "enough staff", "pin");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("its respondent may not be quoted"), refused.body());
            assertTrue(pick(served, "d/why", "staffing", "Staff have time", "pin")
                    .body()
                    .contains("these words do not stand in the comment"));
            assertFalse(Files.exists(folder.resolve("quotes.jsonl")));
        }
    }

    @Test
    void noticesAQuoteThatStandsTwice() {
        try (Served served = Served.tea(folder)) {
            awaited(served, "/quotes?question=why", "id=\"theme-staffing\"");
            pick(served, "d/why", "staffing", "Staff are short of time", "pin");
            String tray = pick(served, "d/why", "milk", "short of time, and of milk", "pin")
                    .body();
            assertTrue(tray.contains("Also used for Milk"), tray);
            assertTrue(tray.contains("Also used for Staffing"), tray);
        }
    }

    @Test
    void ranksThemesAndSplitsThem() {
        try (Served served = Served.tea(folder)) {
            String page = awaited(served, "/overview", "What is left to code");
            assertTrue(page.contains("</span> Staffing</a>"), page);
            assertTrue(page.contains("<div><dt>Left to read</dt><dd class=\"large\">6</dd></div>"), page);
            assertTrue(page.contains("<h2 id=\"heat-title\">Themes by trust</h2>"), page);
        }
    }

    @Test
    void buildsTheReportInTheBackgroundWithWhatWasPinned() throws IOException {
        try (Served served = Served.tea(folder)) {
            pick(served, "d/why", "staffing", "Staff are short of time", "pin");
            assertEquals(200, served.post("/overview/build").statusCode());
            awaited(served, "/overview/building", "The report is built.");
            assertTrue(
                    Files.readString(folder.resolve("out/quotes.csv")).contains("Staff are short of time,0,23,pinned"));
        }
    }

    @Test
    void handsOutTheReportInEachOfItsForms() throws IOException {
        try (Served served = Served.tea(folder)) {
            Files.createDirectory(folder.resolve("out"));
            for (String file : List.of("report.docx", "report.html", "report.md", "tables.xlsx")) {
                Files.writeString(folder.resolve("out").resolve(file), "of " + file);
            }
            String built = served.get("/overview/building").body();
            for (String file : List.of("report.docx", "report.html", "report.md", "tables.xlsx")) {
                assertTrue(built.contains("href=\"/overview/" + file + "\" download"), built);
                HttpResponse<String> kept = served.get("/overview/" + file);
                assertEquals(200, kept.statusCode(), file);
                assertEquals(
                        "attachment; filename=\"" + file + "\"",
                        kept.headers().firstValue("Content-Disposition").orElse(""));
                assertEquals("of " + file, kept.body());
            }
        }
    }

    @Test
    void tellsWhatIsWrongInsteadOfBuilding() throws IOException {
        try (Served served = Served.tea(folder)) {
            Files.writeString(folder.resolve("themes.yaml"), "themes: [{id: milk, rules: ['(']}]\n");
            served.post("/overview/build");
            awaited(served, "/overview/building", "themes.yaml:1:");
            assertFalse(Files.exists(folder.resolve("out")));
        }
    }
}
