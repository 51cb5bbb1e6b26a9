/// How does it travel to another program?
///
/// Enter by `Exchange`, which writes a survey with its codings as the file that another program reads: REFI-QDA's
/// codebook and project, a table, a workbook, JSON. It codes as a run does and counts nothing; what it writes holds
/// respondents' words.
@Room(
        name = "exchange",
        mayUse = {"model", "files", "taxonomy", "run", "workbook"})
package org.verbatim.exchange;

import org.verbatim.model.Room;
