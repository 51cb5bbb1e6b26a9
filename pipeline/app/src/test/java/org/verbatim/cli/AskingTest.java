package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `search`, `explain` and `diff`, typed.
class AskingTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheSurvey() throws IOException {
        write("responses.csv", """
                id,region,barriers
                r1,North,"We are short of staff, and capacity is low."
                r22,South,No bed capacity.
                r3,South,Staff are always so very dreadfully short.
                r4,North,"Line one.
                Capacity! \u001b[31m<script>alert(1)</script>\u202e"
                r5,North,n/a
                """);
        write("themes.yaml", """
                title: Themes
                version: 1
                themes:
                  - id: capacity
                    name: Capacity
                    rules: [capacity, staff NEAR/3 short*]
                    unless: ['bed* NEAR/3 capacity']
                """);
        write("new.yaml", "title: T\nversion: 2\nthemes:\n  - {id: capacity, name: Capacity, rules: [capacity]}\n");
        write("survey.yaml", """
                title: Small
                data: responses.csv
                respondent: id
                segments: [region]
                questions:
                  - {id: barriers, type: open, column: barriers, text: What stands in the way?}
                taxonomies: [themes.yaml]
                """);
        Typed.words("check", folder.toString());
    }

    @Test
    void searchesAndCounts() {
        Typed typed = Typed.words("search", folder.toString(), "capacity", "--context", "30");
        assertEquals("""
                r1/barriers   We are short of staff, and «capacity» is low.
                r22/barriers                      No bed «capacity».
                r4/barriers                    Line one.⏎«Capacity»! ␛[31m<script>alert(1)</scrip

                3 hits.
                  comments     3 of 4  75.0%
                  respondents  3 of 4  75.0%

                By question, respondents with a hit of those who commented on it:
                  barriers  3 of 4  75.0%

                By region, respondents with a hit of those who commented:
                  North  2 of 2  100.0%
                  South  1 of 2   50.0%
                """, typed.out());
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
    }

    @Test
    void letsNothingThatWasWrittenSteerTheTerminal() {
        String out = Typed.words("search", folder.toString(), "capacity", "--context", "90")
                .out();
        assertFalse(out.contains("\u001b") || out.contains("\u202e"), out);
        String csv = Typed.words("search", folder.toString(), "alert", "--format", "csv")
                .out();
        assertEquals("""
                comment,respondent,question,start,end,left,hit,right\r
                r4/barriers,r4,barriers,33,38,"Line one.
                Capacity! \u001b[31m<script>",alert,(1)</script>\u202e\r
                """, csv);
    }

    @Test
    void writesJson() {
        String json = Typed.words("search", folder.toString(), "bed", "--format", "json")
                .out();
        assertEquals("""
                  "hits" : [
                    {
                      "comment" : "r22/barriers",
                      "respondent" : "r22",
                      "question" : "barriers",
                      "start" : 3,
                      "end" : 6,
                      "left" : "No ",
                      "hit" : "bed",
                      "right" : " capacity."
                    }
                  ]
                }
                """, json.substring(json.lastIndexOf("  \"hits\"")));
    }

    @Test
    void explainsAComment() {
        assertEquals(
                """
                r22/barriers  What stands in the way?
                  region: South

                  No bed capacity.

                It carries no theme.
                  dropped from capacity: «capacity» at 7–15: capacity (themes.yaml:6:13), by unless bed* NEAR/3 capacity (themes.yaml:7:14)
                """, Typed.words("explain", folder.toString(), "r22/barriers").out());
        assertEquals(
                """
                r3/barriers  What stands in the way?
                  region: South

                  Staff are always so very dreadfully short.

                It carries no theme.

                Rules that nearly matched:
                  capacity: staff NEAR/3 short* (themes.yaml:6:23)
                    «Staff» and «short»: 5 words between, NEAR/3 allows 3
                """, Typed.words("explain", folder.toString(), "r3/barriers").out());
    }

    @Test
    void comparesTaxonomies() {
        assertEquals(
                """
                Comments by theme; before + gained - lost = after.
                  theme     before  gained  lost  after  respondents
                  capacity       2      +1    -0      3        2 → 3

                capacity gained 1 comment:
                  r22/barriers  No bed «capacity».
                    unless removed: bed* NEAR/3 capacity; rule: capacity
                """,
                Typed.words(
                                "diff",
                                folder.toString(),
                                "--taxonomy",
                                folder.resolve("new.yaml").toString())
                        .out());
    }

    @Test
    void tellsWrongWords() {
        Typed typed = Typed.words("search", folder.toString(), "staff AND", "--where", "regio=North");
        assertEquals(2, typed.status());
        assertEquals("", typed.out());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
