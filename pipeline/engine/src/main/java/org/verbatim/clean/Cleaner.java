package org.verbatim.clean;

/// Repairs a text for reading: quotation marks, spaces, invisible characters, wrong encodings, HTML left by survey
/// tools.
///
/// What it gives needs no further repair: to clean twice is to clean once. The verbatim is never changed.
public final class Cleaner {
    /// Each round undoes one layer of damage; no export has been seen with more than four.
    private static final int MOST_ROUNDS = 12;

    private Cleaner() {}

    /// The verbatim repaired, with the place of every character.
    public static CleanText clean(String verbatim) {
        if (isPlain(verbatim)) {
            return CleanText.unchanged(verbatim);
        }
        Aligned text = Aligned.of(verbatim);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Aligned better = Typography.straightened(Layers.undone(text));
            if (better.sameTextAs(text)) {
                break;
            }
            text = better;
        }
        return text.from(verbatim);
    }

    /// Whether a look at each character is enough to see that nothing needs repair.
    private static boolean isPlain(String verbatim) {
        for (int i = 0; i < verbatim.length(); i++) {
            char c = verbatim.charAt(i);
            if (c >= 0x80 || (c == '&' && Entities.mayStart(verbatim, i)) || (c == '<' && Tags.mayStart(verbatim, i))) {
                return false;
            }
        }
        return true;
    }
}
