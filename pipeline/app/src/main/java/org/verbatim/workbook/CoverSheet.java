package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.model.Survey;
import org.verbatim.report.Caution;
import org.verbatim.report.Provenance;

/// What the workbook is, and how it is to be handled.
final class CoverSheet {
    private CoverSheet() {}

    static Sheet of(Findings findings, Provenance provenance) {
        List<Sheet.Line> lines = new ArrayList<>();
        lines.add(Sheet.Line.of("Tables of the closed questions and of the themes in the comments."));
        lines.add(Sheet.Line.of(provenance.marking()));
        lines.add(Sheet.Line.of("Respondents: " + findings.respondents()));
        if (findings.survey().organisations()) {
            lines.add(Sheet.Line.of("Organisations: " + findings.organisations()));
        }
        findings.questions().stream()
                .filter(summary -> summary.question().isEmpty())
                .forEach(summary -> lines.add(Sheet.Line.of("Comments analysed: " + summary.kept())));
        lines.add(Sheet.Line.of(disclosure(findings.survey().disclosure())));
        lines.add(Sheet.Line.of("Comments were coded by: " + String.join(", ", provenance.coders())));
        Caution.words(findings, provenance).ifPresent(guess -> lines.add(Sheet.Line.of(guess)));
        lines.add(Sheet.Line.of("Made by Verbatim " + provenance.version() + ", seed " + provenance.seed()
                + ". The time is in run.json alone, so that the same answers give the same workbook."));
        lines.add(Sheet.Line.of("Contact: [to be written: who answers questions about these tables]"));
        lines.add(Sheet.Line.leading("Contents", ContentsSheet.NAME));
        lines.add(Sheet.Line.leading("Notes", NotesSheet.NAME));
        return new Sheet("Cover", findings.survey().title(), lines, Optional.empty());
    }

    private static String disclosure(Survey.Disclosure profile) {
        return switch (profile) {
            case NONE -> "Disclosure control: none. Small numbers are shown as they are.";
            case SMALL_NUMBERS -> "Disclosure control: small numbers.";
            case STAFF_SURVEY -> "Disclosure control: as for staff surveys.";
            case NHS_DIGITAL -> "Disclosure control: as NHS Digital does it.";
        };
    }
}
