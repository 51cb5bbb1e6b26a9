package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Findings;

class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)");

    @Test
    void writesTheWholePage() throws IOException {
        Golden.check("report.html", page());
    }

    @Test
    void writesUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.write(
                Report.of(Demonstration.findings(), Demonstration.provenance()), Demonstration.findings(), file);
        assertEquals(page(), Files.readString(file));
    }

    @Test
    void asksNothingOfTheNetwork() throws IOException {
        String page = page();
        for (String outside : List.of("src=", "http:", "https:", "url(", "@import", "fetch(", "//www")) {
            assertFalse(page.contains(outside), outside);
        }
    }

    @Test
    void letsOnlyItsOwnStyleAndScriptRun() throws IOException {
        String page = page();
        HtmlReport.Page same = new HtmlReport.Page(
                new Report("", "", "", List.of()),
                between(page, "<style>", "</style>"),
                between(page, "<script type=\"module\">", "</script>"),
                "");
        assertTrue(page.contains(same.policy().replace("'", "&#39;")), same.policy());
        assertFalse(page.contains(" style=\""), "a style that the policy forbids");
        assertFalse(page.contains(" onclick"), "a script that the policy forbids");
    }

    @Test
    void leavesNoHeadingOut() throws IOException {
        int last = 0;
        for (String level : found(Pattern.compile("<h([1-6])"), page())) {
            int now = Integer.parseInt(level);
            assertTrue(now <= last + 1, "a heading " + now + " below a heading " + last);
            last = now;
        }
    }

    @Test
    void namesEverythingOnce() throws IOException {
        List<String> ids = found(Pattern.compile(" id=\"([^\"]*)\""), page());
        assertEquals(ids.stream().distinct().toList(), ids);
        for (String link : found(Pattern.compile("href=\"#([^\"]*)\""), page())) {
            assertTrue(ids.contains(link), link);
        }
    }

    @Test
    void keepsHostileCommentsInert() throws IOException {
        List<String> texts = Hostile.all();
        String page = text(Demonstration.saying(texts));
        assertEquals(tags(page()), tags(page));
        assertEquals(2, Collections.frequency(found(TAG, page), "script"));
        JsonNode comments = comments(page);
        for (int text = 0; text < texts.size(); text++) {
            assertEquals(texts.get(text), comments.get(text).get(2).textValue());
        }
    }

    @Test
    void staysSmallWithFiveThousandComments() throws IOException {
        String text = "We cannot release staff for training while every ward is short of people. ".repeat(8);
        String page = text(Demonstration.unquoted(Collections.nCopies(5_000, text)));
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length < 5_000_000, () -> page.length() + " characters");
    }

    @Test
    void givesMentionsInCodePoints() throws IOException {
        String page = text(Demonstration.saying(List.of("😞😞")));
        assertEquals("[0,0,2]", comments(page).get(0).get(5).toString());
    }

    private static String page() throws IOException {
        return text(Demonstration.findings());
    }

    private static JsonNode comments(String page) throws IOException {
        String json = between(page, "<script type=\"application/json\" id=\"comments\">", "</script>");
        return new ObjectMapper().readTree(json).get("comments");
    }

    private static Set<String> tags(String page) {
        return new TreeSet<>(found(TAG, page));
    }

    private static List<String> found(Pattern pattern, String page) {
        return new ArrayList<>(pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
    }

    private static String between(String page, String before, String after) {
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf(after, start));
    }

    private static String text(Findings findings) throws IOException {
        return HtmlReport.text(Report.of(findings, Demonstration.provenance()), findings);
    }
}
