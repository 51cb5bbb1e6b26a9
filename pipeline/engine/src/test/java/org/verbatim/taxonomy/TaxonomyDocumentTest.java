package org.verbatim.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;

final class TaxonomyDocumentTest {
    private static final ThemeId STAFF = new ThemeId("staff");
    private static final String WRITTEN = """
            # How to code
            title: Themes   # of the survey
            version: 1

            themes:
              # everything about people
              - id: staff
                name: 'Staff'
                definition: >-
                  Whether there are
                  enough people.
                rules:
                  # by their own names
                  - staff       # the plain word
                  - '"band 5"'
                  # how they are found
                  - nurse* NEAR/3 (gap OR gaps)

                # rooms
                unless: ['staff AND room', "staff AND park"]
                themes:
                  - {id: release, name: Release, rules: [release]}   # in one line

              - id: culture
                name: Culture
                rules:
                  - culture
            # the end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file = Path.of("themes.yaml");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("themes.yaml");
        Files.writeString(file, WRITTEN);
    }

    private TaxonomyDocument open() {
        Problems problems = new Problems();
        TaxonomyDocument document =
                TaxonomyDocument.open(file, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
        assertTrue(problems.none());
        return document;
    }

    private static Wording wording(TaxonomyDocument document, ThemeId theme) {
        return Wording.of(document.taxonomy().theme(theme).orElseThrow());
    }

    private static Revision revision(ThemeId theme, Wording wording) {
        return new Revision(theme, Optional.empty(), wording, "Ann", LocalDate.of(2023, 8, 1), "ward visits");
    }

    private String saved(Wording wording) throws IOException {
        open().save(revision(STAFF, wording));
        return Files.readString(file);
    }

    @Test
    void changesOneRuleAndNothingElse() throws IOException {
        List<String> rules = new ArrayList<>(wording(open(), STAFF).rules());
        rules.set(1, "\"band 6\"");
        String expected = WRITTEN.replace("'\"band 5\"'", "'\"band 6\"'").replace("version: 1\n", """
                        version: 2
                        changes:
                          - version: 2
                            date: 2023-08-01
                            by: Ann
                            theme: staff
                            why: ward visits
                        """);
        assertEquals(expected, saved(wording(open(), STAFF).withRules(rules)));
    }

    @Test
    void addsToTheHistoryWhatChangesNext() throws IOException {
        saved(wording(open(), STAFF).withRule("vacanc*"));
        String twice = saved(wording(open(), STAFF).withRule("=stretched"));
        assertTrue(twice.contains("""
                version: 3
                changes:
                  - version: 2
                    date: 2023-08-01
                    by: Ann
                    theme: staff
                    why: ward visits
                  - version: 3
                """), twice);
        assertTrue(twice.contains("""
                      - nurse* NEAR/3 (gap OR gaps)
                      - vacanc*
                      - '=stretched'

