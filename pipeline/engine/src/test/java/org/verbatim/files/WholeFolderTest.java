package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    @TempDir
    Path home;

    @Test
    void replacesTheOldFolderWhenComplete() throws Exception {
        Path target = home.resolve("out");
        fill(target, "old.txt");
        fill(target, "new.txt");

        assertEquals(List.of("out"), names(home));
        assertEquals(List.of("new.txt", "tables"), names(target));
        assertEquals("new.txt", Files.readString(target.resolve("tables/a.csv")));
    }

    @Test
    void leavesTheOldFolderAndNoTraceWhenItFails() throws Exception {
        Path target = home.resolve("out");
        fill(target, "old.txt");

        assertThrows(IllegalStateException.class, () -> {
            try (WholeFolder folder = WholeFolder.begin(target)) {
                Files.writeString(folder.path().resolve("half.txt"), "half");
                throw new IllegalStateException("the disk is full");
            }
        });

        assertEquals(List.of("out"), names(home));
        assertEquals(List.of("old.txt", "tables"), names(target));
    }

    @Test
    void makesTheFoldersAboveIt() throws Exception {
        fill(home.resolve("a/b/out"), "new.txt");

        assertEquals(List.of("new.txt", "tables"), names(home.resolve("a/b/out")));
    }

    @Test
    void takesAwayTheFoldersItMadeWhenItFails() throws Exception {
        try (WholeFolder folder = WholeFolder.begin(home.resolve("a/b/out"))) {
            Files.writeString(folder.path().resolve("half.txt"), "half");
        }

        assertEquals(List.of(), names(home));
    }

    @Test
    void writesAFileWholeOrNotAtAll() throws Exception {
        Path target = home.resolve("report.md");
        WholeFile.write(target, "old");
        assertThrows(
                IllegalStateException.class,
                () -> WholeFile.write(target, out -> {
                    out.write('n');
                    throw new IllegalStateException("the disk is full");
                }));
        assertEquals("old", Files.readString(target));

        WholeFile.write(target, "new ✓");

        assertEquals("new ✓", Files.readString(target));
        assertEquals(List.of("report.md"), names(home));
    }

    private static void fill(Path target, String name) throws Exception {
        try (WholeFolder folder = WholeFolder.begin(target)) {
            Files.writeString(folder.path().resolve(name), name);
            Files.createDirectory(folder.path().resolve("tables"));
            Files.writeString(folder.path().resolve("tables/a.csv"), name);
            folder.complete();
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
