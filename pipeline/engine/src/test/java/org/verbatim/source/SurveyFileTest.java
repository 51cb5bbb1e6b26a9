package org.verbatim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.CoderId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Precedence;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Quantifiers;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Survey;

class SurveyFileTest {
    private static final String DATA = """
            respondent_id,trust,Q1,Q2_1,Q2_2,Q3,Q2_text,trust_type
            1,Ash,underway,yes,,a;b,Too little time,acute
            """;

    @TempDir
    Path folder;

    @Test
    void readsEverythingThatASurveyCanSay() throws Exception {
        SurveyFile file = read("""
                title: Improvement survey 2023
                data: responses.csv
                export: auto
                respondent: respondent_id
                organisation: trust
                population: {organisations: 212}
                segments: [trust_type, stage, progress]
                groups:
                  stage: {question: progress, values: {Beginning: [committed], Embedded: [embedded, underway]}}
                questions:
                  - {id: progress, type: single, column: "Q1", text: "How far?", options: [embedded, underway, committed],
                     nets: {started: [embedded, underway]}}
                  - {id: barriers, type: multi, columns: {pressures: Q2_1, workforce: Q2_2}, max: 3}
                  - {id: support, type: multi, column: Q3, separator: ";", options: [a, b, c], compare_with: barriers}
                  - {id: barriers_comment, type: open, column: Q2_text, text: "Say more", about: barriers, no_content: [none]}
                taxonomies: [themes.yaml, functions.yaml]
                no_content: [see above]
                language: en
                campaigns: once
                disclosure: {profile: staff-survey}
                """);

        assertEquals(
                new Survey(
                        "Improvement survey 2023",
                        List.of(
                                new ClosedQuestion(
                                        new QuestionId("progress"),
                                        ClosedQuestion.Kind.SINGLE,
                                        "How far?",
                                        List.of("embedded", "underway", "committed"),
                                        List.of(new ClosedQuestion.Net("started", List.of("embedded", "underway"))),
                                        OptionalInt.empty(),
                                        Optional.empty()),
                                new ClosedQuestion(
                                        new QuestionId("barriers"),
                                        ClosedQuestion.Kind.MULTI,
                                        "barriers",
                                        List.of("pressures", "workforce"),
                                        List.of(),
                                        OptionalInt.of(3),
                                        Optional.empty()),
                                new ClosedQuestion(
                                        new QuestionId("support"),
                                        ClosedQuestion.Kind.MULTI,
                                        "support",
                                        List.of("a", "b", "c"),
                                        List.of(),
                                        OptionalInt.empty(),
                                        Optional.of(new QuestionId("barriers")))),
                        List.of(new OpenQuestion(
                                new QuestionId("barriers_comment"),
                                "Say more",
                                Optional.of(new QuestionId("barriers")),
                                List.of("none"))),
                        List.of("trust_type", "stage", "progress"),
                        true,
                        OptionalInt.of(212),
                        false,
                        List.of("see above"),
                        Optional.of("en"),
                        Survey.Campaigns.ONCE,
                        Survey.Disclosure.STAFF_SURVEY),
                file.survey());
        assertEquals(List.of(folder.resolve("themes.yaml"), folder.resolve("functions.yaml")), file.taxonomies());
    }

    @Test
    void offersTheNearestColumn() throws Exception {
        assertProblem("  - {id: comment, type: open, column: Q2_txt}", """
                survey.yaml:5:39: no column 'Q2_txt' in responses.csv; did you mean 'Q2_text'?
                  fix: write one of: respondent_id, trust, Q1, Q2_1, Q2_2, Q3, Q2_text, trust_type""");
    }

    @Test
    void offersTheNearestOptionInANet() throws Exception {
        assertProblem(
                "  - {id: p, type: single, column: Q1, options: [embedded, underway], nets: {started: [embeded]}}",
                """
                survey.yaml:5:87: 'embeded' is not an option of p; did you mean 'embedded'?
                  fix: write one of: embedded, underway""");
    }

