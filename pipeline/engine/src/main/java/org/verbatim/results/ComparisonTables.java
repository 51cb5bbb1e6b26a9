package org.verbatim.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Comparisons.CommentingRow;
import org.verbatim.analyse.Comparisons.KeywordRow;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.analyse.Comparisons.VoteRow;
import org.verbatim.analyse.Rounding;
import org.verbatim.files.CsvWriter;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// Writes what was held against one another as CSV: a file for each kind of comparison that has rows.
final class ComparisonTables {
    /// What stands in place of a number that is withheld.
    private static final String WITHHELD = "[c]";

    private static final int DECIMALS = 4;

    private final Comparisons comparisons;
    private final Path folder;

    /// @param folder where the files are written
    ComparisonTables(Comparisons comparisons, Path folder) {
        this.comparisons = comparisons;
        this.folder = folder;
    }

    void write() {
        write("closed_by_segment.csv", comparisons.closedBySegment(), this::closed, CLOSED);
        write("paired.csv", comparisons.paired(), this::paired, PAIRED);
        write("scales.csv", comparisons.scales(), this::scale, SCALES);
        write("ticked.csv", comparisons.ticked(), this::ticked, TICKED);
        write("commenting.csv", comparisons.commenting(), this::commenting, COMMENTING);
        write("keywords.csv", comparisons.keywords(), this::keyword, KEYWORDS);
        write("votes.csv", comparisons.votes(), this::vote, VOTES);
    }

    /// How a row is written.
    @FunctionalInterface
    private interface Cells<T> {
        void write(T row, CsvWriter table);
    }

