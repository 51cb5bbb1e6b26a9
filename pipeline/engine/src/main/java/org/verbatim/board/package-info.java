/// Which comments shall one look at, and what is known of each today?
///
/// Enter by `Board`, a survey lying open with a bit for each comment and thing known of it, and by `Today`, which
/// reads the folder again whenever it changes and gives search, explanations and what a run would find now. It
/// refuses to draw a screen and to decide anything.
@Room(
        name = "board",
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
            "teach",
            "search",
            "explain",
            "change",
            "run"
        })
package org.verbatim.board;

import org.verbatim.model.Room;
