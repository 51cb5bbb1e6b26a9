package org.verbatim.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Letters that a text must hold for a regular expression to match it, so that most texts need not be searched.
///
/// Only what is certain counts: plain letters and digits outside brackets and groups, not made optional by what
/// follows.
final class Literals {
    private final String expression;
    private final List<String> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    private Literals(String expression) {
        this.expression = expression;
    }

    /// One string for each alternative of `expression`, in lower case; a text that matches holds at least one of
    /// them. Empty if nothing is certain.
    static List<String> of(String expression) {
        if (expression.contains("(?") || expression.contains("\\Q")) {
            return List.of();
        }
        List<String> each = new ArrayList<>();
        for (String alternative : alternatives(expression)) {
            String longest = new Literals(alternative).longest();
            if (longest.length() < 2) {
                return List.of();
            }
            each.add(longest);
        }
        return each;
    }

    /// The alternatives at the outermost level.
    private static List<String> alternatives(String expression) {
        List<String> found = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < expression.length()) {
            if (expression.charAt(at) == '|') {
                found.add(expression.substring(start, at));
                start = at + 1;
            }
            at = after(expression, at);
        }
        found.add(expression.substring(start));
        return found;
    }

    /// The offset after the item that starts at `at`: an escape, a bracketed class, a group, or one character.
    private static int after(String expression, int at) {
        return switch (expression.charAt(at)) {
            case '\\' -> afterEscape(expression, at);
            case '[' -> afterClass(expression, at);
            case '(' -> afterGroup(expression, at);
            default -> at + 1;
        };
    }

    /// Escapes with an argument, such as `\p{L}`, `\x{41}` and the octal `\101`, take it along.
    private static int afterEscape(String expression, int at) {
        int end = Math.min(expression.length(), at + 2);
        if (end - at == 2 && Character.isDigit(expression.charAt(at + 1))) {
            while (end < expression.length() && end < at + 4 && Character.isDigit(expression.charAt(end))) {
                end++;
            }
            return end;
        }
        if (end - at == 2 && "pPx".indexOf(expression.charAt(at + 1)) >= 0) {
            if (end < expression.length() && expression.charAt(end) == '{') {
                int close = expression.indexOf('}', end);
                return close < 0 ? expression.length() : close + 1;
            }
            return Math.min(expression.length(), end + (expression.charAt(at + 1) == 'x' ? 2 : 1));
        }
        return end;
    }

    private static int afterClass(String expression, int open) {
        int at = open + 1;
        if (at < expression.length() && expression.charAt(at) == '^') {
            at++;
        }
        if (at < expression.length() && expression.charAt(at) == ']') {
            at++;
        }
        while (at < expression.length() && expression.charAt(at) != ']') {
            int named = expression.startsWith("[:", at) ? expression.indexOf(":]", at + 2) : -1;
            if (named >= 0) {
                at = named + 2;
            } else {
                at = expression.charAt(at) == '\\' ? afterEscape(expression, at) : at + 1;
            }
        }
        return Math.min(expression.length(), at + 1);
    }

    private static int afterGroup(String expression, int open) {
        int at = open + 1;
        while (at < expression.length() && expression.charAt(at) != ')') {
            at = after(expression, at);
        }
        return Math.min(expression.length(), at + 1);
    }

    private String longest() {
        int at = 0;
        while (at < expression.length()) {
            int end = after(expression, at);
            boolean plain = end == at + 1 && isPlain(expression.charAt(at));
            boolean repeated = end < expression.length() && "?*+{".indexOf(expression.charAt(end)) >= 0;
            if (!plain) {
                endRun();
            } else if (repeated) {
                endRun(); // it may be missing, or stand more than once: the run ends before it
            } else {
                run.append(expression.charAt(at));
            }
            at = end;
            if (repeated && expression.charAt(at) == '{') {
                int close = expression.indexOf('}', at);
                at = close < 0 ? expression.length() : close + 1;
            }
        }
        endRun();
        return runs.stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    private static boolean isPlain(char character) {
        return character == ' '
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }
}
