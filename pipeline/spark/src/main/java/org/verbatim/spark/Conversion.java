package org.verbatim.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.verbatim.files.Table;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// The rows of one file on their way into Parquet, as the files room reads them: every cell exactly, with its place.
/// The last of them is no row: it says which rows of the file had to be left out.
///
/// A file is read from its beginning to its end by one task, since only so is it known where a quotation ends. What
/// it is written as can be read in parts.
final class Conversion implements Iterator<Row> {
    private final int part;
    private final int width;
    private final Scratch scratch = Scratch.begin();
    private final Problems problems = new Problems();
    private final Table table;
    private Optional<org.verbatim.files.Row> next;
    private boolean ended;

    /// @param part the number of the file
    Conversion(int part, DataFile file, Storage storage, Luggage luggage) {
        this.part = part;
        this.width = file.columns().size();
        this.table = DataFile.open(file.place(), storage, luggage, scratch.path(), problems)
                .orElseThrow(() -> new IllegalStateException(file.name() + " was changed while it was read"));
        this.next = table.next();
        // Whether the task comes to its end or not.
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> {
            table.close();
            scratch.close();
        });
    }

    /// Rows of a file that had to be left out.
    ///
    /// @param rows how many
    /// @param problems of each kind the first, and how many more
    record LeftOut(long rows, ArrayList<Problem> problems) implements Serializable {}

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Row next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        Object[] cells = new Object[Staged.CELLS + width];
        cells[Staged.PART] = part;
        if (next.isPresent()) {
            org.verbatim.files.Row row = next.get();
            cells[Staged.NUMBER] = table.rowInPart();
            cells[Staged.MARKS] = row.marks();
            for (int column = 0; column < width; column++) {
                cells[Staged.CELLS + column] = row.cell(column);
            }
            next = table.next();
        } else {
            cells[Staged.LEFT_OUT] = Bytes.of(new LeftOut(table.refused(), new ArrayList<>(problems.sorted())));
            ended = true;
        }
        return RowFactory.create(cells);
    }
}
