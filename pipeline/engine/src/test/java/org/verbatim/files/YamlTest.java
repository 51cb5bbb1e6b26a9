package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

class YamlTest {
    @Test
    void readsNamedValuesListsAndTextsWithTheirPlaces() {
        Node.Mapping root = mapping("""
                title: Improvement survey
                segments: [trust_type, "progress"]
                """);

        assertEquals(Problem.Place.of("a.yaml", 2, 1), root.placeOf("segments"));
        Node.Sequence segments = (Node.Sequence) root.find("segments").orElseThrow();
        assertEquals(
                new Node.Scalar("progress", Problem.Place.of("a.yaml", 2, 24)),
                segments.items().get(1));
    }

    @Test
    void readsJson() {
        Node.Mapping root = mapping("{\"version\": 1, \"weight\": null, \"title\": \"caf\\u00e9\"}");

        assertEquals(Optional.empty(), root.find("weight"));
        assertEquals("café", ((Node.Scalar) root.find("title").orElseThrow()).text());
    }

    @Test
    void keepsWordsThatOtherReadersTurnIntoTruthValues() {
        assertEquals("no", ((Node.Scalar) mapping("answer: no").find("answer").orElseThrow()).text());
    }

    @Test
    void repeatsWhatAnAliasNames() {
        Node.Mapping root = mapping("a: &words [x, y]\nb: *words");

        assertEquals(root.find("a"), root.find("b"));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertProblem("title: a\nversion: 1\ntitle: b", """
                a.yaml:3:1: 'title' stands here a second time; the first is in line 1
                  fix: keep one of them""");
    }

    @Test
    void refusesATabInTheIndentation() {
        assertProblem("themes:\n\t- id: a", """
                a.yaml:2:1: a tab stands where only spaces may
                  fix: indent with spaces""");
    }

    @Test
    void namesThePlaceWhereAQuotationOpened() {
        assertProblem("title: a\ntext: \"never closed\nmore: b", """
                a.yaml:2:7: the quotation opened here is never closed
                  fix: close it with the same quotation mark""");
    }

    @Test
    void refusesATextThatBeginsWithAnAtSign() {
        assertProblem("rules:\n  - @capacity", """
                a.yaml:2:5: a text may not begin with this character unless it is quoted
                  fix: put the whole text in single quotation marks: '…', and write ' inside it twice""");
    }

    @Test
    void refusesARuleOfWhichOnlyTheBeginningIsQuoted() {
        assertProblem("rules:\n  - \"day job\" AND time", """
                a.yaml:2:15: more text stands after a quotation was closed, or a comma is missing
                  fix: put the whole text in single quotation marks: '…', and write ' inside it twice""");
    }

    @Test
    void refusesAnAliasThatNamesNothing() {
        assertProblem("rules:\n  - *staff", """
                a.yaml:2:5: '*staff' repeats a value called '&staff', and none stands before it
                  fix: if a text that begins with * is meant, put quotation marks round it: '*staff'""");
    }

    @Test
    void refusesATagThatWouldBuildAnObject() {
        assertProblem("a: !!javax.script.ScriptEngineManager [x]", """
                a.yaml:1:4: the tag 'tag:yaml.org,2002:javax.script.ScriptEngineManager' has no meaning here
                  fix: leave the tag out""");
    }

    @Test
    void refusesABillionLaughsWithoutLaughing() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }

        assertProblem(bomb.toString(), """
                a.yaml:5:10: aliases repeat more than 10000 values
                  fix: write the values out instead of repeating them by aliases""");
    }

    @Test
    void refusesAValueThatContainsItself() {
        assertProblem("a: &a [*a]", """
                a.yaml:1:8: '*a' repeats a value called '&a', and none stands before it
                  fix: if a text that begins with * is meant, put quotation marks round it: '*a'""");
    }

    @Test
    void refusesADeepNestWithoutFallingIn() {
        assertProblem("[".repeat(50_000), """
                a.yaml:1:201: values are nested more than 200 deep
                  fix: flatten them""");
    }

    @Test
    void refusesASecondDocument() {
        assertProblem("a: 1\n---\nb: 2", """
                a.yaml:2:1: a second document begins here
                  fix: keep one document in a file""");
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertProblem("# nothing yet\n", """
                a.yaml: the file is empty
                  fix: write it, or let init write one to fill""");
    }

    @Test
    void saysWhereAFileIsNotUtf8(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("b.yaml"), new byte[] {'a', ':', ' ', '\n', 'c', (byte) 0xE9, '\n'});

        assertEquals("""
                b.yaml:2:2: this is not UTF-8
                  fix: save the file as UTF-8 in your editor""", problem(problems -> Yaml.read(file, problems)));
    }

    @Test
    void saysThatAFileIsMissing(@TempDir Path folder) {
        assertEquals("""
                c.yaml: there is no such file
                  fix: put it there, or mend the path that names it""", problem(problems -> Yaml.read(folder.resolve("c.yaml"), problems)));
    }

    @Test
    void refusesACharacterThatIsNoText() {
        assertProblem("a: b\nc: d\u0000", """
                a.yaml:2:5: the character U+0000 may not stand here
                  fix: delete it""");
    }

    @Test
    void readsEmojiWhereverTheyStand() {
        for (int before = 0; before < 4; before++) {
            String emoji = "x".repeat(before) + "😀".repeat(3000);
            assertEquals(
                    emoji,
                    ((Node.Scalar) mapping("answer: " + emoji).find("answer").orElseThrow()).text());
        }
    }

    private static Node.Mapping mapping(String text) {
        Problems problems = new Problems();
        Optional<Node> root = Yaml.parse(text, "a.yaml", problems);
        assertEquals(List.of(), problems.sorted());
        return (Node.Mapping) root.orElseThrow();
    }

    private static void assertProblem(String text, String expected) {
        assertEquals(expected, problem(problems -> Yaml.parse(text, "a.yaml", problems)));
    }

    private static String problem(java.util.function.Function<Problems, Optional<Node>> read) {
        Problems problems = new Problems();
        assertTrue(read.apply(problems).isEmpty(), "a faulty file has no root");
        assertEquals(1, problems.count(), () -> problems.sorted().toString());
        return problems.sorted().getFirst().toString();
    }
}
