package org.verbatim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problems;
import org.verbatim.taxonomy.TaxonomyFile;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Coded comments, written as a survey's folder.
class SurveyWriterTest {
    private final SurveyWriter survey = new SurveyWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void twoAnswersAboutTea() {
        survey.question("better", "What could be better?");
        survey.theme("tea", "Tea and biscuits", Map.of("definition", "What there is to drink."));
        survey.answer("R1", "better", "The tea was cold.", List.of("tea"));
        survey.answer("R2", "better", "Nothing.", List.of());
    }

    @Test
    void givesAThemeTheRulesOfTheOneThatIsCalledAlike() {
        survey.rules(themes("{id: tea, name: Tea and biscuits, rules: [tea], unless: [tee]}"));
        survey.write(folder, "Tea");

        Problems problems = new Problems();
        Theme tea = TaxonomyFile.read(folder.resolve("themes.yaml"), problems)
                .orElseThrow()
                .themes()
                .getFirst();
        problems.throwIfAny();
        assertEquals(List.of("tea"), tea.rules().stream().map(WrittenRule::text).toList());
        assertEquals(
                List.of("tee"), tea.unless().stream().map(WrittenRule::text).toList());
        assertEquals("What there is to drink.", tea.definition());
    }

    @Test
    void refusesTheRulesOfAnotherTheme() {
        List<Theme> renamed = themes("{id: tea, name: Coffee, rules: [coffee]}");

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> survey.rules(renamed));

        assertEquals("there is no theme tea, Coffee", refused.getMessage());
    }

    @Test
    void writesASecondReadingOfItsOwnQuestionsOnly() throws IOException {
        survey.second("R1/better", List.of());
        survey.second("R1/good", List.of("tea"));
        survey.second("R2/better", List.of("tea"));

        survey.write(folder, "Tea");

        assertEquals("comment,themes\r\nR1/better,tea\r\nR2/better,\r\n", Files.readString(folder.resolve("gold.csv")));
        assertEquals(
                "comment,themes\r\nR1/better,\r\nR2/better,tea\r\n",
                Files.readString(folder.resolve("gold-second.csv")));
    }

    @Test
    void writesNoSecondReadingWhereThereIsNone() {
        survey.write(folder, "Tea");

        assertFalse(Files.exists(folder.resolve("gold-second.csv")));
    }

    private static List<Theme> themes(String theme) {
        Problems problems = new Problems();
        List<Theme> themes = TaxonomyFile.from(
                        "title: Written\nversion: 1\nthemes: [" + theme + "]\n", "themes.yaml", problems)
                .orElseThrow()
                .themes();
        problems.throwIfAny();
        return themes;
    }
}
