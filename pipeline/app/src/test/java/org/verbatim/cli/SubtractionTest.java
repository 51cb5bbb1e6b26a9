package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables of a publication that are shown whole or not at all: those who answered twice, what was ticked against
/// what was written, scales, votes of organisations, and words.
class SubtractionTest {
    private static final String SURVEY = """
            title: Tea survey
            data: answers.csv
            respondent: id
            organisation: trust
            segments: [region]
            questions:
              - {id: drinks, type: multi, column: drinks, separator: "; ", options: [tea, coffee, water], nets: {any: [tea, coffee]}, compare_with: again}
              - {id: again, type: multi, column: again, separator: "; ", options: [tea, coffee, water]}
              - {id: sure, type: scale, column: sure, options: [very, fairly, not]}
              - {id: why, type: open, column: why, text: Why?, about: drinks}
            taxonomies: [themes.yaml]
            disclosure: {profile: small-numbers}
            """;
    private static final String THEMES = """
            title: Tea themes
            themes:
              - {id: staff, name: Staff, rules: [staff]}
              - {id: price, name: Price, rules: [price]}
            """;
    private static final int RESPONDENTS = 240;

    @TempDir
    private Path folder;

    /// A survey in which nothing is small: everybody answered everything, in an organisation of their own.
    private static String answers() {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < RESPONDENTS; row++) {
            rows.append(row).append(",T").append(row).append(random.nextBoolean() ? ",North," : ",South,");
            rows.append(drinks(random)).append(',').append(drinks(random)).append(',');
            rows.append(List.of("very", "fairly", "not").get(random.nextInt(3))).append(',');
            rows.append(List.of("The staff of ", "The price of ", "The taste of ", "The staff and the price of ")
                            .get(random.nextInt(4)))
                    .append(random.nextBoolean() ? "yesterday.\n" : "today.\n");
        }
        return rows.toString();
    }

    private static String drinks(Random random) {
        return List.of("tea", "coffee", "tea; coffee", "water").get(random.nextInt(4));
    }

    private Path published(String rows) throws IOException {
        Path survey = Files.createDirectories(folder.resolve("survey"));
        Files.writeString(survey.resolve("survey.yaml"), SURVEY);
        Files.writeString(survey.resolve("themes.yaml"), THEMES);
        Files.writeString(survey.resolve("answers.csv"), "id,trust,region,drinks,again,sure,why\n" + rows);
        Typed typed = Typed.words("run", survey.toString(), "--for", "publication", "--quiet");
        assertEquals("", typed.err());
        return survey.resolve("publication/tables");
    }

    private void attack(Path tables) {
        assertEquals(List.of(), new Subtraction(tables, 5, 10).exposed());
    }

    @Test
    void areShownWhereNothingIsLeftToSubtract() throws IOException {
        Path tables = published(answers());
        attack(tables);
        for (String name : List.of("paired.csv", "ticked.csv", "scales.csv", "votes.csv")) {
            assertTrue(Files.exists(tables.resolve(name)), name);
        }
        assertTrue(new Subtraction(tables, 5, 10).read() > 20, "they are read");
        assertFalse(new Subtraction(tables, 500, 10).exposed().isEmpty(), "small numbers are seen");
    }

    /// Each of a few more respondents makes one table a number that could be subtracted.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paired.csv|answered one of the two questions|900,T900,North,tea; coffee,,very,The staff of today.",
                "ticked.csv|ticked and did not comment|900,T900,North,tea,tea,very,",
                "ticked.csv|commented and did not tick|900,T900,North,,,very,The staff of today.",
                "votes.csv|two of one organisation|900,T1,North,tea,tea,very,The staff of today."
            })
    void areWithheldWhereOneRespondentWouldBeLeft(String table, String why, String row) throws IOException {
        Path tables = published(answers() + row + "\n");
        attack(tables);
        assertFalse(Files.exists(tables.resolve(table)) && hasRows(tables.resolve(table)), why);
        assertTrue(Files.exists(tables.resolve("scales.csv")), "others are shown");
    }

    private static boolean hasRows(Path table) throws IOException {
        return Files.readAllLines(table).size() > 1;
    }

    /// All who ticked it wrote of it: so did each of them.
    @Test
    void areWithheldWhereAllOfAFewSaidTheSame() throws IOException {
        UnaryOperator<String> allOfTea =
                rows -> rows.replaceAll("(?m),(tea|tea; coffee),(.*),The .*$", ",$1,$2,The staff.");
        Path tables = published(allOfTea.apply(answers()));
        attack(tables);
        assertFalse(Files.exists(tables.resolve("ticked.csv")) && hasRows(tables.resolve("ticked.csv")));
    }

    @Test
    void tellNoOrganisationsOwnVotes() throws IOException {
        String rows = answers();
        for (int row = 0; row < 60; row++) {
            rows += (1000 + row) + ",T" + row + ",North," + (row % 2 == 0 ? "tea" : "coffee")
                    + ",tea,very,The staff.\n";
        }
        Path tables = published(rows);
        attack(tables);
        assertTrue(hasRows(tables.resolve("votes.csv")));
    }
}
