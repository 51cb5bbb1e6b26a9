package org.verbatim.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.analyse.AuditedShare;
import org.verbatim.analyse.AuditedShare.Audit;
import org.verbatim.analyse.Proof;
import org.verbatim.analyse.Rounding;
import org.verbatim.files.CsvWriter;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// Writes how good the codings are as CSV: `corrected.csv` where anything was measured, and `saturation.csv`.
final class ProofTables {
    private final Proof proof;
    private final Path folder;

    ProofTables(Proof proof, Path folder) {
        this.proof = proof;
        this.folder = folder;
    }

    void write() {
        if (!proof.corrected().isEmpty()) {
            writeCorrected();
        }
        if (!proof.saturation().isEmpty()) {
            writeSaturation();
        }
    }

    private CsvWriter begin(String name, String... heading) {
        try {
            return new CsvWriter(Files.newOutputStream(folder.resolve(name)), heading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCorrected() {
        try (CsvWriter table = begin(
                "corrected.csv",
                "question",
                "theme",
                "comments",
                "found",
                "analysed",
                "found_percent",
                "audited_with",
                "right",
                "audited_without",
                "overlooked",
                "corrected_percent",
                "corrected_low",
                "corrected_high",
                "refused")) {
            for (Proof.CorrectedRow row : proof.corrected()) {
                Audit audit = row.audit();
                table.cell(name(row.question())).cell(row.theme().value()).cell(row.comments());
                table.cell(row.found().count()).cell(row.found().base()).cell(percent(row.found()));
                table.cell(audit.right().base()).cell(audit.right().count());
                table.cell(audit.overlooked().base()).cell(audit.overlooked().count());
                Optional<AuditedShare> corrected = row.corrected();
                table.cell(corrected.map(share -> decimal(share.percent())).orElse(""));
                table.cell(corrected
                        .map(share -> decimal(100 * share.interval().low()))
                        .orElse(""));
                table.cell(corrected
                        .map(share -> decimal(100 * share.interval().high()))
                        .orElse(""));
                table.cell(audit.missing()).endRow();
            }
        }
    }

    private void writeSaturation() {
        try (CsvWriter table = begin(
                "saturation.csv", "question", "tenths", "comments_read", "themes_met", "themes_all", "met_percent")) {
            for (Proof.SaturationRow row : proof.saturation()) {
                table.cell(name(row.question())).cell(row.tenths()).cell(row.comments());
                table.cell(decimal(row.themes())).cell(row.all());
                table.cell(decimal(100 * row.themes() / row.all())).endRow();
            }
        }
    }

    private static String name(Optional<QuestionId> question) {
        return question.map(QuestionId::value).orElse("*");
    }

    private static String percent(Share share) {
        return Rounding.toOneDecimal(share).map(BigDecimal::toPlainString).orElse("");
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
