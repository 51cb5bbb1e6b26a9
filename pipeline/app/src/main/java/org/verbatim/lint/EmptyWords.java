package org.verbatim.lint;

import java.util.List;

/// Words that tell of a number and do not give it.
final class EmptyWords {
    private static final List<String> WORDS = List.of(
            "numerous",
            "a number of",
            "recurring",
            "widespread",
            "frequently raised",
            "commonly raised",
            "a handful of");

    private EmptyWords() {}

    static List<String> in(String text) {
        return WORDS.stream().filter(words -> Words.contains(text, words)).toList();
    }

    /// @param told the counts that the results have, empty if nothing is known of what the sentence is about
    static Found found(Found.Place place, String words, String told) {
        return new Found(
                place,
                words,
                "these words hide a number",
                told.isEmpty() ? "give the count and its base" : "give the count: " + told);
    }
}
