package org.verbatim.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Decision;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.run.SurveyFolder;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.TaxonomyDocument;
import org.verbatim.taxonomy.Wording;
import org.verbatim.work.Progress;

final class LiveTaxonomyTest {
    private static final Models MODELS = Models.load();
    private static final ThemeId STAFF = new ThemeId("staff");
    private static final ThemeId CAPACITY = new ThemeId("capacity");
    private static final ThemeId CULTURE = new ThemeId("culture");
    private static final String THEMES = """
            title: Themes
            themes:
              - id: capacity
                name: Capacity
                rules: [capacity]
                themes:
                  - id: staff
                    name: Staff
                    rules: [staff]
                    examples: [We are short of staff.]
                    counterexamples: [Nobody nurses a grudge.]
                  - {id: time, name: Time, rules: [time, '"no time"']}
              - {id: culture, name: Culture, rules: [culture, blame, '@staff AND dares'], unless: ['blame NEAR/3 culture']}
              - {id: silent, name: Silent}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private SurveyFolder survey = new SurveyFolder(Path.of("target", "no-survey-yet"));

    @BeforeEach
    void write() {
        survey = SurveyFolder.small(folder.resolve("survey")).with("themes.yaml", THEMES);
    }

    private <R> R ask(Function<Answers, R> question) {
        return Answers.ask(survey.path(), Progress.SILENT, question);
    }

    private Wording wording(ThemeId theme) {
        return Wording.of(document().taxonomy().theme(theme).orElseThrow());
    }

    private TaxonomyDocument document() {
        return TaxonomyDocument.open(survey.path().resolve("themes.yaml"), new Problems())
                .orElseThrow();
    }

    private Taxonomies changed(Taxonomies old, ThemeId theme, Wording wording) {
        Problems problems = new Problems();
        Taxonomy changed = document().changed(theme, Optional.empty(), wording, problems);
        return LiveTaxonomy.changed(old, changed, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    private Effect effect(ThemeId theme, Wording wording) {
        return ask(answers -> {
            Taxonomies old = answers.opened().taxonomies();
            return new LiveTaxonomy(answers, MODELS)
                    .effect(
                            old,
                            changed(old, theme, wording),
                            theme,
                            answers.opened().standing(),
                            10);
        });
    }

    private static List<String> themes(Effect effect) {
        return effect.themes().stream()
                .map(theme -> theme.theme() + " " + theme.comments().before() + " +"
                        + theme.comments().gained() + " -" + theme.comments().lost() + " "
                        + theme.comments().after())
                .toList();
    }

    private static List<String> shown(List<Effect.Shown> shown) {
        return shown.stream()
                .map(each -> each.comment().id() + ": "
                        + each.words().stream()
                                .map(span -> span.in(each.comment().verbatim()))
                                .toList())
                .toList();
    }

    @Test
    void tellsWhatTheThemeItsParentAndThoseThatReferToItGain() {
        Effect effect = effect(STAFF, wording(STAFF).withRule("nobody"));
        assertEquals(List.of("staff 5 +1 -0 6", "capacity 8 +1 -0 9", "culture 2 +0 -0 2"), themes(effect));
        assertEquals(List.of("2/barriers: [nobody]"), shown(effect.gained()));
        assertEquals(List.of(), shown(effect.lost()));
        assertEquals(11, effect.searched());
    }

    @Test
    void tellsWhatIsLostAndWhereItStood() {
        Effect effect = effect(STAFF, wording(STAFF).withRules(List.of("\"have the staff\"")));
        assertEquals(
                List.of(
                        "1/barriers: [staff]",
                        "3/barriers: [Staff, staff, staff]",
                        "5/barriers: [staff]",
                        "8/support: [staff]"),
                shown(effect.lost()));
        assertEquals(List.of(), shown(effect.gained()));
    }

    @Test
    void countsWhatEachRuleFindsAndFindsAlone() {
        Effect effect = effect(STAFF, wording(STAFF).withRules(List.of("staff", "nurse", "release")));
        assertEquals(
                List.of(
                        new Effect.Yield("staff", 5, 4),
                        new Effect.Yield("nurse", 1, 0),
                        new Effect.Yield("release", 1, 0)),
                effect.rules());
    }

    @Test
    void namesTheExamplesThatTurnRed() {
        Effect effect = effect(STAFF, wording(STAFF).withRules(List.of("nurse*")));
        assertEquals(
                List.of(
                        "new: the rules of staff do not find this example: “We are short of staff.”",
                        "new: the rules of staff find this counterexample through the rule `nurse*` in line 1:"
                                + " “Nobody nurses a grudge.”"),
                effect.red().stream()
                        .map(red -> (red.isNew() ? "new: " : "") + red.problem().what())
                        .toList());
        assertEquals(List.of(), effect(STAFF, wording(STAFF)).red());
    }

    @Test
    void tellsHowTheRulesDoAgainstPeople() {
        survey.applied("2/barriers", "staff").applied("1/barriers", "staff").applied("5/barriers", "time");
        Effect effect = effect(STAFF, wording(STAFF).withRule("nobody"));
        Effect.AgainstPeople people = effect.themes().getFirst().people().orElseThrow();
        assertEquals(3, people.judged());
        assertEquals("1 of 2, 1 of 2", quality(people.before()));
        assertEquals("2 of 3, 2 of 2", quality(people.after()));
        // A person's word already gave the comment the theme: what it carries does not move, what the rules find does.
        assertEquals("staff 6 +0 -0 6", themes(effect).getFirst());
        assertEquals(new Difference.Sums(5, 1, 0, 6), effect.themes().getFirst().byRules());
        assertEquals(Optional.of(true), effect.gained().getFirst().people());
    }

    @Test
    void takesWhoOnlyTookAThemeAwayToHaveSpokenOfThatOne() {
        survey.decided(Decision.remove(SurveyFolder.MORNING, SurveyFolder.ANNA, CommentId.parse("1/barriers"), STAFF));
        Effect effect = effect(CULTURE, wording(CULTURE).withRule("capacity"));
        assertEquals(Optional.empty(), effect.themes().getFirst().people());
        assertEquals(
                "0 of 1, 0 of 0",
                quality(effect(STAFF, wording(STAFF).withRule("nobody"))
                        .themes()
                        .getFirst()
                        .people()
                        .orElseThrow()
                        .before()));
    }

    private static String quality(Effect.Quality quality) {
        return quality.precision().share().count() + " of "
                + quality.precision().share().base() + ", "
                + quality.recall().share().count() + " of "
                + quality.recall().share().base();
    }

    /// Whatever is changed, the counts are those that a comparison of the two taxonomies comes to, one after the other
    /// and with what was asked before remembered.
    @Test
    void countsWhatAComparisonCounts() {
        survey.decided(Decision.none(SurveyFolder.MORNING, SurveyFolder.ANNA, CommentId.parse("3/barriers")))
                .applied("2/support", "culture")
                .applied("5/support", "staff")
                .decided(Decision.remove(
                        SurveyFolder.MORNING, new CoderId("ben"), CommentId.parse("5/barriers"), CAPACITY));
        SplittableRandom random = new SplittableRandom(3);
        int moved = ask(answers -> {
            LiveTaxonomy live = new LiveTaxonomy(answers, MODELS);
            int moves = 0;
            Taxonomies old = answers.opened().taxonomies();
            for (int round = 0; round < 120; round++) {
                ThemeId theme =
                        List.of(STAFF, CAPACITY, CULTURE, new ThemeId("silent")).get(random.nextInt(4));
                Taxonomies after = changed(old, theme, changed(wording(theme), random));
                Effect effect = live.effect(old, after, theme, answers.opened().standing(), 5);
                Opened with = new Opened(
                        answers.opened().file(),
                        answers.opened().taxonomyFiles(),
                        after,
                        answers.opened().codings());
                Difference difference = Diff.of(answers, with, MODELS, 5);
                for (Difference.ThemeChange expected : difference.themes()) {
                    Optional<Effect.Moved> told = effect.themes().stream()
                            .filter(each -> each.theme().equals(expected.theme()))
                            .findFirst();
                    if (told.isPresent()) {
                        assertEquals(expected.comments(), told.get().comments(), () -> theme + " " + after.themes());
                        assertEquals(expected.respondents(), told.get().respondents());
                        moves += expected.comments().gained() > 0 ? 1 : 0;
                    } else {
                        assertEquals(
                                expected.comments().before(),
                                expected.comments().after());
                    }
                }
            }
            return moves;
        });
        assertTrue(moved > 20, () -> "the test moves too little: " + moved);
    }

    private static Wording changed(Wording old, SplittableRandom random) {
        List<String> more = List.of(
                "nobody", "we", "time NEAR/4 think", "@time", "the NOT capacity", "/st[a-z]+f/", "\"our staff\"");
        List<String> rules = new ArrayList<>(old.rules());
        List<String> unless = new ArrayList<>(old.unless());
        for (int change = 0; change < 2; change++) {
            List<String> list = random.nextInt(4) == 0 ? unless : rules;
            if (random.nextBoolean() || list.isEmpty()) {
                list.add(more.get(random.nextInt(more.size())));
            } else {
                list.remove(random.nextInt(list.size()));
            }
        }
        return new Wording(
                old.name(),
                old.definition(),
                old.include(),
                old.exclude(),
                rules,
                unless,
                old.examples(),
                old.counterexamples());
    }
}
