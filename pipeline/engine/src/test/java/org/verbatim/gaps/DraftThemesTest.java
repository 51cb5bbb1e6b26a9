package org.verbatim.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.TaxonomyFile;

class DraftThemesTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhateverAPersonMayHaveWritten() throws Exception {
        String hostile = "\"a\": \\ 'b' # {c}\n\t- &d *e\u0000\u0085\u2028\ufeff\ud800 😀 ok\r\n";
        Taxonomy read = read(DraftThemes.of(List.of(group(1, hostile, "parking")), List.of()));
        assertEquals(hostile, read.themes().getFirst().examples().getFirst().text());
    }

    @Test
    void takesNoIdThatIsTaken() throws Exception {
        Taxonomy read = read(DraftThemes.of(
                List.of(group(1, "x", "parking", "café"), group(2, "y", "parking", "café")),
                List.of(new ThemeId("draft-parking-café"))));
        assertEquals(
                List.of("draft-parking-café-2", "draft-parking-café-3"),
                read.themes().stream().map(theme -> theme.id().value()).toList());
    }

    @Test
    void draftsNothingOfNothing() throws Exception {
        assertTrue(read(DraftThemes.of(List.of(), List.of())).themes().isEmpty());
    }

    private Taxonomy read(String yaml) throws Exception {
        Problems problems = new Problems();
        Path file = Files.writeString(folder.resolve("drafts.yaml"), yaml.replace("\ud800", "?"));
        Taxonomy taxonomy = TaxonomyFile.read(file, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
        assertEquals(List.of(), problems.sorted());
        return taxonomy;
    }

    private static Discovered.Group group(int number, String example, String... rules) {
        CommentId comment = CommentId.parse("r/q");
        return new Discovered.Group(
                number,
                false,
                1,
                1,
                List.of(),
                List.of(new Discovered.Example(comment, example, 1, true)),
                List.of(comment),
                List.of(rules));
    }
}
