package org.verbatim.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;

class TaxonomyFileTest {
    private final Problems problems = new Problems();

    @Test
    void readsAThemeWithAllThatIsSaidOfIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("themes.yaml"), """
                title: NHS improvement themes
                version: 2
                language: en
                themes:
                  - id: capacity
                    name: Capacity
                    definition: Whether there are people and time.
                    include: Staffing gaps.
                    exclude: Bed capacity as such.
                    rules:
                      - capacity
                      - '"day job"'
                    unless: ['bed* NEAR/3 capacity']
                    examples: ["We cannot release staff."]
                    counterexamples: ["A capacity of 200."]
                """);

        Taxonomy taxonomy = TaxonomyFile.read(file, problems).orElseThrow();

        assertEquals(List.of(), problems.sorted());
        assertEquals("themes", taxonomy.id());
        assertEquals("NHS improvement themes", taxonomy.title());
        assertEquals("2", taxonomy.version());
        Theme theme = taxonomy.theme(new ThemeId("capacity")).orElseThrow();
        assertEquals("Capacity", theme.name());
        assertEquals("Whether there are people and time.", theme.definition());
        assertEquals("Staffing gaps.", theme.include());
        assertEquals("Bed capacity as such.", theme.exclude());
        assertEquals(
                new WrittenRule(
                        "\"day job\"",
                        new Rule.Phrase("day job", Rule.Form.INFLECTED),
                        Problem.Place.of("themes.yaml", 12, 9)),
                theme.rules().get(1));
        assertEquals("bed* NEAR/3 capacity", theme.unless().getFirst().text());
        assertEquals(
                List.of(new Example("We cannot release staff.", Problem.Place.of("themes.yaml", 14, 16))),
                theme.examples());
        assertEquals("A capacity of 200.", theme.counterexamples().getFirst().text());
    }

    @Test
    void readsChildrenBehindTheirParents() {
        Taxonomy taxonomy = read("""
                themes:
                  - id: capacity
                    themes:
                      - {id: staffing, themes: [{id: vacancies}]}
                      - {id: time}
                  - id: culture
                """);

        assertEquals(
                "capacity, staffing<capacity, vacancies<staffing, time<capacity, culture",
                taxonomy.themes().stream()
                        .map(theme ->
                                theme.id() + theme.parent().map(id -> "<" + id).orElse(""))
                        .collect(Collectors.joining(", ")));
        assertEquals("", said());
    }

    @Test
    void takesTheIdForTheNameAndTheFileForTheTitle() {
        Taxonomy taxonomy = read("themes: [{id: capacity, examples: [No time.]}]");

        assertEquals("capacity", taxonomy.themes().getFirst().name());
        assertEquals("themes", taxonomy.title());
        assertEquals("1", taxonomy.version());
        assertEquals("", said());
    }

    @Test
    void acceptsAnEmptyTaxonomy() {
        assertEquals(List.of(), read("title: Themes\nthemes: []").themes());
        assertEquals(List.of(), read("title: Themes\nthemes:\n").themes());
        assertEquals("", said());
    }

    @Test
    void readsJsonToo() {
        assertEquals(1, read("""
                {"title": "T", "themes": [{"id": "a", "rules": ["\\"day job\\"", "staff"]}]}""").themes().size());
        assertEquals("", said());
    }

    @Test
    void namesTheNearestKeyForAnUnknownOne() {
        read("themes: [{id: a, rule: [staff]}]\ntheme: []");

        assertEquals("""
                themes.yaml:1:18: 'rule' is no key here; did you mean 'rules'?
                  fix: write one of: id, name, definition, include, exclude, rules, unless, examples, counterexamples, was, themes
                themes.yaml:2:1: 'theme' is no key here; did you mean 'themes'?
                  fix: write one of: title, version, changes, language, themes""", said());
    }

    @Test
    void refusesIdsThatAreMissingRepeatedOrIllegal() {
        read("""
                themes:
                  - {id: capacity}
                  - {name: Culture}
                  - {id: capacity}
                  - {id: lack of time}
                """);

        assertEquals("""
                themes.yaml:3:5: 'id' is missing here
                  fix: write id: and its value
                themes.yaml:4:10: the id 'capacity' is used again
                  fix: give this theme another id; line 2 has it already
                themes.yaml:5:10: 'lack of time' is no id, which has letters, digits, hyphens, underscores and dots only
                  fix: write lack-of-time, and the title in full as its name""", said());
    }

    @Test
    void saysThatThemesAreMissing() {
        read("title: Themes");

        assertEquals("""
                themes.yaml:1:1: 'themes' is missing here
                  fix: write themes: and the list of themes, or themes: []""", said());
    }

    @Test
    void findsThePlaceOfAFaultInsideARule() {
        read("""
                themes:
                  - id: a
                    rules:
                      - 😀é OR
                      - staff time
                      - 'don''t OR "day job'
                      - "lack of time"
                      - "\\"no time\\" OR (staff"
                      - >-
                        staff
                        time
                """);

        assertEquals("""
                themes.yaml:4:9: '😀' means nothing here
                  fix: leave it out, or write what holds it in quotation marks
                themes.yaml:5:15: 'staff' and 'time' stand side by side without an operator
                  fix: write "staff time" in quotation marks for the phrase, or staff AND time
                themes.yaml:6:20: the quotation mark opened here is never closed
                  fix: write " at the end of the phrase
                themes.yaml:7:15: 'lack' and 'of' stand side by side without an operator
                  fix: write "lack of time" in quotation marks for the phrase, or lack AND of AND time; YAML takes the outer quotation marks for its own: write '"…"'
                themes.yaml:8:25: the bracket opened here is never closed
                  fix: write ) where the group ends
                themes.yaml:9:9: 'staff' and 'time' stand side by side without an operator
                  fix: write "staff time" in quotation marks for the phrase, or staff AND time""", said());
    }

    @Test
    void countsColumnsInCharactersAsPeopleSeeThem() {
        read("themes: [{id: a, rules: ['\"😀é\" OR (x', b]}]");

        assertEquals("""
                themes.yaml:1:35: the bracket opened here is never closed
                  fix: write ) where the group ends""", said());
    }

    @Test
    void givesWhatCanBeReadOfAFaultyFile() {
        Taxonomy taxonomy = read("themes: [{id: a, rules: [staff time, staff]}]");

        assertEquals(1, problems.count());
        assertEquals(1, taxonomy.themes().getFirst().rules().size());
    }

    @Test
    void saysThatAFileIsNotThere(@TempDir Path folder) {
        Optional<Taxonomy> nothing = TaxonomyFile.read(folder.resolve("themes.yaml"), problems);

        assertTrue(nothing.isEmpty());
        assertEquals("""
                themes.yaml: there is no such file
                  fix: put it there, or mend the path that names it""", said());
    }

    private Taxonomy read(String text) {
        return TaxonomyFile.from(text, "themes.yaml", problems).orElseThrow();
    }

    private String said() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
