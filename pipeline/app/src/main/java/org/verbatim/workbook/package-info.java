/// How does it read in a spreadsheet?
///
/// Enter by `Workbook`, which lays the findings out as sheets, one named table each; `XlsxFile` and `OdsFile` write the
/// same sheets, and `TablesDescription` tells machines what the columns of the CSV files hold. It counts nothing anew,
/// never tells a number that is withheld, and never lets a spreadsheet run what a respondent wrote.
@Room(
        name = "workbook",
        mayUse = {"model", "files", "taxonomy", "analyse", "report"},
        libraries = {"org.apache.poi", "org.openxmlformats"})
package org.verbatim.workbook;

import org.verbatim.model.Room;
