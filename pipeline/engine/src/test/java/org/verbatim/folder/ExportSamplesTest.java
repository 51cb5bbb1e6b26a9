package org.verbatim.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.Shared;
import org.verbatim.exports.Finding;
import org.verbatim.exports.NewSurvey;
import org.verbatim.exports.Role;
import org.verbatim.files.Header;
import org.verbatim.files.Json;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Kind;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.Survey;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;

/// Genuine exports of survey tools, held to what others read in them.
class ExportSamplesTest {
    private static final String STAR_WARS = "surveymonkey/star-wars-2014.csv";
    private static final String SOFTWARE = "google-forms/software-in-research-2014.csv";
    private static final String RSE = "limesurvey/rse-2018-code-and-text-headings.csv";
    private static final String THREE_ROWS = "qualtrics/qualtRics-sample-german-3row.csv";
    private static final String TWO_ROWS = "qualtrics/qualtRics-sample-legacy-2row.csv";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {STAR_WARS, SOFTWARE, RSE, THREE_ROWS, TWO_ROWS})
    void areRecognisedByTheirContent(String sample) {
        Map<String, Object> expected = expected(sample);
        NewSurvey survey = init(sample);
        NewSurvey.Source source = survey.sources().getFirst();

        String tool = source.recognition().tool().title();
        assertTrue(text(expected, "tool").startsWith(tool), tool);
        assertEquals(
                number(expected, "header_rows"), source.recognition().headings().rows());
        assertEquals(number(expected, "respondents"), survey.respondents());
        assertEquals(number(expected, "columns"), source.columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {STAR_WARS, SOFTWARE, RSE, THREE_ROWS, TWO_ROWS})
    void giveEveryColumnItsRole(String sample) {
        List<String> wrong = new ArrayList<>();
        List<Finding> findings = init(sample).findings();
        roles(expected(sample)).forEach((column, role) -> {
            Finding found = findings.get(column);
            if (!allowed(role, found).contains(found.role())) {
                wrong.add(found.number() + " " + found.column() + ": " + found.role() + ", not " + role);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {STAR_WARS, SOFTWARE, RSE, THREE_ROWS, TWO_ROWS})
    void loseNoRespondent(String sample) {
        init(sample);
        assertEquals(number(expected(sample), "respondents"), respondents().size());
    }

    /// Of every column that is read, as many cells come out as hold something.
    @ParameterizedTest
    @ValueSource(strings = {STAR_WARS, SOFTWARE, RSE, THREE_ROWS, TWO_ROWS})
    void loseNoCell(String sample) {
        NewSurvey made = init(sample);
        List<Respondent> respondents = respondents();
        Survey survey = survey().survey();
        int compared = 0;
        for (Finding finding : made.findings()) {
            QuestionId id = new QuestionId(finding.question().isEmpty() ? "none" : finding.question());
            for (int open = 0; open < survey.open().size(); open++) {
                if (survey.open().get(open).id().equals(id)) {
                    int number = open;
                    compared++;
                    assertEquals(
                            finding.filled(),
                            respondents.stream()
                                    .filter(one -> !one.verbatims().get(number).isBlank())
                                    .count(),
                            finding.column());
                }
            }
            for (int closed = 0; closed < survey.closed().size(); closed++) {
                if (survey.closed().get(closed).id().equals(id)
                        && survey.closed().get(closed).kind() != Kind.MULTI) {
                    int number = closed;
                    compared++;
                    assertEquals(
                            finding.filled(),
                            respondents.stream()
                                    .filter(one -> !one.chosen().get(number).isEmpty())
                                    .count(),
                            finding.column());
                }
            }
        }
        assertTrue(compared >= 2, "columns compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {STAR_WARS, SOFTWARE, RSE})
    void countEveryChoiceAmongThoseWhoAnswered(String sample) {
        init(sample);
        List<Respondent> respondents = respondents();
        List<ClosedQuestion> closed = survey().survey().closed();
        for (Map<String, Object> question : objects(expected(sample), "multi_select")) {
            Map<String, Long> wanted = counts(question, "options");
            int number = theQuestion(closed, wanted.keySet(), question);
            List<List<Integer>> answers = respondents.stream()
                    .map(respondent -> respondent.chosen().get(number))
                    .filter(chosen -> !chosen.isEmpty())
                    .toList();
            assertEquals(number(question, "answered"), answers.size(), text(question, "question"));
            Map<String, Long> counted = count(closed.get(number), answers);
            long writtenIn = question.containsKey("write_ins") ? number(question, "write_ins") : 0;
            assertEquals(writtenIn, counted.getOrDefault("Other (written in)", 0L));
            counted.remove("Other (written in)");
            assertEquals(wanted, counted, text(question, "question"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STAR_WARS, SOFTWARE})
    void countEverySingleChoice(String sample) {
        NewSurvey made = init(sample);
        List<Respondent> respondents = respondents();
        List<ClosedQuestion> closed = survey().survey().closed();
        Map<String, Object> singles = object(expected(sample), "single_choice_counts");
        assertTrue(singles.size() > 3, "questions");
        singles.forEach((column, expectation) -> {
            String id = made.findings().get(Integer.parseInt(column)).question();
            ClosedQuestion question = closed.stream()
                    .filter(one -> one.id().value().equals(id))
                    .findFirst()
                    .orElseThrow();
            int number = closed.indexOf(question);
            List<List<Integer>> answers = respondents.stream()
                    .map(respondent -> respondent.chosen().get(number))
                    .toList();
            assertEquals(counts(cast(expectation), "answers"), count(question, answers), id);
        });
    }

    private static Map<String, Long> count(ClosedQuestion question, List<List<Integer>> answers) {
        Map<String, Long> counted = new TreeMap<>();
        question.options().forEach(option -> counted.put(Header.normal(option), 0L));
        for (List<Integer> chosen : answers) {
            chosen.stream()
                    .filter(option -> option != Respondent.NOTHING)
                    .forEach(option ->
                            counted.merge(Header.normal(question.options().get(option)), 1L, Long::sum));
        }
        return counted;
    }

    /// The closed question with these options, and where several have them the one that is called so.
    private static int theQuestion(List<ClosedQuestion> closed, Set<String> options, Map<String, Object> expected) {
        for (int number = 0; number < closed.size(); number++) {
            List<String> own =
                    closed.get(number).options().stream().map(Header::normal).toList();
            String id = closed.get(number).id().value();
            boolean called =
                    !expected.containsKey("code") || text(expected, "code").equalsIgnoreCase(id);
            if (own.containsAll(options) && called && closed.get(number).kind() == ClosedQuestion.Kind.MULTI) {
                return number;
            }
        }
        throw new AssertionError("no question with the options " + options);
    }

    private static Set<Role> allowed(String role, Finding found) {
        return switch (role) {
            case "id" -> EnumSet.of(Role.ID);
            case "row-number" -> EnumSet.of(Role.ROW_NUMBER);
            case "date" -> EnumSet.of(Role.DATE);
            case "metadata", "completion" -> EnumSet.of(Role.METADATA);
            case "personal-data" -> EnumSet.of(Role.PERSONAL);
            case "derived-topics" -> EnumSet.of(Role.DERIVED);
            case "empty-trailing-column" -> EnumSet.of(Role.EMPTY);
            case "closed-single", "scale", "matrix" -> EnumSet.of(Role.SINGLE, Role.SCALE, Role.SHORT_TEXT);
            case "closed-single-with-write-in" -> EnumSet.of(Role.SINGLE);
            case "closed-multi" -> EnumSet.of(Role.MULTI);
            case "ranking" ->
                // LimeSurvey has a column a rank, which holds the item.
                found.column().contains("[Rank ") ? EnumSet.of(Role.SINGLE) : EnumSet.of(Role.RANKING);
            case "number" -> EnumSet.of(Role.NUMBER, Role.SCALE);
            case "short-text" -> EnumSet.complementOf(EnumSet.of(Role.OPEN, Role.WRITE_IN, Role.MULTI));
            case "comment" -> EnumSet.of(Role.OPEN);
            default -> throw new AssertionError("an unknown role: " + role);
        };
    }

    /// The expected role of each column, by its number from 0.
    private static Map<Integer, String> roles(Map<String, Object> expected) {
        Map<Integer, String> roles = new TreeMap<>();
        for (Map<String, Object> column : objects(expected, "column_roles")) {
            roles.put((int) number(column, "index"), text(column, "role"));
        }
        for (Map<String, Object> question : objects(expected, "roles_by_question")) {
            for (int column = 0; column < number(question, "columns"); column++) {
                roles.put((int) number(question, "first_column") + column, text(question, "role"));
            }
        }
        assertTrue(roles.size() > 10, "columns");
        return roles;
    }

    private NewSurvey init(String sample) {
        Path export = Shared.folder("exports").resolve(sample);
        return new Init(List.of(export), folder.resolve("survey")).init();
    }

    private SurveyFile survey() {
        Problems none = new Problems();
        SurveyFile file = SurveyFile.read(folder.resolve("survey"), none).orElseThrow();
        assertEquals(List.of(), none.sorted());
        return file;
    }

    private List<Respondent> respondents() {
        Problems none = new Problems();
        List<Respondent> all = new ArrayList<>();
        try (Responses responses = Responses.open(survey(), none).orElseThrow()) {
            for (List<Respondent> some = responses.next(500); !some.isEmpty(); some = responses.next(500)) {
                all.addAll(some);
            }
        }
        assertEquals(List.of(), none.sorted());
        return all;
    }

    private static Map<String, Object> expected(String sample) {
        Optional<Map<String, Object>> all = Json.read(Shared.folder("exports/expected.json"));
        return object(all.orElseThrow(), sample);
    }

    private static Map<String, Object> object(Map<String, Object> from, String name) {
        return cast(Objects.requireNonNull(from.get(name), name));
    }

    private static List<Map<String, Object>> objects(Map<String, Object> from, String name) {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (from.get(name) instanceof List<?> list) {
            list.forEach(one -> objects.add(cast(one)));
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object object) {
        return (Map<String, Object>) object;
    }

    private static Map<String, Long> counts(Map<String, Object> from, String name) {
        Map<String, Long> counts = new TreeMap<>();
        object(from, name).forEach((option, count) -> counts.put(Header.normal(option), ((Number) count).longValue()));
        return counts;
    }

    private static long number(Map<String, Object> from, String name) {
        return ((Number) Objects.requireNonNull(from.get(name), name)).longValue();
    }

    private static String text(Map<String, Object> from, String name) {
        return String.valueOf(from.get(name));
    }
}
