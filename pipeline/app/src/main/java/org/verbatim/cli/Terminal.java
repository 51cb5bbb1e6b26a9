package org.verbatim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// Where a command is typed and answered.
///
/// @param out what was asked for
/// @param err problems, and how far the work has come
/// @param colour whether `out` shows colours
/// @param bars whether `err` shows bars that move
/// @param clock tells the time at which people's codings are imported and a run is made
record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean bars, Clock clock) {
    /// This process's own. The launcher says what a screen reads and what a file or a pipe does: Java cannot tell.
    static Terminal ofThisProcess() {
        return new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean("verbatim.colour"),
                Boolean.getBoolean("verbatim.bars"),
                Clock.systemUTC());
    }

    /// UTF-8, whatever the machine's encoding.
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