    @Test
    void offersTheNearestQuestion() throws Exception {
        assertProblem("""
                  - {id: progress, type: single, column: Q1, options: [underway]}
                  - {id: c, type: open, column: Q2_text, about: progres}""".indent(2), """
                survey.yaml:6:49: 'progres' is not a closed question; did you mean 'progress'?
                  fix: write one of: progress""");
    }

    @Test
    void refusesAQuestionThatStandsTwice() throws Exception {
        assertProblem("""
                  - {id: c, type: open, column: Q2_text}
                  - {id: c, type: open, column: Q3}""".indent(2), """
                survey.yaml:6:10: a question 'c' stands above
                  fix: give it another id""");
    }

    @Test
    void asksForTheColumnsOfAMultipleChoice() throws Exception {
        assertProblem("  - {id: c, type: multi, column: Q3, options: [a, b]}", """
                survey.yaml:5:5: a question of type multi needs its columns, or the separator between choices in one cell
                  fix: write columns: {option: column} or separator: '; '""");
    }

    @Test
    void takesAColumnsHeaderForTheQuestionWhereItIsMoreThanAWord() throws Exception {
        Files.writeString(folder.resolve("responses.csv"), "id,What could we do better?,Q2\n1,a,b\n");
        Files.writeString(folder.resolve("survey.yaml"), """
                title: t
                data: responses.csv
                respondent: id
                questions:
                  - {id: improve, type: open, column: What could we do better?}
                  - {id: more, type: open, column: Q2}
                """);
        SurveyFile file = SurveyFile.read(folder, new Problems()).orElseThrow();
        assertEquals(
                List.of("What could we do better?", "more"),
                file.survey().open().stream().map(OpenQuestion::text).toList());
    }

    @Test
    void namesTheNearestTool() throws Exception {
        assertProblem("  - {id: c, type: open, column: Q3}\nexport: qualtrix", """
                survey.yaml:6:9: 'qualtrix' is not a value of export; did you mean 'qualtrics'?
                  fix: write one of: auto, plain, surveymonkey, qualtrics, limesurvey, microsoft-forms, google-forms, smartsurvey, jisc, typeform""");
    }

    private static final String WAVES = """
            title: t
            data:
              - {file: responses.csv, wave: 2022}
              - {file: later.csv, wave: 2024%s}
            respondent: %s
            questions:
              - {id: c, type: open, column: Q2_text}
            """;

    @Test
    void makesASegmentOfTheWavesInTheirOrder() throws Exception {
        Files.writeString(folder.resolve("later.csv"), "respondent_id,Q2_text\n2,a\n");
        SurveyFile file =
                read(WAVES.formatted("", "respondent_id").replace("2022", "May").replace("2024", "April"));

        assertEquals(List.of("wave"), file.survey().segments());
        assertEquals(
                List.of(new Layout.Split.Column(9 - 1, List.of("May", "April"))),
                file.layout().splits());
    }

    @Test
    void wantsToKnowOfAColumnThatOneFileDoesNotHave() throws Exception {
        Files.writeString(folder.resolve("later.csv"), "respondent_id,Q2\n2,a\n");

        assertEquals("""
                survey.yaml:4:5: no column 'Q2_text' in later.csv
                  fix: write columns: {'Q2_text': NAME} with the name that it has in this file, or not_asked: ['Q2_text']""", onlyProblem(WAVES.formatted("", "respondent_id")));
        read(WAVES.formatted(", not_asked: Q2_text", "respondent_id"));
        read(WAVES.formatted(", columns: {Q2_text: Q2}", "respondent_id"));
    }

