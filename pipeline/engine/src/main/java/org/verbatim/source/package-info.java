/// What was asked, and what was answered?
///
/// Enter by `SurveyFile`, which reads survey.yaml, and `Responses`, which reads the rows of the survey's data. It
/// refuses to judge what an answer says: blank, foreign and empty answers pass.
@Room(
        name = "source",
        mayUse = {"model", "files", "exports"})
package org.verbatim.source;

import org.verbatim.model.Room;
