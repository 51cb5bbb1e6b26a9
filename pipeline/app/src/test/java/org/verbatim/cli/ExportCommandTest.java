package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.files.Json;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// From a survey to a file that another program opens.
class ExportCommandTest {
    @TempDir
    private Path folder;

    private SurveyFolder survey;

    @BeforeEach
    void writeTheSurvey() throws IOException {
        survey = SurveyFolder.in(folder.resolve("tea"));
    }

    private Path exported(String name) {
        Path file = folder.resolve(name);
        Typed typed = Typed.words("export", survey.toString(), "--to", file.toString());
        assertEquals("", typed.err());
        assertEquals(0, typed.status());
        return file;
    }

    @Test
    void aTableHoldsEveryAnalysedCommentWithItsThemesAndClosedAnswers() throws IOException {
        assertEquals("""
                comment,themes,respondent,question,verbatim,organisation,drink
                a/why,capacity;staffing,a,why,There is never enough staff to make coffee.,North,tea
                b/why,capacity;time,b,why,We lack the time.,North,tea
                d/why,capacity;staffing;time;milk,d,why,"Staff are short of time, and of milk.",South,coffee
                """, Files.readString(exported("tea.csv")).replace("\r\n", "\n"));
    }

    @Test
    void aTableIsReadBackAsSomebodysCodings() throws IOException {
        Path table = exported("tea.csv");
        Typed imported = Typed.words("codings", "import", survey.toString(), table.toString(), "--coder", "Ada");
        assertEquals("", imported.err());
        assertEquals(
                Files.readString(table),
                Files.readString(exported("again.csv")),
                "what the rules found, said by a person, is the same");
        assertTrue(Files.readString(exported("tea.json")).contains("\"coder\":\"Ada\""));
    }

    @Test
    void aProjectHoldsEachPersonAsAUserAndWhatSheSaid() throws Exception {
        survey.write("coded.csv", "comment,themes\na/why,milk\nb/why,\n");
        Typed.words(
                "codings",
                "import",
                survey.toString(),
                folder.resolve("tea/coded.csv").toString(),
                "--coder",
                "Ada");
        Project project = Project.in(exported("tea.qdpx"));
        assertEquals(List.of("rules", "Ada"), project.names("User"));
        assertEquals(List.of("a", "b", "c", "d", "e"), project.names("Case"));
        assertEquals(
                List.of(
                        "Ada gives Milk to [There is never enough staff to make coffee.]",
                        "nobody gives why to [Staff are short of time, and of milk.]",
                        "nobody gives why to [There is never enough staff to make coffee.]",
                        "nobody gives why to [We lack the time.]",
                        "nobody gives why to [n/a]",
                        "rules gives Milk to [milk]",
                        "rules gives Staffing to [Staff]",
                        "rules gives Time to [time]"),
                project.codings());
    }

    @Test
    void aProjectIsReadBackAsWhatItsUsersCoded() throws IOException {
        survey.change(
                "survey.yaml",
                "text: Why?}",
                "text: Why?}\n  - {id: else, type: open, column: else, text: Anything else?}");
        survey.write("answers.csv", "id,trust,drink,why,else\na,N,tea,No staff.,More milk!\nb,S,tea,No time.,\n");
        survey.write("ada.csv", "comment,themes\na/why,staffing;milk\na/else,mood\n");
        survey.write("ben.csv", "comment,themes\na/else,milk\nb/why,time\n");
        for (String coder : List.of("ada", "ben")) {
            Path coded = survey.path().resolve(coder + ".csv");
            assertEquals(0, imported(survey, coded, coder).status());
        }
        Path project = exported("tea.qdpx");
        SurveyFolder other = SurveyFolder.in(folder.resolve("other"));
        for (String file : List.of("survey.yaml", "answers.csv")) {
            other.write(file, Files.readString(survey.path().resolve(file)));
        }
        for (String coder : List.of("ada", "ben")) {
            Typed typed = imported(other, project, coder.toUpperCase(java.util.Locale.ROOT));
            assertEquals("", typed.err());
        }
        assertEquals(List.of("a/else mood", "a/why milk", "a/why staffing"), given(other, "ADA"));
        assertEquals(List.of("a/else milk", "b/why time"), given(other, "BEN"));
        assertEquals("""
                --coder: nothing in the project was coded by 'Cleo', but by ada, ben, rules
                  fix: name one of them, as the project does
                1 problem
                """, imported(other, project, "Cleo").err());
    }

