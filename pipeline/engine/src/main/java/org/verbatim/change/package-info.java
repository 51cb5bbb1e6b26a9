/// What would a change of the themes change?
///
/// Enter by `LiveTaxonomy`, which answers at every pause of the one who edits a theme, and by `Diff`, which compares
/// two taxonomies over all comments. It refuses to write a taxonomy, and to ask again what a change leaves as it was.
@Room(
        name = "change",
        mayUse = {
            "model",
            "files",
            "source",
            "annotate",
            "rules",
            "taxonomy",
            "index",
            "tag",
            "codings",
            "analyse",
            "work",
            "folder",
            "verdict",
            "check"
        })
package org.verbatim.change;

import org.verbatim.model.Room;
