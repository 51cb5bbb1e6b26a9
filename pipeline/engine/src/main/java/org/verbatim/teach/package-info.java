/// What does a model learn from a survey's codings, and what does it say of its comments?
///
/// Enter by `Learning`, the stage of a run that learns or finds the model that was kept, and by `ModelCodings`, which
/// says what the kept model thinks, without learning again. How a model learns is the business of `learn`; it refuses
/// to let a model see what was drawn to measure it by.
@Room(
        name = "teach",
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
            "verdict"
        })
package org.verbatim.teach;

import org.verbatim.model.Room;
