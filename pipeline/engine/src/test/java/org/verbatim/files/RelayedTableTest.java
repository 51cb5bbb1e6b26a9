package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.files.RelayedTable.Relayed;
import org.verbatim.model.Problems;

class RelayedTableTest {
    private static final int TRIES = 1000;

    @TempDir
    Path folder;

    @Test
    void knowsWhereTheCellsStoodThatAnotherReaderRead() throws Exception {
        Path file = folder.resolve("answers.csv");
        Files.writeString(file, "id,say,more\n1,\"Two\nlines\",x\n2,One.,\"y\"\n");
        List<Relayed> rows = new ArrayList<>();
        List<String> places = new ArrayList<>();
        try (Table table =
                Tables.open(file, Tables.Settings.DETECT, new Problems()).orElseThrow()) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.addFirst(new Relayed(
                        0,
                        table.rowInPart(),
                        Row.of(row.get().cells(), row.get().marks())));
                places.addFirst(table.place(row.get(), 1) + " " + table.place(row.get(), 2));
            }
        }

        RelayedTable relayed =
                new RelayedTable(List.of("answers.csv"), new Header(List.of("id", "say", "more")), rows.iterator());
        List<String> told = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (var row = relayed.next(); row.isPresent(); row = relayed.next()) {
            told.add(relayed.place(row.get(), 1) + " " + relayed.place(row.get(), 2));
            numbers.add(relayed.rowInPart());
        }
        assertEquals(places, told);
        assertEquals(
                List.of("answers.csv:4:3 (say) answers.csv:4:8 (more)", "answers.csv:2:3 (say) answers.csv:3:8 (more)"),
                told);
        assertEquals(List.of(2L, 1L), numbers);
    }

    @Test
    void knowsTheLineWhereNothingElseIsKnown() {
        Row row = Row.of(List.of("1", "Yes."), 7);
        RelayedTable table = new RelayedTable(
                List.of("a", "b"),
                new Header(List.of("id", "say")),
                List.of(new Relayed(1, 7, row)).iterator());
        table.next();

        assertEquals("b:7 (say)", table.place(row, 1).toString());
        assertEquals(1, table.part());
    }

    @Test
    void readsEveryMarkAsItWasWritten() {
        Random random = new Random(2026);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int[] marks = random.ints(2L * random.nextInt(6)).toArray();
            assertArrayEquals(marks, RowMarks.read(RowMarks.write(marks), marks.length));
        }
    }
}
