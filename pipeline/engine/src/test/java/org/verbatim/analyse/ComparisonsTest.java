package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verbatim.analyse.SmallSurvey.BARRIERS;
import static org.verbatim.analyse.SmallSurvey.aside;
import static org.verbatim.analyse.SmallSurvey.kept;
import static org.verbatim.analyse.SmallSurvey.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Share;
import org.verbatim.model.Survey;

/// A survey that asks how aligned respondents are at home and with their partners, and why; by region.
class ComparisonsTest {
    private static final List<Integer> FULLY = List.of(0);
    private static final List<Integer> MOSTLY = List.of(1);
    private static final List<Integer> NOT = List.of(2);
    private static final List<Integer> UNANSWERED = List.of();
    private static final CodedComment SILENT = aside(0, SetAside.BLANK);
    private static final List<Segment> REGIONS = List.of(new Segment("region", List.of("North", "South")));

    private final List<CodedRespondent> people = new ArrayList<>();

    @Test
    void splitsOptionsAndNetsBySegment() {
        add(30, "North", FULLY, UNANSWERED, SILENT);
        add(10, "North", NOT, UNANSWERED, SILENT);
        add(5, "South", MOSTLY, UNANSWERED, SILENT);
        add(15, "South", NOT, UNANSWERED, SILENT);
        add(9, "South", UNANSWERED, UNANSWERED, SILENT);

        assertEquals(
                List.of(
                        "Fully North A 30 of 40 > B, chi-squared: small base; differs",
                        "Fully South B 0 of 20 > , chi-squared: low base; differs",
                        "Mostly North A 0 of 40 > , Fisher's exact: small base; differs",
                        "Mostly South B 5 of 20 > A, Fisher's exact: low base; differs",
                        "Not North A 10 of 40 > , chi-squared: small base; differs",
                        "Not South B 15 of 20 > A, chi-squared: low base; differs",
                        "aligned North A 30 of 40 > B, chi-squared: small base; differs",
                        "aligned South B 5 of 20 > , chi-squared: low base; differs"),
                compared().closedBySegment().stream()
                        .filter(row -> row.share().base() > 0)
                        .map(row -> row.option() + " " + row.value() + " " + row.letter() + " " + row.share() + " > "
                                + row.exceeds() + ", " + row.test().named() + ": " + row.flag())
                        .toList());
    }

    @Test
    void weighsTheLettersAndTheTestsOfAWeightedSurvey() {
        weigh(23, 15.1, "North", FULLY);
        weigh(1, 15.1, "South", FULLY);
        weigh(10, 15.1, "North", NOT);
        weigh(16, 15.1, "South", NOT);
        weigh(15, 20.36, "North", FULLY);
        weigh(11, 20.36, "North", NOT);
        weigh(24, 20.36, "South", NOT);
        weigh(7, 44.21, "North", FULLY);
        weigh(2, 44.21, "South", FULLY);
        weigh(18, 44.21, "North", NOT);
        weigh(73, 44.21, "South", NOT);
        Figures figures = figures(totals(true, people));

        Comparisons.ClosedSegmentRow north =
                figures.comparisons().closedBySegment().getFirst();
        assertEquals(new Share(45, 84), north.share());
        assertEquals(
                100 * 962.17 / (962.17 + 1170.74),
                north.weighted().orElseThrow().percent(),
                1e-9);
        assertEquals(Comparisons.Test.RAO_SCOTT, north.test());
        assertEquals(1.30245425969e-10, north.p(), 1e-16);
        assertEquals("B", north.exceeds());
        Comparisons.Weighted all = figures.closed().getFirst().weighted().orElseThrow();
        assertEquals(100 * 1065.69 / 6194, all.percent(), 1e-9);
        assertEquals(168.581, all.effectiveBase(), 1e-3);
    }

