package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    @Test
    void showsSignsAsTheyAre() {
        assertEquals("\\*not bold\\* \\<b\\> \\[x\\](y) a\\|b", MarkdownText.escaped("*not bold* <b> [x](y) a|b"));
    }

    @Test
    void opensNoList() {
        assertEquals("\\- a", MarkdownText.escaped("- a"));
        assertEquals("12\\. a", MarkdownText.escaped("12. a"));
        assertEquals("25.0%", MarkdownText.escaped("25.0%"));
    }

    @Test
    void keepsTextOnOneLine() {
        assertEquals("a b", MarkdownText.escaped("a\r\n  b"));
        assertEquals(List.of("a", "b"), MarkdownText.lines("a\r\n  b"));
    }

    @Test
    void fencesCodeThatHoldsBackticks() {
        assertEquals("`a`", MarkdownText.code("a"));
        assertEquals("`` `a` ``", MarkdownText.code("`a`"));
    }
}
