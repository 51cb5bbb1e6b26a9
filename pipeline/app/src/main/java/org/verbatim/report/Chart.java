package org.verbatim.report;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.Share;

/// A chart of horizontal bars from zero, one or two for each label. The table that follows it holds the same figures.
///
/// @param base what the percentages are of
/// @param key what the first and the second bar of a label stand for; empty if there is one
record Chart(String caption, String base, List<String> key, List<Bar> bars) implements Block {
    Chart {
        key = List.copyOf(key);
        bars = List.copyOf(bars);
    }

    /// A label with its values.
    ///
    /// @param depth how deep in a tree it stands; 0 at the top
    record Bar(String label, int depth, List<Share> values, Optional<Behind> behind) {
        Bar {
            values = List.copyOf(values);
        }
    }

    /// The chart in one sentence, for those who cannot see it.
    String description() {
        StringBuilder said = new StringBuilder("Horizontal bars from zero. ");
        for (Bar bar : bars) {
            said.append(bar.label()).append(": ");
            for (int series = 0; series < bar.values().size(); series++) {
                said.append(series == 0 ? "" : " and ")
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
