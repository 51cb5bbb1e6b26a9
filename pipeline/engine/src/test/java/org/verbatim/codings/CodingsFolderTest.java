package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;

class CodingsFolderTest {
    private static final Instant NOON = Instant.parse("2023-08-01T12:00:00Z");
    private static final CoderId ANN = new CoderId("ann");
    private static final CommentId COMMENT = CommentId.parse("r1/barriers");
    private static final Decision APPLY = Decision.apply(NOON, ANN, COMMENT, new ThemeId("capacity"));
    private static final Decision NONE = Decision.none(NOON, ANN, CommentId.parse("r/2/barriers"));

    private final Problems problems = new Problems();

    @TempDir
    Path folder;

    @Test
    void readsWhatWasAppended() throws IOException {
        Decision changed = Decision.remove(NOON.plusSeconds(1), ANN, COMMENT, new ThemeId("capacity"))
                .because("about \"beds\",\nnot staff 😀\ud83d")
                .superseding(APPLY.id());
        append(ANN, APPLY, NONE);
        append(ANN, changed);

        assertEquals(List.of(APPLY, NONE, changed), read().decisions());
        assertEquals(List.of(), read().remarks());
        assertEquals("""
                {"at":"2023-08-01T12:00:00Z","coder":"ann","comment":"r1/barriers","theme":"capacity","decision":"apply",\
                "reason":"","check":"%s"}""".formatted(APPLY.id()), lines().getFirst());
    }

    @Test
    void keepsTheWordsThatAThemeIsGivenFor() throws IOException {
        Decision pointing = APPLY.pointingAt(new Words(new Span(5, 11), "😀 milk"));
        append(ANN, pointing);

        assertEquals(List.of(pointing), read().decisions());
        assertTrue(lines().getFirst().contains("\"span\":\"5-11\",\"words\":\"😀 milk\""), lines().getFirst());
    }

    @Test
    void saysWhereWordsAndTheirPlaceDoNotAgree() throws IOException {
        String line = DecisionLine.write(APPLY.pointingAt(new Words(new Span(5, 9), "milk")));
        write(line.replace("5-9", "5-8") + "\n" + line.replace("5-9", "five") + "\n" + DecisionLine.write(NONE) + "\n");
        read();

        assertEquals("""
                ann.jsonl:1: '5-8' is not the place of 'milk'
                  fix: write it as 4-12: the first character counts 0, and the last is not part of it
                ann.jsonl:2: 'five' is not the place of 'milk'
                  fix: write it as 4-12: the first character counts 0, and the last is not part of it""", said());
    }

    @Test
    void keepsFlagsAndMemosApartFromDecisions() {
        Note flag = new Note(NOON, ANN, COMMENT, Note.Kind.FLAG, "");
        Note memo = new Note(NOON, ANN, COMMENT, Note.Kind.MEMO, "Ask Bo: is \"beds\" capacity?\n");
        Note unflag = new Note(NOON.plusSeconds(1), ANN, COMMENT, Note.Kind.UNFLAG, "");
        try (Journal journal = new CodingsFolder(folder).journal(ANN, "a test")) {
            journal.append(List.of(flag, APPLY, memo, unflag));
        }

        assertEquals(List.of(APPLY), read().decisions());
        assertEquals(List.of(flag, memo, unflag), read().notes());
        assertEquals(List.of(flag, APPLY, memo, unflag), read().history());
    }

    @Test
    void takesBackWhatWasUndoneAndGivesItAgainWhenTheUndoIsUndone() throws IOException {
        Undo undo = new Undo(NOON.plusSeconds(1), ANN, COMMENT, APPLY.id());
        Undo redo = new Undo(NOON.plusSeconds(2), ANN, COMMENT, undo.id());
        Undo undoAgain = new Undo(NOON.plusSeconds(3), ANN, COMMENT, APPLY.id());
        try (Journal journal = new CodingsFolder(folder).journal(ANN, "a test")) {
            journal.append(List.of(APPLY, NONE));
            journal.append(undo);
            assertEquals(List.of(NONE), read().decisions());
            journal.append(redo);
            assertEquals(List.of(APPLY, NONE), read().decisions());
            journal.append(undoAgain);
            assertEquals(List.of(NONE), read().decisions());
        }
        assertEquals(List.of(APPLY, NONE, undo, redo, undoAgain), read().history());
        assertEquals(5, lines().size());
    }

