package org.verbatim.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.board.Board;
import org.verbatim.board.FacetCounts;
import org.verbatim.board.Selected;
import org.verbatim.board.View;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Estimate;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.explain.Explain;
import org.verbatim.explain.Explanation;
import org.verbatim.folder.Answers;
import org.verbatim.learn.Card;
import org.verbatim.learn.Judgement;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.run.Canteen;
import org.verbatim.run.Pipeline;
import org.verbatim.run.SurveyFolder;
import org.verbatim.work.Progress;

/// `run --learn`: what a model adds to rules and people, and what it must leave alone.
class LearningTest {
    @TempDir
    Path folder;

    private SurveyFolder coded() {
        SurveyFolder survey = Canteen.in(folder);
        for (int who = 0; who < Canteen.RESPONDENTS / 2; who++) {
            CommentId comment = CommentId.parse(who + "/say");
            survey.decided(Decision.none(SurveyFolder.MORNING, SurveyFolder.ANNA, comment));
            if (who % 3 < 2) {
                survey.applied(comment.toString(), who % 3 == 0 ? "parking" : "food");
            }
        }
        return survey;
    }

    private static List<String> rowsBy(String coder, SurveyFolder survey) {
        return survey.out("codings.csv")
                .lines()
                .filter(row -> row.split(",")[4].equals(coder))
                .toList();
    }

    @Test
    void codesWhatNobodyCodedAsPeopleCodedTheRest() {
        SurveyFolder survey = coded().ran();

        List<String> rows = rowsBy("model", survey);
        long right = rows.stream()
                .map(row -> row.split(","))
                .filter(row -> row[3].equals(Integer.parseInt(row[1]) % 3 == 0 ? "parking" : "food")
                        && Integer.parseInt(row[1]) % 3 < 2)
                .count();
        assertTrue(right >= 18, rows.toString());
        assertTrue(rows.size() - right <= 2, rows.toString());
        assertTrue(
                rows.stream().allMatch(row -> row.matches("\\d+/say,\\d+,say,\\w+,model,,,,,[01]\\.\\d{3}")),
                rows.toString());
    }

    @Test
    void leavesAloneWhatAPersonCoded() {
        SurveyFolder survey = coded();
        survey.decided(Decision.none(SurveyFolder.MORNING, SurveyFolder.ANNA, CommentId.parse("33/say")));
        survey.run();

        assertTrue(rowsBy("model", survey).stream().noneMatch(row -> Integer.parseInt(row.split(",")[1]) < 30));
        assertFalse(survey.out("codings.csv").contains("33/say"));
        assertEquals(20, rowsBy("anna", survey).size());
        assertTrue(survey.out("matrix.csv").contains("33/say,33,say,0,0\n"));
    }

    @Test
    void countsTheModelsCodingsAsItsRowsSay() {
        SurveyFolder survey = coded().ran();

        long parking = survey.out("codings.csv")
                .lines()
                .filter(row -> row.contains(",parking,"))
                .count();
        assertTrue(survey.out("tables/themes.csv").contains("say,parking,Parking,," + parking + "," + parking + ","));
        assertEquals(
                parking,
                survey.out("matrix.csv")
                        .lines()
                        .filter(row -> row.endsWith("1,0"))
                        .count());
    }

    @Test
    void givesTheSameBytesWithTheModelThatWasKeptAndWithoutIt() throws Exception {
        SurveyFolder survey = coded().ran();
        SortedMap<String, String> first = survey.results();
        survey.run();
        assertEquals(first, survey.results());

        Files.delete(folder.resolve(".verbatim/model/manifest.json"));
        survey.run();
        assertEquals(first, survey.results());
    }

    @Test
    void learnsAnewWhenPeopleCodeOn() {
        SurveyFolder survey = coded().ran();
        String before = survey.text(".verbatim/model/manifest.json");
        survey.applied("35/say", "food").run();

        assertNotEquals(before, survey.text(".verbatim/model/manifest.json"));
        assertTrue(survey.out("run.json").contains("\"coded_comments\" : 31"), survey.out("run.json"));
    }