    @Test
    void aProjectIsReadBackWithTheWordsThatWereMarked() throws IOException {
        survey.write("answers.csv", "id,trust,drink,why\na,N,tea,\"😀 No staff, no milk; no staff at all.\"\n");
        String marked = """
                {"at":"2026-01-02T00:00:00Z","coder":"ada","comment":"a/why","decision":"none"}
                {"at":"2026-01-02T00:00:00Z","coder":"ada","comment":"a/why","theme":"staffing","decision":"apply","span":"2-10","words":"No staff"}
                {"at":"2026-01-02T00:00:00Z","coder":"ada","comment":"a/why","theme":"staffing","decision":"apply","span":"21-29","words":"no staff"}
                {"at":"2026-01-02T00:00:00Z","coder":"ada","comment":"a/why","theme":"milk","decision":"apply"}
                """;
        Files.createDirectories(survey.path().resolve("codings"));
        survey.write("codings/ada.jsonl", marked);
        Path project = exported("tea.qdpx");
        SurveyFolder other = SurveyFolder.in(folder.resolve("other"));
        other.write("answers.csv", Files.readString(survey.path().resolve("answers.csv")));
        Typed typed = imported(other, project, "ada");

        assertEquals(
                "2 passages marked in the other tool: the theme points at them.",
                typed.lines().get(1));
        List<String> places = Files.readAllLines(other.path().resolve("codings/ada.jsonl")).stream()
                .filter(line -> line.contains("\"apply\""))
                .map(line -> line.replaceAll(".*\"theme\":\"([^\"]+)\".*?((\"span\".*)?),\"check.*", "$1 $2"))
                .toList();
        assertEquals(
                List.of(
                        "milk ",
                        "staffing \"span\":\"2-10\",\"words\":\"No staff\"",
                        "staffing \"span\":\"21-29\",\"words\":\"no staff\""),
                places);
    }

    private static Typed imported(SurveyFolder into, Path file, String coder) {
        return Typed.words("codings", "import", into.toString(), file.toString(), "--coder", coder);
    }

    /// The themes that a person gave, sorted.
    private static List<String> given(SurveyFolder survey, String coder) throws IOException {
        return Files.readAllLines(survey.path().resolve("codings/" + coder + ".jsonl")).stream()
                .filter(line -> line.contains("\"apply\""))
                .map(line -> line.replaceAll(".*\"comment\":\\s*\"([^\"]+)\".*\"theme\":\\s*\"([^\"]+)\".*", "$1 $2"))
                .sorted()
                .toList();
    }

    @Test
    void projectsOfOtherProgramsAreRead() {
        Path projects = Path.of(System.getProperty("verbatim.home", "."), "../shared/hostile/refi-qda");
        assumeTrue(Files.exists(projects), "this test reads " + projects + ", which is not on this machine");
        Typed atlas = imported(survey, projects.resolve("TestProject.qdpx"), "Friedrich Markgraf");
        assertEquals(2, atlas.status());
        assertTrue(atlas.err().contains("is no theme"), atlas.err());
        assertTrue(atlas.err().contains("TestProject.qdpx:"), atlas.err());
        Typed nvivo = imported(survey, projects.resolve("nvivo/nvivo_project.qdpx"), "cp");
        assertEquals("", nvivo.err());
        assertEquals(
                "0 comments with 0 themes, every id exact, none unknown.",
                nvivo.lines().getFirst());
    }

