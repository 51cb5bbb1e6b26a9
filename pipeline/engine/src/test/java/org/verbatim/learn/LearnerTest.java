package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.model.ThemeId;

class LearnerTest {
    private final Learner learner = new Learner(Embeddings.NONE);

    @Test
    void learnsFromTheTaxonomysTextAlone() {
        Model model = learner.fit(SmallLesson.ofTheTaxonomy().lesson(1));

        assertEquals(Set.of(SmallLesson.FOOD), themes(model, "My food was never warm"));
        assertEquals(Set.of(SmallLesson.PARKING), themes(model, "no space in the car park"));
    }

    @Test
    void findsAThemeInEachClause() {
        Model model = learner.fit(SmallLesson.ofTheTaxonomy().lesson(1));

        assertEquals(
                Set.of(SmallLesson.STAFF, SmallLesson.PARKING),
                themes(model, "The staff were kind, but the car park was full"));
    }

    @Test
    void followsWhatPeopleCoded() {
        List<Coded> queues = new ArrayList<>(SmallLesson.coded60().coded());
        for (int number = 0; number < 20; number++) {
            queues.add(Coded.wholly(
                    SmallLesson.comment(
                            "q" + number, "bad", "Queued for hours in the " + (number % 2 == 0 ? "rain" : "cold")),
                    Set.of(SmallLesson.PARKING)));
        }
        Model before = learner.fit(SmallLesson.coded60().lesson(1));
        Model after = learner.fit(SmallLesson.coded60().withCoded(queues).lesson(1));

        assertTrue(probability(after, SmallLesson.PARKING, "We queued for hours")
                > probability(before, SmallLesson.PARKING, "We queued for hours") + 0.3);
        assertEquals(Set.of(SmallLesson.PARKING), themes(after, "We queued for hours"));
    }

    @Test
    void letsACounterexamplePullItsThemeDown() {
        String text = "Food for thought";
        SmallLesson lesson = SmallLesson.ofTheTaxonomy();
        Model without = learner.fit(lesson.lesson(1));
        Model with = learner.fit(lesson.withCounterexamples(SmallLesson.FOOD, "Food for thought, this survey.")
                .lesson(1));

        assertTrue(probability(with, SmallLesson.FOOD, text) < probability(without, SmallLesson.FOOD, text) - 0.1);
    }

    @Test
    void learnsNothingAboutAThemeFromACommentThatNobodyJudgedForIt() {
        SmallLesson lesson = SmallLesson.coded60();
        List<Coded> more = new ArrayList<>(lesson.coded());
        for (int number = 0; number < 10; number++) {
            more.add(new Coded(
                    SmallLesson.comment("u" + number, "good", "cold food"),
                    Set.of(),
                    Set.of(SmallLesson.FOOD, SmallLesson.PARKING, SmallLesson.STAFF)));
        }
        Model model = learner.fit(lesson.withCoded(more).lesson(1));

        assertEquals(20, model.card().themes().getFirst().comments());
        assertEquals(Set.of(SmallLesson.FOOD), themes(model, "cold food"));
    }

    @Test
    void givesNoThemeWherePeopleOftenGaveNone() {
        SmallLesson lesson = SmallLesson.coded60();
        List<Coded> more = new ArrayList<>(lesson.coded());
        for (int number = 0; number < 60; number++) {
            more.add(Coded.wholly(
                    SmallLesson.comment("n" + number, "good", "See you on day " + number + " of the month"), Set.of()));
        }
        Model model = learner.fit(lesson.withCoded(more).lesson(1));

        assertEquals(Set.of(), themes(model, "See you on day 77 of the month"));
    }

    @Test
    void namesTheWordsThatSpoke() {
        Model model = learner.fit(SmallLesson.coded60().lesson(1));
        Evidence comment = SmallLesson.comment("Well then, the PARKING here");

        List<Telling> words = model.words(comment, SmallLesson.PARKING);

        assertEquals("PARKING", words.getFirst().span().in(comment.verbatim()));
        assertTrue(words.getFirst().weight() > 0);
        assertThrows(IllegalArgumentException.class, () -> model.words(comment, new ThemeId("weather")));
    }