    @Test
    void refusesToNumberTheRespondentsOfTwoFilesAlike() throws Exception {
        Files.writeString(folder.resolve("later.csv"), "Q2_text\na\n");

        assertEquals("""
                survey.yaml:4:5: the respondents of several files are numbered by their rows, and would be called alike
                  fix: write ids: and a text such as '2024-' beside each file but one: it is set before their numbers""", onlyProblem(WAVES.formatted("", "row numbers")));
        read(WAVES.formatted(", ids: 2024-", "row numbers"));
    }

    @Test
    void refusesAWaveWhereTheDataHaveSuchAColumn() throws Exception {
        Files.writeString(folder.resolve("later.csv"), "respondent_id,Q2_text,wave\n2,a,1\n");

        assertEquals("""
                later.csv: the file has a column 'wave' of its own
                  fix: take wave: out of data and write the column under segments:, or rename it""", onlyProblem(WAVES.formatted("", "respondent_id")));
    }

    private String onlyProblem(String survey) throws Exception {
        Files.writeString(folder.resolve("responses.csv"), DATA);
        Files.writeString(folder.resolve("survey.yaml"), survey);
        Problems problems = new Problems();
        assertTrue(SurveyFile.read(folder, problems).isEmpty());
        assertEquals(1, problems.count(), problems.sorted()::toString);
        return problems.sorted().getFirst().toString();
    }

    @Test
    void wantsOptionsWhereOthersAreCounted() throws Exception {
        assertProblem("  - {id: c, type: single, column: Q3, others: Other}", """
                survey.yaml:5:47: others is for answers that are none of the options, and no options are listed
                  fix: list the options, or take others out""");
    }

    @Test
    void wantsToKnowWhatAnswersInOtherColumnsCountAs() throws Exception {
        assertProblem("  - {id: c, type: single, column: Q3, options: [a], others_column: Q2_text}", """
                survey.yaml:5:53: it is not said which option the answers in others_column count as
                  fix: write others: and the option beside it""");
    }

    @Test
    void refusesAGroupThatPutsAnOptionInTwoValues() throws Exception {
        assertProblem("""
                  - {id: p, type: single, column: Q1, options: [underway]}
                groups: {stage: {question: p, values: {A: [underway], B: [underway]}}}""".replaceFirst("^", "  "), """
                survey.yaml:6:59: 'underway' belongs to 'A' already
                  fix: put each option in one value""");
    }

    @Test
    void tellsAllProblemsAtOnce() throws Exception {
        Problems problems = problems("titel: x\nrespondent: nobody\npopulation: {organisations: many}\n");

        assertEquals(
                List.of(
                        "'titel' is no key here",
                        "'data' is missing here",
                        "'questions' is missing here",
                        "'title' is missing here",
                        "a whole number from 1 was expected here, not 'many'"),
                problems.sorted().stream()
                        .map(Problem::what)
                        .map(what -> what.replaceFirst(";.*", ""))
                        .toList());
    }

    @Test
    void findsTheOptionsThatAreNotListed() throws Exception {
        Files.writeString(folder.resolve("responses.csv"), """
                respondent_id,score,reasons,view
                1,10,time; money,yes
                2,9,money;,Maybe
                3,,,no
                """);
        SurveyFile file = readGiven("""
                title: t
                data: responses.csv
                respondent: respondent_id
                questions:
                  - {id: score, type: scale}
                  - {id: reasons, type: multi, separator: "; "}
                  - {id: view, type: single}
                """);

        assertEquals(
                List.of(List.of("9", "10"), List.of("money", "time"), List.of("Maybe", "no", "yes")),
                file.survey().closed().stream().map(ClosedQuestion::options).toList());
    }

    @Test
    void keepsTheOrderOfTheQuestionnaire() throws Exception {
        SurveyFile file = read("""
                title: t
                data: responses.csv
                respondent: respondent_id
                questions:
                  - {id: say, type: open, column: Q2_text}
                  - {id: p, type: single, column: Q1, options: [underway]}
                  - {id: more, type: open, column: Q3}
                """);

        assertEquals(
                List.of("say", "p", "more"),
                file.survey().order().stream().map(QuestionId::value).toList());
    }

