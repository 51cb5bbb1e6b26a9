package org.verbatim.folder;

/// Which Verbatim this is.
public final class Version {
    /// As the build names it.
    public static final String CURRENT = "0.1.0";

    private Version() {}
}
