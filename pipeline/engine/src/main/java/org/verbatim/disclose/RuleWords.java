package org.verbatim.disclose;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.WrittenRule;

/// The words of the rules that find themes, by their beginnings, so that inflections and wildcards are met as well.
///
/// How many use a word that is a theme's rule is how many raise the theme. Some words are met that no rule finds:
/// then less is shown than could be.
record RuleWords(Set<String> beginnings) {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    /// Letters by which a word is known.
    private static final int LETTERS = 4;

    static RuleWords of(Collection<Taxonomy> taxonomies) {
        Set<String> beginnings = new HashSet<>();
        taxonomies.stream()
                .flatMap(taxonomy -> taxonomy.themes().stream())
                .flatMap(theme -> Stream.concat(theme.rules().stream(), theme.unless().stream()))
                .map(WrittenRule::text)
                .flatMap(WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .forEach(word -> beginnings.add(beginning(word)));
        return new RuleWords(Set.copyOf(beginnings));
    }

    private static String beginning(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(LETTERS, lower.length()));
    }

    /// Whether a rule has the word, or one that begins like it.
    boolean have(String word) {
        String singular = word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return beginnings.contains(beginning(word)) || beginnings.contains(beginning(singular));
    }
}
