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
    /// An edit inserts, deletes or replaces a character, or swaps two neighbouring ones (Damerau, 1964), case aside;
    /// what was swapped is not edited again: the optimal string alignment distance.
    public static Optional<String> to(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> edits(wrong, name) <= Math.max(1, Math.max(wrong.length(), name.length()) / 3))
                .min(Comparator.<String>comparingInt(name -> edits(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] lastButOne = {};
        int[] last = insertions(b.length());
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(last[j], current[j - 1]));
                if (areSwapped(a, i, b, j)) {
                    current[j] = Math.min(current[j], 1 + lastButOne[j - 2]);
                }
            }
            lastButOne = last;
            last = current;
        }
        return last[b.length()];
    }

    /// How many edits make each beginning of a name out of nothing.
    private static int[] insertions(int length) {
        int[] insertions = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            insertions[j] = j;
        }
        return insertions;
    }

    /// Whether the two characters before `i` in `a` are those before `j` in `b`, the other way round.
    private static boolean areSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
