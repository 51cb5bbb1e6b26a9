package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;

/// The percentages of a report that was published, to the percent.
class PublishedFiguresTest {
    private static final Path HOME = Path.of(System.getProperty("verbatim.home", "../.."));
    private static final List<CSVRecord> ANSWERS =
            read(HOME.resolve("pipeline/engine/src/test/resources/closed_fixture.csv"));
    private static final List<CSVRecord> PUBLISHED =
            read(HOME.resolve("corpus/improvement-survey-2023/published_figures.csv"));
    private static final List<String> FULLY_OR_MOSTLY = List.of("Fully", "Mostly");
    private static final List<String> CONFIDENT = List.of("Very confident", "Confident");

    @Test
    void printsEveryPercentageThatWasPublished() {
        Figures figures = figures();

        assertEquals(35, PUBLISHED.size());
        List<String> wanted = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (CSVRecord figure : PUBLISHED) {
            String name = figure.get("figure") + " " + figure.get("option") + ": ";
            wanted.add(name + figure.get("percent") + "%, " + figure.get("fixture_n") + " of "
                    + figure.get("fixture_base"));
            printed.add(name + printed(figures, figure));
        }
        assertEquals(wanted, printed);
        assertEquals(129, figures.respondents());
        assertEquals(95, figures.organisations());
    }

    private static String printed(Figures figures, CSVRecord figure) {
        String option = figure.get("option").replace(" (net)", "");
        return figures.closed().stream()
                .filter(row -> row.question().id().value().equals(figure.get("column"))
                        && row.option().equals(option))
                .map(row -> Rounding.toWhole(row.share()).orElseThrow() + "%, "
                        + row.share().count() + " of " + row.share().base())
                .findFirst()
                .orElse("not found");
    }

    private static Figures figures() {
        List<ClosedQuestion> questions = questions();
        Totals totals = new Totals(SmallSurvey.survey(questions, List.of(), List.of()), List.of());
        for (CSVRecord answer : ANSWERS) {
            List<List<Integer>> chosen = questions.stream()
                    .map(question -> cell(answer.get(question.id().value())).stream()
                            .map(question.options()::indexOf)
                            .toList())
                    .toList();
            Respondent respondent = new Respondent(
                    new RespondentId(answer.get("respondent_id")),
                    Optional.of(new OrganisationId(answer.get("trust_id"))),
                    1,
                    Permission.QUOTE,
                    chosen,
                    List.of(),
                    List.of());
            totals.add(new CodedRespondent(respondent, List.of()));
        }
        return totals.figures(List.of(), 1);
    }

    private static List<ClosedQuestion> questions() {
        return PUBLISHED.stream()
                .map(figure -> figure.get("column"))
                .distinct()
                .map(PublishedFiguresTest::question)
                .toList();
    }

    private static ClosedQuestion question(String column) {
        List<String> options = ANSWERS.stream()
                .flatMap(answer -> cell(answer.get(column)).stream())
                .distinct()
                .sorted()
                .toList();
        List<ClosedQuestion.Net> nets = new ArrayList<>();
        if (column.endsWith("alignment")) {
            nets.add(new ClosedQuestion.Net("Fully or mostly", FULLY_OR_MOSTLY));
        } else if (column.endsWith("confidence")) {
            nets.add(new ClosedQuestion.Net("Very confident or confident", CONFIDENT));
        }
        return new ClosedQuestion(
                new QuestionId(column),
                ClosedQuestion.Kind.MULTI,
                column,
                options,
                nets,
                OptionalInt.empty(),
                Optional.empty());
    }

    private static List<String> cell(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.split("; "));
    }

    private static List<CSVRecord> read(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
