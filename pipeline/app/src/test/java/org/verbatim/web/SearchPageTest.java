package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words in their context, and why comments carry their themes.
class SearchPageTest {
    @TempDir
    Path folder;

    @Test
    void showsHitsAndCountsWhileOneTypes() {
        try (Served served = Served.tea(folder)) {
            String hits = served.get("/search/hits?find=staff").body();
            assertTrue(hits.contains("<strong>3 places</strong> in 3 of 6 (50%) comments"), hits);
            assertTrue(hits.contains("<mark>staff</mark>"), hits);
            assertTrue(hits.contains("<tr><th scope=\"row\">South</th>"), hits);
            assertTrue(served.get("/search/hits?find=staff%20OR").body().contains("class=\"problems\""));
            assertTrue(served.get("/search/hits?find=").body().contains("Write what you look for"));
        }
    }

    /// A comment that somebody decided about is analysed, whatever it says; taken back, it is set aside again.
    @Test
    void searchesWhatWasCodedMeanwhile() {
        try (Served served = Served.tea(folder)) {
            assertTrue(served.get("/search/hits?find=staff").body().contains("in 3 of 6 (50%) comments"));
            served.post("/grid/code", "do", "none", "comment", "c/why");
            assertTrue(served.get("/search/hits?find=staff").body().contains("in 3 of 7 (43%) comments"));
            served.post("/grid/undo");
            assertTrue(served.get("/search/hits?find=staff").body().contains("in 3 of 6 (50%) comments"));
        }
    }

    @Test
    void sortsByTheWordsBehind() {
        try (Served served = Served.tea(folder)) {
            String hits = served.get("/search/hits?find=staff&order=right").body();
            assertTrue(hits.indexOf("a/what") < hits.indexOf("d/why"), hits);
            assertTrue(hits.indexOf("d/why") < hits.indexOf("a/why"), hits);
        }
    }

    @Test
    void showsCommentsAsTextAndNeverAsMarkup() {
        try (Served served = Served.tea(folder)) {
            String hits = served.get("/search/hits?find=bold").body();
            assertFalse(hits.contains("<script>"), hits);
            assertTrue(hits.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), hits);
            assertFalse(served.get("/explain?comment=b/what").body().contains("<script>alert"));
        }
    }

    @Test
    void givesHitsAsCsvAndAsQuotes() {
        try (Served served = Served.tea(folder)) {
            HttpResponse<String> csv = served.get("/search/export.csv?find=milk");
            assertEquals(
                    "attachment; filename=\"search.csv\"",
                    csv.headers().firstValue("Content-Disposition").orElse(""));
            assertTrue(csv.body().startsWith("comment,respondent,question,start,end,left,hit,right\r\n"), csv.body());
            assertTrue(served.get("/search/quotes.txt?find=milk")
                    .body()
                    .contains("“More milk 😀 and more staff.”\n(North, comment a/what)\n"));
        }
    }

    @Test
    void savesASearchAndTakesItOut() {
        try (Served served = Served.tea(folder)) {
            assertEquals(
                    303,
                    served.post("/search/save?find=%22short+of%22&question=why", "as", "Short & tired")
                            .statusCode());
            String page = served.get("/search").body();
            assertTrue(page.contains(">Short &amp; tired</a>"), page);
            assertEquals(
                    422, served.post("/search/save?find=%22", "as", "broken").statusCode());
            served.post("/search/remove", "as", "Short & tired");
            assertFalse(served.get("/search").body().contains("tired"));
        }
    }

    @Test
    void explainsWhyAndWhyNot() {
        try (Served served = Served.tea(folder)) {
            String page = served.get("/explain?comment=d/why").body();
            assertTrue(page.contains("<mark>Staff</mark> are short of <mark>time</mark>"), page);
            assertTrue(page.contains("by the rule <code class=\"rule-text\">staff</code>"), page);
            assertTrue(page.contains("through staffing, time"), page);
            assertTrue(served.get("/explain?comment=z/why").body().contains("there is no comment"));
        }
    }

    @Test
    void findsCommentsThatSayMuchTheSame() {
        try (Served served = Served.tea(folder)) {
            String alike = served.get("/search/alike?comment=a/what").body();
            assertTrue(alike.contains("More like a/what"), alike);
            assertTrue(alike.contains("d/why"), alike);
        }
    }
}
