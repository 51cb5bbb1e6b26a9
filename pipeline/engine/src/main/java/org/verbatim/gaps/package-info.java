/// What do the themes not reach, and which of their rules could be better?
///
/// Enter by `Discovery`; `DiscoveredFolder` writes what it found, with draft themes to paste. What puts texts into
/// groups is
/// the room `discover`, which never sees one. It proposes: nothing of it enters a count.
@Room(
        name = "gaps",
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
            "learn",
            "analyse",
            "discover",
            "work",
            "folder",
            "verdict",
            "teach"
        })
package org.verbatim.gaps;

import org.verbatim.model.Room;
