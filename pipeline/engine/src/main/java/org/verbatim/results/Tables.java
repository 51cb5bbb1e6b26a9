package org.verbatim.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.analyse.Comparisons.TickedQuote;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Rounding;
import org.verbatim.files.CsvWriter;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Writes the findings as CSV. Percentages and bounds have one decimal, p-values and coefficients four.
public final class Tables {
    /// What stands for all open questions together.
    private static final String ALL = "*";

    /// What stands in place of a number that is withheld.
    private static final String WITHHELD = "[c]";

    private static final int DECIMALS = 4;

    private final Findings findings;
    private final Path folder;

    /// @param folder where the files are written; those of counts into its folder `tables`
    public Tables(Findings findings, Path folder) {
        this.findings = findings;
        this.folder = folder;
    }

    /// Writes every table that has something to say; quotes only for those who may read the answers.
    ///
    /// @throws UncheckedIOException if a file cannot be written
    public void write(Audience audience) {
        try {
            Files.createDirectories(folder.resolve("tables"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writeClosed();
        writeThemes();
        writeSegments();
        writeCrossed();
        writePairs();
        if (audience == Audience.INTERNAL) {
            writeQuotes();
            writeTickedQuotes();
        }
        new ComparisonTables(findings.comparisons(), folder.resolve("tables")).write();
        new ProofTables(findings.proof(), folder.resolve("tables")).write();
        new WeightedTable(findings.closed()).write(folder.resolve("tables").resolve("closed_weighted.csv"));
    }

    private CsvWriter begin(String name, String... heading) {
        try {
            return new CsvWriter(Files.newOutputStream(folder.resolve(name)), heading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeClosed() {
        try (CsvWriter table =
                begin("tables/closed.csv", "question", "option", "n", "base", "percent", "ci_low", "ci_high")) {
            for (Findings.ClosedRow row : findings.closed()) {
                table.cell(row.question().id().value());
                table.cell(row.net() ? "net: " + row.option() : row.option());
                counts(table, row.share());
                percent(table, row.share());
                bounds(table, row.share(), row.interval());
                table.endRow();
            }
        }
    }

    private void writeThemes() {
        try (CsvWriter table = begin(
                "tables/themes.csv",
                "question",
                "theme",
                "name",
                "parent",
                "comments",
                "respondents",
                "organisations",
                "mentions",
                "base",
                "percent",
                "ci_low",
                "ci_high")) {
            Taxonomy themes = findings.taxonomies().getFirst();
            for (Findings.ThemeRow row : findings.themes()) {
                Theme theme = themes.theme(row.theme()).orElseThrow();
                table.cell(name(row.question())).cell(row.theme().value()).cell(theme.name());
                table.cell(theme.parent().map(Object::toString).orElse(""));
                Share share = row.respondents();
                count(table, row.comments());
                count(table, share.isWithheld() ? OptionalLong.empty() : OptionalLong.of(share.count()));
                count(table, row.organisations());
                count(table, row.mentions());
                count(table, share.isWithheld() ? OptionalLong.empty() : OptionalLong.of(share.base()));
                percent(table, row.respondents());
                bounds(table, row.respondents(), row.interval());
                table.endRow();
            }
        }
    }

    private void writeSegments() {
        try (CsvWriter table = begin(
                "tables/segments.csv",
                "question",
                "theme",
                "segment",
                "value",
                "respondents",
                "base",
                "percent",
                "p",
                "p_adjusted",
                "flag")) {
            for (Findings.SegmentRow row : findings.bySegment()) {
                table.cell(name(row.question())).cell(row.theme().value());
                table.cell(row.segment()).cell(row.value());
                counts(table, row.respondents());
                percent(table, row.respondents());
                boolean withheld = row.respondents().isWithheld();
                table.cell(withheld ? WITHHELD : decimal(row.p(), DECIMALS));
                table.cell(withheld ? WITHHELD : decimal(row.pAdjusted(), DECIMALS));
                table.cell(row.flag()).endRow();
            }
        }
    }

    private void writeCrossed() {
        try (CsvWriter table = begin(
                "tables/crossed.csv",
                "question",
                "theme",
                "axis",
                "value",
                "comments",
                "respondents",
                "base",
                "percent")) {
            for (Findings.CrossRow row : findings.crossed()) {
                table.cell(name(row.question())).cell(row.theme().value());
                table.cell(row.axis()).cell(row.value().value());
                count(table, row.comments());
                counts(table, row.respondents());
                percent(table, row.respondents());
                table.endRow();
            }
        }
    }

    private void writePairs() {
        try (CsvWriter table = begin("tables/cooccurrence.csv", "theme_a", "theme_b", "comments", "phi", "npmi")) {
            for (Findings.PairRow row : findings.pairs()) {
                table.cell(row.first().value()).cell(row.second().value()).cell(row.comments());
                table.cell(decimal(row.phi(), DECIMALS))
                        .cell(decimal(row.npmi(), DECIMALS))
                        .endRow();
            }
        }
    }

    private void writeTickedQuotes() {
        if (findings.comparisons().tickedQuotes().isEmpty()) {
            return;
        }
        try (CsvWriter table = begin(
                "ticked_quotes.csv",
                "question",
                "option",
                "comments_on",
                "theme",
                "cell",
                "comment",
                "respondent",
                "quote",
                "start",
                "end")) {
            for (TickedQuote example : findings.comparisons().tickedQuotes()) {
                Span span = example.quote()
                        .span()
                        .inCodePoints(example.quote().comment().verbatim());
                table.cell(example.question().value()).cell(example.option());
                table.cell(example.comments().value()).cell(example.theme().value());
                table.cell(example.cell().named());
                table.cell(example.quote().comment().id().toString());
                table.cell(example.quote().comment().id().respondent().value());
                table.cell(example.quote().words()).cell(span.start()).cell(span.end());
                table.endRow();
            }
        }
    }

    private void writeQuotes() {
        try (CsvWriter table = begin(
                "quotes.csv",
                "question",
                "theme",
                "rank",
                "comment",
                "respondent",
                "organisation",
                "quote",
                "start",
                "end",
                "slot")) {
            for (Findings.ChosenQuote chosen : findings.quotes()) {
                String verbatim = chosen.quote().comment().verbatim();
                Span span = chosen.quote().span().inCodePoints(verbatim);
                table.cell(chosen.question().value())
                        .cell(chosen.theme().value())
                        .cell(chosen.rank());
                table.cell(chosen.quote().comment().id().toString());
                table.cell(chosen.quote().comment().id().respondent().value());
                table.cell(chosen.organisation().map(OrganisationId::value).orElse(""));
                table.cell(chosen.quote().words())
                        .cell(span.start())
                        .cell(span.end())
                        .cell(chosen.slot());
                table.endRow();
            }
        }
    }

    private static String name(Optional<QuestionId> question) {
        return question.map(QuestionId::value).orElse(ALL);
    }

    private static void counts(CsvWriter table, Share share) {
        if (share.isWithheld()) {
            table.cell(WITHHELD).cell(WITHHELD);
        } else {
            table.cell(share.count()).cell(share.base());
        }
    }

    private static void count(CsvWriter table, OptionalLong count) {
        if (count.isPresent()) {
            table.cell(count.getAsLong());
        } else {
            table.cell(WITHHELD);
        }
    }

    /// The percentage; an empty cell of a base of nobody.
    private static void percent(CsvWriter table, Share share) {
        if (share.isWithheld()) {
            table.cell(WITHHELD);
            return;
        }
        table.cell(Rounding.toOneDecimal(share).map(BigDecimal::toPlainString).orElse(""));
    }

    private static void bounds(CsvWriter table, Share share, Interval interval) {
        if (share.isWithheld()) {
            table.cell(WITHHELD).cell(WITHHELD);
        } else if (share.base() == 0) {
            table.cell("").cell("");
        } else {
            table.cell(decimal(100 * interval.low(), 1)).cell(decimal(100 * interval.high(), 1));
        }
    }

    private static String decimal(double value, int decimals) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
