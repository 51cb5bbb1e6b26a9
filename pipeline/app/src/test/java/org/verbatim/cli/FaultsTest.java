package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final StringWriter err = new StringWriter();

    private int tell(Throwable wrong, boolean debug) {
        return Faults.tell(wrong, debug, new PrintWriter(err));
    }

    @Test
    void ownsUpToAFaultInOneSentence() {
        assertEquals(1, tell(new IllegalStateException("3 in, but 2 kept"), false));
        assertEquals(
                "Verbatim failed, which is our fault: IllegalStateException (3 in, but 2 kept). Nothing was lost: results"
                        + " are written whole or not at all. Give the command again with --debug to see the details.\n",
                err.toString());
    }

    @Test
    void showsWhereItHappenedOnlyWhenAsked() {
        tell(new IllegalStateException("3 in, but 2 kept"), true);
        assertTrue(err.toString().contains("\tat org.verbatim.cli.FaultsTest"));
    }

    @Test
    void tellsHowToGiveMoreMemory() {
        assertEquals(1, tell(new IllegalStateException(new OutOfMemoryError("Java heap space")), false));
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        assertEquals(
                "Verbatim ran out of memory: it may use " + megabytes
                        + " MB. Nothing was lost: results are written whole"
                        + " or not at all. Give it more, for example with VERBATIM_HEAP=2g before the command.\n",
                err.toString());
    }

    @Test
    void tellsThatTheDiskIsFull() {
        assertEquals(1, tell(new UncheckedIOException(new IOException("No space left on device")), false));
        assertEquals(
                "The disk is full. Nothing was lost: results are written whole or not at all. Make room, and give the"
                        + " command again.\n",
                err.toString());
    }

    @Test
    void takesAForbiddenFolderForTheUsersToMend() {
        assertEquals(2, tell(new UncheckedIOException(new AccessDeniedException("/root/out")), false));
        assertEquals("""
                /root/out: this may not be read or written
                  fix: ask whoever keeps this machine for the right to, or choose another folder
                1 problem
                """, err.toString());
    }

    @Test
    void namesTheFolderWhereOursWasToGrow() {
        tell(new UncheckedIOException(new AccessDeniedException("/root/tea/.out.15906533446352641174")), false);
        assertTrue(err.toString().startsWith("/root/tea: this may not be read or written\n"), err.toString());
    }
}
