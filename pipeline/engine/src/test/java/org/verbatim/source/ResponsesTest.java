package org.verbatim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;

class ResponsesTest {
    private static final String SURVEY = """
            title: t
            data: responses.csv
            respondent: id
            organisation: trust
            weight: weight
            quote_permission: may_quote
            segments: [region, stage]
            groups: {stage: {question: progress, values: {Started: [underway, embedded]}}}
            questions:
              - {id: progress, type: single, column: Q1, options: [planned, underway, embedded]}
              - {id: barriers, type: multi, columns: {time: Q2_1, money: Q2_2}}
              - {id: support, type: multi, column: Q3, separator: ", ", options: ["Online (live, with a tutor)", Online, Books]}
              - {id: comment, type: open, column: Q4}
            """;
    private static final String HEADER = "id,trust,weight,may_quote,region,Q1,Q2_1,Q2_2,Q3,Q4\n";

    @TempDir
    Path folder;

    @Test
    void readsARespondentFromEachRow() throws Exception {
        Problems problems = new Problems();
        List<Respondent> read = read(
                HEADER
                        + "1,Ash,1.5,yes,North,underway,time,Not selected,\"Books, Online (live, with a tutor)\",\" As it \nstands. \"\n"
                        + "2,,1,NO,,,,,,\n",
                problems);

        assertEquals(List.of(), problems.sorted());
        assertEquals(
                List.of(
                        new Respondent(
                                new RespondentId("1"),
                                Optional.of(new OrganisationId("Ash")),
                                1.5,
                                Permission.QUOTE,
                                List.of(List.of(1), List.of(0), List.of(0, 2)),
                                List.of(List.of("North"), List.of("Started")),
                                List.of(" As it \nstands. ")),
                        new Respondent(
                                new RespondentId("2"),
                                Optional.empty(),
                                1,
                                Permission.COUNT_ONLY,
                                List.of(List.of(), List.of(), List.of()),
                                List.of(List.of(), List.of()),
                                List.of(""))),
                read);
    }

    @Test
    void knowsTheSegmentsAndCountsAtTheEnd() throws Exception {
        try (Responses responses = open(
                HEADER + "1,,1,,South,,,,,a\n2,,1,,North,,,,,b\n\n,,,,,,,,,\n3,,1,,South,,,,,c\n", new Problems())) {
            assertEquals(2, responses.next(2).size());
            assertEquals(1, responses.next(2).size());
            assertEquals(0, responses.next(2).size());
            assertEquals(
                    List.of(new Segment("region", List.of("North", "South")), new Segment("stage", List.of("Started"))),
                    responses.segments());
            assertEquals(new Responses.Counts(3, 3, 0), responses.counts());
        }
    }

    @Test
    void tellsEveryFaultByItsCellAndCountsTheRows() throws Exception {
        assertProblems(
                HEADER
                        + "1,,1,,,underwai,,,,a\n"
                        + "2,,heavy,,,,,,,b\n"
                        + " ,,1,,,,,,,c\n"
                        + "4,,1,,,,,,\"Books, Films\",d\n"
                        + "5,,1,,,,,,,e,f\n"
                        + "6,,1,,,,,,,fine\n",
                """
                responses.csv: 5 of the 6 rows cannot be used, and 1 can
                  fix: mend what is told below by line
                responses.csv:2:8 (Q1): 'underwai' is no option of progress; did you mean 'underway'?
                  fix: mend the cell, or add it to the options of progress: planned, underway, embedded
                responses.csv:3:4 (weight): 'heavy' is no weight
                  fix: write a number from 0, such as 1.25
                responses.csv:4:1 (id): the respondent has no id
                  fix: give every row its own id
                responses.csv:5:11 (Q3): 'Films' is no option of support
                  fix: mend the cell, or add it to the options of support: Online (live, with a tutor), Online, Books
                responses.csv:6:1: the row has 11 cells, and the header has 10
                  fix: put quotation marks round a cell that holds the delimiter, or take the cells out""");
    }

    @Test
    void tellsARespondentThatStandsTwice() throws Exception {
        assertProblems(HEADER + "1,,1,,,,,,,a\n2,,1,,,,,,,b\n1,,1,,,,,,,c\n", """
                responses.csv: 1 of the 3 rows cannot be used, and 2 can
                  fix: mend what is told below by line
                responses.csv:4:1 (id): the respondent '1' stands in line 2 already
                  fix: give every respondent one row and an id of its own""");
    }

