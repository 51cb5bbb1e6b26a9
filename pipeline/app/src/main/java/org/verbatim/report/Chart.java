package org.verbatim.report;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.Share;

/// A chart of horizontal bars, one or two for each label. The table that follows it holds the same figures.
///
/// @param kind how the bars are drawn
/// @param base what the percentages are of
/// @param key what the first and the second bar of a label stand for, or the parts of a stacked one; empty if there is
///     one
public record Chart(Kind kind, String caption, String base, List<String> key, List<Bar> bars) implements Picture {
    /// How bars are drawn.
    public enum Kind {
        /// From zero, each value a bar of its own.
        BARS,
        /// The parts of each label's whole side by side, from the left to 100%.
        STACKED,
        /// The same, set so that the middle of the scale stands on one line.
        DIVERGING
    }

    Chart(String caption, String base, List<String> key, List<Bar> bars) {
        this(Kind.BARS, caption, base, key, bars);
    }

    public Chart {
        key = List.copyOf(key);
        bars = List.copyOf(bars);
    }

    /// A label with its values.
    ///
    /// @param depth how deep in a tree it stands; 0 at the top
    public record Bar(String label, int depth, List<Share> values, Optional<Behind> behind) {
        public Bar {
            values = List.copyOf(values);
        }
    }

    public boolean stacked() {
        return kind != Kind.BARS;
    }

    /// Whether any of its bars may be shown.
    boolean tells() {
        return bars.stream().flatMap(bar -> bar.values().stream()).anyMatch(share -> !share.isWithheld());
    }

    /// Whether comments can be read behind any of its bars.
    boolean opens() {
        return bars.stream().anyMatch(bar -> bar.behind().isPresent());
    }

    String keyStyle() {
        return stacked() ? "parts" : "series";
    }

    /// The style of what the key shows for a series or a part.
    String swatch(int number) {
        return stacked() ? ScaleDrawing.shade(number, key.size()) : "series-" + number;
    }

    @Override
    public String description() {
        StringBuilder said = new StringBuilder(
                stacked() ? "Parts side by side: " + String.join(", ", key) + ". " : "Horizontal bars from zero. ");
        for (Bar bar : bars) {
            said.append(bar.label()).append(": ");
            for (int series = 0; series < bar.values().size(); series++) {
                said.append(series == 0 ? "" : stacked() ? ", " : " and ")
                        .append(Figures.label(bar.values().get(series)));
            }
            said.append("; ");
        }
        said.setLength(said.length() - 2);
        return said.append('.').toString();
    }

    ChartDrawing drawing() {
        return ChartDrawing.of(this);
    }
}