    @Test
    void tellsOnItsCardHowSureItsFiguresAre() {
        SurveyFolder survey = coded();
        Card told = survey.run().learnt().orElseThrow().model().card();

        String card = survey.out("models/themes.md");
        assertTrue(told.calibrationError().low() < told.calibrationError().high(), told.toString());
        for (Map.Entry<String, Estimate> figure : Map.of(
                        "micro F1", told.micro(),
                        "macro F1", told.macro(),
                        "expected calibration error", told.calibrationError())
                .entrySet()) {
            Estimate estimate = figure.getValue();
            String row = String.format(
                    Locale.ROOT,
                    "| %s | %.2f (%.2f–%.2f) |",
                    figure.getKey(),
                    estimate.value(),
                    estimate.low(),
                    estimate.high());
            assertTrue(card.contains(row), row + " is not in\n" + card);
        }
        assertTrue(card.contains("In brackets: 95% intervals, from resampled respondents."), card);
    }

    @Test
    void neverLearnsFromWhatWasDrawnToMeasureBy() {
        SurveyFolder survey = coded();
        List<Plan.Item> items = new ArrayList<>();
        for (int who = 0; who < 6; who++) {
            items.add(new Plan.Item(who + 1, CommentId.parse(who + "/say"), OptionalInt.empty()));
        }
        PlansFolder.of(folder).write(new Plan(SurveyFolder.ANNA, 1, Plan.Purpose.MEASURING, Plan.Draw.UNTOLD, items));
        survey.run();

        assertTrue(survey.out("run.json").contains("\"coded_comments\" : 24"), survey.out("run.json"));
        assertTrue(survey.out("models/themes.md").contains("24 coded comments of 24 respondents"));
    }

    @Test
    void balancesItsBooks() {
        SurveyFolder survey = coded().applied("nobody/say", "food").ran();

        String record = survey.out("run.json").replaceAll("\\s+", " ");
        assertTrue(
                record.contains(
                        "\"stage\" : \"learn\", \"unit\" : \"coded comments\", \"in\" : 31, \"kept\" : 30, \"set_aside\" : 1"),
                record);
    }

    @Test
    void learnsNothingUnlessSomebodyAsks() {
        SurveyFolder survey = coded();
        survey.with("survey.yaml", survey.text("survey.yaml").replace("learn: {embeddings: false}\n", ""));
        survey.run();
        assertEquals(List.of(), rowsBy("model", survey));
        assertFalse(Files.exists(folder.resolve("out/models")));

        new Pipeline(survey.job().learning(), Progress.SILENT).run();
        assertFalse(rowsBy("model", survey).isEmpty());
    }

    @Test
    void adjudgesByTheOrderThatTheSurveyGives() {
        SurveyFolder survey = coded();
        // A rule that finds parking where people say that there is none.
        survey.with("themes.yaml", survey.text("themes.yaml").replace("[barrier]", "[mother]"))
                .run();
        assertEquals(List.of(), rowsBy("rules", survey));

        survey.with("survey.yaml", survey.text("survey.yaml") + "precedence: [people, rules, model]\n")
                .run();
        assertEquals(10, rowsBy("rules", survey).size());
    }

    @Test
    void gainsaysNoRuleWithNothingCoded() {
        SurveyFolder survey = Canteen.in(folder);
        survey.with("themes.yaml", survey.text("themes.yaml").replace("[barrier]", "[mother]"))
                .run();

        assertEquals(20, rowsBy("rules", survey).size());
    }

    @Test
    void gainsaysARuleOfARareThemeThatPeopleWouldNotGive() {
        SurveyFolder survey = coded();
        survey.with("themes.yaml", survey.text("themes.yaml") + "  - {id: travel, name: Travel, rules: [mother]}\n")
                .run();

        assertEquals(List.of(), rowsBy("rules", survey));
    }

    @Test
    void gainsaysNoRuleOfAThemeThatNobodyJudged() {
        SurveyFolder survey = Canteen.in(folder);
        for (int who = 0; who < Canteen.RESPONDENTS / 2; who++) {
            survey.applied(who + "/say", who % 3 == 0 ? "parking" : "food");
        }
        survey.with("themes.yaml", survey.text("themes.yaml") + "  - {id: travel, name: Travel, rules: [mother]}\n")
                .run();

        assertEquals(20, rowsBy("rules", survey).size());
    }

    @Test
    void explainsByWhichWordsTheModelSpeaks() {
        SurveyFolder survey = coded().ran();

        Explanation told =
                Answers.ask(survey.path(), Progress.SILENT, answers -> new Explain(answers).comment("33/say"));

        assertEquals("model", told.carried().getFirst().by().value());
        ModelCodings.Said said = told.model().orElseThrow();
        assertTrue(probability(said, Canteen.PARKING) > probability(said, Canteen.FOOD));
        List<String> words = said.words().getOrDefault(Canteen.PARKING, List.of()).stream()
                .map(telling -> telling.span().in(told.comment().verbatim()))
                .toList();
        assertTrue(words.contains("car") || words.contains("park"), words.toString());
    }

