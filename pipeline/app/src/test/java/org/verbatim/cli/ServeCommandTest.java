package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `serve` says before it serves; what it serves is the workbench's own business.
class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void tellsThatThereIsNoSurvey() {
        Typed typed = Typed.words("serve", folder.resolve("nowhere").toString());
        assertEquals(2, typed.status());
        assertEquals(
                folder.resolve("nowhere") + ": there is no such folder\n"
                        + "  fix: give the folder that holds the survey's survey.yaml; `verbatim init EXPORT` makes one\n"
                        + "1 problem\n",
                typed.err());
    }

    @Test
    void wantsAPortThatThereIs() {
        assertEquals(
                """
                --port: -1 is below zero
                  fix: write a number from 0 up
                1 problem
                """, Typed.words("serve", folder.toString(), "--port", "-1").err());
        assertEquals(
                """
                --port: there is no port 70000
                  fix: write a number up to 65535, or leave the option out
                1 problem
                """, Typed.words("serve", folder.toString(), "--port", "70000").err());
    }
}
