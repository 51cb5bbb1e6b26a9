package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.AuditedShare;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Proof;
import org.verbatim.model.CoderId;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;

class ReportTest {
    @Test
    void hasItsSectionsInOrder() {
        List<String> titles = report().sections().stream().map(Section::title).toList();
        assertEquals(
                List.of(
                        "About this survey",
                        "Summary",
                        "How far along is your trust with improvement?",
                        "What would help most in your trust?",
                        "What would help most across your provider collaborative?",
                        "What gets in the way of improvement?",
                        "What support would help?",
                        "All comments together",
                        "What each group tells us",
                        "By function",
                        "By level",
                        "Themes raised together",
                        "Campaigns",
                        "Method and limits",
                        "Appendix: the lexicon"),
                titles);
    }

    @Test
    void accountsForEveryAnswer() {
        Table answers = tables("about").getFirst();
        for (Table.Row row : answers.rows()) {
            List<Integer> figures = row.cells().stream()
                    .map(cell -> Integer.parseInt(cell.text()))
                    .toList();
            assertEquals(figures.get(0), figures.get(1) + figures.get(2) + figures.get(3), "asked: " + row);
        }
    }

    @Test
    void putsATableBehindEveryChart() {
        for (Section section : report().sections()) {
            for (int at = 0; at < section.blocks().size(); at++) {
                if (section.blocks().get(at) instanceof Chart chart) {
                    Table table = (Table) section.blocks().get(at + 1);
                    assertTrue(table.rows().size() >= chart.bars().size(), chart.caption());
                }
            }
        }
    }

    @Test
    void leavesOutPairsThatARuleOfTheTreeMakes() {
        List<String> pairs = tables("pairs").getFirst().rows().stream()
                .map(row -> row.name() + " and " + row.cells().getFirst().text())
                .toList();
        assertEquals(List.of("Capacity and Culture"), pairs);
    }

