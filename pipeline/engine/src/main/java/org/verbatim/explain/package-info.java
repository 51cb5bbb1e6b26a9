/// Why does a comment carry these themes and no others, and which rule would have found one more?
///
/// Enter by `Explain`, which asks every rule and part of a rule of one comment, and by `RuleSuggestions`, which makes
/// rules of
/// words that somebody selected. It refuses to change a theme.
@Room(
        name = "explain",
        mayUse = {
            "model",
            "source",
            "annotate",
            "rules",
            "taxonomy",
            "index",
            "tag",
            "codings",
            "learn",
            "analyse",
            "work",
            "folder",
            "verdict",
            "teach"
        })
package org.verbatim.explain;

import org.verbatim.model.Room;
