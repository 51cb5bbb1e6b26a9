package org.verbatim.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Wording;

/// What was written into the form of a theme.
///
/// @param parent of a new theme, as it was chosen
record ThemeForm(ThemeId theme, Optional<ThemeId> parent, Wording wording) {
    static ThemeForm of(Asked asked) {
        return new ThemeForm(theme(asked), asked.text("parent").map(ThemeId::new), wording(asked));
    }

    /// The same theme in other words.
    ThemeForm with(Wording other) {
        return new ThemeForm(theme, parent, other);
    }

    private static Wording wording(Asked asked) {
        return new Wording(
                asked.text("name").orElse(""),
                asked.text("definition").orElse("").replace("\r\n", "\n"),
                asked.text("include").orElse("").replace("\r\n", "\n"),
                asked.text("exclude").orElse("").replace("\r\n", "\n"),
                lines(asked, "rules"),
                lines(asked, "unless"),
                lines(asked, "examples"),
                lines(asked, "counterexamples"));
    }

    private static List<String> lines(Asked asked, String field) {
        return asked.text(field).orElse("").lines().toList();
    }

    /// The theme that the form is about; a new one is called by its name until it has an id.
    private static ThemeId theme(Asked asked) {
        String id = asked.text("theme")
                .orElseGet(() -> asked.text("name").orElse("new-theme"))
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return new ThemeId(asked.text("isnew").isPresent() ? id : asked.needed("theme"));
    }
}
