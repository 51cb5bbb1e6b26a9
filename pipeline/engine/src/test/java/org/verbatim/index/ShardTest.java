package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.Shared;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;

class ShardTest {
    private static final List<String> ANSWERS = List.of(
            "No time, no staff.", "We need a shared electronic patient record.", "Leaders do not listen to staff.");

    @TempDir
    private Path folder;

    @Test
    void keepsEveryNaughtyStringByteForByte() throws IOException {
        byte[] json = Files.readAllBytes(Shared.folder("hostile/blns/blns.json"));
        List<String> naughty = List.of(new ObjectMapper().readValue(json, String[].class));
        Shard.Reading reading = SmallShard.of(naughty).reading();

        assertEquals(515, naughty.size());
        for (int comment = 0; comment < naughty.size(); comment++) {
            assertEquals(naughty.get(comment), reading.verbatim(comment));
            for (Span sentence : reading.sentences(comment)) {
                assertTrue(naughty.get(comment).contains(sentence.in(naughty.get(comment))));
            }
        }
    }

    @Test
    void givesRespondentsAsTheyCame() {
        List<Respondent> came = List.of(
                respondent("b", Optional.of("Trust Z"), 0.25, Permission.QUOTE, List.of(List.of(0, 2), List.of(1))),
                respondent("a/1 é👍", Optional.empty(), 1, Permission.COUNT_ONLY, List.of(List.of(), List.of())),
                respondent("c", Optional.of("Trust A"), 0, Permission.COUNT_ONLY, List.of(List.of(3), List.of())),
                respondent("d", Optional.of("Trust Z"), 1e9, Permission.QUOTE, List.of(List.of(0, 2), List.of(0))));
        try (ShardWriter writer = ShardWriter.inMemory(2)) {
            came.forEach(one -> writer.add(one, List.of(SmallShard.entry("x"), SmallShard.entry(""))));
            Shard shard = writer.finish();
            Respondents people = shard.people(2, 2);

            assertEquals(4, shard.respondents());
            for (int who = 0; who < came.size(); who++) {
                assertEquals(came.get(who), people.respondent(who));
                assertEquals(came.get(who).id(), people.id(who));
            }
            assertEquals(came.get(0), people.respondent(0), "the first once more");
        }
    }

    @Test
    void keepsTheOrderOfRespondentsAndQuestions() {
        try (ShardWriter writer = ShardWriter.inMemory(3)) {
            for (int who = 0; who < 500; who++) {
                writer.add(
                        SmallShard.respondent("r" + who),
                        List.of(
                                SmallShard.entry("time " + who),
                                new Entry(
                                        "n/a",
                                        Optional.of(SetAside.NO_CONTENT),
                                        SmallShard.entry("n/a").annotation()),
                                SmallShard.entry(who % 2 == 0 ? "" : "staff")));
            }
            Shard shard = writer.finish();
            Shard.Reading reading = shard.reading();

            assertEquals(500, shard.respondents());
            assertEquals(1500, shard.comments());
            for (int comment = 0; comment < shard.comments(); comment++) {
                int who = comment / 3;
                assertEquals(who, shard.respondent(comment));
                assertEquals(comment % 3, shard.question(comment));
                assertEquals(
                        List.of("time " + who, "n/a", who % 2 == 0 ? "" : "staff")
                                .get(comment % 3),
                        reading.verbatim(comment));
                assertEquals(
                        comment % 3 == 1 ? Optional.of(SetAside.NO_CONTENT) : Optional.empty(), reading.aside(comment));
            }
            assertEquals("time 7", reading.verbatim(21), "back to an earlier one");
        }
    }

    @Test
    void keepsARespondentOfASurveyWithoutOpenQuestions() {
        try (ShardWriter writer = ShardWriter.inMemory(0)) {
            writer.add(SmallShard.respondent("a"), List.of());
            writer.add(SmallShard.respondent("b"), List.of());
            Shard shard = writer.finish();

            assertEquals(2, shard.respondents());
            assertEquals(0, shard.comments());
            assertEquals(new RespondentId("b"), shard.people(0, 0).id(1));
            assertEquals(
                    0,
                    SmallShard.asker(shard)
                            .matches(SmallShard.asker(shard).ask(SmallShard.rule("x")))
                            .size());
        }
    }

    @Test
    void mayHoldNobody() {
        Shard shard = SmallShard.of();
        Asker asker = SmallShard.asker(shard);

        assertEquals(0, shard.respondents());
        assertEquals(0, shard.comments());
        assertEquals(
                0,
                asker.matches(asker.ask(SmallShard.rule("staff AND NOT (/x/ OR a NEAR/3 b)")))
                        .size());
        assertEquals(List.of(), Repeats.in(List.of(shard)).groups());
        shard.people(1, 1);
    }

    @Test
    void refusesARespondentWithTheWrongNumberOfAnswers() {
        try (ShardWriter writer = ShardWriter.inMemory(2)) {
            assertEquals(
                    "1 entries for 2 open questions",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> writer.add(SmallShard.respondent("a"), List.of(SmallShard.entry("x"))))
                            .getMessage());
        }
    }

    @Test
    void isReadAgainFromItsFolder() {
        write();
        try (Shard shard = Shard.open(folder, 1)) {
            assertEquals(ANSWERS, verbatims(shard));
        }
    }

    @Test
    void isDamagedWhereThereIsNone() {
        assertEquals(
                "cannot open the index " + folder,
                assertThrows(DamagedIndex.class, () -> Shard.open(folder, 1)).getMessage());
    }

    /// Turns one bit of every byte of the file that holds the texts: each time the shard tells what was written, or
    /// that it is damaged.
    @Test
    void noticesAFlippedByteWhereverItIs() throws IOException {
        write();
        Path file = docValues();
        byte[] whole = Files.readAllBytes(file);
        int text = new String(whole, StandardCharsets.ISO_8859_1).indexOf("No time");
        assertTrue(text > 0, "the texts stand in " + file);
        int noticed = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);
            boolean damaged = isDamaged();
            assertTrue(damaged || at < text || at >= text + ANSWERS.getFirst().length(), "a letter of the text");
            noticed += damaged ? 1 : 0;
        }
        assertTrue(noticed >= String.join("", ANSWERS).length(), noticed + " noticed");
        assertArrayEquals(whole, Files.readAllBytes(Files.write(file, whole)));
        assertEquals(false, isDamaged());
    }

    private boolean isDamaged() {
        try (Shard shard = Shard.open(folder, 1)) {
            assertEquals(ANSWERS, verbatims(shard));
            return false;
        } catch (DamagedIndex damaged) {
            return true;
        }
    }

    private static List<String> verbatims(Shard shard) {
        Shard.Reading reading = shard.reading();
        List<String> read = new ArrayList<>();
        for (int comment = 0; comment < shard.comments(); comment++) {
            read.add(reading.verbatim(comment));
        }
        return read;
    }

    private void write() {
        try (ShardWriter writer = ShardWriter.onDisk(folder, 1)) {
            for (String answer : ANSWERS) {
                writer.add(SmallShard.respondent("r"), List.of(SmallShard.entry(answer)));
            }
            writer.finish().close();
        }
    }

    private Path docValues() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".dvd"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Respondent respondent(
            String id,
            Optional<String> organisation,
            double weight,
            Permission permission,
            List<List<Integer>> chosen) {
        return new Respondent(
                new RespondentId(id),
                organisation.map(OrganisationId::new),
                weight,
                permission,
                chosen,
                List.of(List.of("Acute"), weight > 1 ? List.of("Beginning", "Embedded") : List.of()),
                List.of());
    }
}
