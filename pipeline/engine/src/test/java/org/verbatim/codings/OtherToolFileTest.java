package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;

class OtherToolFileTest {
    private static final Map<ThemeId, String> THEMES =
            Map.of(new ThemeId("capacity"), "Capacity", new ThemeId("data-quality"), "Data quality");

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @Test
    void readsTaguettesHighlights() throws IOException {
        assertEquals("{r1/why=[capacity, data-quality], r2/why=[capacity]}", read("""
                        id,document,content,tag
                        4,r1.txt,"short of staff",Capacity
                        5,r1.txt,"bad data",data quality
                        6,r2.txt,"no time",capacity
                        """, Map.of()));
    }

    @Test
    void readsNVivosMatrix() throws IOException {
        assertEquals(
                "{r1=[capacity], r2=[], r3=[capacity, data-quality]}".replaceAll("(r\\d)", "$1/why"),
                read("""
                        ,A : Capacity,B : Data quality
                        1 : r1,2,0
                        2 : r2,0,0
                        3 : r3,0.31%,12%
                        """, Map.of()));
    }

    @Test
    void readsMaxqdasMatrixWithItsSums() throws IOException {
        assertEquals("{r1/why=[data-quality], r2/why=[]}", read("""
                        Document name,capacity,data-quality,SUM
                        r1,0,1,1
                        r2,0,0,0
                        SUM,0,1,1
                        """, Map.of()));
    }

    @Test
    void readsThemeFindersLabels() throws IOException {
        assertEquals(
                "{1001/why=[capacity, data-quality], 1002/why=[]}",
                read(
                        "response_id,response,position,labels\n1001,Text,AGREE,A|B\n1002,Text,AGREE,\n",
                        Map.of("A", "Capacity", "B", "data-quality")));
    }

    @Test
    void tellsEachCodeThatIsNoThemeOnce() throws IOException {
        read("Document,Code\nr1,Capasity\nr2,Capasity\nr2,Weather\n", Map.of());
        assertEquals("""
                coded.csv:2:4 (Code): the code 'Capasity' is no theme; did you mean 'capacity'?
                  fix: rename the code, or say which theme it is with --codes FILE, a CSV of the columns code and theme
                coded.csv:4:4 (Code): the code 'Weather' is no theme
                  fix: rename the code, or say which theme it is with --codes FILE, a CSV of the columns code and theme""", said());
    }

    @Test
    void asksForTheQuestionWhereOnlyRespondentsAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("coded.csv"), "document,tag\nr1,Capacity\nr2/why,Capacity\n");
        Gold gold = OtherToolFile.read(file, new ThemeNames(THEMES, Map.of()), Optional.empty(), problems)
                .orElseThrow();
        assertEquals(1, gold.rows().size());
        assertEquals("""
                coded.csv:2:1 (document): 'r1' is no comment's id
                  fix: write <respondent>/<question>, or say with --question whose answers were coded""", said());
    }

    @Test
    void readsThemeFindersThemes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("themes.json"),
                "[{\"topic_id\": \"A\", \"topic_label\": \"Capacity\", \"topic\": \"x\"}]");
        assertEquals(Map.of("A", "Capacity"), CodeList.read(file, problems));
        assertTrue(problems.none(), said());
    }

    private String read(String text, Map<String, String> codes) throws IOException {
        Path file = Files.writeString(folder.resolve("coded.csv"), text);
        return OtherToolFile.read(file, new ThemeNames(THEMES, codes), Optional.of(new QuestionId("why")), problems)
                .map(gold -> gold.themes().toString())
                .orElse("nothing");
    }

    private String said() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