    @Test
    void refusesASegmentWithAValueForEverybody() throws Exception {
        StringBuilder data = new StringBuilder(HEADER);
        for (int i = 0; i < 1002; i++) {
            data.append(i).append(",,1,,r").append(i).append(",,,,,a\n");
        }
        assertProblems(data.toString(), """
                responses.csv (region): the segment has more than 1000 different values
                  fix: split tables by a column with fewer, or write a group""");
    }

    /// Whatever is wrong with the rows, those given out and those refused are all there are.
    @Test
    void losesNoRow() throws Exception {
        java.util.Random random = new java.util.Random(11);
        String[] ids = {"", "1", "2", "3", "4", "5", "6"};
        String[] progress = {"", "planned", "never"};
        String[] tails = {"a\n", "a,b\n", "\"a\"b\n", "\"a\n\nb\"\n"};
        for (int n = 0; n < 100; n++) {
            StringBuilder data = new StringBuilder(HEADER);
            int rows = random.nextInt(12);
            for (int i = 0; i < rows; i++) {
                data.append(ids[random.nextInt(ids.length)]).append(",,1,,,");
                data.append(progress[random.nextInt(progress.length)]).append(",,,,");
                data.append(tails[random.nextInt(tails.length)]);
            }
            Problems problems = new Problems();
            try (Responses responses = open(data.toString(), problems)) {
                List<Respondent> given = new ArrayList<>();
                for (List<Respondent> some = responses.next(3); !some.isEmpty(); some = responses.next(3)) {
                    given.addAll(some);
                }
                long different = given.stream().map(Respondent::id).distinct().count();
                assertEquals(new Responses.Counts(rows, different, rows - different), responses.counts());
                assertEquals(rows == different, problems.none());
            }
        }
    }

    @Test
    void tellsWhoChoseNothingFromWhoDidNotAnswer() throws Exception {
        Problems problems = new Problems();
        List<Respondent> read =
                read(HEADER + "1,,1,,,,No,No,,\n" + "2,,1,,,,,,,x\n" + "3,,1,,,,\uFEFFYes,\uFEFFNo,,\n", problems);

        assertEquals(List.of(), problems.sorted());
        assertEquals(
                List.of(List.of(Respondent.NOTHING), List.of(), List.of(0)),
                read.stream().map(respondent -> respondent.chosen().get(1)).toList());
    }

    @Test
    void numbersRespondentsWhoHaveNoIdByTheirRows() throws Exception {
        String survey = """
                title: t
                data: responses.csv
                respondent: row numbers
                questions:
                  - {id: comment, type: open, column: Q4}
                """;

        assertEquals(
                List.of("1", "2", "3"),
                read(survey, "Q1,Q4\n,a\n,\nx,b\n,c\n").stream()
                        .map(respondent -> respondent.id().value())
                        .toList());
    }

    @Test
    void countsWhatWasWrittenInAsTheOptionForIt() throws Exception {
        String survey = """
                title: t
                data: responses.csv
                respondent: row numbers
                questions:
                  - {id: one, type: single, column: Q1, options: [a, b], others: Other, others_column: Q1_text}
                  - {id: some, type: multi, column: Q2, separator: ', ', options: [a, b], others: b}
                """;

        assertEquals(
                List.of(
                        List.of(List.of(0), List.of(0, 1)),
                        List.of(List.of(2), List.of(1)),
                        List.of(List.of(2), List.of()),
                        List.of(List.of(1), List.of())),
                read(survey, "Q1,Q1_text,Q2\na,,\"a, something else, and more\"\nc,,b\n,why,\nb,besides,\n").stream()
                        .map(Respondent::chosen)
                        .toList());
    }

    private static final String WAVES = """
            title: t
            data:
              - {file: responses.csv, wave: 2022}
              - {file: later.csv, wave: 2024%s}
            respondent: id
            questions:
              - {id: place, type: single, column: Place, options: [a, b]}
              - {id: comment, type: open, column: Q4}
            """;

    @Test
    void readsSeveralFilesOneAfterAnother() throws Exception {
        Files.writeString(folder.resolve("later.csv"), "Why?;Region;Where;id\ny;n;b;8\n");
        List<Respondent> read = read(WAVES.formatted(", columns: {Place: Where, Q4: Why?}"), "id,Place,Q4\n7,a,x\n");

        assertEquals(
                List.of("7", "8"), read.stream().map(one -> one.id().value()).toList());
        assertEquals(
                List.of(List.of(0), List.of(1)),
                read.stream().map(one -> one.chosen().getFirst()).toList());
        assertEquals(
                List.of("x", "y"),
                read.stream().map(one -> one.verbatims().getFirst()).toList());
        assertEquals(
                List.of(List.of("2022"), List.of("2024")),
                read.stream().map(one -> one.segments().getFirst()).toList());
    }

