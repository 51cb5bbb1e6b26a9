package org.verbatim.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.verbatim.learn.Card;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Likelihood;
import org.verbatim.learn.Model;
import org.verbatim.learn.Telling;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.TaxonomyFile;

class GuessingTest {
    private static final Taxonomies TAXONOMIES = Taxonomies.of(
                    List.of(TaxonomyFile.from(
                                    "themes: [{id: milk, name: Milk, rules: [milk]}, {id: time, name: Time, rules: [time]}]",
                                    "themes.yaml",
                                    new Problems())
                            .orElseThrow()),
                    new Problems())
            .orElseThrow();

    private final List<List<Evidence>> judged = new ArrayList<>();

    /// Says of every comment that it is about time, and of one theme that is no more.
    private final Model model = new Model() {
        @Override
        public List<Judgement> judge(List<Evidence> comments) {
            judged.add(comments);
            return comments.stream()
                    .map(comment -> new Judgement(
                            comment.id(),
                            new TreeMap<>(Map.of(
                                    new ThemeId("time"), new Likelihood(0.75, true),
                                    new ThemeId("gone"), new Likelihood(0.5, false)))))
                    .toList();
        }

        @Override
        public List<Telling> words(Evidence comment, ThemeId theme) {
            return List.of();
        }

        @Override
        public Card card() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(OutputStream out) {
            throw new UnsupportedOperationException();
        }
    };

    private static Map<Integer, List<Evidence>> read(List<Integer> respondents) {
        Map<Integer, List<Evidence>> evidence = new TreeMap<>();
        for (int who : respondents) {
            evidence.put(who, List.of(evidence("r" + who + "/why"), evidence("r" + who + "/what")));
        }
        return evidence;
    }

    private static Evidence evidence(String comment) {
        return new Evidence(CommentId.parse(comment), "No time.", List.of(new Span(0, 8)), Set.of());
    }

    @Test
    void judgesAllCommentsOfTheRespondentsAtOnce() {
        Map<CommentId, List<Guess>> guesses = new Guessing(model, TAXONOMIES).of(List.of(1, 2, 1), GuessingTest::read);

        assertEquals(1, judged.size());
        assertEquals(4, judged.getFirst().size());
        assertEquals(List.of(new Guess(1, 0.75, true)), guesses.get(CommentId.parse("r2/what")));
        assertEquals(4, guesses.size());
    }

    @Test
    void remembersWhatItJudged() {
        Guessing guessing = new Guessing(model, TAXONOMIES);
        guessing.of(List.of(1, 2), GuessingTest::read);
        Map<CommentId, List<Guess>> guesses = guessing.of(List.of(2, 3), GuessingTest::read);

        assertEquals(2, judged.size());
        assertEquals(
                List.of("r3/why", "r3/what"),
                judged.getLast().stream()
                        .map(evidence -> evidence.id().toString())
                        .toList());
        assertEquals(4, guesses.size());
        assertTrue(Optional.ofNullable(guesses.get(CommentId.parse("r2/why"))).isPresent());
    }
}
