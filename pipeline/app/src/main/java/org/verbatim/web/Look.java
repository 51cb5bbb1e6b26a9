package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;

/// How a theme looks on every screen: a hue, a kind of line and a key, so that it can be told from others without
/// colours too.
///
/// @param number its number over all taxonomies
/// @param key the one or two keys that apply it
/// @param depth how many themes are above it
/// @param axis the title of its taxonomy, where it is the first of it; else empty
record Look(int number, Theme theme, String key, int depth, String axis) {
    private static final int HUES = 8;
    private static final int LINES = 5;

    /// Keys that no command has.
    private static final String KEYS = "1234567890qwertsdghcvbx";

    /// Keys that begin a pair.
    private static final String FIRST_OF_TWO = "poil";

    /// The classes of the style sheet.
    String style() {
        return "hue-" + number % HUES + " line-" + number / HUES % LINES;
    }

    String id() {
        return theme.id().value();
    }

    String name() {
        return theme.name();
    }

    /// What the theme means, for those who point at it.
    String meaning() {
        List<String> parts = new ArrayList<>();
        if (!theme.definition().isBlank()) {
            parts.add(theme.definition().strip());
        }
        if (!theme.include().isBlank()) {
            parts.add("Include: " + theme.include().strip());
        }
        if (!theme.exclude().isBlank()) {
            parts.add("Exclude: " + theme.exclude().strip());
        }
        return String.join("\n", parts);
    }

    /// Every theme's look, by number.
    static List<Look> all(Taxonomies taxonomies) {
        List<Look> looks = new ArrayList<>();
        int axis = -1;
        for (int number = 0; number < taxonomies.size(); number++) {
            boolean first = taxonomies.axis(number) != axis;
            axis = taxonomies.axis(number);
            looks.add(new Look(
                    number,
                    taxonomies.theme(number),
                    key(number),
                    taxonomies.ancestors(number).length,
                    first ? taxonomies.axes().get(axis).title() : ""));
        }
        return looks;
    }

    /// One key for the first themes, two for those after them; none beyond what a keyboard has.
    private static String key(int number) {
        if (number < KEYS.length()) {
            return KEYS.substring(number, number + 1);
        }
        int pair = number - KEYS.length();
        if (pair >= FIRST_OF_TWO.length() * KEYS.length()) {
            return "";
        }
        return "" + FIRST_OF_TWO.charAt(pair / KEYS.length()) + KEYS.charAt(pair % KEYS.length());
    }
}
