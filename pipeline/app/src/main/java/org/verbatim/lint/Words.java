package org.verbatim.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words of a text, as far as two texts are compared by them.
final class Words {
    private static final String NUMBERED = "(?:Table|Figure) \\d+";
    private static final String SEVERAL = NUMBERED + "(?:(?:, | and )" + NUMBERED + ")*";
    private static final Pattern REFERENCE =
            Pattern.compile(" ?\\((?:[Ss]ee )?" + SEVERAL + "\\)| ?\\bSee " + SEVERAL + "\\.");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*(?<![,.])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+(?=\\p{Lu}|“|\\d)");

    /// Words that say nothing of what a figure is about.
    private static final Set<String> SMALL = Set.of(
            ("a an the of to in on at by for from with and or nor but as is are was were be been has have had it its "
                            + "that this these those their they who which what when where how there than then so such "
                            + "per cent percent percentage points base n said say says about around over under just only "
                            + "also both all each more most many some few half quarter quarters third thirds three two one "
                            + "four five almost nearly respondents")
                    .split(" "));

    private Words() {}

    /// Spaces of every kind as one, and no reference to a table or figure behind the sentence.
    static String plain(String text) {
        return REFERENCE
                .matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /// The text with every number the same.
    static String pattern(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }

    static List<String> sentences(String text) {
        return Arrays.asList(SENTENCE_END.split(text));
    }

    /// Whether the words stand in the text in that order, whatever stands between them but letters and digits.
    static boolean contains(String text, String words) {
        String wanted = level(words);
        return !wanted.isBlank() && level(text).contains(wanted);
    }

    private static String level(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    /// What the text is about: its words without numbers and small words.
    static Set<String> content(String text) {
        Set<String> content = new TreeSet<>(Arrays.asList(level(text).strip().split(" ")));
        content.removeIf(word -> SMALL.contains(word) || word.isEmpty() || Character.isDigit(word.charAt(0)));
        return content;
    }

    /// How much two texts have of the same words, from 0 to 1 (Jaccard).
    static double alike(String one, String other) {
        Set<String> all = new TreeSet<>(content(one));
        Set<String> both = new TreeSet<>(all);
        all.addAll(content(other));
        both.retainAll(content(other));
        return all.isEmpty() ? 0 : both.size() / (double) all.size();
    }
}