                    # rooms
                """), twice);
    }

    @Test
    void takesTheCommentBesideARuleAlongWhenItMoves() throws IOException {
        String moved =
                saved(wording(open(), STAFF).withRules(List.of("\"band 5\"", "nurse* NEAR/3 (gap OR gaps)", "staff")));
        assertTrue(moved.contains("""
                      # by their own names
                      - '"band 5"'
                      # how they are found
                      - nurse* NEAR/3 (gap OR gaps)
                      - staff       # the plain word
                """), moved);
    }

    @Test
    void keepsTheCommentsOfAListWhoseItemsAllGo() throws IOException {
        String empty = saved(wording(open(), STAFF).withRules(List.of()));
        assertTrue(empty.contains("""
                    rules: []
                      # by their own names
                      # how they are found
                """), empty);
    }

    @Test
    void writesNewValuesWhereTheyUsuallyStand() throws IOException {
        Wording old = wording(open(), STAFF);
        String written = saved(new Wording(
                "Staff: all of them",
                "",
                "Gaps #1",
                "Rooms\nand beds.",
                old.rules(),
                List.of("staff AND room", "staff AND /[a-z]/"),
                List.of("We are 5 short: \"now\".", "It's bad."),
                List.of()));
        assertTrue(written.contains("""
                    name: 'Staff: all of them'
                    include: 'Gaps #1'
                    exclude: |-
                      Rooms
                      and beds.
                    rules:
                """), written);
        assertTrue(written.contains("""
                    # rooms
                    unless: ['staff AND room', "staff AND /[a-z]/"]
                    examples:
                      - 'We are 5 short: "now".'
                      - It's bad.
                    themes:
                """), written);
    }

    @Test
    void changesAThemeWrittenInOneLine() throws IOException {
        ThemeId release = new ThemeId("release");
        Wording old = wording(open(), release);
        open().save(revision(
                release,
                new Wording(
                        "Release",
                        "Time away.",
                        "",
                        "",
                        List.of("release", "\"let go\""),
                        List.of("\"press release\""),
                        List.of(),
                        List.of())));
        assertEquals("Release", old.name());
        String written = Files.readString(file);
        assertTrue(
                written.contains(
                        "      - {id: release, name: Release, definition: Time away., rules: [release, '\"let go\"'],"
                                + " unless: ['\"press release\"']}   # in one line\n"),
                written);
    }

    @Test
    void addsAThemeBelowAnother() throws IOException {
        open().save(new Revision(
                new ThemeId("training"),
                Optional.of(STAFF),
                Wording.named("Training").withRule("train*"),
                "Ann",
                LocalDate.of(2023, 8, 1),
                "new"));
        assertTrue(Files.readString(file).contains("""
                      - {id: release, name: Release, rules: [release]}   # in one line
                      - id: training
                        name: Training
                        rules:
                          - train*

