/// Where exactly is it written, and what is wrong with it?
///
/// Enter by `Tables` for CSV and XLSX in any encoding, `Yaml` and `Reading`, `CsvWriter`, `WholeFolder` and
/// `WholeFile`. All know the position of every value, and write whole or not at all. It knows nothing of surveys
/// and refuses to guess what a value means.
///
/// CSV is written by Commons CSV, and read by `CsvRecords`: two hundred lines that know the line and column of every
/// cell as they go, and go on after a fault.
@Room(
        name = "files",
        mayUse = {"model"},
        libraries = {"org.apache.commons.csv", "org.dhatim.fastexcel", "org.snakeyaml.engine", "com.fasterxml.jackson"})
package org.verbatim.files;

import org.verbatim.model.Room;
