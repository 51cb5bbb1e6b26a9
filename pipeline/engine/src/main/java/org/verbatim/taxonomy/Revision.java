package org.verbatim.taxonomy;

import java.time.LocalDate;
import java.util.Optional;
import org.verbatim.model.ThemeId;

/// A change of one theme, to be written into the file of its taxonomy.
///
/// @param theme the theme; a new one if the file has none of this id
/// @param parent the theme to put a new one below; of no meaning for one that is there
/// @param wording how it is to be worded
/// @param by who changes it
/// @param on the day
/// @param why in the person's words
public record Revision(ThemeId theme, Optional<ThemeId> parent, Wording wording, String by, LocalDate on, String why) {
    public Revision {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a change without a word why, of " + theme);
        }
    }
}
