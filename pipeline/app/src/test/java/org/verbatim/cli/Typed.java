package org.verbatim.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A command that was typed, and what came of it.
///
/// @param status the exit status
/// @param out what it printed
/// @param err what it printed beside that
record Typed(int status, String out, String err) {
    /// Types a command, in a terminal without colours.
    static Typed words(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                false,
                Clock.fixed(Instant.parse("2026-03-09T10:30:00Z"), ZoneOffset.UTC));
        int status = Verbatim.answer(terminal, words);
        return new Typed(status, out.toString(), err.toString());
    }

    /// The lines of what it printed.
    List<String> lines() {
        return out.lines().toList();
    }
}
