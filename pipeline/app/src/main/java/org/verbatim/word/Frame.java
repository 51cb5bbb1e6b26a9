package org.verbatim.word;

import org.verbatim.report.Chart;

/// How large the charts of a document are drawn, in millimetres.
///
/// LibreOffice holds twenty charts of a document at a time, and draws all as 16 by 9 where there are more, whatever
/// their frames: letters are then pressed flat. So the charts of a report of many have frames of that shape.
enum Frame {
    /// As high as the bars ask for.
    FREE(36) {
        @Override
        double height(Plot plot) {
            return AROUND
                    + (plot.keyed() ? 8 : 0)
                    + Math.min(
                            205, thickness(plot.chart()) * plot.chart().bars().size());
        }

        @Override
        double width(Plot plot, double text) {
            return text;
        }
    },
    /// 16 by 9.
    ALIKE(16) {
        @Override
        double height(Plot plot) {
            return plot.chart().bars().size() <= FEW ? LOW : 93;
        }

        @Override
        double width(Plot plot, double text) {
            return Math.min(text, height(plot) * 16 / 9);
        }
    };

    /// What LibreOffice holds.
    private static final int HELD = 20;

    /// Of a picture with little in it.
    static final double LOW = 76;

    private static final double AROUND = 6;
    private static final int FEW = 5;

    /// How high a line of a label is.
    private static final double LETTER_LINE = 4.4;

    /// Letters that a third of the page holds.
    private static final int LABEL_LETTERS = 26;

    /// Beyond this, a bar is a slab.
    private static final double THICKEST = 8;

    private final int bars;

    Frame(int bars) {
        this.bars = bars;
    }

    static Frame of(long charts) {
        return charts > HELD ? ALIKE : FREE;
    }

    /// How many bars fit.
    int bars() {
        return bars;
    }

    abstract double height(Plot plot);

    /// @param text the width of the text
    abstract double width(Plot plot, double text);

    /// The space between bars, in hundredths of their thickness.
    long gap(Plot plot) {
        int lines = lines(plot.chart());
        double each = (height(plot) - AROUND) / Math.max(1, plot.chart().bars().size()) / lines;
        return Math.round(Math.clamp((each / THICKEST - 1) * 100 * lines, 40, 400));
    }

    /// What a label takes with its bars.
    private static double thickness(Chart chart) {
        return switch (chart.kind()) {
            case BARS -> lines(chart) == 1 ? 7 : 5.5 * lines(chart) + 2;
            case STACKED, DIVERGING -> Math.max(11, 3 + LETTER_LINE * labelLines(chart));
        };
    }

    /// On how many lines the longest label stands in a third of the page.
    private static int labelLines(Chart chart) {
        int letters = chart.bars().stream()
                .mapToInt(bar -> bar.label().length())
                .max()
                .orElse(0);
        return (letters + LABEL_LETTERS - 1) / LABEL_LETTERS;
    }

    /// How many bars a label has, one below another.
    static int lines(Chart chart) {
        return chart.kind() == Chart.Kind.BARS ? Plot.values(chart) : 1;
    }
}