                  - id: culture
                """), Files.readString(file));
    }

    @Test
    void addsAThemeToAnEmptyTaxonomy() throws IOException {
        Files.writeString(file, "title: New\nthemes: []\n");
        open().save(revision(STAFF, Wording.named("Staff")));
        assertEquals("""
                title: New
                version: 2
                changes:
                  - version: 2
                    date: 2023-08-01
                    by: Ann
                    theme: staff
                    why: ward visits
                themes:
                  - id: staff
                    name: Staff
                """, Files.readString(file));
    }

    @Test
    void changesJsonToJson() throws IOException {
        Files.writeString(file, "{\"title\": \"T\", \"themes\": [{\"id\": \"staff\", \"rules\": [\"staff\"]}]}");
        open().save(revision(STAFF, Wording.named("Staff").withRules(List.of("staff", "no"))));
        assertEquals(
                "{\"title\": \"T\", \"version\": \"2\", \"changes\": [{\"version\": \"2\", \"date\": \"2023-08-01\", \"by\": \"Ann\","
                        + " \"theme\": \"staff\", \"why\": \"ward visits\"}], \"themes\": [{\"id\": \"staff\", \"name\": \"Staff\","
                        + " \"rules\": [\"staff\", \"no\"]}]}",
                Files.readString(file));
    }

    @Test
    void keepsLineEndsMarksAndPermissions() throws IOException {
        Files.writeString(file, "\uFEFF" + WRITTEN.replace("\n", "\r\n").replace("by their", "😀 by their"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        String written = saved(wording(open(), STAFF).withRule("vacanc*"));
        assertTrue(written.startsWith("\uFEFF# How to code\r\n"), written);
        assertTrue(written.contains("(gap OR gaps)\r\n      - vacanc*\r\n\r\n"), written);
        assertFalse(written.replace("\r\n", "").contains("\n"), written);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void neverOverwritesWhatAnotherWroteMeanwhile() throws IOException {
        TaxonomyDocument opened = open();
        String theirs = WRITTEN.replace("- culture", "- cultures");
        Files.writeString(file, theirs);
        assertFalse(opened.isCurrent());
        WrongInput refused = assertThrows(
                WrongInput.class,
                () -> opened.save(revision(STAFF, wording(opened, STAFF).withRule("gap"))));
        assertEquals("""
                themes.yaml: the file was changed on the disk since it was opened here, and is not overwritten
                  fix: open the theme again to see what it says now, and make your change there""", refused.problems().getFirst().toString());
        assertEquals(theirs, Files.readString(file));
    }

    @Test
    void writesNoRuleThatCannotBeRead() throws IOException {
        WrongInput refused = assertThrows(
                WrongInput.class, () -> saved(wording(open(), STAFF).withRule("(gap OR")));
        assertTrue(refused.problems().getFirst().toString().startsWith("rules:4:"), refused.toString());
        assertEquals(WRITTEN, Files.readString(file));
    }

    @Test
    void touchesNoThemeThatSharesItsWordsByAnAlias() throws IOException {
        String shared = """
                themes:
                  - {id: staff, rules: &words [staff]}
                  - {id: culture, rules: *words}
                """;
        Files.writeString(file, shared);
        WrongInput refused = assertThrows(
                WrongInput.class, () -> saved(wording(open(), STAFF).withRule("gap")));
        assertEquals("""
                themes.yaml: the theme 'staff' is written so that it cannot be changed here alone
                  fix: change it in the file with an editor; aliases, and comments within brackets, are what most often\
                 is in the way""", refused.problems().getFirst().toString());
        assertEquals(shared, Files.readString(file));
    }

    /// Whatever is changed, it is read back, and every comment that stands in a line of its own is still there.
    @Test
    void readsBackWhateverIsWritten() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            TaxonomyDocument document = open();
            List<ThemeId> ids =
                    document.taxonomy().themes().stream().map(Theme::id).toList();
            ThemeId id = ids.get(random.nextInt(ids.size()));
            Wording wanted = changed(wording(document, id), random);
            TaxonomyDocument after = document.save(revision(id, wanted));
            assertEquals(wanted, wording(after, id));
            String text = Files.readString(file);
            WRITTEN.lines()
                    .filter(line -> line.strip().startsWith("#"))
                    .forEach(line -> assertTrue(text.contains(line + "\n"), line + " is lost in\n" + text));
            if (round % 30 == 29) {
                write();
            }
        }
    }

    private static Wording changed(Wording old, SplittableRandom random) {
        return new Wording(
                "N" + text(random),
                random.nextBoolean() ? old.definition() : text(random),
                random.nextBoolean() ? old.include() : text(random),
                random.nextBoolean() ? old.exclude() : text(random),
                changed(
                        old.rules(),
                        random,
                        "staff",
                        "\"no time\"",
                        "=gap",
                        "/a|b/",
                        "a NEAR/3 (b OR c)",
                        "no",
                        "@culture"),
                changed(old.unless(), random, "room", "\"the room\"", "it's"),
                changed(old.examples(), random, text(random), text(random), text(random)),
                changed(old.counterexamples(), random, text(random), text(random)));
    }

    private static List<String> changed(List<String> old, SplittableRandom random, String... more) {
        List<String> list = new ArrayList<>(old);
        for (int change = random.nextInt(4); change > 0; change--) {
            int place = random.nextInt(list.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> list.add(place, more[random.nextInt(more.length)]);
                case 1 -> {
                    if (place < list.size()) {
                        list.remove(place);
                    }
                }
                case 2 -> {
                    if (place < list.size()) {
                        list.set(place, more[random.nextInt(more.length)]);
                    }
                }
                default -> {
                    if (!list.isEmpty()) {
                        list.add(random.nextInt(list.size()), list.removeLast());
                    }
                }
            }
        }
        return list.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static String text(SplittableRandom random) {
        String signs = "ab cd:#-'\"\n{}[],&*!|>%@`~?é😀\t\\";
        StringBuilder text = new StringBuilder();
        int[] all = signs.codePoints().toArray();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString().strip();
    }
}
