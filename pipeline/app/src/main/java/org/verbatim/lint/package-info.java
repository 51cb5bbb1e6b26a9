/// Does the finished report still hold?
///
/// Enter by `Lint`, which reads a report that a person finished and holds every sentence, table and quotation against
/// the evidence of the run: what no longer holds, and what never could, each with its place and remedy. It changes
/// nothing, and judges no meaning.
@Room(
        name = "lint",
        mayUse = {"model", "files"},
        libraries = {"org.apache.poi", "org.w3c.dom", "org.xml.sax"})
package org.verbatim.lint;

import org.verbatim.model.Room;
