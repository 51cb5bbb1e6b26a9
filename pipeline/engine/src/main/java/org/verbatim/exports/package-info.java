/// Which tool wrote this export, and what does each column hold?
///
/// Enter by `Recognition`, which tells the tool and its header by content, and by `NewSurvey`, which drafts a survey's
/// folder from exports with a reason for the role of every column. It reads no survey.yaml, and leaves the reading of
/// answers to the room `source`.
@Room(
        name = "exports",
        mayUse = {"model", "files"},
        libraries = {})
package org.verbatim.exports;

import org.verbatim.model.Room;
