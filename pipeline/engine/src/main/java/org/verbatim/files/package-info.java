/// Where exactly is it written, and what is wrong with it?
///
/// Encodings, CSV, XLSX, YAML and JSON lines, read with the position of every value, and files written whole or not at
/// all. It knows nothing of surveys and refuses to guess what a value means.
@Room(
        name = "files",
        mayUse = {"model"},
        libraries = {"org.apache.commons.csv", "org.dhatim.fastexcel", "org.snakeyaml.engine", "com.fasterxml.jackson"})
package org.verbatim.files;

import org.verbatim.model.Room;