    @Test
    void aCodeThatIsTheNameOfSeveralThemesIsNotGuessed() throws IOException {
        survey.change("themes.yaml", "name: Mood", "name: Drink");
        survey.change("themes.yaml", "name: Milk", "name: Drink");
        survey.write("coded.csv", "Document,Code\na,Drink\n");
        assertEquals(
                """
                coded.csv: of the ids in this file, 0 are themes exactly, 0 are near one, and 1 are like none
                  fix: mend those that are told by line; until then nothing is taken in
                coded.csv:2:3 (Code): the code 'Drink' is the name of several themes: milk, mood
                  fix: give the code a theme's id for its name
                2 problems
                """, imported(survey, survey.path().resolve("coded.csv"), "Ada").err());
        survey.write("milk.csv", "comment,themes\na/why,mood\n");
        imported(survey, survey.path().resolve("milk.csv"), "Ada");
        Path project = exported("tea.qdpx");
        SurveyFolder other = SurveyFolder.in(folder.resolve("other"));
        other.write("themes.yaml", Files.readString(survey.path().resolve("themes.yaml")));
        imported(other, project, "Ada");
        assertEquals(List.of("a/why mood"), given(other, "Ada"));
    }

    @Test
    void aProjectsPlacesCountCodePointsInTextsThatAreWordForWord() throws Exception {
        String said = "😀 Staff,\r\nstaff\u0007 ‘<staff>’ 🫖 & no staff]]>";
        survey.write("answers.csv", "id,trust,drink,why\r\nx,North,tea,\"" + said + "\"\r\n");
        survey.change("survey.yaml", "text: Why?", "text: Why 🫖?");
        Project project = Project.in(exported("tea.qdpx"));
        assertEquals(
                Optional.of("Why 🫖?\n" + said),
                project.texts().values().stream().findFirst());
        assertEquals(
                4,
                project.codings().stream()
                        .filter(coding ->
                                coding.toLowerCase(java.util.Locale.ROOT).equals("rules gives staffing to [staff]"))
                        .count(),
                project.codings().toString());
    }

    @Test
    void theDemonstrationsProjectHoldsJustWhatItsRunHolds() throws Exception {
        Path demo = copied(Path.of(System.getProperty("verbatim.home", "."), "corpus/improvement-survey-2023"));
        Path file = folder.resolve("demo.qdpx");
        assertEquals(
                0,
                Typed.words("export", demo.toString(), "--to", file.toString()).status());
        Project project = Project.in(file);
        assertEquals(0, Typed.words("run", demo.toString(), "--quiet").status());
        List<String> expected = new ArrayList<>();
        Map<String, String> names = project.codesByTheme(demo);
        TreeSet<String> distinct = new TreeSet<>();
        eachRow(demo.resolve("out/codings.csv"), row -> {
            String place = row.cell(0) + " " + row.cell(3) + " " + row.cell(6) + " " + row.cell(7);
            if (distinct.add(place)) {
                expected.add("rules gives " + names.get(row.cell(3)) + " to [" + row.cell(8) + "]");
            }
        });
        assertFalse(expected.isEmpty());
        assertEquals(
                expected.stream().sorted().toList(),
                project.codings().stream()
                        .filter(coding -> coding.startsWith("rules"))
                        .sorted()
                        .toList());
    }

