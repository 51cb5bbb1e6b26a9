package org.verbatim.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.files.Json;
import org.verbatim.report.Demonstration;

/// What is said of the CSV files that only some surveys have.
class ComparisonsDescribedTest {
    @TempDir
    private Path folder;

    @Test
    void knowsEveryFileThatASheetNames() {
        List<String> named = new ArrayList<>();
        for (Sheet sheet : Workbook.of(Compared.findings(), Demonstration.provenance(), CodingRows.NONE)
                .sheets()) {
            sheet.lines().stream()
                    .map(Sheet.Line::text)
                    .filter(line -> line.startsWith("The same rows as CSV: "))
                    .map(line -> line.replaceAll("^.*: |,.*$", ""))
                    .forEach(named::add);
        }
        named.removeAll(CsvFile.ALL.stream().map(CsvFile::name).toList());
        assertEquals(List.of(), named);
    }

    @Test
    void describesAFileThatIsThere() throws IOException {
        write("votes.csv", "question,option,votes,organisations,percent");
        TablesDescription.write(Demonstration.findings(), Demonstration.provenance(), folder);
        assertEquals(
                "[{url=votes.csv, dc:title=Answers with one vote for each organisation, tableSchema={columns=["
                        + "{name=question, titles=question, datatype={base=string}, dc:description=The question’s id in"
                        + " survey.yaml; * stands for all open questions together., required=true},"
                        + " {name=option, titles=option, datatype={base=string}, dc:description=The answer; “net: ” goes"
                        + " before the name of a net of several answers., required=true},"
                        + " {name=votes, titles=votes, datatype={base=decimal}, dc:description=Votes, one for each"
                        + " organisation, shared equally by its respondents.},"
                        + " {name=organisations, titles=organisations, datatype={base=integer, minimum=0},"
                        + " dc:description=How many organisations.},"
                        + " {name=percent, titles=percent, datatype={base=decimal, maximum=100, minimum=0},"
                        + " dc:description=The count by the base, in per cent, rounded half up to one decimal; empty of a"
                        + " base of nobody.}], primaryKey=[question, option]}}]",
                String.valueOf(Json.read(folder.resolve("tables/metadata.json"))
                        .orElseThrow()
                        .get("tables")));
    }

    @Test
    void refusesAColumnThatNobodyDescribed() throws IOException {
        write("votes.csv", "question,colour");
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> TablesDescription.write(Demonstration.findings(), Demonstration.provenance(), folder));
        assertEquals("tables/votes.csv has an unknown column, colour", refused.getMessage());
    }

    private void write(String name, String heading) throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables").resolve(name), heading + "\r\n");
    }
}
