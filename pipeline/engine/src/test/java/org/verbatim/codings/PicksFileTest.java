package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

final class PicksFileTest {
    private static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");
    private static final ThemeId STAFF = new ThemeId("staff");
    private static final QuestionId BARRIERS = new QuestionId("barriers");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file = Path.of("quotes.jsonl");
    private PicksFile picks = new PicksFile(file);

    @BeforeEach
    void open() {
        file = folder.resolve("quotes.jsonl");
        picks = new PicksFile(folder);
    }

    private static Pick pick(String comment, String words, Pick.Kind kind) {
        return new Pick(
                MORNING,
                "Ann",
                CommentId.parse(comment),
                STAFF,
                new Span(2, 2 + words.codePointCount(0, words.length())),
                words,
                kind);
    }

    private List<String> told() {
        Problems problems = new Problems();
        picks.read(problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void readsBackWhatWasAppended() throws IOException {
        Pick pin = pick("r1/barriers", "“No \"staff\"” 😀\n", Pick.Kind.PIN);
        Pick rejected = pick("r2/barriers", "No staff", Pick.Kind.REJECT);
        picks.append(pin);
        picks.append(rejected);
        Picks read = picks.read(new Problems());
        assertEquals(List.of(pin, rejected), read.standing());
        assertEquals(List.of(pin), read.pinned(BARRIERS, STAFF));
        assertEquals(List.of(rejected), read.rejected(BARRIERS, STAFF));
        assertEquals(
                "{\"at\":\"2026-01-05T09:00:00Z\",\"by\":\"Ann\",\"comment\":\"r2/barriers\",\"theme\":\"staff\",\"start\":\"2\","
                        + "\"end\":\"10\",\"words\":\"No staff\",\"decision\":\"reject\"}",
                Files.readAllLines(file).getLast());
    }

    @Test
    void letsTheLastDecisionAboutTheSameWordsStand() {
        picks.append(pick("r1/barriers", "No staff", Pick.Kind.PIN));
        picks.append(pick("r1/barriers", "No staff", Pick.Kind.REJECT));
        assertEquals(
                List.of(pick("r1/barriers", "No staff", Pick.Kind.REJECT)),
                picks.read(new Problems()).standing());
        picks.append(pick("r1/barriers", "No staff", Pick.Kind.RELEASE));
        assertEquals(Picks.NONE, picks.read(new Problems()));
    }

    @Test
    void leavesOutWhatACrashTore() throws IOException {
        picks.append(pick("r1/barriers", "No staff", Pick.Kind.PIN));
        Files.writeString(file, "{\"at\":\"2026-01-05T09:0", StandardOpenOption.APPEND);
        assertEquals(List.of(), told());
        picks.append(pick("r2/barriers", "No staff", Pick.Kind.PIN));
        assertEquals(List.of(), told());
        assertEquals(2, picks.read(new Problems()).standing().size());
        assertEquals("{\"at\":\"2026-01-05T09:0", Files.readString(folder.resolve("quotes.jsonl.torn")));
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        picks.append(pick("r1/barriers", "No staff", Pick.Kind.PIN));
        String line = Files.readString(file);
        Files.writeString(
                file, line.replace("\"pin\"", "\"keep\"") + line.replace("No staff", "No staff at all") + line);
        assertEquals(List.of("""
                        quotes.jsonl:1: 'keep' is no decision
                          fix: write pin, reject or release""", """
                        quotes.jsonl:2: start and end are not those of the words
                          fix: restore the line from a copy, or remove it"""), told());
    }
}
