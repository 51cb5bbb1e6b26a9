package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

class StepsTest {
    private static final Instant NOON = Instant.parse("2023-08-01T12:00:00Z");
    private static final CoderId ANN = new CoderId("ann");

    private static Decision apply(int second, String theme) {
        return Decision.apply(NOON.plusSeconds(second), ANN, CommentId.parse("r1/why"), new ThemeId(theme));
    }

    @Test
    void takesBackWhatWasWrittenAtOneInstantTogether() {
        Decision first = apply(1, "milk");
        Steps steps = new Steps(List.of(first, apply(2, "time"), apply(2, "staff")));

        assertEquals(2, steps.undo(NOON).orElseThrow().size());
        steps.did(steps.undo(NOON.plusSeconds(3)).orElseThrow());
        assertEquals(
                Optional.of(List.of(new Undo(NOON, ANN, CommentId.parse("r1/why"), first.id()))), steps.undo(NOON));
    }

    @Test
    void givesAgainOnlyUntilSomethingElseIsDone() {
        Steps steps = new Steps(List.of(apply(1, "milk")));
        steps.did(steps.undo(NOON.plusSeconds(2)).orElseThrow());
        assertTrue(steps.redo(NOON).isPresent());
        steps.did(List.of(apply(3, "time")));
        assertEquals(Optional.empty(), steps.redo(NOON));
    }

    @Test
    void hasNothingToTakeBackOfNothing() {
        assertEquals(Optional.empty(), new Steps(List.of()).undo(NOON));
        assertEquals(Optional.empty(), new Steps(List.of()).redo(NOON));
    }

    /// Any walk of doing, undoing and redoing leaves what a list with a finger in it would; read anew from the file at
    /// any moment, it goes on as if nothing had happened.
    @Test
    void goesOnAfterARestartWhereItWas() {
        SplittableRandom random = new SplittableRandom(7);
        for (int walk = 0; walk < 50; walk++) {
            List<Entry> file = new ArrayList<>();
            List<Decision> expected = new ArrayList<>();
            int finger = 0;
            for (int second = 1; second < 60; second++) {
                Steps steps = new Steps(file);
                Instant now = NOON.plusSeconds(second);
                int choice = random.nextInt(3);
                if (choice == 0) {
                    Decision decision = apply(second, "theme" + second);
                    file.add(decision);
                    expected = new ArrayList<>(expected.subList(0, finger));
                    expected.add(decision);
                    finger++;
                } else {
                    Optional<List<Entry>> move = choice == 1 ? steps.undo(now) : steps.redo(now);
                    assertEquals(choice == 1 ? finger > 0 : finger < expected.size(), move.isPresent());
                    move.ifPresent(file::addAll);
                    finger += move.isEmpty() ? 0 : choice == 1 ? -1 : 1;
                }
                assertEquals(expected.subList(0, finger), Undone.leftOut(file));
            }
        }
    }
}
