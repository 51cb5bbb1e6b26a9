package org.verbatim.analyse;

import java.util.List;
import java.util.Set;

/// Which words say something of what a comment is about.
public final class ContentWords {
    /// Shorter words say little.
    private static final int FEWEST_LETTERS = 3;

    /// Words that hold a sentence together, and say nothing of what it is about.
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "about", "after", "all", "also", "and", "any", "are", "because", "been", "before", "being", "but", "can",
            "could", "did", "does", "doing", "for", "from", "get", "had", "has", "have", "her", "here", "him", "his",
            "how", "into", "it's", "its", "just", "may", "might", "more", "most", "much", "must", "nor", "not", "off",
            "one", "only", "other", "our", "out", "over", "own", "per", "really", "same", "shall", "she", "should",
            "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
            "through", "too", "under", "until", "upon", "very", "was", "were", "what", "when", "where", "which",
            "while", "who", "whom", "why", "will", "with", "would", "you", "your");

    /// What is left of an auxiliary verb at the end of another word: "they've", "I'd".
    private static final List<String> SHORTENED = List.of("'d", "'ve", "'re", "'ll", "'m", "n't");

    private ContentWords() {}

    /// Whether the word says something of what a comment is about.
    ///
    /// @param word in lower case, as it stands in the comment
    public static boolean matters(String word) {
        return word.length() >= FEWEST_LETTERS
                && word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '\'' || letter == '-')
                && !FUNCTION_WORDS.contains(word)
                && SHORTENED.stream().noneMatch(word::endsWith);
    }
}
