package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Proof;
import org.verbatim.model.CoderId;

class CautionTest {
    private static final String NOTHING_CODED =
            "As far as they rest on the model, counts of themes are a guess: nobody had coded a comment for it to learn "
                    + "from. How far they are off was not measured.";

    private final Findings findings = Demonstration.findings();

    @Test
    void isSaidWhereNobodyTaughtTheModel() {
        assertEquals(Optional.of(NOTHING_CODED), Caution.words(findings, by(new Provenance.Model(0, false))));
    }

    @Test
    void isSaidWhereTooLittleWasCodedToTryIt() {
        assertEquals(
                Optional.of(
                        "As far as they rest on the model, counts of themes are a guess: it had too few coded comments to "
                                + "learn from and to be tried on (7). How far they are off was not measured."),
                Caution.words(findings, by(new Provenance.Model(7, false))));
    }

    @Test
    void isNotNeededWithoutAModelOrWhereItWasTried() {
        assertEquals(Optional.empty(), Caution.words(findings, Demonstration.provenance()));
        assertEquals(Optional.empty(), Caution.words(findings, by(new Provenance.Model(100, true))));
    }

    @Test
    void isNotNeededWherePeopleMeasuredTheCoding() {
        Proof.Figure half = new Proof.Figure(0.5, new Interval(0.4, 0.6));
        Proof.Scores scores = new Proof.Scores(half, half, half, half, half);
        Proof.Measured measured =
                new Proof.Measured(60, List.of(new CoderId("anna")), scores, Optional.empty(), List.of());
        Findings proved = findings.with(new Proof(Optional.of(measured), List.of(), List.of()));

        assertEquals(Optional.empty(), Caution.words(proved, by(new Provenance.Model(0, false))));
    }

    @Test
    void standsBesideEveryTableOfThemes() {
        List<String> notes = Report.of(findings, by(new Provenance.Model(0, false))).sections().stream()
                .filter(section -> said(section).stream().anyMatch(text -> text.startsWith(NOTHING_CODED)))
                .map(Section::title)
                .toList();

        assertEquals(
                List.of(
                        "Summary",
                        "What gets in the way of improvement?",
                        "What support would help?",
                        "All comments together",
                        "Method and limits"),
                notes);
    }

    @Test
    void namesNoFileThatAPublicationLacks() {
        Provenance published = new Provenance(
                "0.1.0",
                42,
                Provenance.PUBLICATION,
                List.of(),
                List.of("rules", "model"),
                Provenance.USUAL,
                Optional.of(new Provenance.Model(100, true)),
                List.of());

        assertTrue(Report.of(findings, published).sections().stream()
                .flatMap(section -> said(section).stream())
                .anyMatch(
                        "The model learnt from 100 comments that people coded, none of them drawn to measure by, and from the taxonomy’s own text, and coded the others."
                                ::equals));
    }

    private static List<String> said(Section section) {
        return section.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    private static Provenance by(Provenance.Model model) {
        return new Provenance(
                "0.1.0",
                42,
                Provenance.INTERNAL,
                List.of(),
                List.of("rules", "model"),
                Provenance.USUAL,
                Optional.of(model),
                List.of());
    }
}
