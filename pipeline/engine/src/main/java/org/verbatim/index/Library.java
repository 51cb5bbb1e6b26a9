package org.verbatim.index;

/// The library that this room stands on.
public final class Library {
    private Library() {}

    /// Lucene's version.
    public static String version() {
        return org.apache.lucene.util.Version.LATEST.toString();
    }
}
