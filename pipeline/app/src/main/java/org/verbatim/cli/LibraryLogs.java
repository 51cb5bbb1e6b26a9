package org.verbatim.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What the libraries have to say about themselves, which is no news to a researcher.
final class LibraryLogs {
    /// Held here, because a logger that nobody holds forgets that it was silenced.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LibraryLogs() {}

    static void silence() {
        LUCENE.setLevel(Level.OFF);
    }
}
