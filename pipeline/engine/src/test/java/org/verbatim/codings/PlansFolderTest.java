package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;

class PlansFolderTest {
    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void readsThePlanThatWasWritten() {
        Plan plan = new Plan(
                new CoderId("Zoë O'Neill"),
                3,
                Plan.Purpose.MEASURING,
                new Plan.Draw(OptionalLong.of(-7), Optional.of(Instant.parse("2026-01-02T03:04:05.678Z"))),
                List.of(
                        new Plan.Item(1, CommentId.parse("r/1/why"), OptionalInt.empty()),
                        new Plan.Item(2, CommentId.parse("r2/why"), OptionalInt.empty()),
                        new Plan.Item(3, CommentId.parse("r/1/why"), OptionalInt.of(1))));
        PlansFolder.of(folder).write(plan);

        assertEquals(List.of(plan), PlansFolder.of(folder).read(problems));
        assertTrue(problems.none());
    }

    /// Plans that were drawn before a plan told how.
    @Test
    void readsAPlanThatDoesNotTellHowItWasDrawn() throws IOException {
        Plan bySeed = plan("item,comment,purpose,repeats,seed\n1,a/why,learning,,4\n");
        assertEquals(new Plan.Draw(OptionalLong.of(4), Optional.empty()), bySeed.draw());
        assertEquals(Instant.MIN, bySeed.draw().since());
        assertEquals(
                Plan.Draw.UNTOLD,
                plan("item,comment,purpose,repeats\n1,a/why,learning,\n").draw());
    }

    @Test
    void saysWhatIsNoPlan() throws IOException {
        plan("item,comment,purpose,repeats,seed,drawn\n1,a/why,learning,,4,noon\n");
        assertEquals("'noon' is no time", problems.sorted().getFirst().what());
    }

    private Plan plan(String text) throws IOException {
        Files.createDirectories(folder.resolve("samples"));
        Files.writeString(folder.resolve("samples/ada-1.plan.csv"), text);
        return PlansFolder.of(folder).read(problems).getFirst();
    }
}
