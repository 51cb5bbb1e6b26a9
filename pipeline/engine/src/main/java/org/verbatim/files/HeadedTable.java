package org.verbatim.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.model.Problem;

/// A table whose header takes several rows, or whose columns are not all named, each by a name of its own.
///
/// A column without a name is `column 7`; those of one name are told apart by their order: `Comment (1)`, `Comment
/// (2)`. An option stands behind its question in brackets: `Which have you seen? [Episode I]`.
final class HeadedTable implements Table {
    /// What stands below a question that has no options.
    static final Set<String> SILENT = Set.of("", "#", "response", "open-ended response");

    private final Table table;
    private final Header header;
    private final List<List<String>> headings;

    private HeadedTable(Table table, Header header, List<List<String>> headings) {
        this.table = table;
        this.header = header;
        this.headings = List.copyOf(headings);
    }

    static Table of(Table table, Headings headings) {
        List<List<String>> rows = new ArrayList<>(List.of(table.header().names()));
        // A row of the header that does not fit the first is refused by the table, and told: none is taken in its
        // place.
        while (rows.size() < headings.rows() && table.refused() == 0) {
            Optional<Row> row = table.next();
            if (row.isEmpty() || table.refused() > 0) {
                break;
            }
            rows.add(row.get().cells());
        }
        List<String> names = headings.options() && rows.size() > 1
                ? questionsOverOptions(rows.get(0), rows.get(1))
                : rows.getFirst();
        Header header = new Header(distinct(names));
        return rows.size() == 1 && header.equals(table.header()) ? table : new HeadedTable(table, header, rows);
    }

    private static List<String> questionsOverOptions(List<String> questions, List<String> options) {
        List<String> names = new ArrayList<>();
        String question = "";
        for (int column = 0; column < questions.size(); column++) {
            String own = questions.get(column);
            question = own.isBlank() ? question : own;
            String option = Header.normal(options.get(column));
            names.add(
                    SILENT.contains(option.toLowerCase(Locale.ROOT))
                            ? (own.isBlank() ? question : own)
                            : question + " [" + option + "]");
        }
        return names;
    }

    private static List<String> distinct(List<String> names) {
        Map<String, Integer> times = new HashMap<>();
        names.forEach(name -> times.merge(Header.normal(name), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        Set<String> distinct = new LinkedHashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = Header.normal(names.get(column));
            String own = name.isEmpty() ? Header.nameless(column) : name;
            while (times.getOrDefault(name, 0) > 1 && !name.isEmpty() && (own.equals(name) || distinct.contains(own))) {
                own = name + " (" + seen.merge(name, 1, Integer::sum) + ")";
            }
            while (!distinct.add(own)) {
                own += " (again)";
            }
        }
        return List.copyOf(distinct);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public List<List<String>> headings() {
        return headings;
    }

    @Override
    public Optional<Row> next() {
        return table.next();
    }

    @Override
    public long rows() {
        return table.rows() - headings.size() + 1;
    }

    @Override
    public long refused() {
        return table.refused();
    }

    @Override
    public Problem.Place place(Row row, int column) {
        Problem.Place place = table.place(row, column);
        return column < header.width() ? place.named(header.names().get(column)) : place;
    }

    @Override
    public List<Problem> remarks() {
        return table.remarks();
    }

    @Override
    public Source source() {
        return table.source();
    }

    @Override
    public void close() {
        table.close();
    }
}
