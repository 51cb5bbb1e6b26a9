package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Findings;
import org.verbatim.model.Survey;

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
        Findings none = new Findings(
                survey,
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(new Findings.QuestionSummary(Optional.empty(), 0, 0, Map.of(), 0, 0, OptionalLong.of(0))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Comparisons.NONE,
                List.of(),
                List.of(),
                List.of());
        assertEquals(
                List.of("About this survey", "Summary", "Method and limits", "Appendix: the lexicon"),
                Report.of(none, Demonstration.provenance()).sections().stream()
                        .map(Section::title)
                        .toList());
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
