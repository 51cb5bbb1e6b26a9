package org.verbatim.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The right name nearest to a misspelt one.
public final class Nearest {
    private Nearest() {}

    /// The name in `names` that takes the fewest edits to reach, if few enough: a third of its length or fewer.
    ///
    /// Edits are insertion, deletion and substitution of a character (Levenshtein, 1966), case aside.
    public static Optional<String> to(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> edits(wrong, name) <= Math.max(1, Math.max(wrong.length(), name.length()) / 3))
                .min(Comparator.<String>comparingInt(name -> edits(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
