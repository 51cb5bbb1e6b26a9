/// How does it read in a word processor?
///
/// Enter by `WordReport`, which prints the same `Report` as the page does, as a document that a researcher goes on
/// writing in: headings, captions, cross-references, footnotes and charts are Word's own. `HouseStyle` is what it is
/// dressed in: ours, or a team's `reference.docx`. It counts nothing and drafts no sentence.
@Room(
        name = "word",
        mayUse = {"model", "report"},
        libraries = {"org.w3c.dom", "org.xml.sax"})
package org.verbatim.word;

import org.verbatim.model.Room;
