package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

class GoldFileTest {
    private static final ThemeId CAPACITY = new ThemeId("capacity");
    private static final ThemeId CULTURE = new ThemeId("culture");

    private final Problems problems = new Problems();

    @TempDir
    Path folder;

    @Test
    void readsCommentsWithAllTheirThemes() throws IOException {
        Gold gold = read("comment,themes\nr1/b,capacity; culture\nr2/b,\n").orElseThrow();

        assertEquals(
                Map.of(CommentId.parse("r1/b"), Set.of(CAPACITY, CULTURE), CommentId.parse("r2/b"), Set.of()),
                gold.themes());
        assertEquals(2, gold.exact());
        assertEquals("", said());
    }

    @Test
    void reportsWhatIsNoTheme() throws IOException {
        Gold gold =
                read("comment,themes\nr1/b,capasity;capacity\nr2/b,weather\n").orElseThrow();

        assertEquals("1 1 1", gold.exact() + " " + gold.near() + " " + gold.unknown());
        assertEquals("""
                gold.csv:2:6 (themes): 'capasity' is no theme; did you mean 'capacity'?
                  fix: write the id of a theme; several are separated by ;
                gold.csv:3:6 (themes): 'weather' is no theme
                  fix: write the id of a theme; several are separated by ;""", said());
    }

    @Test
    void reportsCommentsThatAreNoneOrStandTwice() throws IOException {
        read("comment,themes\nr1/b,\nr1/b,culture\nr2,culture\n");

        assertEquals("""
                gold.csv:3:1 (comment): the comment r1/b stands here again
                  fix: keep one of the two; line 2 has it
                gold.csv:4:1 (comment): 'r2' is no comment's id
                  fix: write <respondent>/<question>""", said());
    }

    @Test
    void reportsAColumnThatIsMissing() throws IOException {
        assertEquals(Optional.empty(), read("comment,theme\nr1/b,culture\n"));
        assertEquals("""
                gold.csv:1: there is no column 'themes'; is it 'theme'?
                  fix: name the columns comment and themes""", said());
    }

    @Test
    void makesDecisionsThatSayAllOfAComment() throws IOException {
        Gold gold = read("comment,themes\nr1/b,culture\nr2/b,\n").orElseThrow();
        Standing standing =
                Standing.of(gold.decisions(new CoderId("ann"), Instant.EPOCH, Map.of()), Set.of(CAPACITY, CULTURE));
        Map<ThemeId, CoderId> found = Map.of(CAPACITY, CoderId.RULES);

        assertEquals(
                "{culture=ann}", standing.decide(CommentId.parse("r1/b"), found).toString());
        assertEquals("{}", standing.decide(CommentId.parse("r2/b"), found).toString());
    }

    private Optional<Gold> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.csv"), text);
        return GoldFile.read(file, List.of(CAPACITY, CULTURE), problems);
    }

    private String said() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
