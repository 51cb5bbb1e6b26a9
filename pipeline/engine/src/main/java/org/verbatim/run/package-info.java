/// In what order, from which inputs, with what result?
///
/// Enter by `Pipeline`: the page that composes every stage and checks that nothing was lost on the way.
@Room(
        name = "run",
        mayUse = {
            "model",
            "files",
            "source",
            "exports",
            "clean",
            "annotate",
            "rules",
            "taxonomy",
            "index",
            "tag",
            "codings",
            "learn",
            "analyse",
            "disclose",
            "discover"
        })
package org.verbatim.run;

import org.verbatim.model.Room;
