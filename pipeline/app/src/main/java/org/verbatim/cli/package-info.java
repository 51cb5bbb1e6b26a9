/// What would a researcher type?
///
/// Enter by `Verbatim`. A command reads its words, calls one door of the engine and says what came of it; it counts
/// and decides nothing itself. Wrong words and wrong files end in problems and exit status 2, our own faults in one
/// sentence and exit status 1.
@Room(
        name = "cli",
        mayUse = {
            "model",
            "files",
            "exports",
            "source",
            "clean",
            "taxonomy",
            "codings",
            "learn",
            "analyse",
            "work",
            "folder",
            "verdict",
            "teach",
            "check",
            "search",
            "explain",
            "change",
            "measure",
            "gaps",
            "results",
            "run",
            "board",
            "report",
            "word",
            "workbook",
            "lint",
            "exchange",
            "web"
        },
        libraries = {"picocli", "me.tongfei.progressbar"})
package org.verbatim.cli;

import org.verbatim.model.Room;
