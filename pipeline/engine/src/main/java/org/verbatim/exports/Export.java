package org.verbatim.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.files.Faults;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// An export that was read to its end: how it is written, and what its columns hold.
///
/// @param rows the respondents
/// @param remarks what the user should know, though nothing is wrong
record Export(
        Path file,
        Recognition recognition,
        Table.Source source,
        List<Column> columns,
        long rows,
        List<Problem> remarks) {
    Export {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /// Reads the export at `file`; empty, with its problems, if it is none or cannot be read whole.
    static Optional<Export> read(Path file, Problems problems) {
        int before = problems.count();
        Recognition recognition = Recognition.of(file, Tables.Settings.DETECT);
        Optional<Table> opened = Tables.open(file, Tables.Settings.DETECT.with(recognition.headings()), problems);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Table table = opened.get()) {
            Export export = read(file, recognition, table);
            if (problems.count() == before) {
                export.judge(problems);
            }
            return problems.count() == before ? Optional.of(export) : Optional.empty();
        }
    }

    private static Export read(Path file, Recognition recognition, Table table) {
        List<Column> columns =
                HeadingReader.read(recognition, table).stream().map(Column::new).toList();
        Problems suspicious = new Problems();
        Doubtful doubtful = new Doubtful(table, new Faults(suspicious));
        doubtful.lookAtHeader();
        long rows = 0;
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            rows++;
            for (int column = 0; column < columns.size(); column++) {
                String cell = row.get().cell(column);
                columns.get(column).add(cell);
                doubtful.look(row.get(), column, cell);
            }
        }
        List<Problem> remarks = new ArrayList<>(table.remarks());
        remarks.addAll(doubtful.remarks(suspicious));
        return new Export(file, recognition, table.source(), columns, rows, remarks);
    }

    private void judge(Problems problems) {
        Problem.Place where = Problem.Place.of(String.valueOf(file.getFileName()));
        if (rows == 0) {
            problems.add(
                    where,
                    "there is a header, and no respondent below it",
                    "export the responses, not the questions alone");
        } else if (columns.size() < 2) {
            problems.add(
                    where,
                    "this is no table: there is a single column",
                    "export the responses as CSV or XLSX, a row for each respondent and a column for each question");
        }
    }
}
