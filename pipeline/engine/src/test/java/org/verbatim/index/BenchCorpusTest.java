package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verbatim.annotate.Annotation;
import org.verbatim.clean.Cleaner;
import org.verbatim.files.Digests;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// A hundred thousand generated comments whose themes are known exactly, by other programs: corpus/bench/README.md.
class BenchCorpusTest {
    private static final Path HOME = Path.of(System.getProperty("verbatim.home", "."));
    private static final Path BENCH = HOME.resolve("corpus/bench");
    private static final int COMMENTS = 100_000;

    private static List<String> comments = List.of();
    private static JsonNode oracle = MissingNode.getInstance();
    private static Shard shard = SmallShard.of();

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        oracle = new ObjectMapper()
                .readTree(BENCH.resolve("oracle.json").toFile())
                .at("/sizes/" + COMMENTS);
        String sha256 = oracle.at("/csv_sha256").asText();
        Path file = HOME.resolve("pipeline/engine/target/bench/c" + COMMENTS + ".csv");
        if (!Files.exists(file) || !Digests.sha256(file).equals(sha256)) {
            Files.createDirectories(file.getParent());
            assumeTrue(python(file), "python3, which generates the benchmark's comments, is not on this machine");
        }
        assertEquals(sha256, Digests.sha256(file));
        comments = read(file);
        shard = SmallShard.of(comments);
    }

    private static boolean python(Path file) throws InterruptedException {
        List<String> command = List.of(
                "python3", BENCH.resolve("gen.py").toString(), "comments", Integer.toString(COMMENTS), file.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> read(Path file) {
        List<String> read = new ArrayList<>();
        try (Table table =
                Tables.open(file, Tables.Settings.DETECT, new Problems()).orElseThrow()) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                read.add(row.get().cell(3));
            }
        }
        return read;
    }

    @Test
    void countsPatternsExactlyAsOtherProgramsDo() throws IOException {
        List<String> expressions = Files.readAllLines(BENCH.resolve("patterns.re"));
        Asker asker = SmallShard.asker(shard);
        expressions.forEach(expression -> asker.expect(pattern(expression)));
        Map<String, Comments> found = new LinkedHashMap<>();
        List<Term> terms = terms();
        for (int number = 0; number < terms.size(); number++) {
            found.computeIfAbsent(terms.get(number).theme, theme -> new Comments(COMMENTS))
                    .or(asker.ask(pattern(expressions.get(number))).comments(COMMENTS));
        }

        assertEquals(142, terms.size());
        assertEquals(oracle.at("/plain_words"), tree(counts(found)));
    }

    private static org.verbatim.rules.Rule pattern(String expression) {
        return SmallShard.rule("/" + expression + "/");
    }

    private static JsonNode tree(Map<String, Integer> counts) {
        return new ObjectMapper().valueToTree(counts);
    }

    private static Map<String, Integer> counts(Map<String, Comments> found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Comments any = new Comments(COMMENTS);
        found.forEach((theme, comments) -> {
            counts.put(theme, comments.count());
            any.or(comments);
        });
        counts.put("none", COMMENTS - any.count());
        return counts;
    }

    /// Phrases differ from the reference matcher, which knows no sentences, only where a sentence ends within them.
    @Test
    void findsPhrasesWhereTheReferenceDoesButForThoseOverASentencesEnd() throws IOException {
        Asker asker = SmallShard.asker(shard);
        List<List<String>> words = comments.stream().map(BenchCorpusTest::words).toList();
        Map<String, TreeSet<Integer>> expected = new LinkedHashMap<>();
        int overSentenceEnds = 0;
        for (Term term : terms()) {
            Comments here =
                    asker.ask(SmallShard.rule("=\"" + term.pattern + "\"")).comments(COMMENTS);
            for (int comment = 0; comment < COMMENTS; comment++) {
                boolean plainly = !term.matches(words.get(comment)).isEmpty();
                if (plainly) {
                    expected.computeIfAbsent(term.theme, theme -> new TreeSet<>())
                            .add(comment);
                }
                boolean broken = plainly && !here.has(comment);
                overSentenceEnds += broken ? 1 : 0;
                assertTrue(plainly || !here.has(comment), term + " is not in " + comments.get(comment));
                assertTrue(
                        !broken || term.onlyOverSentenceEnds(comments.get(comment)),
                        term + " in " + comments.get(comment));
            }
        }
        assertTrue(overSentenceEnds > 0, "no phrase runs over a sentence's end: the corpus is too small to tell");
        Map<String, Integer> counts = new LinkedHashMap<>();
        expected.forEach((theme, numbers) -> counts.put(theme, numbers.size()));
        counts.put(
                "none",
                COMMENTS
                        - (int) expected.values().stream()
                                .flatMap(TreeSet::stream)
                                .distinct()
                                .count());
        assertEquals(oracle.at("/uax29"), tree(counts), "the reference matcher itself");
    }

    private static List<Term> terms() throws IOException {
        return Files.readAllLines(BENCH.resolve("patterns.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Term(cells[0], cells[1]))
                .toList();
    }

    /// A pattern of the benchmark, matched as its README says.
    private record Term(String theme, String pattern) {
        List<Integer> matches(List<String> words) {
            String[] parts = pattern.split(" ");
            List<Integer> starts = new ArrayList<>();
            for (int at = 0; at + parts.length <= words.size(); at++) {
                boolean all = true;
                for (int part = 0; part < parts.length; part++) {
                    all &= isWord(parts[part], words.get(at + part));
                }
                if (all) {
                    starts.add(at);
                }
            }
            return starts;
        }

        private static boolean isWord(String part, String word) {
            return part.endsWith("*") ? word.startsWith(part.substring(0, part.length() - 1)) : word.equals(part);
        }

        /// Whether a sentence ends within every stretch that matches.
        boolean onlyOverSentenceEnds(String comment) {
            Annotation annotation = SmallShard.ANNOTATOR.annotate(Cleaner.clean(comment));
            int last = pattern.split(" ").length - 1;
            int[] sentences = annotation.sentences();
            return last > 0
                    && matches(Arrays.asList(annotation.forms())).stream()
                            .allMatch(at -> sentences[at] != sentences[at + last]);
        }
    }

    /// Runs of letters, digits and underscores, apostrophes within them included.
    private static List<String> words(String comment) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= comment.length(); i++) {
            char c = i < comment.length() ? comment.charAt(i) : ' ';
            boolean inner = (c == '\'' || c == '’')
                    && !word.isEmpty()
                    && i + 1 < comment.length()
                    && isWordPart(comment.charAt(i + 1));
            if (isWordPart(c) || inner) {
                word.append(Character.toLowerCase(c));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
