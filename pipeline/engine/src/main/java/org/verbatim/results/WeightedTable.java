package org.verbatim.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verbatim.analyse.Comparisons.Weighted;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.files.CsvWriter;

/// Writes the closed questions of a weighted survey by weight, with one decimal. Of a survey without weights, and of
/// shares that are withheld, it writes nothing.
final class WeightedTable {
    private static final List<String> HEADING =
            List.of("question", "option", "n", "base", "weighted_percent", "effective_base", "ci_low", "ci_high");

    private final List<ClosedRow> rows;

    WeightedTable(List<ClosedRow> closed) {
        this.rows = closed.stream()
                .filter(row -> row.weighted().isPresent() && !row.share().isWithheld())
                .toList();
    }

    void write(Path file) {
        if (rows.isEmpty()) {
            return;
        }
        try (CsvWriter table = new CsvWriter(Files.newOutputStream(file), HEADING)) {
            rows.forEach(row -> write(row, row.weighted().orElseThrow(), table));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void write(ClosedRow row, Weighted weighted, CsvWriter table) {
        table.cell(row.question().id().value()).cell(row.net() ? "net: " + row.option() : row.option());
        table.cell(row.share().count()).cell(row.share().base());
        table.cell(decimal(weighted.percent())).cell(decimal(weighted.effectiveBase()));
        table.cell(decimal(100 * weighted.interval().low()))
                .cell(decimal(100 * weighted.interval().high()));
        table.endRow();
    }

    /// None where nobody with a weight answered.
    private static String decimal(double number) {
        return Double.isNaN(number)
                ? ""
                : BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
