package org.verbatim.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.files.Faults;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Reads the files of an export one after another, and counts their cells in common columns.
///
/// Columns of one name are one. What a later file calls otherwise at the same place, among as many columns, is the same
/// question in other words.
final class ExportReader {
    private final Tables.Settings settings;
    private final Problems problems;
    private final List<Export.Part> parts = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Column>> owned = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private long rows;

    ExportReader(Tables.Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    Export export() {
        List<Export.Part> whole = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<Column> missing = new ArrayList<>(columns);
            missing.removeAll(owned.get(part));
            whole.add(parts.get(part)
                    .without(missing.stream()
                            .map(column -> column.heading().column())
                            .toList()));
        }
        return new Export(whole, columns, remarks);
    }

    void read(Path file) {
        Recognition recognition = Recognition.of(file, settings);
        Optional<Table> opened = Tables.open(file, settings.with(recognition.headings()), problems);
        if (opened.isPresent()) {
            try (Table table = opened.get()) {
                read(file, recognition, table);
            }
        }
    }

    private void read(Path file, Recognition recognition, Table table) {
        columns.forEach(Column::beginFile);
        List<Heading> headings = HeadingReader.read(recognition, table);
        Map<String, String> renamed = new TreeMap<>();
        List<Column> own = matched(headings, renamed);
        List<Column> missing = new ArrayList<>(columns);
        missing.removeAll(own);
        Problems suspicious = new Problems();
        Doubtful doubtful = new Doubtful(table, new Faults(suspicious));
        doubtful.lookAtHeader();
        long read = 0;
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            read++;
            for (int column = 0; column < own.size(); column++) {
                String cell = row.get().cell(column);
                own.get(column).add(cell);
                doubtful.look(row.get(), column, cell);
            }
            missing.forEach(column -> column.add(""));
        }
        remarks.addAll(table.remarks());
        remarks.addAll(doubtful.remarks(suspicious));
        rows += read;
        parts.add(new Export.Part(file, recognition, table.source(), read, own.size(), renamed, List.of()));
        owned.add(own);
        judge(table, read, own.size());
    }

    /// The column of each heading: a known one, or a new one.
    private List<Column> matched(List<Heading> headings, Map<String, String> renamed) {
        Set<String> names = new HashSet<>();
        headings.forEach(heading -> names.add(heading.column()));
        boolean alike = headings.size() == columns.size();
        List<Column> matched = new ArrayList<>();
        for (Heading heading : headings) {
            Optional<Column> same = columns.stream()
                    .filter(column -> column.heading().column().equals(heading.column()))
                    .findFirst();
            if (same.isPresent()) {
                matched.add(same.get());
            } else if (alike
                    && !names.contains(columns.get(heading.number()).heading().column())) {
                Column there = columns.get(heading.number());
                renamed.put(there.heading().column(), heading.column());
                matched.add(there);
            } else {
                Column unseen = new Column(heading.at(columns.size()));
                unseen.missed(rows);
                columns.add(unseen);
                matched.add(unseen);
            }
        }
        return matched;
    }

    private void judge(Table table, long read, int width) {
        Problem.Place where = Problem.Place.of(table.source().name());
        if (read == 0 && table.refused() == 0) {
            problems.add(
                    where,
                    "there is a header, and no respondent below it",
                    "export the responses, not the questions alone");
        } else if (width < 2) {
            problems.add(
                    where,
                    "this is no table: there is a single column",
                    "export the responses as CSV or XLSX, a row for each respondent and a column for each question");
        }
    }
}
