package org.verbatim.files;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;

/// Rows that another reader read, handed on one by one in any order, each with its file and its number there.
///
/// They are whole and not blank: whoever read them first saw to that.
public final class RelayedTable implements Table {
    private final List<String> files;
    private final Header header;
    private final Iterator<Relayed> coming;
    private int part;
    private long number;
    private long rows;

    /// @param files what problems call the files, by number
    public RelayedTable(List<String> files, Header header, Iterator<Relayed> coming) {
        this.files = List.copyOf(files);
        this.header = header;
        this.coming = coming;
    }

    /// A row that is handed on.
    ///
    /// @param part the number of its file, from 0
    /// @param number which row of that file it is, from 1
    public record Relayed(int part, long number, Row row) {}

    @Override
    public Header header() {
        return header;
    }

    @Override
    public Optional<Row> next() {
        if (!coming.hasNext()) {
            return Optional.empty();
        }
        Relayed next = coming.next();
        part = next.part();
        number = next.number();
        rows++;
        return Optional.of(next.row());
    }

    @Override
    public int part() {
        return part;
    }

    @Override
    public long rowInPart() {
        return number;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long refused() {
        return 0;
    }

    @Override
    public Problem.Place place(Row row, int column) {
        return Problem.Place.of(files.get(part), row.line(column), row.column(column))
                .named(header.names().get(column));
    }

    @Override
    public List<Problem> remarks() {
        return List.of();
    }

    @Override
    public Source source() {
        return new Source(String.join(" and ", files), 0, "", "");
    }

    @Override
    public void close() {}
}