    @Test
    void countsAsUnweightedWhereAllWeighTheSame() {
        add(30, "North", FULLY, UNANSWERED, SILENT);
        add(10, "South", NOT, UNANSWERED, SILENT);
        Findings.ClosedRow row = figures(totals(true, people)).closed().getFirst();

        assertEquals(row.share().percent(), row.weighted().orElseThrow().percent(), 1e-12);
        assertEquals(40, row.weighted().orElseThrow().effectiveBase(), 1e-12);
        assertEquals(
                row.interval().high(), row.weighted().orElseThrow().interval().high(), 1e-12);
        assertEquals(
                Optional.empty(),
                figures(totals(false, people)).closed().getFirst().weighted());
    }

    @Test
    void comparesWhatTheSameRespondentsChoseTwice() {
        add(9, "North", FULLY, NOT, SILENT);
        add(2, "North", NOT, MOSTLY, SILENT);
        add(4, "North", MOSTLY, FULLY, SILENT);
        add(5, "North", FULLY, UNANSWERED, SILENT);

        Comparisons.PairedRow net = compared().paired().getLast();
        assertEquals("aligned", net.option());
        assertEquals(new Share(13, 15), net.first());
        assertEquals(new Share(6, 15), net.second());
        assertEquals(List.of(4L, 9L, 2L, 0L), List.of(net.both(), net.onlyFirst(), net.onlySecond(), net.neither()));
        assertEquals(Comparisons.Test.MCNEMAR_EXACT, net.test());
        assertEquals(0.0654297, net.p(), 1e-7);
        assertEquals(100 * 7 / 15.0, net.difference(), 1e-12);
    }

    @Test
    void scoresAScaleFromItsLastOption() {
        add(2, "North", FULLY, FULLY, SILENT);
        add(1, "North", FULLY, NOT, SILENT);
        add(1, "South", FULLY, MOSTLY, SILENT);

        List<Comparisons.ScaleRow> scales = compared().scales();
        assertEquals(
                List.of("", "North", "South"),
                scales.stream().map(Comparisons.ScaleRow::value).toList());
        Comparisons.ScaleRow all = scales.getFirst();
        assertEquals(4, all.base());
        assertEquals(2.25, all.mean(), 1e-12);
        assertEquals(2.5, all.median(), 1e-12);
        assertEquals(0.9574271077563381, all.deviation(), 1e-12);
        assertEquals(
                2.25 - 3.182446305284263 * 0.9574271077563381 / 2,
                all.interval().low(),
                1e-9);
        assertTrue(Double.isNaN(scales.getLast().deviation()));
    }

