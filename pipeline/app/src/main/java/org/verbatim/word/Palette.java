package org.verbatim.word;

import java.util.List;

/// The colours of charts and shaded cells: the Government Analysis Function's accessible palette, with the tints
/// between them. Letters on each are black or white, whichever reads better.
final class Palette {
    static final String INK = "1A1A1A";
    static final String PAPER = "FFFFFF";

    /// Around the parts of a bar.
    static final String LINE = "595959";

    private static final String NEUTRAL = "BFBFBF";
    private static final List<String> SERIES = List.of("12436D", "28A197", "801650", "F46A25", "3D3D3D", "A285D1");

    /// Below a bar of the first colour: a part of the whole above it.
    private static final String PART = "6F93B5";

    /// The ends of a scale. Letters on all of them are dark: LibreOffice takes no other for the labels of a chart.
    private static final List<String> ONE_END = List.of("5B9BD5", "9DC3E6", "D2E3F3");
    private static final List<String> OTHER_END = List.of("E8833A", "F4B183", "FADCC6");

    private static final List<String> STEPS =
            List.of("12436D", "3F6F9B", "7FA3C4", "B5CCE0", "DCE7F0", "BFBFBF", "3D3D3D");
    private static final List<String> HEAT = List.of("E8EEF4", "C9D8E6", "9DB9D2", "3F6F9B", "12436D");

    private Palette() {}

    /// Of the bar of the value `series` of a label, `deep` in the tree.
    static String bar(int series, int deep) {
        return series == 0 && deep > 0 ? PART : SERIES.get(series % SERIES.size());
    }

    /// Of part `at` of `parts` that come in steps, from dark to light.
    static String step(int at, int parts) {
        return parts <= 2 ? List.of(STEPS.getFirst(), STEPS.get(3)).get(at) : STEPS.get(at % STEPS.size());
    }

    /// Of part `at` of a scale of `parts` with a middle: its ends are strong, blue for the first, and what is neither
    /// is grey.
    static String scale(int at, int parts) {
        int half = parts / 2;
        if (parts % 2 == 1 && at == half) {
            return NEUTRAL;
        }
        return at < half ? end(ONE_END, at) : end(OTHER_END, parts - 1 - at);
    }

    private static String end(List<String> colours, int fromEnd) {
        return colours.get(Math.min(fromEnd, colours.size() - 1));
    }

    /// Of a cell, from 1 to 5.
    static String heat(int heat) {
        return HEAT.get(heat - 1);
    }

    /// Of letters on `ground`.
    static String on(String ground) {
        return contrast(ground, PAPER) > contrast(ground, INK) ? PAPER : INK;
    }

    /// How far two colours are apart, from 1 to 21 (WCAG 2.2, contrast ratio).
    static double contrast(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
