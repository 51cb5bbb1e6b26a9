package org.verbatim.cli;

/// How a command ends.
final class ExitStatus {
    /// The work is done.
    static final int DONE = 0;

    /// Our fault.
    static final int OUR_FAULT = 1;

    /// The user's files or words are wrong, and nothing was written.
    static final int WRONG_INPUT = 2;

    /// The last lines of every help.
    static final String TAUGHT =
            "Exit status: 0 done; 2 your files or words are wrong (nothing is written); 1 our fault.";

    private ExitStatus() {}
}