    @Test
    void projectAndCodebookAreValidByTheSchemasOfRefi() throws Exception {
        Path schemas = Path.of(System.getProperty("verbatim.home", "."), "../shared/hostile/refi-qda");
        assumeTrue(Files.exists(schemas), "this test reads " + schemas + ", which is not on this machine");
        survey.write("answers.csv", "id,trust,drink,why\nx,\"\u0001No\",tea,\"Staff\u0002 & <b>\"\n");
        survey.write("coded.csv", "comment,themes\nx/why,milk\n");
        Typed.words(
                "codings",
                "import",
                survey.toString(),
                folder.resolve("tea/coded.csv").toString(),
                "--coder",
                "Ada");
        validate(schemas.resolve("Codebook.xsd"), Files.newInputStream(exported("tea.qdc")));
        try (ZipFile zip = new ZipFile(exported("tea.qdpx").toFile())) {
            validate(schemas.resolve("Project.xsd"), zip.getInputStream(zip.getEntry("project.qde")));
        }
        survey.write("answers.csv", "id,trust,drink,why\n");
        try (ZipFile zip = new ZipFile(exported("empty.qdpx").toFile())) {
            validate(schemas.resolve("Project.xsd"), zip.getInputStream(zip.getEntry("project.qde")));
        }
    }

