package org.verbatim.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.model.Span;

class CleanerTest {
    private static final String[] PARTS = {
        "staff",
        " ",
        "A",
        ".",
        "\n",
        "’",
        "“",
        "\u00A0",
        "\u200B",
        "\u00AD",
        "\uFEFF",
        "ﬁ",
        "Ａ",
        "＆",
        "e\u0301",
        "\u0323",
        "â€™",
        "â€œ",
        "â€",
        "Ã©",
        "Ã",
        "Â£",
        "Ã¢â‚¬â„¢",
        "ðŸ‘\u008D",
        "👍",
        "&amp;",
        "amp;",
        "&nbsp;",
        "&#8217;",
        "&#xFF06;",
        "&",
        ";",
        "#39;",
        "&lt;",
        "&gt;",
        "<br/>",
        "<b>",
        "</b>",
        "<",
        ">",
        "b",
        "é",
        "”",
        "–",
        "\u2011",
        "\u0092",
        "Ł"
    };

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "don’t, don't",
                "“Time” ‘now’, |\"Time\" 'now'|",
                "over\u2011stretched, over-stretched",
                "over\u00ADstretched, overstretched",
                "beds – and staff, beds – and staff",
                "no\u00A0time\u2009left, no time left",
                "\uFEFFcapac\u200Bity, capacity",
                "ﬁnance and staﬃng, finance and staffing",
                "ＥＰＲ！, EPR!",
                "cafe\u0301, café",
                "R&amp;D, R&D",
                "R&amp;amp;D, R&D",
                "no&nbsp;time, no time",
                "it&#39;s &#x2019;, it's '",
                "we &lt;3 it, we <3 it",
                "<b>more</b> staff, more staff",
                "&lt;b&gt;more&lt;/b&gt; staff, more staff",
                "donâ€™t, don't",
                "â€œmoreâ€ staff, |\"more\" staff|",
                "donÃ¢â‚¬â„¢t, don't",
                "cafÃ©, café",
                "cafÃƒÂ©, café",
                "Â£3m, £3m",
                "wiÄ™cej, więcej",
                "ðŸ‘\u008D, 👍",
                "don\u0092t, don't",
            })
    void repairs(String verbatim, String text) {
        assertEquals(text, Cleaner.clean(verbatim).text());
    }

    @Test
    void startsALineWhereASurveyToolLeftALineBreak() {
        assertEquals("time\nstaff", Cleaner.clean("time<br />staff").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We <3 R&D; a < b > c, AT&T & co; 100% \t\r\n\"ok\"",
                "the café…” they said",
                "the CAFÉ” and “CORPÓ”",
                "Où est l'hôtel ? naïve, £5, 20°",
                "&unknown; <unknown>",
            })
    void keepsWhatWasMeant(String verbatim) {
        String straight = verbatim.replace('”', '"').replace('“', '"');

        assertEquals(straight, Cleaner.clean(verbatim).text());
    }

    @Test
    void leavesAPlainTextAsItIs() {
        String verbatim = "Time & staff. R&D; <3";

        CleanText clean = Cleaner.clean(verbatim);

        assertSame(verbatim, clean.text());
        assertEquals(0, clean.starts().length);
    }

    @Test
    void knowsWhereARepairedWordStands() {
        String verbatim = "We donâ€™t have <b>sta\u00ADﬀ</b>.";
        CleanText clean = Cleaner.clean(verbatim);
        assertEquals("We don't have staff.", clean.text());

        assertEquals("donâ€™t", clean.inVerbatim(new Span(3, 8)).in(verbatim));
        assertEquals("sta\u00ADﬀ", clean.inVerbatim(new Span(14, 19)).in(verbatim));
    }

    @Test
    void placesEveryCharacterInOrder() {
        Random random = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            String verbatim = text(random);
            CleanText clean = Cleaner.clean(verbatim);
            int before = 0;
            int endBefore = 0;
            for (int i = 0; i < clean.text().length(); i++) {
                int start = clean.startInVerbatim(i);
                int end = clean.endInVerbatim(i + 1);
                assertTrue(before <= start && endBefore <= end && start < end && end <= verbatim.length(), verbatim);
                before = start;
                endBefore = end;
            }
        }
    }

    @Test
    void findsNothingLeftToRepair() {
        Random random = new Random(2);
        for (int n = 0; n < 20_000; n++) {
            String verbatim = text(random);
            String once = Cleaner.clean(verbatim).text();
            assertEquals(once, Cleaner.clean(once).text(), verbatim);
        }
    }

    @Test
    void takesNoLongerForDamageUponDamage() {
        String verbatim = "&" + "amp;".repeat(200_000) + "<".repeat(50_000) + "b>".repeat(50_000);

        assertEquals("&", Cleaner.clean(verbatim).text());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
