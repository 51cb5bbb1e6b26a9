package org.verbatim.analyse;

import java.util.Locale;

/// What a quote is there to show.
enum Slot {
    /// What a person chose.
    PINNED,
    /// What most of those who speak of the theme say.
    TYPICAL,
    /// What they mean, by something in particular.
    SPECIFIC,
    /// What the other quotes do not say.
    CONTRAST;

    /// The slot as files show it.
    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
