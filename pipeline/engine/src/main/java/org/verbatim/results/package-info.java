/// What did a run come to, and how is it written down?
///
/// Enter by `Results`; `Tables` writes the files of counts, `Rows` takes the rows of those that have one for each
/// coding or
/// comment. It refuses to count, and to show an `Audience` what it may not see.
@Room(
        name = "results",
        mayUse = {"model", "files", "taxonomy", "codings", "learn", "analyse", "folder", "verdict"})
package org.verbatim.results;

import org.verbatim.model.Room;