    @Test
    void suggestsWithoutLearningAgainAndSaysWhenItIsBehind() {
        SurveyFolder survey = coded();
        assertEquals(Optional.empty(), suggested(survey).map(Suggested::fresh));
        survey.run();
        assertEquals(Optional.of(true), suggested(survey).map(Suggested::fresh));

        survey.applied("34/say", "food");
        Suggested behind = suggested(survey).orElseThrow();
        assertFalse(behind.fresh());
        assertEquals(2, behind.judged().size());
        assertTrue(Objects.requireNonNull(behind.judged().get(CommentId.parse("36/say")))
                .themes()
                .contains(Canteen.PARKING));
    }

    private record Suggested(boolean fresh, SortedMap<CommentId, Judgement> judged) {}

    private static Optional<Suggested> suggested(SurveyFolder survey) {
        return Answers.ask(survey.path(), Progress.SILENT, answers -> {
            Optional<ModelCodings> kept = ModelCodings.kept(answers);
            try {
                return kept.map(model -> new Suggested(
                        model.fresh(),
                        model.of(List.of(
                                CommentId.parse("36/say"), CommentId.parse("37/say"), CommentId.parse("none/say")))));
            } finally {
                kept.ifPresent(ModelCodings::close);
            }
        });
    }

    /// What the model says of every comment counts in the workbench's filters, once it has read them.
    @Test
    void countsInTheFiltersOfTheWorkbench() {
        SurveyFolder survey = coded().ran();
        try (Board board = Board.open(survey.path(), Progress.SILENT, Progress.SILENT)) {
            FacetCounts counts = awaited(board, View.Typed.ALL);
            SortedSet<String> parking = comments(board, "parking", Optional.of("model"));
            assertEquals(said(survey, Canteen.PARKING), parking);
            assertTrue(parking.size() >= 18 && parking.size() < Canteen.RESPONDENTS, parking.toString());
            assertEquals(
                    said(survey, Canteen.PARKING).size()
                            + said(survey, Canteen.FOOD).size(),
                    counts.coders().get(CoderId.MODEL));
            assertEquals(
                    counts.coders().get(CoderId.MODEL), counts.states().get(View.State.SUGGESTED), "nothing by rules");
            assertEquals(Set.of(), comments(board, "parking", Optional.of("rules")));
            assertTrue(comments(board, "parking", Optional.empty()).size() < parking.size(), "people's word alone");
            survey.with("themes.yaml", survey.text("themes.yaml").replace("id: food", "id: meals"));
            FacetCounts again = awaited(board.again(), View.Typed.ALL);
            assertEquals(
                    said(survey, Canteen.PARKING).size(),
                    again.coders().get(CoderId.MODEL),
                    "no theme 'food' is there");
        }
    }

    private static FacetCounts awaited(Board board, View.Typed typed) {
        FacetCounts counts = board.count(board.view(typed), Optional.empty());
        while (counts.modelReads().isPresent()) {
            Thread.onSpinWait();
            counts = board.count(board.view(typed), Optional.empty());
        }
        return counts;
    }

    private static SortedSet<String> comments(Board board, String theme, Optional<String> by) {
        View view = board.view(new View.Typed(
                List.of(),
                List.of(theme),
                by,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                View.Order.RESPONDENT));
        Selected selected = board.select(view, Optional.empty());
        SortedSet<String> comments = new TreeSet<>();
        for (int place = 0; place < selected.size(); place++) {
            comments.add(board.comment(selected.cell(place)).toString());
        }
        return comments;
    }

    /// The comments to which the model gives the theme, asked one by one.
    private static SortedSet<String> said(SurveyFolder survey, ThemeId theme) {
        return Answers.ask(survey.path(), Progress.SILENT, answers -> {
            try (ModelCodings model = ModelCodings.kept(answers).orElseThrow()) {
                SortedSet<String> said = new TreeSet<>();
                for (int who = 0; who < Canteen.RESPONDENTS; who++) {
                    CommentId comment = CommentId.parse(who + "/say");
                    model.of(comment)
                            .map(each -> each.likelihoods().get(theme))
                            .filter(likelihood -> likelihood.applies())
                            .ifPresent(likelihood -> said.add(comment.toString()));
                }
                return said;
            }
        });
    }

    private static double probability(ModelCodings.Said said, ThemeId theme) {
        return Objects.requireNonNull(said.likelihoods().get(theme)).probability();
    }
}
