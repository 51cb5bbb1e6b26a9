package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verbatim lint` of the demo's report: as it was made, and edited.
class LintCommandTest {
    private static final Path HOME = Path.of(System.getProperty("verbatim.home", "../.."));
    private static final Path FIGURES = HOME.resolve("corpus/improvement-survey-2023/published_figures.csv");
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>|<w:p .*?</w:p>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)");

    @TempDir
    private static Path folder;

    private static Path survey = Path.of("");

    @BeforeAll
    static void run() throws IOException {
        survey = folder.resolve("survey");
        Files.createDirectories(survey);
        RunDemo.in(survey);
    }

    private static Path publication() {
        return survey.resolve("publication");
    }

    @Test
    void findsNothingInAReportThatNobodyTouched() {
        Typed typed = Typed.words("lint", survey.resolve("out/report.docx").toString(), survey.toString());
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
        assertTrue(
                typed.out()
                        .matches("Read [\\d,]+ paragraphs, \\d+ tables and [\\d,]+ quotations: everything holds\\.\\n"),
                typed.out());
    }

    @Test
    void findsNothingInAReportForPublication() {
        Typed typed = Typed.words(
                "lint",
                publication().resolve("report.docx").toString(),
                survey.toString(),
                "--out",
                publication().toString());
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
    }

    @Test
    void findsNothingImpossibleInEither() {
        for (String report : List.of("out/report.docx", "publication/report.docx")) {
            Typed typed = Typed.words("lint", survey.resolve(report).toString());
            assertEquals("", typed.err());
            assertEquals(0, typed.status());
        }
    }

    /// Every drafted sentence with a figure is edited once: the last digit of its first figure becomes another.
    @Test
    void findsEveryDraftedSentenceOfWhichAFigureWasEdited() {
        Set<String> edited = new LinkedHashSet<>();
        Path report = edit(
                survey.resolve("out/report.docx"),
                document -> PARAGRAPH
                        .matcher(document)
                        .replaceAll(paragraph -> Matcher.quoteReplacement(editedSentence(paragraph.group(), edited))));
        assertTrue(edited.size() > 60, edited.size() + " sentences");

        String err = Typed.words("lint", report.toString(), survey.toString()).err();

        Set<String> missed = new LinkedHashSet<>(edited);
        missed.removeIf(text -> err.contains("the results give “" + text) || err.contains(text));
        assertEquals(Set.of(), missed);
    }

    private static String editedSentence(String paragraph, Set<String> edited) {
        String text = text(paragraph);
        Matcher figure = Pattern.compile("\\b\\d+(?= of \\d)").matcher(text);
        if (!paragraph.contains("w:name=\"e_") || !figure.find()) {
            return paragraph;
        }
        edited.add(text.substring(0, figure.start()).replaceFirst(".*[.;?] ", ""));
        return TEXT.matcher(paragraph).replaceAll(run -> {
            String words = run.group(2);
            Matcher inRun = Pattern.compile("\\b\\d+(?= of \\d)").matcher(words);
            return Matcher.quoteReplacement(
                    run.group(1) + (inRun.find() ? inRun.replaceFirst(inRun.group() + "7") : words) + run.group(3));
        });
    }

    private static String text(String paragraph) {
        StringBuilder text = new StringBuilder();
        Matcher run = TEXT.matcher(paragraph);
        while (run.find()) {
            text.append(run.group(2));
        }
        return text.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /// In every table the first figure beside a row's name is edited.
    @Test
    void findsEveryTableOfWhichACellWasEdited() {
        List<String> tables = new ArrayList<>();
        Path report = edit(
                survey.resolve("out/report.docx"),
                document -> Pattern.compile("<w:tbl>.*?</w:tbl>", Pattern.DOTALL)
                        .matcher(document)
                        .replaceAll(table -> Matcher.quoteReplacement(editedTable(table.group(), tables))));
        assertTrue(tables.size() > 30, tables.size() + " tables");

        String err = Typed.words("lint", report.toString(), survey.toString()).err();

        assertEquals(
                tables.size(),
                err.lines().filter(line -> line.contains("(table “")).count());
    }

    private static String editedTable(String table, List<String> tables) {
        // The first cell of a row says what the row is of.
        int body = table.indexOf("</w:tc>", table.indexOf("</w:tr>"));
        Matcher figure =
                Pattern.compile("(<w:t(?: [^>]*)?>)(\\d[\\d,.]*)(</w:t>|%| )").matcher(table);
        if (body < 0 || !figure.find(body)) {
            return table;
        }
        tables.add(figure.group());
        return table.substring(0, figure.start()) + figure.group(1) + figure.group(2) + "1" + figure.group(3)
                + table.substring(figure.end());
    }

    private static Path edit(Path report, UnaryOperator<String> change) {
        try {
            Path copy = Files.createTempFile(folder, "edited", ".docx");
            Files.write(copy, Files.readAllBytes(report));
            try (FileSystem zip = FileSystems.newFileSystem(copy)) {
                Path part = zip.getPath("word/document.xml");
                String document = Files.readString(part, StandardCharsets.UTF_8);
                Files.writeString(part, change.apply(document));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void printsWhatItFoundAsProblems() {
        Path report = edit(
                survey.resolve("out/report.docx"),
                document -> document.replaceFirst("answered by 129 respondents", "answered by 130 respondents"));
        Typed typed = Typed.words("lint", report.toString(), survey.toString());
        assertEquals(2, typed.status());
        assertEquals("", typed.out());
        String[] lines = typed.err().split("\n");
        assertTrue(
                lines[0].matches(
                        "edited\\d+\\.docx:\\d+ \\(About this survey\\): “130”: the results give “The survey was answered "
                                + "by 129 respondents from 95 organisations\\.”"),
                lines[0]);
        assertEquals("  fix: put what the results give", lines[1]);
        assertEquals("1 problem", lines[2]);
    }

    @Test
    void namesTheBasesOfAPublishedFigureThatCannotBe() {
        Typed typed = Typed.words("lint", FIGURES.toString(), "--base", "129");
        assertEquals(new Typed(2, "", """
                        published_figures.csv:10 (Alignment with the five components of NHS Impact, trust): \
                        “32% + 42% = 75%”: the parts cannot add up to their net on a base of 129
                          fix: count the net anew, or give the base; it can be on 99, 102, 106, 111, 114, 118, 130, 139; \
                        of those up to 129, every other figure of level trust can be on 111, 114, 118 as well
                        1 problem
                        """), typed);
        assertEquals(typed, Typed.words("lint", FIGURES.toString(), survey.toString()));
    }

    @Test
    void asksForTheBaseOfPublishedFigures() {
        assertEquals(new Typed(2, "", """
                        published_figures.csv: nothing says what the percentages are of
                          fix: give `--base N`, or the survey's folder
                        1 problem
                        """), Typed.words("lint", FIGURES.toString()));
    }

    @Test
    void namesWhatAFileOfFiguresLacks() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), "question,answer,percent\nTea,yes,12\n");
        assertEquals(new Typed(2, "", """
                        figures.csv:1: the column 'option' is missing
                          fix: write a header row of question, option and percent
                        1 problem
                        """), Typed.words("lint", file.toString(), "--base", "40"));
        Files.writeString(file, "question,option,percent\nTea,yes,a third\nTea,no,12\n");
        assertEquals(new Typed(2, "", """
                        figures.csv:2 (percent): a percentage was expected here, not 'a third'
                          fix: write it as the report prints it, such as 74 or 73.6
                        1 problem
                        """), Typed.words("lint", file.toString(), "--base", "40"));
        Files.writeString(file, "question,option,percent\nTea,yes,33.3\nTea,no,12.5\n");
        assertEquals(new Typed(2, "", """
                        figures.csv:2 (Tea): “33.3%”: no number of respondents on a base of 40 gives 33.3%: 13 give 32.5%, \
                        14 give 35.0%
                          fix: put the percentage that the count gives, or the right base
                        1 problem
                        """), Typed.words("lint", file.toString(), "--base", "40"));
    }
}
