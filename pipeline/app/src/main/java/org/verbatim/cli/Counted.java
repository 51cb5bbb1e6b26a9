package org.verbatim.cli;

import java.util.Locale;

/// Numbers as sentences say them.
final class Counted {
    private Counted() {}

    /// So many of a thing: "1 row", "1,203 rows".
    static String of(long count, String thing) {
        return of(count) + " " + (count == 1 ? thing : thing + "s");
    }

    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