    @Test
    void takesATeamsOwnWordsForShares() throws Exception {
        SurveyFile file = read("""
                title: t
                data: responses.csv
                respondent: respondent_id
                questions:
                  - {id: say, type: open, column: Q2_text}
                quantifiers: {most: 50, few: 0, some: 10}
                """);

        assertEquals(
                new Quantifiers(List.of(
                        new Quantifiers.Word("few", 0),
                        new Quantifiers.Word("some", 10),
                        new Quantifiers.Word("most", 50))),
                file.survey().quantifiers());
    }

    @Test
    void asksForAWordForTheSmallestShares() throws Exception {
        assertProblem("""
                  - {id: c, type: open, column: Q3}
                quantifiers: {some: 10, most: 50}""".replaceFirst("^", "  "), """
                survey.yaml:6:1: no word stands for the smallest shares
                  fix: let one word hold from 0, and each other from a percentage of its own""");
    }

    @Test
    void refusesTwoWordsForOneShare() throws Exception {
        assertProblem("""
                  - {id: c, type: open, column: Q3}
                quantifiers: {few: 0, some: 10, many: 10, all: 101}""".replaceFirst("^", "  "), """
                survey.yaml:6:1: two words hold from the same percentage
                  fix: let one word hold from 0, and each other from a percentage of its own
                survey.yaml:6:48: a whole percentage from 0 to 100 was expected here, not '101'
                  fix: write it""");
    }

    @Test
    void takesTheOrderOfCodersAndCompletesIt() throws Exception {
        String survey = """
                title: t
                data: responses.csv
                respondent: respondent_id
                questions:
                  - {id: say, type: open, column: Q2_text}
                """;

        assertEquals(Precedence.USUAL, read(survey).survey().precedence());
        assertEquals(
                List.of("Ada", "rules", "adjudicated", "people", "model"),
                read(survey + "precedence: [Ada, rules]\n").survey().precedence().order().stream()
                        .map(CoderId::value)
                        .toList());
    }

    @Test
    void learnsOnlyWhereItIsTold() throws Exception {
        assertProblem("""
                  - {id: c, type: open, column: Q3}
                learn: {embedings: false}""".replaceFirst("^", "  "), """
                survey.yaml:6:9: 'embedings' is no key here; did you mean 'embeddings'?
                  fix: write one of: embeddings""");
    }

    @Test
    void refusesACoderWhoStandsTwiceInTheOrder() throws Exception {
        assertProblem("""
                  - {id: c, type: open, column: Q3}
                precedence: [people, Ada, people]""".replaceFirst("^", "  "), """
                survey.yaml:6:27: 'people' stands here a second time
                  fix: take it out""");
    }

    private void assertProblem(String questions, String expected) throws Exception {
        Problems problems =
                problems("title: t\ndata: responses.csv\nrespondent: respondent_id\nquestions:\n" + questions + "\n");
        assertEquals(
                expected,
                String.join(
                        "\n", problems.sorted().stream().map(Problem::toString).toList()));
    }

    private Problems problems(String yaml) throws Exception {
        Files.writeString(folder.resolve("responses.csv"), DATA);
        Files.writeString(folder.resolve("survey.yaml"), yaml);
        Problems problems = new Problems();
        assertTrue(SurveyFile.read(folder, problems).isEmpty());
        return problems;
    }

    private SurveyFile read(String yaml) throws Exception {
        Files.writeString(folder.resolve("responses.csv"), DATA);
        return readGiven(yaml);
    }

    private SurveyFile readGiven(String yaml) throws Exception {
        Files.writeString(folder.resolve("survey.yaml"), yaml);
        Problems problems = new Problems();
        Optional<SurveyFile> file = SurveyFile.read(folder, problems);
        assertEquals(List.of(), problems.sorted());
        return file.orElseThrow();
    }
}
