package org.verbatim.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;
import org.verbatim.report.Provenance;
import org.verbatim.results.Audience;
import org.verbatim.results.Results;
import org.verbatim.run.Job;
import org.verbatim.run.Pipeline;
import org.verbatim.work.Progress;

/// A sheet that says "The same rows as CSV" holds them: every number and every marker, in both formats, in what is kept
/// and in what is published.
class SameAsTablesTest {
    private static final Path DEMO =
            Path.of(System.getProperty("verbatim.home", "../.."), "corpus", "improvement-survey-2023");
    private static final String SAYS = "s:The same rows as CSV: tables/";
    private static final Clock UTC = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /// For each file the columns of its sheets, each with that of the file.
    private static final Map<String, Map<String, String>> COLUMNS = Map.ofEntries(
            columns(
                    "closed.csv",
                    "Answer=option,Respondents=n,Base=base,Per cent of base=percent,Lower bound (%)=ci_low,"
                            + "Upper bound (%)=ci_high"),
            columns(
                    "themes.csv",
                    "Theme=name,Respondents=respondents,Base=base,Per cent of base=percent,Lower bound (%)=ci_low,"
                            + "Upper bound (%)=ci_high,Organisations=organisations,Comments=comments,Mentions=mentions"),
            columns(
                    "segments.csv",
                    "Value=value,Respondents=respondents,Base=base,Per cent of base=percent,p=p,Adjusted p=p_adjusted"),
            columns(
                    "closed_by_segment.csv",
                    "Answer=option,Value=value,Letter=letter,Respondents=n,Base=base,Per cent of base=percent,p=p,"
                            + "Adjusted p=p_adjusted,Higher than=exceeds"),
            columns(
                    "commenting.csv",
                    "Value=value,Respondents=n,Base=base,Per cent of base=percent,p=p,Adjusted p=p_adjusted"),
            columns(
                    "paired.csv",
                    "Answer=option,Respondents; first=n_first,Base; first=base_first,Per cent; first=percent_first,"
                            + "Respondents; second=n_second,Base; second=base_second,Per cent; second=percent_second,"
                            + "In both=both,In the first only=only_first,In the second only=only_second,"
                            + "In neither=neither,Difference (percentage points)=difference,"
                            + "Lower bound (points)=ci_low,Upper bound (points)=ci_high,Test=test,p=p,"
                            + "Adjusted p=p_adjusted"),
            columns(
                    "scales.csv",
                    "Base=base,Mean=mean,Lower bound of the mean (95%)=ci_low,Upper bound of the mean (95%)=ci_high,"
                            + "Standard deviation=deviation,Median=median"),
            columns(
                    "ticked.csv",
                    "Answer=option,Ticked and written=both,Ticked only=ticked_only,Written only=written_only,"
                            + "Neither=neither,Phi=phi,p=p,Adjusted p=p_adjusted"),
            columns(
                    "keywords.csv",
                    "Value=value,Word=word,Respondents here=n_here,Base here=base_here,Per cent here=percent_here,"
                            + "Respondents elsewhere=n_elsewhere,Base elsewhere=base_elsewhere,"
                            + "Per cent elsewhere=percent_elsewhere,G2=g2,z=log_odds"),
            columns("votes.csv", "Answer=option,Votes=votes,Organisations=organisations,Per cent=percent"),
            columns("crossed.csv", "Respondents=respondents,Base=base,Per cent of base=percent,Comments=comments"),
            columns("cooccurrence.csv", "Comments=comments,Phi=phi,NPMI=npmi"));