    @Test
    void readsTheSameWhateverTheMachine() {
        Report here = report();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertEquals(here, report());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void standsWithoutThemesAndAnswers() {
        Survey survey = new Survey(
                "Nothing yet",
                List.of(),
                List.of(),
                List.of(),
                false,
                OptionalInt.empty(),
                false,
                List.of(),
                Optional.empty(),
                Survey.Campaigns.EACH,
                Survey.Disclosure.NONE);
        Figures nothing = new Figures(
                0,
                0,
                List.of(),
                List.of(new Findings.QuestionSummary(Optional.empty(), 0, 0, Map.of(), 0, 0, OptionalLong.of(0))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Comparisons.NONE);
        Findings none = new Findings(survey, List.of(), List.of(), nothing);
        assertEquals(
                List.of("About this survey", "Summary", "Method and limits", "Appendix: the lexicon"),
                Report.of(none, Demonstration.provenance()).sections().stream()
                        .map(Section::title)
                        .toList());
    }

    @Test
    void saysWhoseWordStandsAndWhatTheModelLearntFrom() {
        Provenance usual = Demonstration.provenance();
        for (int coded : new int[] {0, 393}) {
            Provenance with = new Provenance(
                    usual.version(),
                    usual.seed(),
                    usual.marking(),
                    usual.inputs(),
                    List.of("rules", "model", "anna"),
                    List.of("rules", "people", "model"),
                    Optional.of(new Provenance.Model(coded, true)),
                    List.of());
            List<String> said = Report.of(Demonstration.findings(), with).sections().stream()
                    .filter(section -> section.id().equals("method"))
                    .flatMap(section -> section.blocks().stream())
                    .filter(Block.Paragraph.class::isInstance)
                    .map(block -> ((Block.Paragraph) block).text())
                    .toList();
            assertTrue(
                    said.get(0)
                            .contains(
                                    "coded by rules, model and anna; where they differ, the word of the first of these"
                                            + " stands: rules, people, model."),
                    said.get(0));
            assertTrue(
                    said.get(1)
                            .startsWith(
                                    coded == 0
                                            ? "The model learnt from the taxonomy’s own text alone, since no comment was coded"
                                            : "The model learnt from 393 comments that people coded, none of"
                                                    + " them drawn to measure by,"),
                    said.get(1));
        }
    }

    @Test
    void saysWhatTheLastTenthOfTheCommentsAddsToTheThemes() {
        List<Proof.SaturationRow> curve = new ArrayList<>();
        double[] met = {1, 1.8, 2.4, 2.8, 3, 3.2, 3.3, 3.4, 3.5, 4};
        for (int tenths = 1; tenths <= 10; tenths++) {
            curve.add(new Proof.SaturationRow(Optional.empty(), tenths, 20L * tenths, met[tenths - 1], 4));
        }
        Findings read = Demonstration.findings().with(new Proof(Optional.empty(), List.of(), curve));

        List<String> said = Report.of(read, Demonstration.provenance()).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .filter(text -> text.contains("any order"))
                .toList();
        assertEquals(1, said.size());
        assertTrue(
                said.getFirst()
                        .startsWith(
                                "The 200 comments analysed carry 4 different themes, sub-themes counted in place of the"
                                        + " themes above them. Whoever reads them in any order has met 75.0% of these after half of"
                                        + " the comments, on average over all orders, and 87.5% after nine tenths: the last tenth adds"
                                        + " 12.5%."),
                said.getFirst());
    }

    @Test
    void saysInTrueNumbersHowGoodTheCodingIs() {
        Proof.Figure half = new Proof.Figure(0.5, new Interval(0.4, 0.6));
        Proof.Figure line = new Proof.Figure(0.75, new Interval(0.7, 0.8));
        Proof.Scores scores = new Proof.Scores(half, half, half, half, half);
        ThemeId capacity = new ThemeId("capacity");
        AuditedShare.Audit audit = new AuditedShare.Audit(new Share(60, 80), new Share(12, 120));
        Share found = new Share(400, 1000);
        Proof proof = new Proof(
                Optional.of(new Proof.Measured(
                        200,
                        List.of(new CoderId("anna"), new CoderId("ben")),
                        scores,
                        Optional.of(new Proof.HumanLine(
                                new CoderId("anna"), new CoderId("ben"), 60, line, line, line, scores)),
                        List.of(new Proof.Again(new CoderId("anna"), 20, line, half)))),
                List.of(new Proof.CorrectedRow(
                        Optional.empty(), capacity, 410, found, audit, AuditedShare.of(found, audit))),
                List.of());
        Findings measured = Demonstration.findings().with(proof);

        List<Block> method = Report.of(measured, Demonstration.provenance()).sections().stream()
                .filter(section -> section.id().equals("method"))
                .flatMap(section -> section.blocks().stream())
                .toList();

        List<String> said = method.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
        assertTrue(
                said.get(1)
                        .contains(
                                "drawn at random, were coded by anna and ben, who did not see what else had been found."
                                        + " Against that, before any person’s decision was taken in, the coding has a precision"
                                        + " of 0.50 (0.40 to 0.60)"),
                said.get(1));
        assertTrue(
                said.get(2)
                        .startsWith("anna and ben both coded 60 of these comments. They agree at an F1 of 0.75"
                                + " (0.70 to 0.80) over all themes together"),
                said.get(2));
        assertEquals(
                "20 comments came to anna a second time, unmarked. The two codings agree at an F1 of 0.75 (0.70 to 0.80)"
                        + " over all themes together, and at Krippendorff’s alpha 0.50 (0.40 to 0.60).",
                said.get(3));
        Table table = method.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("Capacity", table.rows().getFirst().name());
        assertEquals(
                List.of("400", "40.0%", "36.0%"),
                table.rows().getFirst().cells().stream()
                        .map(Table.Cell::text)
                        .limit(3)
                        .toList());
    }

    @Test
    void quotesGroupsWhereTheWordsSurelySpeakOfTheTheme() {
        List<String> text = List.of("We have no time and no people for it.");
        assertTrue(surely(Demonstration.saying(text)), "the whole of it");
        assertTrue(surely(Demonstration.saying(text, all -> List.of(new Span(8, 15), new Span(20, 29)))));
        assertFalse(surely(Demonstration.saying(text, all -> List.of(new Span(8, 15)))));
    }

    private static boolean surely(Findings findings) {
        return new Evidence(findings).surely(findings.quotes().getFirst());
    }

    @Test
    void saysInItsSummaryHowFarSharesOfThemesCanBeTrusted() {
        assertTrue(summary(Demonstration.findings())
                .contains("Shares of themes are what the coding found, errors included; how many errors there are"
                        + " was not measured for this report."));
        assertTrue(summary(Demonstration.findings().with(measured(figure(0.8), figure(0.6))))
                .contains("Shares of themes are what the coding found, errors included. Against 200 comments that"
                        + " people coded blind, the coding has a precision of 0.80 (of the themes that it gives, the"
                        + " part that people gave) and a recall of 0.60 (of those that people gave, the part that it"
                        + " finds). Method and limits tells more."));
        assertTrue(summary(Demonstration.findings().with(measured(figure(Double.NaN), figure(0)))).stream()
                .anyMatch(text -> text.contains("a precision of no known value (of the themes that it gives")
                        && text.contains("a recall of 0.00 (of those that people gave")));
    }

    private static Proof.Figure figure(double value) {
        return new Proof.Figure(value, new Interval(value, value));
    }

    private static Proof measured(Proof.Figure precision, Proof.Figure recall) {
        Proof.Figure half = figure(0.5);
        Proof.Scores scores = new Proof.Scores(precision, recall, half, half, half);
        return new Proof(
                Optional.of(new Proof.Measured(200, List.of(new CoderId("anna")), scores, Optional.empty(), List.of())),
                List.of(),
                List.of());
    }

    private static List<String> summary(Findings findings) {
        return Report.of(findings, Demonstration.provenance()).sections().stream()
                .filter(section -> section.id().equals("summary"))
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    @Test
    void drawsHowManyThemesWereMetByTheCommentsRead() {
        List<Proof.SaturationRow> rows = new ArrayList<>();
        for (int tenths = 1; tenths <= 10; tenths++) {
            rows.add(new Proof.SaturationRow(Optional.empty(), tenths, 60L * tenths, 20 - 20.0 / (1 << tenths), 20));
        }
        rows.set(9, new Proof.SaturationRow(Optional.empty(), 10, 600, 20, 20));
        Findings read = Demonstration.findings().with(new Proof(Optional.empty(), List.of(), rows));

        List<Block> method = Report.of(read, Demonstration.provenance()).sections().stream()
                .filter(section -> section.id().equals("method"))
                .flatMap(section -> section.blocks().stream())
                .toList();

        Curve curve = method.stream()
                .filter(Curve.class::isInstance)
                .map(Curve.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "A curve from nothing at 0. Comments read, of 600: 60, 50.0%; 120, 75.0%; 180, 87.5%; 240, 93.8%;"
                        + " 300, 96.9%; 360, 98.4%; 420, 99.2%; 480, 99.6%; 540, 99.8%; 600, 100.0%.",
                curve.description());
        Table table = (Table) method.get(method.indexOf(curve) + 1);
        assertEquals(
                List.of("10.0", "50.0%"),
                table.rows().getFirst().cells().stream().map(Table.Cell::text).toList());
        assertEquals(10, table.rows().size());
    }

    @Test
    void givesTheSameWordsOnlyOnceOnPaper() {
        List<String> words = report().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Quotes.class::isInstance)
                .flatMap(block -> ((Block.Quotes) block).said().stream())
                .map(Block.Said::words)
                .toList();
        assertTrue(words.size() > 1, words::toString);
        assertEquals(words.stream().distinct().toList(), words);
    }

    @Test
    void leavesWholeTablesToPageAndWorkbook() {
        Section asked = report().sections().stream()
                .filter(section -> section.id().equals("question-barriers_comment"))
                .findFirst()
                .orElseThrow();
        assertTrue(asked.blocks().getLast() instanceof Block.Further, asked.title());
        assertTrue(asked.whole().size() > asked.blocks().size(), asked.title());
    }

    private static List<Table> tables(String section) {
        return report().sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static Report report() {
        return Report.of(Demonstration.findings(), Demonstration.provenance());
    }
}
