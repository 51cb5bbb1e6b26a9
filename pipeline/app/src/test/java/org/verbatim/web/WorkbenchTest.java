package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.board.Board;
import org.verbatim.model.WrongInput;
import org.verbatim.work.Progress;

/// Who is let in, and what a browser may do.
class WorkbenchTest {
    @TempDir
    Path folder;

    @Test
    void letsInTheBrowserThatWasGivenTheStartLink() {
        try (Served served = Served.tea(folder)) {
            assertEquals(200, served.get("/grid").statusCode());
            assertTrue(served.get("/grid").body().contains("<title>Comments – Tea survey – Verbatim</title>"));
        }
    }

    @Test
    void keepsTheTokenInACookieThatNoOtherSiteCanUse() {
        try (Served served = Served.tea(folder)) {
            String start = served.workbench().link().replaceFirst("http://[^/]+", "");
            String cookie = served.send(served.request(start).GET())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.contains("SameSite=Strict"), cookie);
        }
    }

    @Test
    void turnsAwayWhoHasNoToken() {
        try (Served served = Served.tea(folder)) {
            for (String path : List.of("/", "/grid", "/assets/workbench.css", "/nowhere")) {
                HttpResponse<String> answer = served.send(served.request(path).GET());
                assertEquals(403, answer.statusCode(), path);
                assertEquals(
                        "Open the start link that `verbatim serve` printed: it lets this browser in.", answer.body());
            }
            assertEquals(
                    403,
                    served.send(served.request("/start?token=" + "0".repeat(32)).GET())
                            .statusCode());
            assertEquals(
                    403,
                    served.send(served.request("/grid")
                                    .header("Cookie", served.cookie() + "0")
                                    .GET())
                            .statusCode());
        }
    }

    @Test
    void answersToNoForeignName() {
        try (Served served = Served.tea(folder)) {
            String line = served.raw("GET /grid HTTP/1.1\r\nHost: evil.example:80\r\nCookie: " + served.cookie()
                    + "\r\nConnection: close\r\n\r\n");
            assertEquals("HTTP/1.1 421 Misdirected Request", line);
        }
    }

    @Test
    void takesNothingFromAnotherSitesPage() {
        try (Served served = Served.tea(folder)) {
            for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1")) {
                HttpResponse<String> answer = served.send(served.request("/coder")
                        .header("Cookie", served.cookie())
                        .header("Origin", origin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("coder=mallory")));
                assertEquals(403, answer.statusCode(), origin);
            }
            HttpResponse<String> withoutOrigin = served.send(served.request("/coder")
                    .header("Cookie", served.cookie())
                    .POST(HttpRequest.BodyPublishers.ofString("coder=mallory")));
            assertEquals(403, withoutOrigin.statusCode());
            assertEquals(
                    403,
                    served.send(served.request("/grid")
                                    .header("Cookie", served.cookie())
                                    .header("Sec-Fetch-Site", "cross-site")
                                    .GET())
                            .statusCode());
            assertFalse(Files.exists(folder.resolve("codings/mallory.jsonl")));
        }
    }

    @Test
    void changesNothingByAGet() {
        try (Served served = Served.tea(folder)) {
            assertEquals(404, served.get("/coder?coder=mallory").statusCode());
            assertFalse(Files.exists(folder.resolve("codings/mallory.jsonl")));
        }
    }

    @Test
    void refusesMoreThanItCanWant() {
        try (Served served = Served.tea(folder)) {
            HttpResponse<String> answer = served.post("/coder", "coder", "x".repeat(Workbench.LARGEST_REQUEST + 1));
            assertEquals(413, answer.statusCode());
        }
    }

    @Test
    void letsAPageLoadNothingButItsOwnFiles() {
        try (Served served = Served.tea(folder)) {
            for (HttpResponse<String> answer : List.of(
                    served.get("/grid"),
                    served.get("/nowhere"),
                    served.send(served.request("/grid").GET()))) {
                assertEquals(
                        Guard.POLICY,
                        answer.headers().firstValue("Content-Security-Policy").orElse(""));
                assertEquals(
                        "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
                assertEquals(
                        "nosniff",
                        answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            }
            assertFalse(Guard.POLICY.contains("unsafe"));
            String page = served.get("/grid").body();
            assertFalse(page.contains("style="), "styles stand in the style sheet");
            assertFalse(page.matches("(?s).*<script(?![^>]*src=).*"), "scripts stand in files");
            assertFalse(page.matches("(?s).*\\son\\w+=.*"), "scripts stand in files");
        }
    }

    @Test
    void servesItsFilesAndNoOthers() {
        try (Served served = Served.tea(folder)) {
            assertTrue(served.get("/assets/htmx.js").body().contains("htmx"));
            assertEquals(200, served.get("/assets/workbench.js").statusCode());
            assertEquals(404, served.get("/assets/Workbench.class").statusCode());
            assertEquals(404, served.get("/assets/..%2Freport%2Freport.js").statusCode());
        }
    }

    @Test
    void tellsWhoHoldsTheSurveyAndLetsTheSecondRead() {
        try (Served first = Served.tea(folder);
                Served second = Served.over(folder, "bob")) {
            assertEquals("", first.workbench().heldBy());
            assertEquals(
                    "this survey is being changed by the workbench at " + first.origin() + " (process "
                            + ProcessHandle.current().pid() + ")",
                    second.workbench().heldBy());
            assertTrue(second.get("/grid").body().contains("Read only:"));
            HttpResponse<String> refused = second.post("/coder", "coder", "bob");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("this survey is being changed by the workbench at"), refused.body());
        }
    }

    @Test
    void writesOnceTheOtherHasGone() {
        Served first = Served.tea(folder);
        try (Served second = Served.over(folder, "bob")) {
            first.close();
            assertEquals(303, second.post("/coder", "coder", "bob").statusCode());
            assertEquals("", second.workbench().heldBy());
        }
    }

    @Test
    void asksWhoCodesAndTakesNoImpossibleName() {
        try (Served served = Served.over(Served.survey(folder), "")) {
            assertTrue(served.get("/grid").body().contains("placeholder=\"your name\""));
            assertEquals(303, served.post("/coder", "coder", "Zoë O'Neill").statusCode());
            assertTrue(served.get("/grid").body().contains("value=\"Zoë O&#39;Neill\""));
            HttpResponse<String> refused = served.post("/coder", "coder", "../../etc/passwd");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body()
                    .contains("choose another name, of letters, digits, spaces, hyphens, underscores and dots"));
            assertEquals(422, served.post("/coder", "coder", "rules").statusCode());
        }
    }

    @Test
    void knowsABrowserAgainAfterARestart() {
        Served before = Served.tea(folder);
        String token = before.workbench().link().replaceFirst(".*token=", "");
        before.close();
        try (Served after = Served.over(folder, "alice")) {
            assertTrue(after.workbench().link().endsWith(token));
        }
    }

    @Test
    void keepsTheTokenFromOthersOfTheMachine() throws Exception {
        try (Served served = Served.tea(folder)) {
            Path token = folder.resolve(".verbatim/token");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(token)));
            assertNotEquals("", Files.readString(token));
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (Served served = Served.tea(folder);
                Board board = Board.open(folder, Progress.SILENT, Progress.SILENT)) {
            int port = Integer.parseInt(served.origin().replaceFirst(".*:", ""));
            WrongInput wrong = assertThrows(
                    WrongInput.class,
                    () -> Workbench.open(
                            board, new Workbench.Setting(Optional.of(port), Optional.empty(), Served.CLOCK)));
            assertEquals(
                    "--port: port " + port + " is taken by another program\n"
                            + "  fix: leave the option out, or give another port",
                    wrong.problems().getFirst().toString());
        }
    }
}