    @Test
    void tellsRespondentsOfTwoFilesApartWhereAsked() throws Exception {
        Files.writeString(folder.resolve("later.csv"), "id,Place,Q4\n7,b,y\n");

        assertEquals(
                List.of("7", "2024-7"),
                read(WAVES.formatted(", ids: 2024-"), "id,Place,Q4\n7,a,x\n").stream()
                        .map(one -> one.id().value())
                        .toList());
    }

    @Test
    void refusesARespondentWhoStandsInTwoFiles() throws Exception {
        Files.writeString(folder.resolve("survey.yaml"), WAVES.formatted(""));
        Files.writeString(folder.resolve("responses.csv"), "id,Place,Q4\n6,a,x\n7,a,x\n");
        Files.writeString(folder.resolve("later.csv"), "id,Place,Q4\n7,b,y\n");
        Problems problems = new Problems();
        SurveyFile file = SurveyFile.read(folder, problems).orElseThrow();
        try (Responses responses = Responses.open(file, problems).orElseThrow()) {
            responses.next(100);
        }

        assertEquals("""
                later.csv:2:1 (id): the respondent '7' stands in line 3 of responses.csv already
                  fix: write ids: and a text such as '2024-' beside the file in survey.yaml: it is set before the ids of its respondents""", problems.sorted().getFirst().toString());
    }

    @Test
    void tellsWhoChoseMoreThanWasAllowedAndCountsThemAll() throws Exception {
        Files.writeString(folder.resolve("survey.yaml"), """
                title: t
                data: responses.csv
                respondent: id
                questions:
                  - {id: barriers, type: multi, columns: {time: Q1_1, money: Q1_2, will: Q1_3}, max: 2}
                """);
        Files.writeString(
                folder.resolve("responses.csv"), "id,Q1_1,Q1_2,Q1_3\n1,x,x,\n2,x,x,x\n3,,,\n4,x,x,x\n5,no,no,no\n");
        Problems problems = new Problems();
        SurveyFile file = SurveyFile.read(folder, problems).orElseThrow();
        try (Responses responses = Responses.open(file, problems).orElseThrow()) {
            assertEquals(List.of(0, 1, 2), responses.next(100).get(3).chosen().getFirst());
            assertEquals(List.of(), problems.sorted());
            assertEquals("""
                    responses.csv:3:3 (barriers): 2 respondents chose more than the 2 allowed, and are counted with all that was chosen: lines 3, 5
                      fix: if the form let through more than it asked for, say so beside the table, or mend max: in survey.yaml""", responses.remarks().getFirst().toString());
        }
    }

    private List<Respondent> read(String survey, String data) throws Exception {
        Files.writeString(folder.resolve("survey.yaml"), survey);
        Files.writeString(folder.resolve("responses.csv"), data);
        Problems problems = new Problems();
        SurveyFile file = SurveyFile.read(folder, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
        try (Responses responses = Responses.open(file, problems).orElseThrow()) {
            List<Respondent> read = responses.next(100);
            assertEquals(List.of(), problems.sorted());
            return read;
        }
    }

    private void assertProblems(String data, String expected) throws Exception {
        Problems problems = new Problems();
        read(data, problems);
        assertEquals(
                expected,
                String.join(
                        "\n", problems.sorted().stream().map(Problem::toString).toList()));
    }

    private List<Respondent> read(String data, Problems problems) throws Exception {
        List<Respondent> all = new ArrayList<>();
        try (Responses responses = open(data, problems)) {
            for (List<Respondent> some = responses.next(500); !some.isEmpty(); some = responses.next(500)) {
                all.addAll(some);
            }
        }
        return all;
    }

    private Responses open(String data, Problems problems) throws Exception {
        Files.writeString(folder.resolve("survey.yaml"), SURVEY);
        Files.writeString(folder.resolve("responses.csv"), data);
        Problems none = new Problems();
        Optional<SurveyFile> file = SurveyFile.read(folder, none);
        assertTrue(none.none(), () -> none.sorted().toString());
        return Responses.open(file.orElseThrow(), problems).orElseThrow();
    }
}
