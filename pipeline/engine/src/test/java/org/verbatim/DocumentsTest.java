package org.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verbatim.files.Digests;
import org.verbatim.files.Yaml;
import org.verbatim.model.Problems;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.RuleParser;
import org.verbatim.taxonomy.TaxonomyFile;

/// The documents of the house: what they name exists, and what they show works.
class DocumentsTest {
    private static final Path HOME = Path.of(System.getProperty("verbatim.home", "../.."));
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```");
    private static final Pattern TOP_LEVEL_PATH =
            Pattern.compile("(?<![\\w./-])(?:pipeline|models|corpus|scripts)/[\\w./-]*\\w|\\bpom\\.xml\\b");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        for (Path document : documents()) {
            for (String target : found(LINK, text(document), 1)) {
                String path = target.replaceFirst("#.*", "");
                boolean elsewhere = target.startsWith("https://") || path.isEmpty();
                if (!elsewhere && !Files.exists(document.resolveSibling(path))) {
                    lost.add(HOME.relativize(document) + " links to " + target);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void everyPathNamedIsThere() {
        List<String> lost = new ArrayList<>();
        for (Path document : documents()) {
            for (String code : code(text(document))) {
                for (String path : found(TOP_LEVEL_PATH, code, 0)) {
                    if (!Files.exists(HOME.resolve(path))) {
                        lost.add(HOME.relativize(document) + " names " + path);
                    }
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void everyClassNamedIsThere() {
        Pattern named = Pattern.compile("\\b("
                + String.join("|", rooms().stream().map(DocumentsTest::name).toList()) + ")\\.([A-Z]\\w*)\\b");
        Set<String> sources = sources();
        List<String> lost = new ArrayList<>();
        for (Path document : documents()) {
            for (String code : code(text(document))) {
                found(named, code, 0).stream()
                        .filter(type -> !sources.contains(type.replace('.', '/') + ".java"))
                        .forEach(type -> lost.add(HOME.relativize(document) + " names " + type));
                found(TEST, code, 0).stream()
                        .filter(test -> sources.stream().noneMatch(source -> source.endsWith("/" + test + ".java")))
                        .forEach(test -> lost.add(HOME.relativize(document) + " names " + test));
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void everyRoomHasItsHeadingOnTheMap() {
        List<String> map =
                text(HOME.resolve("pipeline/ARCHITECTURE.md")).lines().toList();
        List<String> missing = rooms().stream()
                .map(DocumentsTest::name)
                .filter(room -> !map.contains("### " + room))
                .toList();
        assertEquals(List.of(), missing, "rooms without a heading");
    }

    @Test
    void everyDecisionHasItsNumberAndItsThreeParts() {
        List<Path> decisions = in(HOME.resolve("pipeline/decisions"));
        for (int number = 1; number <= decisions.size(); number++) {
            String text = text(decisions.get(number - 1));
            String shown = String.format(Locale.ROOT, "%04d", number);
            assertTrue(name(decisions.get(number - 1)).startsWith(shown + "-"), "a decision " + shown);
            assertTrue(text.startsWith("# " + shown + ": "), text);
            assertEquals(
                    List.of("Context", "Decision", "Consequences"), found(Pattern.compile("(?m)^## (.+)$"), text, 1));
        }
    }

    @Test
    void everyDirectDependencyStandsInItsDecision() {
        Set<String> declared = new TreeSet<>();
        for (String pom :
                List.of("pom.xml", "pipeline/engine/pom.xml", "pipeline/app/pom.xml", "pipeline/spark/pom.xml")) {
            String text = text(HOME.resolve(pom))
                    .replaceAll("(?s)<dependencyManagement>.*</dependencyManagement>", "")
                    .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
            for (String dependency : found(Pattern.compile("(?s)<dependency>(.*?)</dependency>"), text, 1)) {
                declared.addAll(found(Pattern.compile("<artifactId>(.*?)</artifactId>"), dependency, 1));
            }
        }
        declared.remove("verbatim-engine");
        String decision = text(HOME.resolve("pipeline/decisions/0009-dependencies.md"));

        assertEquals(
                declared, new TreeSet<>(found(Pattern.compile("(?m)^\\| ([\\w.-]+) \\d[\\w.-]* \\|"), decision, 1)));
    }

    @Test
    void everyModelIsTheOneOfTheManifest() throws IOException {
        List<String> rows = text(HOME.resolve("models/manifest.csv")).lines().toList();
        assertEquals("file,model,sha256,licence,source", rows.getFirst());
        Set<String> models = new TreeSet<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            Path jar = jarOf("/" + cells[1]);
            models.add(cells[1]);
            assertEquals(cells[0], name(jar));
            assertEquals(cells[2], Digests.sha256(jar), cells[0]);
        }
        Path engine = HOME.resolve("pipeline/engine/src/main/java/org/verbatim");
        String used = text(engine.resolve("annotate/Models.java")) + text(engine.resolve("learn/SentenceVectors.java"));
        assertEquals(new TreeSet<>(found(Pattern.compile("\"/([^\"]+\\.(?:bin|onnx))\""), used, 1)), models);
    }

    @Test
    void everyRuleShownIsOne() {
        String language = text(HOME.resolve("README.md"))
                .split("### What a rule can say")[1]
                .split("\n## ")[0];
        List<String> rules = found(Pattern.compile("(?m)^\\| `(.+)` \\|"), language, 1);

        assertTrue(rules.size() > 10, "rules shown");
        rules.forEach(rule -> assertInstanceOf(Parsed.Good.class, RuleParser.parse(rule.replace("\\|", "|")), rule));
    }

    @Test
    void everyYamlFileShownCanBeRead() {
        Problems problems = new Problems();
        for (MatchResult fence :
                FENCE.matcher(text(HOME.resolve("README.md"))).results().toList()) {
            if (fence.group(1).equals("yaml")) {
                String yaml = fence.group(2);
                Yaml.parse(yaml, "README.md", problems);
                if (yaml.contains("\nthemes:")) {
                    TaxonomyFile.from(yaml, "README.md", problems);
                }
            }
        }
        assertEquals(List.of(), problems.sorted());
    }

    @Test
    void everyKeyOfASurveyIsShown() {
        Path source = HOME.resolve("pipeline/engine/src/main/java/org/verbatim/source");
        String readme = text(HOME.resolve("README.md"));
        List<String> untold = new ArrayList<>();
        for (String reader : List.of("SurveyReader", "QuestionReader", "AnswersReader")) {
            String lists = text(source.resolve(reader + ".java"));
            String keys = String.join("", found(Pattern.compile("(?s)KEYS = List\\.of\\((.*?)\\);"), lists, 1));
            List<String> named = found(Pattern.compile("\"(\\w+)\""), keys, 1);
            assertTrue(named.size() > 5, reader);
            named.stream().filter(key -> !readme.contains(key + ":")).forEach(key -> untold.add(reader + " " + key));
        }
        assertEquals(List.of(), untold);
    }

    private static List<Path> documents() {
        List<Path> documents = new ArrayList<>(in(HOME.resolve("pipeline/decisions")));
        for (String name : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "pipeline/ARCHITECTURE.md",
                "models/README.md",
                "corpus/README.md",
                "corpus/published/README.md",
                "corpus/improvement-survey-2023/DATA.md")) {
            documents.add(HOME.resolve(name));
        }
        return documents;
    }

    /// What stands in backticks, in a line or in a block.
    private static List<String> code(String text) {
        List<String> code = new ArrayList<>(found(FENCE, text, 2));
        code.addAll(found(CODE, FENCE.matcher(text).replaceAll(""), 1));
        return code;
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }

    /// The packages that declare a room, in every module.
    private static List<Path> rooms() {
        List<Path> rooms = new ArrayList<>();
        for (Path module : in(HOME.resolve("pipeline"))) {
            Path house = module.resolve("src/main/java/org/verbatim");
            if (Files.isDirectory(house)) {
                in(house).stream()
                        .filter(room -> Files.exists(room.resolve("package-info.java")))
                        .forEach(rooms::add);
            }
        }
        return rooms;
    }

    /// Every class of the house and of its tests, as room and file name.
    private static Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        for (Path module : in(HOME.resolve("pipeline"))) {
            for (String kind : List.of("main", "test")) {
                Path house = module.resolve("src").resolve(kind).resolve("java/org/verbatim");
                if (Files.isDirectory(house)) {
                    in(house).stream()
                            .filter(Files::isDirectory)
                            .forEach(room -> in(room).forEach(file -> sources.add(name(room) + "/" + name(file))));
                }
            }
        }
        return sources;
    }

    private static Path jarOf(String resource) throws IOException {
        URL url = DocumentsTest.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        return Path.of(((JarURLConnection) url.openConnection()).getJarFile().getName());
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
