/// Which themes does a comment carry, and why?
///
/// Enter by `Tagger`. Themes and their rules come from the taxonomy; people overrule them in codings, never here.
@Room(
        name = "tag",
        mayUse = {"model", "annotate", "taxonomy", "index"})
package org.verbatim.tag;

import org.verbatim.model.Room;
