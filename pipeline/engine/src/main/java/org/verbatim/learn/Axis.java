package org.verbatim.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Theme;

/// The themes of an axis by number.
final class Axis {
    private final List<ThemeId> themes;
    private final Map<ThemeId, Integer> numbers = new HashMap<>();

    Axis(List<ThemeId> themes) {
        this.themes = List.copyOf(themes);
        for (ThemeId theme : this.themes) {
            numbers.put(theme, numbers.size());
        }
    }

    static Axis of(List<Theme> themes) {
        return new Axis(themes.stream().map(Theme::id).toList());
    }

    int size() {
        return themes.size();
    }

    List<ThemeId> themes() {
        return themes;
    }

    ThemeId theme(int number) {
        return themes.get(number);
    }

    int number(ThemeId theme) {
        Integer number = numbers.get(theme);
        if (number == null) {
            throw new IllegalArgumentException("no theme of this axis: " + theme);
        }
        return number;
    }

    /// Which of the themes are in `some`; those of other axes are passed over.
    boolean[] marks(Set<ThemeId> some) {
        boolean[] marks = new boolean[themes.size()];
        for (ThemeId theme : some) {
            Integer number = numbers.get(theme);
            if (number != null) {
                marks[number] = true;
            }
        }
        return marks;
    }

    /// By theme 1 if the comment carries it, 0 if not, -1 if nobody knows.
    byte[] decided(Coded coded) {
        boolean[] carried = marks(coded.themes());
        boolean[] unknown = marks(coded.undecided());
        byte[] decided = new byte[themes.size()];
        for (int theme = 0; theme < decided.length; theme++) {
            decided[theme] = (byte) (carried[theme] ? 1 : unknown[theme] ? -1 : 0);
        }
        return decided;
    }
}
