package org.verbatim.analyse;

import java.util.List;
import java.util.Set;
import org.verbatim.model.Span;

/// Words by which a passage shows that it is particular, or that it cannot stand alone.
final class Cues {
    private static final Set<String> PARTICULAR = Set.of(
            "example",
            "instance",
            "because",
            "eg",
            "namely",
            "including",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "percent",
            "half",
            "two",
            "three",
            "four",
            "five",
            "ten",
            "twice",
            "daily",
            "weekly",
            "monthly",
            "my",
            "introduced",
            "launched",
            "trained",
            "when");

    private static final Set<String> POINTING_BACK = Set.of(
            "it",
            "its",
            "it's",
            "they",
            "their",
            "them",
            "this",
            "that",
            "that's",
            "these",
            "those",
            "he",
            "she",
            "also",
            "but",
            "and",
            "so",
            "or",
            "then",
            "however",
            "therefore",
            "which",
            "such",
            "again",
            "too");

    private Cues() {}

    /// Numbers, durations, examples, reasons and the writer's own experience; names inside a sentence.
    ///
    /// @param words those of the span, in lower case
    static int specific(String text, Span span, List<String> words) {
        int cues = names(text, span);
        for (String word : words) {
            cues += Character.isDigit(word.charAt(0)) || PARTICULAR.contains(word) ? 1 : 0;
        }
        return cues;
    }

    /// Capitalised words of two letters and more that do not start a sentence.
    private static int names(String text, Span span) {
        int names = 0;
        for (int place = span.start() + 2; place + 1 < span.end(); place++) {
            boolean starts =
                    Wording.isSpace(text.charAt(place - 1)) && Character.isLetterOrDigit(text.charAt(place - 2));
            if (starts && Character.isUpperCase(text.charAt(place)) && Character.isLetter(text.charAt(place + 1))) {
                names++;
            }
        }
        return names;
    }

    static Part.Opening opening(String text, Span span, List<String> words) {
        if (!words.isEmpty() && POINTING_BACK.contains(words.getFirst())) {
            return Part.Opening.DANGLING;
        }
        return Character.isLowerCase(text.charAt(span.start())) ? Part.Opening.MIDWAY : Part.Opening.WELL;
    }
}
