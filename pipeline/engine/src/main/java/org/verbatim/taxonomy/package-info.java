/// What do we call a theme, and what finds it?
///
/// Enter by `TaxonomyFile`. It reads themes with their definitions, rules and examples, and names every fault by its
/// line; it refuses to run a rule.
@Room(
        name = "taxonomy",
        mayUse = {"model", "files", "rules"})
package org.verbatim.taxonomy;

import org.verbatim.model.Room;
