package org.verbatim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verbatim.check.Check;
import org.verbatim.check.Checked;
import org.verbatim.work.Progress;

/// The rules for published codebooks, each of which is a taxonomy that anybody can put beside such comments.
class PublishedRulesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "nhs_fft_v6, 31",
        "themefinder_gambling_synthetic-q1, 11",
        "themefinder_gambling_synthetic-q2, 11",
        "chaoss_challenges_2023, 13"
    })
    void findTheirOwnExamplesAndNoCounterexample(String name, int themes) throws IOException {
        Path home = Path.of(System.getProperty("verbatim.home", "."));
        Files.copy(home.resolve("corpus/published").resolve(name + ".yaml"), folder.resolve("themes.yaml"));
        Files.writeString(folder.resolve("responses.csv"), "id,answer\nR1,It was good.\n");
        Files.writeString(folder.resolve("survey.yaml"), """
                title: One answer
                data: responses.csv
                respondent: id
                questions:
                  - {id: answer, type: open, column: answer}
                taxonomies: [themes.yaml]
                """);

        Checked checked = new Check(folder, Progress.SILENT).check();

        assertEquals(themes, checked.themes());
        assertTrue(checked.examples() >= 2L * themes, checked.examples() + " examples");
    }
}