    private <T> void write(String name, List<T> rows, Cells<T> cells, List<String> heading) {
        if (rows.isEmpty()) {
            return;
        }
        try (CsvWriter table = new CsvWriter(Files.newOutputStream(folder.resolve(name)), heading)) {
            for (T row : rows) {
                cells.write(row, table);
                table.endRow();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static final List<String> CLOSED = List.of(
            "question",
            "option",
            "segment",
            "value",
            "letter",
            "n",
            "base",
            "percent",
            "weighted_percent",
            "effective_base",
            "test",
            "p",
            "p_adjusted",
            "exceeds",
            "flag");

    private void closed(ClosedSegmentRow row, CsvWriter table) {
        boolean withheld = row.share().isWithheld();
        table.cell(row.question().id().value()).cell(option(row.option(), row.net()));
        table.cell(row.segment()).cell(row.value()).cell(row.letter());
        share(table, row.share());
        number(
                table,
                withheld,
                row.weighted().map(Comparisons.Weighted::percent).orElse(Double.NaN),
                1);
        number(
                table,
                withheld,
                row.weighted().map(Comparisons.Weighted::effectiveBase).orElse(Double.NaN),
                1);
        table.cell(row.test().named());
        number(table, withheld, row.p(), DECIMALS);
        number(table, withheld, row.pAdjusted(), DECIMALS);
        table.cell(row.exceeds()).cell(row.flag());
    }

    private static final List<String> PAIRED = List.of(
            "question",
            "other",
            "option",
            "n_first",
            "base_first",
            "percent_first",
            "n_second",
            "base_second",
            "percent_second",
            "both",
            "only_first",
            "only_second",
            "neither",
            "difference",
            "ci_low",
            "ci_high",
            "test",
            "p",
            "p_adjusted");

    private void paired(PairedRow row, CsvWriter table) {
        boolean withheld = row.first().isWithheld() || row.second().isWithheld();
        table.cell(row.question().id().value()).cell(row.other().id().value());
        table.cell(option(row.option(), row.net()));
        share(table, row.first());
        share(table, row.second());
        for (long count : new long[] {row.both(), row.onlyFirst(), row.onlySecond(), row.neither()}) {
            table.cell(withheld ? WITHHELD : Long.toString(count));
        }
        number(table, withheld, row.difference(), 1);
        number(table, withheld, row.interval().low(), 1);
        number(table, withheld, row.interval().high(), 1);
        table.cell(row.test().named());
        number(table, withheld, row.p(), DECIMALS);
        number(table, withheld, row.pAdjusted(), DECIMALS);
    }

    private static final List<String> SCALES =
            List.of("question", "segment", "value", "base", "mean", "ci_low", "ci_high", "deviation", "median");

    private void scale(ScaleRow row, CsvWriter table) {
        table.cell(row.question().id().value()).cell(row.segment().orElse("")).cell(row.value());
        table.cell(row.base());
        number(table, false, row.mean(), DECIMALS);
        number(table, false, row.interval().low(), DECIMALS);
        number(table, false, row.interval().high(), DECIMALS);
        number(table, false, row.deviation(), DECIMALS);
        number(table, false, row.median(), 1);
    }

    private static final List<String> TICKED = List.of(
            "question",
            "option",
            "comments_on",
            "theme",
            "both",
            "ticked_only",
            "written_only",
            "neither",
            "phi",
            "p",
            "p_adjusted");

    private void ticked(TickedRow row, CsvWriter table) {
        table.cell(row.question().id().value()).cell(row.option());
        table.cell(row.comments().value()).cell(row.theme().value());
        table.cell(row.both()).cell(row.tickedOnly()).cell(row.writtenOnly()).cell(row.neither());
        number(table, false, row.phi(), DECIMALS);
        number(table, false, row.p(), DECIMALS);
        number(table, false, row.pAdjusted(), DECIMALS);
    }

    private static final List<String> COMMENTING =
            List.of("question", "segment", "value", "n", "base", "percent", "p", "p_adjusted", "flag");

    private void commenting(CommentingRow row, CsvWriter table) {
        table.cell(row.question().map(QuestionId::value).orElse("*"));
        table.cell(row.segment()).cell(row.value());
        share(table, row.share());
        number(table, row.share().isWithheld(), row.p(), DECIMALS);
        number(table, row.share().isWithheld(), row.pAdjusted(), DECIMALS);
        table.cell(row.flag());
    }

    private static final List<String> KEYWORDS = List.of(
            "segment",
            "value",
            "word",
            "n_here",
            "base_here",
            "percent_here",
            "n_elsewhere",
            "base_elsewhere",
            "percent_elsewhere",
            "g2",
            "log_odds");

    private void keyword(KeywordRow row, CsvWriter table) {
        boolean withheld = row.here().isWithheld() || row.elsewhere().isWithheld();
        table.cell(row.segment()).cell(row.value()).cell(row.word());
        share(table, row.here());
        share(table, row.elsewhere());
        number(table, withheld, row.g2(), DECIMALS);
        number(table, withheld, row.logOdds(), DECIMALS);
    }

    private static final List<String> VOTES = List.of("question", "option", "votes", "organisations", "percent");

    private void vote(VoteRow row, CsvWriter table) {
        table.cell(row.question().id().value()).cell(option(row.option(), row.net()));
        number(table, false, row.votes(), DECIMALS);
        table.cell(row.organisations());
        number(table, false, 100 * row.votes() / row.organisations(), 1);
    }

    private static String option(String option, boolean net) {
        return net ? "net: " + option : option;
    }

    /// Count, base and percentage.
    private static void share(CsvWriter table, Share share) {
        if (share.isWithheld()) {
            table.cell(WITHHELD).cell(WITHHELD).cell(WITHHELD);
            return;
        }
        table.cell(share.count()).cell(share.base());
        table.cell(Rounding.toOneDecimal(share).map(BigDecimal::toPlainString).orElse(""));
    }

    /// A number rounded half up; an empty cell where there is none.
    private static void number(CsvWriter table, boolean withheld, double value, int decimals) {
        if (withheld) {
            table.cell(WITHHELD);
        } else if (Double.isNaN(value) || Double.isInfinite(value)) {
            table.cell("");
        } else {
            table.cell(BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString());
        }
    }
}
