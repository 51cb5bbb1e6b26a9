package org.verbatim.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Gives questions ids that can be read: a code if the export has one, else the first words that say something.
final class QuestionIds {
    private static final int LONGEST = 40;
    private static final int WORDS = 5;
    private static final Set<String> SMALL = Set.of(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "and",
            "or",
            "is",
            "are",
            "was",
            "were",
            "be",
            "do",
            "does",
            "did",
            "you",
            "your",
            "we",
            "our",
            "it",
            "that",
            "this",
            "these",
            "those",
            "with",
            "from",
            "by",
            "please",
            "if",
            "so",
            "as",
            "have",
            "has",
            "had",
            "would",
            "could",
            "any",
            "me",
            "us",
            "following",
            "all",
            "apply",
            "select",
            "which",
            "what",
            "how",
            "there",
            "been",
            "will",
            "can",
            "about",
            "i",
            "s",
            "whether",
            "state",
            "currently",
            "describe",
            "best",
            "tell",
            "they",
            "their",
            "them",
            "when",
            "who",
            "where");

    private final Set<String> taken = new HashSet<>(Set.of("wave", "language"));

    /// An id for a question that is called so.
    String of(String title) {
        String words = slug(title, LONGEST, WORDS);
        String id = words.isEmpty() ? "question" : words;
        int next = 2;
        while (!taken.add(id)) {
            id = (words.isEmpty() ? "question" : words) + "_" + next++;
        }
        return id;
    }

    /// An id for a row of a table, or an item.
    String of(String title, String row) {
        String words = slug(title, LONGEST / 2 - 6, 2);
        String item = slug(row, LONGEST / 2 + 4, 4);
        return of(words + "_" + item);
    }

    static boolean isCode(String title) {
        return title.length() <= LONGEST && title.matches("[\\p{L}\\d_.\\-\\[\\]]+");
    }

    private static String slug(String title, int longest, int most) {
        String plain =
                title.toLowerCase(Locale.ROOT).replace("’", "").replace("'", "").strip();
        if (isCode(title) && title.length() <= longest) {
            return plain.replaceAll("[^\\p{L}\\d]+", "_").replaceAll("^_+|_+$", "");
        }
        List<String> words = List.of(plain.split("[^\\p{L}\\d]+"));
        List<String> telling = words.stream()
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
        StringBuilder slug = new StringBuilder();
        for (String word :
                (telling.isEmpty() ? words : telling).stream().limit(most).toList()) {
            if (slug.length() + word.length() >= longest) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "_").append(word);
        }
        return slug.toString();
    }
}
