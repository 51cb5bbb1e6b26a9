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
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "is", "are", "was", "were", "be", "do",
            "does", "did", "you", "your", "we", "our", "it", "that", "this", "these", "those", "with", "from", "by",
            "please", "if", "so", "as", "have", "has", "had", "would", "could", "any", "me", "us", "following", "all",
            "apply", "select", "which", "what", "how", "there", "been", "will", "can", "about", "i", "s", "whether",
            "state", "currently", "describe", "best", "tell", "they", "their", "them", "when", "who", "where");

    private final Set<String> taken = new HashSet<>(Set.of("wave", "language"));

    /// An id for a question that is called so.
    String of(String title) {
        String words = slug(title);
        String id = words.isEmpty() ? "question" : words;
        int next = 2;
        while (!taken.add(id)) {
            id = (words.isEmpty() ? "question" : words) + "_" + next++;
        }
        return id;
    }

    static boolean isCode(String title) {
        return title.length() <= LONGEST && title.matches("[\\p{L}\\d_.\\-\\[\\]]+");
    }

    private static String slug(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replace("’", "").replace("'", "").strip();
        if (isCode(title)) {
            return plain.replaceAll("[^\\p{L}\\d]+", "_").replaceAll("^_+|_+$", "");
        }
        List<String> words = List.of(plain.split("[^\\p{L}\\d]+"));
        List<String> telling =
                words.stream().filter(word -> !word.isEmpty() && !SMALL.contains(word)).toList();
        StringBuilder slug = new StringBuilder();
        for (String word : (telling.isEmpty() ? words : telling).stream().limit(WORDS).toList()) {
            if (slug.length() + word.length() >= LONGEST) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "_").append(word);
        }
        return slug.toString();
    }
}