    @Test
    void letsNobodyTakeBackWhatAnotherDecided() throws IOException {
        Decision bobs = Decision.apply(NOON, new CoderId("bob"), COMMENT, new ThemeId("capacity"));
        append(new CoderId("bob"), bobs);
        try (Journal journal = new CodingsFolder(folder).journal(ANN, "a test")) {
            journal.append(new Undo(NOON, ANN, COMMENT, bobs.id()));
        }
        assertEquals(List.of(bobs), read().decisions());
    }

    @Test
    void readsNothingWhereThereIsNoFolder() {
        assertEquals(Codings.NONE, new CodingsFolder(folder.resolve("none")).read(problems));
    }

    @Test
    void readsAnyReasonThatAPersonMayWrite() {
        SplittableRandom random = new SplittableRandom(5);
        List<Decision> decisions = new ArrayList<>(List.of(APPLY.because(" "), APPLY.because("\u2028")));
        for (int i = 0; i < 500; i++) {
            StringBuilder reason = new StringBuilder("x");
            for (int length = random.nextInt(20); length > 0; length--) {
                reason.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            decisions.add(Decision.apply(NOON.plusMillis(i), ANN, COMMENT, new ThemeId("capacity"))
                    .because(reason.toString()));
        }
        append(ANN, decisions.toArray(Decision[]::new));

        assertEquals(decisions, read().decisions());
    }

    @Test
    void acceptsLinesWrittenByHand() throws IOException {
        write("""
                {"decision": "apply", "theme": "capacity", "at": "2023-08-01T12:00:00Z",\
                 "coder": "ann", "comment": "r1\\/barriers", "supersedes": null}""");

        assertEquals(List.of(APPLY), read().decisions());
    }

    @Test
    void namesEveryBrokenLine() throws IOException {
        String line = DecisionLine.write(APPLY);
        write(String.join(
                "\n",
                line,
                line.substring(0, 40),
                line.replace("capacity", "culture"),
                "{\"at\":\"noon\",\"coder\":\"ann\",\"comment\":\"r1/b\",\"decision\":\"none\"}",
                "{\"at\":\"2023-08-01T12:00:00Z\",\"coder\":\"ann\",\"comment\":\"r1/b\",\"decision\":\"apply\"}",
                "{\"at\":\"2023-08-01T12:00:00Z\",\"coder\":\"bob\",\"comment\":\"r1/b\",\"decision\":\"none\"}",
                "{\"at\":\"2023-08-01T12:00:00Z\",\"coder\":\"ann\",\"coment\":\"r1/b\",\"decision\":\"none\"}",
                "{\"at\":\"2023-08-01T12:00:00Z\",\"coder\":\"ann\",\"comment\":\"r1\",\"decision\":\"nope\"}",
                ""));

        assertEquals(List.of(APPLY), read().decisions());
        assertEquals(
                """
                ann.jsonl:2: this is no JSON object of texts, from character 41 on
                  fix: restore the line from a copy, or remove it
                ann.jsonl:3: the line was changed after it was written: its checksum is %s, not %s
                  fix: restore the file from a copy, or remove the line's check if the change is meant
                ann.jsonl:4: 'noon' is no time
                  fix: write it as 2023-08-01T12:30:00Z
                ann.jsonl:5: the theme is missing
                  fix: write a theme with apply and remove, and none without one
                ann.jsonl:6: a decision of 'bob' stands in the file of 'ann'
                  fix: move the line to bob.jsonl
                ann.jsonl:7: 'coment' is no field of a decision; did you mean 'comment'?
                  fix: remove it
                ann.jsonl:8: 'nope' is no decision
                  fix: write apply, remove, none, flag, unflag, memo or undo""".formatted(
                                Decision.apply(NOON, ANN, COMMENT, new ThemeId("culture"))
                                        .id(),
                                APPLY.id()),
                said());
    }

    @Test
    void countsALineOnceThatStandsTwiceWhereTwoCopiesWereJoined() throws IOException {
        Decision removed = Decision.remove(NOON.plusSeconds(1), ANN, COMMENT, new ThemeId("capacity"));
        Decision elsewhere = Decision.apply(NOON.plusSeconds(2), ANN, CommentId.parse("r9/b"), new ThemeId("data"));
        write(String.join(
                "\r\n",
                "\ufeff" + DecisionLine.write(APPLY),
                DecisionLine.write(removed),
                DecisionLine.write(APPLY),
                DecisionLine.write(elsewhere),
                ""));

        assertEquals(List.of(APPLY, removed, elsewhere), read().decisions());
        assertTrue(problems.none(), said());
    }

    /// As programs that share folders leave them, and people who copy by hand.
    @Test
    void tellsCopiesOfAFileUnderOtherNamesInOneSentenceEach() throws IOException {
        write(DecisionLine.write(APPLY) + "\n");
        for (String copy : List.of("ann (1)", "ann - Copy", "ann's conflicted copy 2026-01-02")) {
            Files.writeString(
                    folder.resolve(copy + ".jsonl"),
                    DecisionLine.write(APPLY) + "\n" + DecisionLine.write(NONE) + "\n");
        }

        assertEquals(List.of(APPLY), read().decisions());
        String fix =
                "\n  fix: two copies of one person's file are joined by hand, and a line that stands twice counts once:"
                        + " add these lines to ann.jsonl";
        assertEquals(
                "ann (1).jsonl: this holds decisions of 'ann'" + fix
                        + "\nann - Copy.jsonl: this holds decisions of 'ann'" + fix
                        + "\nann's conflicted copy 2026-01-02.jsonl: this holds decisions of 'ann'" + fix,
                said());
    }

    @Test
    void leavesUnreadWhatAMacCopiesAlong() throws IOException {
        write(DecisionLine.write(APPLY) + "\n");
        Files.write(folder.resolve("._ann.jsonl"), new byte[] {0, 5, 22, 7});
        Files.writeString(folder.resolve(".jsonl"), "{");

        assertEquals(List.of(APPLY), read().decisions());
        assertTrue(problems.none(), said());
    }

    @Test
    void tellsAFileThatIsCalledLikeNobody() throws IOException {
        Files.writeString(folder.resolve(" .jsonl"), "");
        read();
        assertTrue(said().startsWith(" .jsonl: ' ' cannot be the name of a coder's file"), said());
    }

    @Test
    void refusesWhatWindowsTakesForADevice() {
        for (String name : List.of("con", "NUL", "aux", "Com1", "lpt9", "nul.again", "prn .x")) {
            assertEquals(
                    "--coder: '" + name + """
                    ' is a device to Windows, and can be no file's name there
                      fix: choose another name, of letters, digits, spaces, hyphens, underscores and dots""",
                    CodingsFolder.fault("--coder", name).map(String::valueOf).orElse(""));
        }
        for (String name : List.of("connie", "con-1", "a.con", "com", "nul b")) {
            assertEquals(Optional.empty(), CodingsFolder.fault("--coder", name), name);
        }
    }

    /// A Mac writes the accent of a file's name behind its letter.
    @Test
    void knowsANameHoweverItsAccentsAreWritten() throws IOException {
        CoderId zoe = new CoderId("Zo\u00eb");
        Decision first = Decision.none(NOON, zoe, COMMENT);
        Decision second = Decision.none(NOON.plusSeconds(1), new CoderId("Zoe\u0308"), COMMENT);
        Path decomposed = folder.resolve("Zoe\u0308.jsonl");
        Files.writeString(decomposed, DecisionLine.write(first) + "\n");
        append(zoe, second);

        assertEquals(List.of(first, second), read().decisions());
        assertEquals(2, Files.readAllLines(decomposed).size());
        Files.copy(decomposed, folder.resolve("Zo\u00eb.jsonl"));
        read();
        assertTrue(said().contains(": this is a second file of 'Zo\u00eb'"), said());
    }

    @Test
    void leavesOutALastLineThatWasNeverFinishedAndSaysSo() throws IOException {
        String line = DecisionLine.write(APPLY);
        for (int cut = 1; cut < line.length(); cut++) {
            write(line + "\n" + line.substring(0, cut));
            Codings codings = read();
            assertEquals(List.of(APPLY), codings.decisions());
            assertEquals("""
                    ann.jsonl:2: the last line was never finished, and is left out
                      fix: decide about its comment again; the next decision sets the piece aside in a file of its own""", codings.remarks().getFirst().toString());
        }
        assertTrue(problems.none());
    }

    @Test
    void setsAnUnfinishedLineApartBeforeItWritesOn() throws IOException {
        write(DecisionLine.write(APPLY) + "\n{\"at\":\"20");
        append(ANN, NONE);

        assertEquals(List.of(APPLY, NONE), read().decisions());
        assertEquals(List.of(), read().remarks());
        assertEquals("{\"at\":\"20\n", Files.readString(folder.resolve("ann.jsonl.torn")));
    }

    @Test
    void writesOnBehindALastLineWithoutItsEnd() throws IOException {
        write(DecisionLine.write(APPLY));
        append(ANN, NONE);

        assertEquals(List.of(APPLY, NONE), read().decisions());
    }

    /// As where two people's folders are merged by copying while the workbench is open.
    @Test
    void writesOnBehindAFileThatWasCopiedOverItsOwn() throws IOException {
        Decision elsewhere = Decision.apply(NOON, ANN, CommentId.parse("r9/barriers"), new ThemeId("data"));
        Path copied = folder.resolve("copied");
        try (Journal journal = new CodingsFolder(folder).journal(ANN, "a test")) {
            journal.append(APPLY);
            write(String.join("\n", DecisionLine.write(APPLY), DecisionLine.write(elsewhere), ""));
            journal.append(NONE);
            assertEquals(List.of(APPLY, elsewhere, NONE), read().decisions());

            Files.writeString(copied, DecisionLine.write(elsewhere) + "\n");
            Files.move(copied, folder.resolve("ann.jsonl"), StandardCopyOption.REPLACE_EXISTING);
            journal.append(APPLY);
            assertEquals(List.of(elsewhere, APPLY), read().decisions());

            Files.delete(folder.resolve("ann.jsonl"));
            journal.append(List.of(APPLY, NONE));
            assertEquals(List.of(APPLY, NONE), read().decisions());
        }
    }

    /// What a row of an import says of a comment must not be cut in two, whenever it is read or the process killed:
    /// half of it would be another word.
    @Test
    void showsOfWhatBelongsTogetherAllOrNothing() throws InterruptedException {
        int together = 20_000;
        List<Decision> decisions = IntStream.range(0, together)
                .mapToObj(number -> Decision.none(NOON, ANN, CommentId.parse("r" + number + "/q")))
                .toList();
        Thread writer = new Thread(() -> append(ANN, decisions.toArray(Decision[]::new)));
        writer.start();
        List<Integer> seen = new ArrayList<>();
        while (writer.isAlive()) {
            seen.add(read().decisions().size());
        }
        writer.join();

        assertEquals(
                List.of(), seen.stream().filter(read -> read % together != 0).toList());
        assertEquals(together, read().decisions().size());
        assertTrue(problems.none(), said());
    }

    @Test
    void tellsTheSecondWriterWhoHoldsTheFile() {
        CodingsFolder codings = new CodingsFolder(folder);
        try (Journal first = codings.journal(ANN, "the workbench")) {
            WrongInput refused = assertThrows(WrongInput.class, () -> codings.journal(ANN, "an import"));
            assertEquals(
                    "ann.jsonl: this file is being written by the workbench (process "
                            + ProcessHandle.current().pid() + ")\n  fix: close it there, or code under another name",
                    refused.getMessage());
            first.append(APPLY);
            codings.journal(new CoderId("bob"), "an import").close();
        }
        codings.journal(ANN, "an import").close();
        assertEquals(List.of(APPLY), read().decisions());
    }

    @Test
    void refusesCodersWhoAreNoPeopleAndNamesThatLeadElsewhere() {
        CodingsFolder codings = new CodingsFolder(folder);
        for (String name : List.of("rules", "model", "people", "../ann", ".ann", "a/b", "c:d")) {
            assertThrows(WrongInput.class, () -> codings.journal(new CoderId(name), "a test"), name);
        }
    }

    @Test
    void refusesADecisionOfAnotherCoder() {
        try (Journal journal = new CodingsFolder(folder).journal(new CoderId("bob"), "a test")) {
            assertThrows(IllegalArgumentException.class, () -> journal.append(APPLY));
        }
    }

    private void append(CoderId coder, Decision... decisions) {
        try (Journal journal = new CodingsFolder(folder).journal(coder, "a test")) {
            journal.append(List.of(decisions));
        }
    }

    private Codings read() {
        return new CodingsFolder(folder).read(problems);
    }

    private void write(String text) throws IOException {
        Files.write(folder.resolve("ann.jsonl"), text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("ann.jsonl"));
    }

    private String said() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
