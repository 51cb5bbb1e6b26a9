package org.verbatim.learn;

import java.util.List;
import java.util.function.ObjIntConsumer;

/// The grams of a text: its words and pairs of words, and the runs of three to five characters within its words.
///
/// Runs of characters forgive misspellings and inflections; a word's beginning and end count as a character. A gram of
/// characters begins with a sign that no word holds, so that both kinds share one list.
final class Grams {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final char EDGE = '_';
    static final char OF_CHARACTERS = '#';

    private Grams() {}

    /// Hands over every gram with the number of the word that it begins in.
    static void of(List<String> words, ObjIntConsumer<String> gram) {
        for (int word = 0; word < words.size(); word++) {
            gram.accept(words.get(word), word);
            if (word + 1 < words.size()) {
                gram.accept(words.get(word) + ' ' + words.get(word + 1), word);
            }
            ofCharacters(words.get(word), word, gram);
        }
    }

    private static void ofCharacters(String word, int number, ObjIntConsumer<String> gram) {
        String edged = "" + OF_CHARACTERS + EDGE + word + EDGE;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 1; start + length <= edged.length(); start++) {
                gram.accept(OF_CHARACTERS + edged.substring(start, start + length), number);
            }
        }
    }

    static boolean isOfCharacters(String gram) {
        return gram.charAt(0) == OF_CHARACTERS;
    }
}
