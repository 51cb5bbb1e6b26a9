package org.verbatim.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A chart of the document against the one in the results that draws the same bars: what is printed beside each, and
/// the length that its file keeps.
final class PlotCheck {
    /// Percentage points by which a length may differ from its share: less than can be printed.
    private static final double SAME = 0.05;

    private final EvidenceBook book;

    PlotCheck(EvidenceBook book) {
        this.book = book;
    }

    /// Every bar that differs. Of a chart of other bars than the results draw, made by hand, only the labels are held
    /// against the lengths.
    List<Found> check(Document.Plotted plot) {
        List<EvidenceBook.Plot> candidates = book.plots().stream()
                .filter(known -> bars(known).containsAll(bars(plot)))
                .toList();
        List<EvidenceBook.Plot> captioned = candidates.stream()
                .filter(known -> Words.plain(plot.caption()).startsWith(Words.plain(known.caption())))
                .toList();
        return (captioned.isEmpty() ? candidates : captioned)
                .stream()
                        .map(known -> differences(plot, known))
                        .min(java.util.Comparator.comparingInt(List::size))
                        .orElseGet(() -> arithmetic(plot));
    }

    /// Labels that are not what the lengths beside them round to.
    static List<Found> arithmetic(Document.Plotted plot) {
        List<Found> found = new ArrayList<>();
        for (Document.Point point : plot.points()) {
            if (point.value().isPresent()) {
                double percent = point.value().getAsDouble();
                for (Printed printed : Figures.percents(point.label())) {
                    if (Math.abs(printed.percent().doubleValue() - percent) > 0.5 + SAME) {
                        found.add(new Found(
                                plot.place(point),
                                point.label(),
                                "the bar is drawn as " + drawn(percent),
                                "let both say the same"));
                    }
                }
            }
        }
        return found;
    }

    private static List<Found> differences(Document.Plotted plot, EvidenceBook.Plot known) {
        List<Found> found = new ArrayList<>();
        for (Document.Point point : plot.points()) {
            known.value(Words.plain(point.bar()), Words.plain(point.series()))
                    .flatMap(value -> difference(plot, point, value))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Found> difference(Document.Plotted plot, Document.Point point, EvidenceBook.Value value) {
        String label = Words.plain(point.label());
        String told = Words.plain(value.text());
        // A narrow part has room for its percentage alone.
        if (!label.isEmpty() && !label.equals(told) && !told.startsWith(label + " (")) {
            return Optional.of(found(plot, point, label, value));
        }
        boolean drawnAsTold = point.value().isEmpty()
                || value.percent().isEmpty()
                || Math.abs(point.value().getAsDouble() - value.percent().getAsDouble()) <= SAME;
        return drawnAsTold
                ? Optional.empty()
                : Optional.of(
                        found(plot, point, "drawn as " + drawn(point.value().getAsDouble()), value));
    }

    private static Found found(Document.Plotted plot, Document.Point point, String here, EvidenceBook.Value value) {
        return new Found(
                plot.place(point), here, "the results give “" + value.text() + "”", "put “" + value.text() + "”");
    }

    private static String drawn(double percent) {
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    private static Set<String> bars(Document.Plotted plot) {
        Set<String> bars = new HashSet<>();
        plot.points().forEach(point -> bars.add(Words.plain(point.bar())));
        return bars;
    }

    private static Set<String> bars(EvidenceBook.Plot known) {
        Set<String> bars = new HashSet<>();
        known.bars().keySet().forEach(bar -> bars.add(Words.plain(bar)));
        return bars;
    }
}
