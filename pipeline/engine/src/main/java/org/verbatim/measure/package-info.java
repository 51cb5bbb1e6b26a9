/// How good are the codings, and what must people code to know it?
///
/// Enter by `Drawing`, which draws comments for a person to code, by `CodingsImport`, which takes in what was coded
/// elsewhere, by `CoderAgreement` and `Disagreements`, which compare people, and by `Evaluation`, which holds rules
/// and models against people. It refuses to judge by anything that a coder saw while coding.
@Room(
        name = "measure",
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
            "work",
            "folder",
            "verdict",
            "teach"
        })
package org.verbatim.measure;

import org.verbatim.model.Room;
