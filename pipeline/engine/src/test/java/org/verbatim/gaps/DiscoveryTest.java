package org.verbatim.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.check.Check;
import org.verbatim.check.Checked;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Plan;
import org.verbatim.measure.Drawing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.run.SurveyFolder;
import org.verbatim.work.Progress;

/// What no theme reaches: comments about parking and about food, beside those about staff that a theme finds.
class DiscoveryTest {
    private static final CoderId ANNA = new CoderId("anna");

    private static final String SURVEY = """
            title: Ward
            data: answers.csv
            respondent: id
            questions:
              - {id: why, type: open, column: why, text: Why?}
            taxonomies: [themes.yaml]
            """;

    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() {
        StringBuilder rows = new StringBuilder("id,why\n");
        for (int who = 0; who < 40; who++) {
            rows.append("p")
                    .append(who)
                    .append(",Parking the car cost ")
                    .append(who)
                    .append(" pounds.\n");
            rows.append("f")
                    .append(who)
                    .append(",The food was cold on tray ")
                    .append(who)
                    .append(".\n");
            rows.append("s")
                    .append(who)
                    .append(",The staff on ward ")
                    .append(who)
                    .append(" are stretched.\n");
        }
        rows.append("q1,Parking!\nq2,parking\nx,Zebras.\nn,n/a\n");
        survey = new SurveyFolder(folder)
                .with("answers.csv", rows.toString())
                .with(
                        "themes.yaml",
                        "title: T\nthemes: [{id: staff, name: Staff, rules: [staff, cold], examples: [The staff.]}]\n")
                .with("survey.yaml", SURVEY);
    }

    @Test
    void putsEveryCommentWithoutAThemeIntoOneGroup() {
        withoutCold();
        Discovered discovered = discover();

        assertEquals(123, discovered.analysed());
        assertEquals(83, discovered.uncoded());
        Set<CommentId> members = new HashSet<>();
        discovered.groups().forEach(group -> members.addAll(group.members()));
        assertEquals(83, members.size());
        assertEquals(
                83,
                discovered.groups().stream()
                        .mapToLong(group -> group.members().size())
                        .sum());
    }

    @Test
    void groupsByMeaningAndLeavesNobodyApart() {
        withoutCold();
        survey.with("answers.csv", "id,why\na,Parking!\nb,My automobile\nc,A meal\nd,Food.\n");

        Discovered discovered = discover();

        assertEquals(Discovered.By.MEANING_AND_WORDS, discovered.by());
        assertEquals(
                Set.of(comments("a/why", "b/why"), comments("c/why", "d/why")),
                discovered.groups().stream()
                        .map(group -> Set.copyOf(group.members()))
                        .collect(Collectors.toSet()));
    }

    private static Set<CommentId> comments(String... ids) {
        return Stream.of(ids).map(CommentId::parse).collect(Collectors.toSet());
    }

    @Test
    void groupsByWordsAloneWhereTheSurveyWantsNoVectors() {
        withoutCold();
        survey.with("survey.yaml", SURVEY + "learn: {embeddings: false}\n");

        Discovered discovered = discover();

        assertEquals(Discovered.By.WORDS, discovered.by());
        Discovered.Group last = discovered.groups().getLast();
        assertTrue(last.apart());
        assertEquals(List.of(CommentId.parse("x/why")), last.members());
    }

    @Test
    void namesAGroupByItsWordsAndDraftsRulesForIt() {
        withoutCold();
        Discovered.Group first = discover().groups().getFirst();

        assertEquals(42, first.respondents());
        assertEquals(41, first.texts());
        assertTrue(first.rules().contains("parking"), first.rules().toString());
        assertEquals(42, first.words().getFirst().here());
        assertEquals("parking", first.words().getFirst().word());
    }

    @Test
    void putsEqualTextsTogetherWhateverTheirSigns() {
        withoutCold();
        List<Discovered.Example> examples = discover().groups().getFirst().examples();

        assertTrue(examples.stream().anyMatch(example -> example.like() == 2), examples.toString());
    }

    /// A draft is a taxonomy: its rules are rules and find its examples.
    @Test
    void draftsATaxonomyThatChecksAsItStands() {
        withoutCold();
        DiscoveredFolder.write(discover(), List.of(new ThemeId("staff")), folder.resolve("found"));
        survey.with("themes.yaml", survey.text("found/drafts.yaml"));

        Checked checked = new Check(folder, Progress.SILENT).check();

        assertEquals(2, checked.themes());
        assertEquals(3, checked.examples());
        assertEquals(1, survey.run().findings().questions().getFirst().uncoded().orElseThrow() - 40);
    }

    @Test
    void refusesToReplaceAnotherFolder() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");
        assertEquals(
                folder.resolve("mine") + ": something else stands here, and would be replaced",
                problem(() -> DiscoveredFolder.write(discover(), List.of(), folder.resolve("mine"))));
        assertTrue(Files.exists(folder.resolve("mine/notes.txt")));
    }

    @Test
    void leavesUnreadWhatWasDrawnToMeasureBy() {
        withoutCold();
        Plan plan = new Drawing(folder, Progress.SILENT)
                .draw(
                        new Drawing.Wanted(
                                ANNA,
                                Plan.Purpose.MEASURING,
                                50,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                0,
                                false,
                                Drawing.By.RANDOM,
                                1),
                        Instant.EPOCH)
                .plan();

        Discovered discovered = discover();

        Set<CommentId> measured = new HashSet<>();
        plan.items().forEach(item -> measured.add(item.comment()));
        long shown = discovered.groups().stream()
                .flatMap(group -> group.members().stream())
                .peek(comment -> assertFalse(measured.contains(comment)))
                .count();
        assertEquals(83, discovered.uncoded());
        assertEquals(83, shown + discovered.keptApart());
        assertTrue(discovered.keptApart() > 20);
    }

    @Test
    void tellsWhichRuleIsMostlyWrongInTheEyesOfPeople() {
        for (int who = 0; who < 5; who++) {
            survey.decided(Decision.remove(
                    SurveyFolder.MORNING, ANNA, CommentId.parse("f" + who + "/why"), new ThemeId("staff")));
            survey.decided(Decision.apply(
                    SurveyFolder.MORNING, ANNA, CommentId.parse("s" + who + "/why"), new ThemeId("staff")));
        }

        List<Discovered.JudgedRule> rules = discover().rules();

        assertEquals(
                List.of("staff 40 5 0 false", "cold 40 5 5 true"),
                rules.stream()
                        .map(rule -> rule.rule() + " " + rule.comments() + " " + rule.judged() + " " + rule.wrong()
                                + " " + rule.mostlyWrong())
                        .toList());
    }

    @Test
    void tellsWhichWordsAThemesCommentsUseAndItsRulesLack() {
        withoutCold();
        assertEquals(
                List.of("stretched", "ward"),
                discover().lacked().stream()
                        .map(Discovered.LackedWord::word)
                        .sorted()
                        .toList());
    }

    @Test
    void givesTheSameBySeed() {
        assertEquals(discover(), discover());
    }

    private void withoutCold() {
        survey.with("themes.yaml", survey.text("themes.yaml").replace(", cold", ""));
    }

    private Discovered discover() {
        return new Discovery(folder, Progress.SILENT)
                .discover(new Discovery.Wanted(Optional.empty(), OptionalInt.of(2), 1));
    }

    private static String problem(Runnable work) {
        try {
            work.run();
            return "";
        } catch (org.verbatim.model.WrongInput wrong) {
            return wrong.problems().getFirst().where() + ": "
                    + wrong.problems().getFirst().what();
        }
    }
}