    @Test
    void setsWhatWasTickedAgainstWhatWasWritten() {
        add(3, "North", NOT, UNANSWERED, kept(0, theme(0, 1, 1)));
        add(1, "North", NOT, UNANSWERED, kept(0));
        add(2, "North", FULLY, UNANSWERED, kept(0, theme(0, 2, 1)));
        add(4, "North", FULLY, UNANSWERED, kept(0));
        add(7, "North", FULLY, UNANSWERED, SILENT);
        add(8, "North", UNANSWERED, UNANSWERED, kept(0, theme(0, 1, 1)));

        Comparisons.TickedRow row = compared().ticked().stream()
                .filter(one -> one.option().equals("Not") && one.theme().equals(SmallSurvey.CAPACITY))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(3L, 1L, 2L, 4L), List.of(row.both(), row.tickedOnly(), row.writtenOnly(), row.neither()));
        assertEquals((3 * 4 - 1 * 2) / Math.sqrt(4 * 6 * 5 * 5), row.phi(), 1e-12);
    }

    @Test
    void tellsWhoCommented() {
        add(3, "North", NOT, UNANSWERED, kept(0));
        add(1, "North", NOT, UNANSWERED, SILENT);
        add(5, "South", NOT, UNANSWERED, SILENT);

        assertEquals(
                List.of("* North 3 of 4", "* South 0 of 5", "barriers North 3 of 4", "barriers South 0 of 5"),
                compared().commenting().stream()
                        .map(row -> row.question().map(QuestionId::value).orElse("*") + " " + row.value() + " "
                                + row.share())
                        .toList());
    }

    @Test
    void givesEachOrganisationOneVote() {
        vote("York", FULLY);
        vote("York", FULLY);
        vote("York", NOT);
        vote("Leeds", NOT);
        vote("", NOT);
        vote("Hull", UNANSWERED);

        assertEquals(
                List.of("Fully 0.667 of 2", "Mostly 0.000 of 2", "Not 1.333 of 2", "aligned 0.667 of 2"),
                compared().votes().subList(0, 4).stream()
                        .map(row -> String.format(
                                Locale.ROOT, "%s %.3f of %d", row.option(), row.votes(), row.organisations()))
                        .toList());
    }

    @Test
    void addsUpToTheSameHoweverRespondentsAreDividedAndOrdered() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            people.clear();
            for (int row = 0; row < 60; row++) {
                List<List<Integer>> answers = List.of(FULLY, MOSTLY, NOT, UNANSWERED);
                people.add(person(
                        "trust " + random.nextInt(9),
                        random.nextInt(1, 400) / 97.0,
                        random.nextBoolean() ? "North" : "South",
                        answers.get(random.nextInt(4)),
                        answers.get(random.nextInt(4)),
                        random.nextBoolean() ? SILENT : kept(0, theme(random.nextInt(3), 1, 1))));
            }
            Figures whole = figures(totals(true, people));
            Collections.shuffle(people, random);
            int cut = random.nextInt(people.size());
            Totals one = totals(true, people.subList(0, cut));
            Totals other = totals(true, people.subList(cut, people.size()));
            assertEquals(whole, figures(other.plus(one)), "seed " + seed);
        }
    }

    private void add(int times, String region, List<Integer> here, List<Integer> there, CodedComment comment) {
        for (int time = 0; time < times; time++) {
            people.add(person("", 1, region, here, there, comment));
        }
    }

    private void weigh(int times, double weight, String region, List<Integer> here) {
        for (int time = 0; time < times; time++) {
            people.add(person("", weight, region, here, UNANSWERED, SILENT));
        }
    }

    private void vote(String trust, List<Integer> here) {
        people.add(person(trust, 1, "North", here, UNANSWERED, SILENT));
    }

    private CodedRespondent person(
            String trust, double weight, String region, List<Integer> here, List<Integer> there, CodedComment comment) {
        return new CodedRespondent(
                new Respondent(
                        new RespondentId("r" + people.size()),
                        Optional.of(trust).filter(name -> !name.isEmpty()).map(OrganisationId::new),
                        weight,
                        Permission.QUOTE,
                        List.of(here, there),
                        List.of(List.of(region)),
                        List.of("")),
                List.of(comment));
    }

    private Comparisons compared() {
        return figures(totals(false, people)).comparisons();
    }

    private static Figures figures(Totals totals) {
        return totals.figures(REGIONS, 1);
    }

    private static Totals totals(boolean weighted, List<CodedRespondent> people) {
        Totals totals = new Totals(survey(weighted), SmallSurvey.TAXONOMIES);
        people.forEach(totals::add);
        return totals;
    }

    private static Survey survey(boolean weighted) {
        ClosedQuestion there = aligned("there", ClosedQuestion.Kind.SCALE, Optional.empty());
        ClosedQuestion here = aligned("here", ClosedQuestion.Kind.SINGLE, Optional.of(there.id()));
        OpenQuestion why = new OpenQuestion(BARRIERS, "Why?", Optional.of(here.id()), List.of());
        Survey plain = SmallSurvey.survey(List.of(here, there), List.of(why), List.of("region"));
        return weighted ? SmallSurvey.weighted(plain) : plain;
    }

    private static ClosedQuestion aligned(String id, ClosedQuestion.Kind kind, Optional<QuestionId> other) {
        return new ClosedQuestion(
                new QuestionId(id),
                kind,
                "How aligned?",
                List.of("Fully", "Mostly", "Not"),
                List.of(new ClosedQuestion.Net("aligned", List.of("Fully", "Mostly"))),
                OptionalInt.empty(),
                other);
    }
}