    @Test
    void givesTheSameBytesForTheSameLesson() throws IOException {
        byte[] once = bytes(learner.fit(SmallLesson.coded60().lesson(7)));
        byte[] again =
                bytes(new Learner(Embeddings.NONE).fit(SmallLesson.coded60().lesson(7)));

        assertArrayEquals(once, again);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Model model = learner.fit(SmallLesson.coded60().lesson(1));
        byte[] bytes = bytes(model);
        List<Evidence> comments = List.of(SmallLesson.comment("Kind staff, cold dinner"), SmallLesson.comment("?"));

        Model read = learner.read(new ByteArrayInputStream(bytes));

        assertEquals(model.judge(comments), read.judge(comments));
        assertEquals(model.card(), read.card());
        assertArrayEquals(bytes, bytes(read));
    }

    @Test
    void isNotReadWhereItWasCutShortOrLearntWithOtherEmbeddings() throws IOException {
        byte[] bytes = bytes(learner.fit(SmallLesson.ofTheTaxonomy().lesson(1)));

        assertThrows(
                EOFException.class,
                () -> learner.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 1))));
        IOException other = assertThrows(
                IOException.class, () -> new Learner(new LetterCounts()).read(new ByteArrayInputStream(bytes)));
        assertEquals("wanted letters, found none", other.getMessage());
    }

    @Test
    void tellsOfHowLittleItLearntFrom() {
        Card card = learner.fit(SmallLesson.ofTheTaxonomy().lesson(3)).card();

        assertEquals(0, card.comments());
        assertEquals(12, card.texts());
        assertFalse(card.measured());
    }

    @Test
    void tellsHowWellItDoesOnCommentsThatItHadNotSeen() {
        Card card = learner.fit(SmallLesson.coded60().lesson(3)).card();

        assertEquals(60, card.comments());
        assertEquals(30, card.respondents());
        assertTrue(card.micro().value() > 0.9, card.toString());
        assertTrue(card.calibrationError().low() < card.calibrationError().value(), card.toString());
        assertTrue(card.calibrationError().value() < 0.2, card.toString());
    }

    @Test
    void saysNothingOfWordsThatItNeverMet() {
        Model model = learner.fit(SmallLesson.ofTheTaxonomy().lesson(1));

        Judgement judgement = model.judge(List.of(SmallLesson.comment("!?"))).getFirst();

        assertEquals(3, judgement.likelihoods().size());
        assertFalse(judgement.likelihoods().values().stream().anyMatch(one -> Double.isNaN(one.probability())));
    }

    @Test
    void judgesACommentByItsOwnRespondentOnly() {
        Model model = learner.fit(SmallLesson.coded60().lesson(1));
        Evidence comment = SmallLesson.comment("a", "good", "cold dinner");
        Evidence others = SmallLesson.comment("b", "good", "the car park, the staff");

        assertEquals(
                model.judge(List.of(comment)).getFirst(),
                model.judge(List.of(others, comment)).getLast());
    }

    @Test
    void learnsFromMeaningsToo() {
        Model model = new Learner(new LetterCounts()).fit(SmallLesson.coded60().lesson(1));

        assertEquals("letters", model.card().embeddings());
        assertEquals(Set.of(SmallLesson.STAFF), themes(model, "nurses"));
    }

    private static Set<ThemeId> themes(Model model, String text) {
        return model.judge(List.of(SmallLesson.comment(text))).getFirst().themes();
    }

    private static double probability(Model model, ThemeId theme, String text) {
        return Objects.requireNonNull(model.judge(List.of(SmallLesson.comment(text)))
                        .getFirst()
                        .likelihoods()
                        .get(theme))
                .probability();
    }

    private static byte[] bytes(Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    /// The simplest of embeddings: how often each letter is in a text.
    private static final class LetterCounts implements Embeddings {
        @Override
        public String name() {
            return "letters";
        }

        @Override
        public int dimensions() {
            return 26;
        }

        @Override
        public List<float[]> of(List<String> texts) {
            return texts.stream().map(LetterCounts::vector).toList();
        }

        private static float[] vector(String text) {
            float[] vector = new float[26];
            text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> vector[c - 'a']++);
            double length = 0;
            for (float count : vector) {
                length += count * count;
            }
            for (int letter = 0; letter < 26 && length > 0; letter++) {
                vector[letter] /= (float) Math.sqrt(length);
            }
            return vector;
        }
    }
}
