package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimTest {
    private static final Path GOLDEN = Path.of(System.getProperty("verbatim.home", "../.."))
            .resolve("pipeline/app/src/test/resources/org/verbatim/cli");

    /// `-Dverbatim.golden=update` writes the help anew; the change is then read as a diff.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "init",
                "check",
                "run",
                "serve",
                "search",
                "explain",
                "diff",
                "discover",
                "sample",
                "codings",
                "codings import",
                "evaluate",
                "export",
                "lint",
                "agree"
            })
    void teachesInItsHelp(String command) throws IOException {
        Typed typed = Typed.words((command + " --help").strip().split(" "));
        Path file = GOLDEN.resolve(("help " + command).strip().replace(' ', '-') + ".txt");
        if ("update".equals(System.getProperty("verbatim.golden"))) {
            Files.writeString(file, typed.out());
        }
        assertEquals(Files.readString(file), typed.out());
        assertEquals(0, typed.status());
    }

    @Test
    void tellsItsVersion() {
        assertEquals(new Typed(0, "Verbatim 0.1.0\n", ""), Typed.words("--version"));
    }

    @Test
    void namesTheNearestCommand() {
        assertEquals("""
                verbatim: 'rum' is no command; did you mean run?
                  fix: `verbatim --help` explains it
                1 problem
                """, Typed.words("rum").err());
    }

    @Test
    void namesTheNearestOption() {
        assertEquals("""
                verbatim run: '--sede' is no option; did you mean --seed?
                  fix: `verbatim run --help` explains it
                1 problem
                """, Typed.words("run", "tea", "--sede", "4").err());
    }

    @Test
    void asksForWhatIsMissing() {
        assertEquals(new Typed(2, "", """
                        verbatim run: missing required parameter: 'DIR'
                          fix: `verbatim run --help` explains it
                        1 problem
                        """), Typed.words("run"));
    }

    @Test
    void wantsACommand() {
        assertEquals("""
                verbatim: give a command
                  fix: `verbatim --help` explains it
                1 problem
                """, Typed.words().err());
    }

    @Test
    void saysWhatIsNoNumber() {
        assertEquals("""
                verbatim run: --seed: 'four' is no whole number
                  fix: `verbatim run --help` explains it
                1 problem
                """, Typed.words("run", "tea", "--seed", "four").err());
    }

    @Test
    void namesTheNearestValue() {
        assertEquals("""
                verbatim run: --for: 'publicaton' is none of internal, publication; did you mean publication?
                  fix: `verbatim run --help` explains it
                1 problem
                """, Typed.words("run", "tea", "--for", "publicaton").err());
    }

    @Test
    void saysThatAFolderIsNoFile(@TempDir Path folder) throws IOException {
        SurveyFolder survey = SurveyFolder.in(folder.resolve("tea"));
        assertEquals(
                """
                tea: this is a folder, and a file is wanted
                  fix: name a file in it
                1 problem
                """,
                Typed.words("run", survey.toString(), "--taxonomy", survey.toString())
                        .err());
        assertEquals(
                """
                tea: this is a folder, and a file is wanted
                  fix: name a file in it
                1 problem
                """,
                Typed.words(
                                "init",
                                survey.toString(),
                                "--to",
                                folder.resolve("new").toString())
                        .err());
    }
}