    /// A comma divides columns, so that a semicolon stands for one in a heading.
    private static Map.Entry<String, Map<String, String>> columns(String file, String pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : pairs.split(",")) {
            int equals = pair.lastIndexOf('=');
            columns.put(pair.substring(0, equals).replace(';', ','), pair.substring(equals + 1));
        }
        return Map.entry(file, columns);
    }

    @TempDir
    private Path folder;

    @Test
    void holdsTheRowsOfEveryTableThatIsKept() throws IOException {
        compare(run(Audience.INTERNAL), COLUMNS.keySet().size());
    }

    @Test
    void holdsTheRowsOfEveryTableThatIsPublished() throws IOException {
        Path out = run(Audience.PUBLICATION);
        compare(out, 8);
        assertTrue(Files.readString(out.resolve("tables/themes.csv")).contains("[c]"), "something is withheld");
    }

    /// Runs the demo, small numbers protected where it is published.
    private Path run(Audience audience) throws IOException {
        Path survey = Files.createDirectories(folder.resolve("survey"));
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, survey.resolve(file.getFileName()));
            }
        }
        Path described = survey.resolve("survey.yaml");
        Files.writeString(described, Files.readString(described).replace("profile: none", "profile: small-numbers"));
        Path out = folder.resolve("out");
        Job job = new Job(survey, out, Optional.empty(), 1, UTC, List.of(SameAsTablesTest::workbooks), audience);
        new Pipeline(job, Progress.SILENT).run();
        return out;
    }

    private static void workbooks(Results results, Path out) throws IOException {
        Provenance provenance = new Provenance("1", 1, Provenance.INTERNAL, List.of(), List.of("rules"));
        Workbook workbook = Workbook.of(results.findings(), provenance, CodingRows.NONE);
        XlsxFile.write(workbook, out.resolve("tables.xlsx"));
        OdsFile.write(workbook, out.resolve("tables.ods"));
    }

    private static void compare(Path out, int atLeast) throws IOException {
        for (String format : List.of("tables.xlsx", "tables.ods")) {
            Map<String, List<String>> sheets = new TreeMap<>();
            new ReadBack(out.resolve(format)).cells().values().forEach(sheet -> add(sheet, sheets));
            assertTrue(sheets.size() >= atLeast, () -> format + " has " + sheets.keySet());
            sheets.forEach((file, rows) -> {
                assertFalse(rows.isEmpty(), file);
                assertEquals(
                        csv(out.resolve("tables"), file),
                        rows.stream().sorted().toList(),
                        () -> format + " and " + file);
            });
        }
    }

    private static void add(List<List<String>> sheet, Map<String, List<String>> sheets) {
        Optional<String> file = sheet.stream()
                .filter(row -> !row.isEmpty() && row.getFirst().startsWith(SAYS))
                .map(row -> row.getFirst().substring(SAYS.length()))
                .findFirst();
        if (file.isPresent()) {
            int header = 0;
            while (sheet.get(header).size() < 3) {
                header++;
            }
            List<String> heading =
                    sheet.get(header).stream().map(cell -> cell.substring(2)).toList();
            List<String> rows = sheets.computeIfAbsent(file.get(), none -> new ArrayList<>());
            for (List<String> row : sheet.subList(header + 1, sheet.size())) {
                rows.add(row(
                        file.get(),
                        column ->
                                plain(row.get(heading.indexOf(column.getKey())).substring(2))));
            }
        }
    }

    private interface CellOf {
        String of(Map.Entry<String, String> column);
    }

    private static String row(String file, CellOf cells) {
        return String.join(
                " | ",
                Objects.requireNonNull(COLUMNS.get(file), file).entrySet().stream()
                        .map(column -> column.getValue() + " " + cells.of(column))
                        .toList());
    }

    private static List<String> csv(Path tables, String file) {
        List<String> rows = new ArrayList<>();
        Tables.Settings settings = new Tables.Settings(Optional.of("UTF-8"), Optional.of(','), Optional.empty());
        try (Table table =
                Tables.open(tables.resolve(file), settings, new Problems()).orElseThrow()) {
            List<String> heading =
                    List.of(Files.readAllLines(tables.resolve(file)).getFirst().split(","));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int column = 0; column < heading.size(); column++) {
                    cells.put(heading.get(column), row.get().cell(column));
                }
                rows.add(row(file, column -> plain(column.getValue(), cells)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.stream().sorted().toList();
    }

    /// A file's cell as a sheet has it: nets have a column of their own there, and votes one decimal.
    private static String plain(String column, Map<String, String> cells) {
        String cell = Objects.requireNonNull(cells.get(column), column).replaceFirst("^net: ", "");
        return column.equals("votes") && !cell.equals("[c]")
                ? plain(new BigDecimal(cell).setScale(1, RoundingMode.HALF_UP).toPlainString())
                : plain(cell);
    }

    /// Numbers without noughts at their end; nothing for what is not available or does not apply; nought for what
    /// rounds to it.
    private static String plain(String cell) {
        return switch (cell) {
            case "[x]", "[z]" -> "";
            case "[low]" -> "0";
            default ->
                cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")
                        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                        : cell;
        };
    }
}
