package org.verbatim.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.verbatim.run.CodedRows;

/// Writes a survey for other programs, in the form that the file's ending says.
public enum Exchange {
    /// REFI-QDA 1.5, a codebook: the themes alone.
    QDC(".qdc"),
    /// REFI-QDA 1.5, a project: respondents, their answers, themes, and who coded what.
    QDPX(".qdpx"),
    /// A row for each comment with its themes; `codings import` reads it.
    CSV(".csv"),
    /// The same and every coding, as a workbook.
    XLSX(".xlsx"),
    /// All of it.
    JSON(".json");

    private final String ending;

    Exchange(String ending) {
        this.ending = ending;
    }

    /// The form that `file` is to have.
    ///
    /// @throws WrongInput if its ending says none, or something stands there already
    public static Exchange of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Exchange form : values()) {
            if (name.endsWith(form.ending)) {
                if (Files.exists(file)) {
                    throw new WrongInput(new Problem(
                            Problem.Place.of(file.toString()),
                            "there is such a file already, and nothing is written over",
                            "give --to another name, or delete the file"));
                }
                return form;
            }
        }
        throw new WrongInput(new Problem(
                Problem.Place.of("--to"),
                "the ending of '" + file + "' names no form that can be written",
                "end it in .qdc (codebook), .qdpx (project for NVivo, MAXQDA, ATLAS.ti and others), .csv, .xlsx or"
                        + " .json"));
    }

    /// Writes the survey to `file`, whole or not at all.
    ///
    /// @throws WrongInput if the file cannot hold it
    public Written write(CodedRows rows, Path file) {
        return switch (this) {
            case QDC -> new CodebookFile(rows).write(file);
            case QDPX -> new ProjectFile(rows).write(file);
            case CSV -> new CommentsTable(rows).writeCsv(file);
            case XLSX -> new CommentsTable(rows).writeXlsx(file);
            case JSON -> new SurveyJson(rows).write(file);
        };
    }
}
