/// In which comments does this stand?
///
/// Enter by `Search`, which answers a `Query` with counts of everything and hits as they are asked for; `AlikeComments`
/// finds what says much the same as one comment. `SavedSearches` keeps searches by name. It refuses to know by whom
/// a comment was coded.
@Room(
        name = "search",
        mayUse = {
            "model",
            "files",
            "source",
            "annotate",
            "rules",
            "taxonomy",
            "index",
            "tag",
            "analyse",
            "work",
            "folder"
        })
package org.verbatim.search;

import org.verbatim.model.Room;
