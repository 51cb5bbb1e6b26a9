package org.verbatim.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

class JsonLinesTest {
    @TempDir
    Path folder;

    @Test
    void readsAnObjectALineWithItsPlace() throws Exception {
        JsonLines.Content content = read("{\"theme\":\"café\"}\n\n{\"theme\":1}\n", new Problems());

        assertEquals(Optional.of("café"), content.lines().getFirst().text("theme"));
        assertEquals(
                Problem.Place.of("anna.jsonl", 3, 1), content.lines().get(1).place());
        assertEquals(Optional.empty(), content.lines().get(1).text("theme"));
        assertEquals(Optional.empty(), content.torn());
    }

    @Test
    void tellsATornLastLineApart() throws Exception {
        Problems problems = new Problems();
        JsonLines.Content content = read("{\"a\":1}\n{\"a\":", problems);

        assertEquals(1, content.lines().size());
        assertEquals(Optional.of(Problem.Place.of("anna.jsonl", 2, 1)), content.torn());
        assertEquals(List.of(), problems.sorted());
    }

    @Test
    void takesAWholeLastLineThatHasNoLineEnd() throws Exception {
        assertEquals(2, read("{\"a\":1}\n{\"a\":2}", new Problems()).lines().size());
    }

    @Test
    void saysWhereALineInTheMiddleIsBroken() throws Exception {
        Problems problems = new Problems();
        JsonLines.Content content = read("{\"a\":1}\n{\"a\":x}\n[1]\n{\"a\":3}\n", problems);

        assertEquals(2, content.lines().size());
        assertEquals(2, problems.count());
        Problem first = problems.sorted().getFirst();
        assertEquals(Problem.Place.of("anna.jsonl", 2, 7), first.where());
        assertEquals("mend the line, or restore it from the file's history", first.fix());
        assertEquals("""
                anna.jsonl:3:1: a JSON object was expected here
                  fix: write {…} in one line, or delete the line""", problems.sorted().getLast().toString());
    }

    private JsonLines.Content read(String text, Problems problems) throws Exception {
        return JsonLines.read(Files.writeString(folder.resolve("anna.jsonl"), text), problems);
    }
}
