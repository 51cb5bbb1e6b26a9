package org.verbatim.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Several files of the same questions as one table, one after another.
///
/// Its columns are those of the first file, then what others have beside, then the marks that tell files apart. A
/// column that a file does not have is blank in its rows.
final class JoinedTable implements Table {
    private final List<Part> parts;
    private final Header header;
    private int now;

    private JoinedTable(List<Part> parts, Header header) {
        this.parts = parts;
        this.header = header;
    }

    /// One of the files: its table, and where in it each column of the whole stands; -1 where it does not.
    private record Part(Table table, List<Integer> columns, List<String> marks) {}

    static Optional<Table> open(List<Tables.Part> files, Problems problems) {
        List<Table> tables = new ArrayList<>();
        for (Tables.Part file : files) {
            Tables.open(file.path(), file.settings(), problems).ifPresent(tables::add);
        }
        if (tables.size() < files.size()) {
            tables.forEach(Table::close);
            return Optional.empty();
        }
        Table joined = join(files, tables);
        return marksAreFree(files, tables, problems) ? Optional.of(joined) : closed(joined);
    }

    private static Optional<Table> closed(Table joined) {
        joined.close();
        return Optional.empty();
    }

    /// Whether no file has a column of its own that is called like a mark; if one has, that is told.
    private static boolean marksAreFree(List<Tables.Part> files, List<Table> tables, Problems problems) {
        Set<String> marks = new LinkedHashSet<>();
        files.forEach(file -> marks.addAll(file.marks().keySet()));
        boolean free = true;
        for (Table table : tables) {
            for (String mark : marks) {
                if (table.header().find(mark).isPresent()) {
                    free = false;
                    problems.add(
                            Problem.Place.of(table.source().name()),
                            "the file has a column '" + mark + "' of its own",
                            "take " + mark + ": out of data and write the column under segments:, or rename it");
                }
            }
        }
        return free;
    }

    private static Table join(List<Tables.Part> files, List<Table> tables) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> marks = new LinkedHashSet<>();
        for (int file = 0; file < files.size(); file++) {
            names.addAll(named(files.get(file), tables.get(file)).keySet());
            marks.addAll(files.get(file).marks().keySet());
        }
        List<Part> parts = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            Map<String, Integer> own = named(files.get(file), tables.get(file));
            Map<String, String> told = files.get(file).marks();
            parts.add(new Part(
                    tables.get(file),
                    names.stream().map(name -> own.getOrDefault(name, -1)).toList(),
                    marks.stream().map(mark -> told.getOrDefault(mark, "")).toList()));
        }
        names.addAll(marks);
        return new JoinedTable(parts, new Header(List.copyOf(names)));
    }

    /// The columns of a file by the names that the survey has for them.
    private static Map<String, Integer> named(Tables.Part file, Table table) {
        Map<String, String> renamed = new LinkedHashMap<>();
        file.renamed().forEach((name, own) -> renamed.put(Header.normal(own), Header.normal(name)));
        Map<String, Integer> named = new LinkedHashMap<>();
        for (String own : table.header().names()) {
            named.put(renamed.getOrDefault(own, own), named.size());
        }
        return named;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean isMissing(int part, int column) {
        List<Integer> columns = parts.get(part).columns();
        return column < columns.size() && columns.get(column) < 0;
    }

    @Override
    public Optional<Row> next() {
        while (now < parts.size()) {
            Optional<Row> row = parts.get(now).table().next();
            if (row.isPresent()) {
                return row.map(this::widened);
            }
            if (now == parts.size() - 1) {
                return row;
            }
            now++;
        }
        return Optional.empty();
    }

    private Row widened(Row row) {
        Part part = parts.get(now);
        List<String> cells = new ArrayList<>(header.width());
        int[] places = new int[2 * header.width()];
        for (int column : part.columns()) {
            int at = cells.size();
            cells.add(column < 0 ? "" : row.cell(column));
            places[2 * at] = (int) (column < 0 ? row.line() : row.line(column));
            places[2 * at + 1] = column < 0 ? 0 : row.column(column);
        }
        for (String mark : part.marks()) {
            places[2 * cells.size()] = (int) row.line();
            cells.add(mark);
        }
        return new Row(cells, places);
    }

    @Override
    public int part() {
        return now;
    }

    @Override
    public long rowInPart() {
        return parts.get(now).table().rows();
    }

    @Override
    public long rows() {
        return parts.stream().mapToLong(part -> part.table().rows()).sum();
    }

    @Override
    public long refused() {
        return parts.stream().mapToLong(part -> part.table().refused()).sum();
    }

    @Override
    public Problem.Place place(Row row, int column) {
        return Problem.Place.of(parts.get(now).table().source().name(), row.line(column), row.column(column))
                .named(header.names().get(column));
    }

    @Override
    public List<Problem> remarks() {
        return parts.stream().flatMap(part -> part.table().remarks().stream()).toList();
    }

    @Override
    public Source source() {
        List<Source> sources = parts.stream().map(part -> part.table().source()).toList();
        return new Source(
                String.join(" and ", sources.stream().map(Source::name).toList()),
                sources.stream().mapToLong(Source::size).sum(),
                String.join(" ", sources.stream().map(Source::sha256).toList()),
                String.join(
                        "; ", sources.stream().map(Source::reading).distinct().toList()));
    }

    @Override
    public void close() {
        parts.forEach(part -> part.table().close());
    }
}
