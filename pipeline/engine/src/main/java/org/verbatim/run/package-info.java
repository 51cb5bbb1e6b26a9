/// In what order, from which inputs, with what result?
///
/// Enter by `Pipeline`: the page that composes every stage and checks that nothing was lost on the way. The stages
/// that are a run's alone live here: counting, proving, choosing quotes, publishing. It refuses to do what another
/// room does.
@Room(
        name = "run",
        mayUse = {
            "model",
            "files",
            "source",
            "annotate",
            "taxonomy",
            "index",
            "tag",
            "codings",
            "learn",
            "analyse",
            "disclose",
            "work",
            "folder",
            "verdict",
            "teach",
            "results"
        })
package org.verbatim.run;

import org.verbatim.model.Room;
