package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Findings;
import org.verbatim.work.Progress;

/// The demo survey gives what was published, and quotes that keep every promise.
class DemoTest {
    private static final Path DEMO =
            Path.of(System.getProperty("verbatim.home", "."), "corpus", "improvement-survey-2023");

    @TempDir
    static Path home;

    private static Path out;
    private static Findings findings;

    @BeforeAll
    static void run() throws IOException {
        Path survey = Files.createDirectory(home.resolve("survey"));
        try (var files = Files.list(DEMO)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, survey.resolve(file.getFileName()));
            }
        }
        out = home.resolve("out");
        Clock clock = Clock.fixed(SurveyFolder.MORNING, ZoneOffset.UTC);
        Job job = new Job(survey, out, Optional.empty(), 1, clock, List.of());
        findings = new Pipeline(job, Progress.SILENT).run().findings();
    }

    @Test
    void countsRespondentsAndOrganisationsApart() {
        assertEquals(129, findings.respondents());
        assertEquals(95, findings.organisations());
    }

    @Test
    void keepsTheCommentsThatSaySomething() throws IOException {
        int kept = rows(out.resolve("matrix.csv")).size();
        int aside = rows(out.resolve("set_aside.csv")).size();

        assertTrue(kept >= 450, kept + " comments kept");
        assertEquals(129 * findings.survey().open().size(), kept + aside);
    }

    @Test
    void printsEveryPercentageThatWasPublished() throws IOException {
        Map<String, String> questions = questionsByColumn();
        Map<String, CSVRecord> printed = new HashMap<>();
        rows(out.resolve("tables/closed.csv"))
                .forEach(row -> printed.put(row.get("question") + "/" + row.get("option"), row));
        List<CSVRecord> published = rows(DEMO.resolve("published_figures.csv"));

        assertEquals(35, published.size());
        for (CSVRecord figure : published) {
            String option = figure.get("option");
            String name = option.endsWith(" (net)") ? "net: " + net(option) : option;
            CSVRecord row = of(printed, questions.get(figure.get("column")) + "/" + name);
            assertEquals(
                    figure.get("fixture_n") + " of " + figure.get("fixture_base"),
                    row.get("n") + " of " + row.get("base"));
            assertEquals(figure.get("percent"), wholePercent(row).toPlainString(), figure.toString());
        }
    }

    private static CSVRecord of(Map<String, CSVRecord> rows, String name) {
        return Objects.requireNonNull(rows.get(name), name);
    }

    private static String net(String option) {
        return option.replace(" (net)", "");
    }

    private static BigDecimal wholePercent(CSVRecord row) {
        return new BigDecimal(row.get("n"))
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(row.get("base")), 0, RoundingMode.HALF_UP);
    }

    /// The id of the question that survey.yaml asks in each column.
    private static Map<String, String> questionsByColumn() throws IOException {
        Map<String, String> questions = new HashMap<>();
        String id = "";
        for (String line : Files.readAllLines(DEMO.resolve("survey.yaml"))) {
            String text = line.strip();
            if (text.startsWith("- id: ")) {
                id = text.substring("- id: ".length());
            } else if (text.startsWith("column: ")) {
                questions.put(text.substring("column: ".length()), id);
            }
        }
        return questions;
    }

    @Test
    void quotesWordsThatStandInTheData() throws IOException {
        Map<String, CSVRecord> answers = answers();
        Map<String, String> columns = new HashMap<>();
        questionsByColumn().forEach((column, question) -> columns.put(question, column));
        List<CSVRecord> quotes = quotes();

        assertTrue(quotes.size() > 50, quotes.size() + " quotes");
        for (CSVRecord quote : quotes) {
            String verbatim = of(answers, quote.get("respondent")).get(columns.get(quote.get("question")));
            int start = verbatim.offsetByCodePoints(0, Integer.parseInt(quote.get("start")));
            int end = verbatim.offsetByCodePoints(0, Integer.parseInt(quote.get("end")));
            assertEquals(verbatim.substring(start, end), words(quote), quote.toString());
        }
    }

    @Test
    void quotesEightToSixtyWordsOrAShortAnswerWhereNothingElseSpeaks() throws IOException {
        for (CSVRecord quote : quotes()) {
            int words = words(quote).strip().split("\\s+").length;
            boolean alone = quote.get("rank").equals("1");
            assertTrue(words <= 60 && (words >= 8 || alone), words + " words: " + quote);
        }
    }

    @Test
    void quotesARespondentAndAnOrganisationOnceInAThemeOfAQuestion() throws IOException {
        Set<String> heard = new HashSet<>();
        for (CSVRecord quote : quotes()) {
            String theme = quote.get("question") + "/" + quote.get("theme") + "/";
            assertTrue(heard.add(theme + "respondent " + quote.get("respondent")), quote.toString());
            assertTrue(
                    quote.get("organisation").isEmpty()
                            || heard.add(theme + "organisation " + quote.get("organisation")),
                    quote.toString());
        }
    }

    @Test
    void quotesNobodyWithoutPermission() throws IOException {
        Map<String, CSVRecord> answers = answers();
        List<String> without = new ArrayList<>();
        for (CSVRecord quote : quotes()) {
            if (of(answers, quote.get("respondent")).get("may_quote").equals("no")) {
                without.add(quote.get("comment"));
            }
        }
        assertEquals(List.of(), without);
        assertTrue(answers.values().stream()
                .anyMatch(answer -> answer.get("may_quote").equals("no")));
    }

    private static Map<String, CSVRecord> answers() throws IOException {
        Map<String, CSVRecord> answers = new HashMap<>();
        rows(DEMO.resolve("responses.csv")).forEach(answer -> answers.put(answer.get("respondent_id"), answer));
        return answers;
    }

    private static List<CSVRecord> quotes() throws IOException {
        return rows(out.resolve("quotes.csv"));
    }

    /// The quotation without the apostrophe that keeps a spreadsheet from running it.
    private static String words(CSVRecord quote) {
        String words = quote.get("quote");
        return words.matches("(?s)'[-=+@].*") ? words.substring(1) : words;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }
}
