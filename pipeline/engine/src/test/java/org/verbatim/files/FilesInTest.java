package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesInTest {
    @TempDir
    private Path folder;

    @Test
    void areThoseOfTheEndingInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("bob.jsonl", "ann.jsonl", "bob.jsonl.lock", "notes.txt")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(
                List.of(folder.resolve("ann.jsonl"), folder.resolve("bob.jsonl")), FilesIn.folder(folder, ".jsonl"));
    }

    @Test
    void areNoneWhereThereIsNoFolder() {
        assertEquals(List.of(), FilesIn.folder(folder.resolve("codings"), ".jsonl"));
    }
}
