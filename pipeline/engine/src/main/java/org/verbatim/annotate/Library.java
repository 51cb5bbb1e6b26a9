package org.verbatim.annotate;

/// The library that this room stands on.
public final class Library {
    private Library() {}

    /// OpenNLP's version.
    public static String version() {
        return opennlp.tools.util.Version.currentVersion().toString();
    }
}
