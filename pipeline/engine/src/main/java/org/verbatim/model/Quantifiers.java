package org.verbatim.model;

import java.util.List;

/// The words for how many respondents raised a theme: a report's key, which a team can change.
///
/// @param words from the lowest limit to the highest, none at the same limit
public record Quantifiers(List<Word> words) {
    /// The words where the team has no others.
    public static final Quantifiers USUAL = new Quantifiers(List.of(
            new Word("a few respondents", 0),
            new Word("some respondents", 10),
            new Word("many respondents", 25),
            new Word("more than half of the respondents", 50),
            new Word("most respondents", 75),
            new Word("almost all respondents", 90)));

    public Quantifiers {
        words = List.copyOf(words);
        if (words.isEmpty() || words.getFirst().from() != 0) {
            throw new IllegalArgumentException("no word for the smallest shares: " + words);
        }
        for (int word = 1; word < words.size(); word++) {
            if (words.get(word).from() <= words.get(word - 1).from()) {
                throw new IllegalArgumentException("words out of order: " + words);
            }
        }
    }

    /// A word with the share from which it holds.
    ///
    /// @param words as a sentence has them: `most respondents`
    /// @param from per cent, 0 to 100; the word holds from there to below the next
    public record Word(String words, int from) {
        public Word {
            if (words.isBlank() || from < 0 || from > 100) {
                throw new IllegalArgumentException(words + " from " + from);
            }
        }
    }
}
