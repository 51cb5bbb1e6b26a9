/// How does it read on paper?
///
/// Enter by `HtmlReport` and `MarkdownReport`. Both write the same `Report`: sections of paragraphs, tables, charts and
/// quotes, drafted once from the findings. `EvidenceFile` says what each of them stands on. It counts nothing anew and
/// never states a meaning; every sentence repeats a figure that a table beside it shows.
@Room(
        name = "report",
        mayUse = {"model", "files", "taxonomy", "analyse", "disclose"},
        libraries = {"gg.jte"})
package org.verbatim.report;

import org.verbatim.model.Room;
