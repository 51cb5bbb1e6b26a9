package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Problems;

class ReadingTest {
    @Test
    void offersTheNearestKeyForAMisspeltOne() {
        assertProblem("titles: a", (reading, root) -> reading.onlyKeys(root, List.of("title", "data")), """
                a.yaml:1:1: 'titles' is no key here; did you mean 'title'?
                  fix: write one of: title, data""");
    }

    @Test
    void saysThatAListWasExpected() {
        assertProblem("themes: {a: b}", (reading, root) -> reading.mappings(root, "themes"), """
                a.yaml:1:9: a list was expected here, not named values
                  fix: write a list""");
    }

    @Test
    void saysThatARequiredTextIsMissing() {
        assertProblem("data: a.csv\ntitle:\n", (reading, root) -> reading.requiredText(root, "title"), """
                a.yaml:2:1: 'title' is missing here
                  fix: write title: and its value""");
    }

    @Test
    void saysThatACountIsNone() {
        assertProblem(
                "max: many", (reading, root) -> assertEquals(OptionalInt.empty(), reading.count(root, "max")), """
                a.yaml:1:6: a whole number from 1 was expected here, not 'many'
                  fix: write it""");
    }

    @Test
    void offersTheNearestValue() {
        assertProblem("type: singel", (reading, root) -> reading.oneOf(root, "type", List.of("single", "multi")), """
                a.yaml:1:7: 'singel' is not a value of type; did you mean 'single'?
                  fix: write one of: single, multi""");
    }

    @Test
    void takesOneTextForAListOfOne() {
        Problems problems = new Problems();
        Node.Mapping root =
                (Node.Mapping) Yaml.parse("rules: capacity", "a.yaml", problems).orElseThrow();

        assertEquals(
                "capacity",
                new Reading(problems).texts(root, "rules").getFirst().text());
    }

    private static void assertProblem(String text, BiConsumer<Reading, Node.Mapping> read, String expected) {
        Problems problems = new Problems();
        Node.Mapping root = (Node.Mapping) Yaml.parse(text, "a.yaml", problems).orElseThrow();
        read.accept(new Reading(problems), root);
        assertEquals(1, problems.count(), () -> problems.sorted().toString());
        assertEquals(expected, problems.sorted().getFirst().toString());
    }
}