    private static void validate(Path schema, InputStream xml) throws Exception {
        try (xml) {
            var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema.toFile())
                    .newValidator();
            assertDoesNotThrow(() -> validator.validate(new StreamSource(xml)));
        }
    }

    @Test
    void aWorkbookHoldsTheTableOfTheCsvFile() throws IOException {
        survey.write(
                "answers.csv",
                "id,trust,drink,why\na,=1+1,tea,\"Staff,\nand staff _x000D_\"\nb,North,coffee,No time\n");
        List<String> csv = new ArrayList<>();
        eachRow(exported("tea.csv"), row -> csv.add(cells(row, 7)));
        List<String> book = new ArrayList<>();
        eachRow(exported("tea.xlsx"), row -> book.add(cells(row, 7)));
        // The apostrophe that guards a cell of CSV is a style in a workbook.
        assertEquals(csv.stream().map(row -> row.replace("'=1+1", "=1+1")).toList(), book);
        assertEquals(2, book.size());
    }

    @Test
    void jsonHoldsEveryAnswerAlsoThoseSetAside() throws IOException {
        Map<String, Object> all = Json.read(exported("tea.json")).orElseThrow();
        List<?> respondents = (List<?>) Objects.requireNonNull(all.get("respondents"));
        assertEquals(5, respondents.size());
        Map<?, ?> third = (Map<?, ?>) respondents.get(2);
        assertEquals(
                "[{comment=c/why, question=why, verbatim=n/a, set_aside=no content, themes=[], codings=[]}]",
                String.valueOf(third.get("comments")));
        Map<?, ?> second = (Map<?, ?>) respondents.get(1);
        assertEquals(
                "[{comment=b/why, question=why, verbatim=We lack the time., themes=[capacity, time],"
                        + " codings=[{theme=time, coder=rules, rule=time, start=12, end=16, text=time}]}]",
                String.valueOf(second.get("comments")));
    }

    @Test
    void theSameSurveyGivesTheSameBytes() throws IOException {
        for (String ending : List.of(".qdc", ".qdpx", ".csv", ".xlsx", ".json")) {
            assertArrayEquals(
                    Files.readAllBytes(exported("one" + ending)), Files.readAllBytes(exported("two" + ending)), ending);
        }
    }

    @Test
    void writesOverNothing() throws IOException {
        Path data = survey.path().resolve("answers.csv");
        Typed typed = Typed.words("export", survey.toString(), "--to", data.toString());
        assertEquals(2, typed.status());
        assertEquals(data + """
                : there is such a file already, and nothing is written over
                  fix: give --to another name, or delete the file
                1 problem
                """, typed.err());
        assertEquals(SurveyFolder.ANSWERS, Files.readString(data));
    }

    @Test
    void saysWhichEndingsThereAre() {
        Typed typed = Typed.words("export", survey.toString(), "--to", "tea.docx");
        assertEquals(2, typed.status());
        assertEquals("""
                --to: the ending of 'tea.docx' names no form that can be written
                  fix: end it in .qdc (codebook), .qdpx (project for NVivo, MAXQDA, ATLAS.ti and others), .csv, .xlsx or .json
                1 problem
                """, typed.err());
    }

    @Test
    void aCodebookWithoutThemesIsNone() throws IOException {
        survey.write("themes.yaml", "title: Tea themes\nversion: 1\nthemes: []\n");
        Typed typed = Typed.words(
                "export", survey.toString(), "--to", folder.resolve("tea.qdc").toString());
        assertEquals(2, typed.status());
        assertEquals("""
                themes.yaml: the taxonomies hold no theme, and a codebook holds at least one
                  fix: write a theme, or export to .csv, .xlsx or .json
                1 problem
                """, typed.err());
        assertFalse(Files.exists(folder.resolve("tea.qdc")));
    }

    private Path copied(Path from) throws IOException {
        Path to = folder.resolve("demo");
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private interface Visit {
        void to(Row row);
    }

    private static void eachRow(Path file, Visit visit) {
        try (Table table =
                Tables.open(file, Tables.Settings.DETECT, new Problems()).orElseThrow()) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                visit.to(row.get());
            }
        }
    }

    private static String cells(Row row, int width) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(row.cell(column));
        }
        return cells.toString();
    }

    /// A REFI-QDA project, as another program reads it.
    private record Project(Document document, Map<String, String> texts) {
        static Project in(Path file) throws Exception {
            Map<String, String> texts = new HashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    if (entry.getName().startsWith("sources/")) {
                        texts.put(
                                "internal://" + entry.getName().substring("sources/".length()),
                                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                Document document = factory.newDocumentBuilder().parse(zip.getInputStream(zip.getEntry("project.qde")));
                return new Project(document, texts);
            }
        }

        List<String> names(String element) {
            return elements(document.getDocumentElement(), element).stream()
                    .map(each -> each.getAttribute("name"))
                    .toList();
        }

        /// Who gives which code to which words, sorted.
        List<String> codings() {
            Map<String, String> named = new HashMap<>();
            for (String kind : List.of("User", "Code")) {
                elements(document.getDocumentElement(), kind)
                        .forEach(each -> named.put(each.getAttribute("guid"), each.getAttribute("name")));
            }
            List<String> codings = new ArrayList<>();
            for (Element source : elements(document.getDocumentElement(), "TextSource")) {
                String text = Objects.requireNonNull(texts.get(source.getAttribute("plainTextPath")));
                for (Element selection : elements(source, "PlainTextSelection")) {
                    int start = text.offsetByCodePoints(0, Integer.parseInt(selection.getAttribute("startPosition")));
                    int end = text.offsetByCodePoints(0, Integer.parseInt(selection.getAttribute("endPosition")));
                    for (Element coding : elements(selection, "Coding")) {
                        String code = elements(coding, "CodeRef").getFirst().getAttribute("targetGUID");
                        codings.add(named.getOrDefault(coding.getAttribute("creatingUser"), "nobody") + " gives "
                                + named.get(code) + " to [" + text.substring(start, end) + "]");
                    }
                }
            }
            return codings.stream().sorted().toList();
        }

        /// The name of the code that each theme of a survey is.
        Map<String, String> codesByTheme(Path survey) {
            Map<String, String> names = new HashMap<>();
            Path table = survey.resolveSibling("themes.xlsx");
            Typed.words("export", survey.toString(), "--to", table.toString());
            try (Table themes = Tables.open(
                            table,
                            new Tables.Settings(Optional.empty(), Optional.empty(), Optional.of("Themes")),
                            new Problems())
                    .orElseThrow()) {
                for (Optional<Row> row = themes.next(); row.isPresent(); row = themes.next()) {
                    names.put(row.get().cell(0), row.get().cell(2));
                }
            }
            return names;
        }

        private static List<Element> elements(Element within, String name) {
            List<Element> elements = new ArrayList<>();
            NodeList all = within.getElementsByTagName(name);
            for (int at = 0; at < all.getLength(); at++) {
                elements.add((Element) all.item(at));
            }
            return elements;
        }
    }
}
