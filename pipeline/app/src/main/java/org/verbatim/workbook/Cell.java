package org.verbatim.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Rounding;
import org.verbatim.files.Formula;
import org.verbatim.model.Share;

/// What stands in one column of one row. It is never empty.
sealed interface Cell permits Cell.Words, Cell.Figure, Cell.Link, Marker {
    /// The cell as it reads.
    String text();

    /// Words, which are never run as a formula.
    record Words(String text) implements Cell {
        /// What XLSX can hold in a cell, in UTF-16 units.
        static final int MOST = 32_767;

        /// What the end of a text that is cut reads.
        static final String CUT = " [cut]";

        public Words {
            text = cut(Printable.of(text));
            if (text.isEmpty()) {
                throw new IllegalArgumentException("an empty cell");
            }
        }

        private static String cut(String text) {
            if (text.length() <= MOST) {
                return text;
            }
            int end = MOST - CUT.length();
            return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
        }

        boolean isCut() {
            return text.length() > MOST - CUT.length() - 2 && text.endsWith(CUT);
        }

        /// Whether a spreadsheet would take the words for a formula, were they typed into it.
        boolean looksLikeAFormula() {
            return Formula.wouldRun(text);
        }
    }

    /// A number, as exact as it is told.
    record Figure(BigDecimal value) implements Cell {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /// The name of a sheet, which leads there.
    record Link(String text, String sheet) implements Cell {
        public Link {
            text = Printable.of(text);
        }
    }

    /// The words, or the sign that there are none.
    static Cell words(String text) {
        return text.isEmpty() ? Marker.NOT_APPLICABLE : new Words(text);
    }

    static Cell yes(boolean is) {
        return new Words(is ? "yes" : "no");
    }

    static Cell count(long count) {
        return new Figure(BigDecimal.valueOf(count));
    }

    /// A count that may be withheld.
    static Cell count(OptionalLong count) {
        return count.isPresent() ? count(count.getAsLong()) : Marker.WITHHELD;
    }

    static Cell count(Share share) {
        return share.isWithheld() ? Marker.WITHHELD : count(share.count());
    }

    static Cell base(Share share) {
        return share.isWithheld() ? Marker.WITHHELD : count(share.base());
    }

    /// The percentage with one decimal.
    static Cell percent(Share share) {
        if (share.isWithheld()) {
            return Marker.WITHHELD;
        }
        return Rounding.toOneDecimal(share)
                .map(percent -> share.count() > 0 && percent.signum() == 0 ? Marker.LOW : new Figure(percent))
                .orElse(Marker.NOT_AVAILABLE);
    }

    /// The lower bound of a share, in per cent.
    static Cell low(Share share, Interval interval) {
        return bound(share, interval.low());
    }

    /// The upper bound of a share, in per cent.
    static Cell high(Share share, Interval interval) {
        return bound(share, interval.high());
    }

    private static Cell bound(Share share, double proportion) {
        if (share.isWithheld()) {
            return Marker.WITHHELD;
        }
        return share.base() == 0 ? Marker.NOT_AVAILABLE : decimal(100 * proportion, 1);
    }

    /// What is told of a share beside its counts, and withheld with it.
    static Cell beside(Share share, double value, int decimals) {
        return share.isWithheld() ? Marker.WITHHELD : decimal(value, decimals);
    }

    /// A number rounded half up; what is not zero and would read zero is marked.
    static Cell decimal(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Marker.NOT_AVAILABLE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && Math.abs(value) > TINY ? Marker.LOW : new Figure(rounded);
    }

    /// Below this a number is zero but for the errors of its computation.
    double TINY = 1e-12;
}
