package org.verbatim.report;

import java.util.List;

/// Text that says in Markdown what it says, letter by letter, and formats nothing.
final class MarkdownText {
    private static final String SIGNS = "\\`*_{}[]<>#|~$&!";

    private MarkdownText() {}

    /// `text` on one line, every sign of Markdown with a backslash before it.
    static String escaped(String text) {
        return String.join(" ", lines(text));
    }

    /// `text` line by line, as [#escaped(String)] writes each.
    static List<String> lines(String text) {
        return text.strip().lines().map(MarkdownText::line).toList();
    }

    private static String line(String whole) {
        String line = whole.strip();
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            boolean opensList = at == 0 && (letter == '-' || letter == '+' || letter == '=');
            if (opensList || SIGNS.indexOf(letter) >= 0 || numbersList(line, at)) {
                safe.append('\\');
            }
            safe.append(Character.isISOControl(letter) ? ' ' : letter);
        }
        return safe.toString();
    }

    /// Whether the point or bracket at `at` would make a list of `1.` or `1)`.
    private static boolean numbersList(String line, int at) {
        char letter = line.charAt(at);
        boolean closes = at + 1 == line.length() || line.charAt(at + 1) == ' ';
        return (letter == '.' || letter == ')')
                && closes
                && at > 0
                && line.chars().limit(at).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /// `text` as code, fenced by more backticks than stand in it.
    static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + space + text.replaceAll("\\R", " ") + space + fence;
    }
}
