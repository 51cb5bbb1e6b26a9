package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.verbatim.Shared;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// The quality of quotes on answers whose themes are known, measured with another likeness than the choice itself uses.
class QuotesMeasuredTest {
    private static final Set<String> COMMON =
            Set.of(("a an the and or but if of to in on at for with by from as is are was "
                            + "were be been it its this that these those i we you they he she my our your their not no do does "
                            + "can will would should could have has had more than then so just them all about into there what")
                    .split(" "));

    @Test
    void coversAThemeWithoutRepeatingItself() throws IOException {
        Path folder = Shared.folder("data/themefinder_gambling_synthetic");
        List<Cell> cells = new ArrayList<>();
        for (String question : List.of("q1", "q2")) {
            cells.addAll(cells(folder, question));
        }
        Random random = new Random(1);
        Measure chosen = measure(cells, cell -> cell.chosen);
        Measure centroid = measure(cells, Cell::centroid);
        Measure chance = new Measure(0, 0, 0);
        for (int draw = 0; draw < 200; draw++) {
            chance = chance.plus(measure(cells, cell -> cell.random(random)).times(1 / 200.0));
        }
        System.out.printf(
                Locale.ROOT,
                "MEASURED %d cells%nMEASURED chosen %s%nMEASURED centroid %s%nMEASURED random %s%n",
                cells.size(),
                chosen,
                centroid,
                chance);

        assertTrue(chosen.coverage >= 0.95, "coverage of greedy facility location");
        assertTrue(chosen.coverage > chance.coverage);
        assertTrue(chosen.likeness <= 0.5 * centroid.likeness, "half as redundant as the centroid's");
        assertTrue(chosen.likeness <= 2 * chance.likeness, "hardly more redundant than chance");
        assertTrue(chosen.single >= 1.8 * chance.single, "of one theme alone");
    }

    private record Measure(double coverage, double likeness, double single) {
        Measure plus(Measure other) {
            return new Measure(coverage + other.coverage, likeness + other.likeness, single + other.single);
        }

        Measure times(double factor) {
            return new Measure(coverage * factor, likeness * factor, single * factor);
        }
    }

    private interface Choice {
        List<Integer> of(Cell cell);
    }

    private static Measure measure(List<Cell> cells, Choice choice) {
        Measure sum = new Measure(0, 0, 0);
        for (Cell cell : cells) {
            List<Integer> picks = choice.of(cell);
            sum = sum.plus(new Measure(cell.relativeCoverage(picks), cell.likeness(picks), cell.single(picks)));
        }
        return sum.times(1.0 / cells.size());
    }

    /// The comments of one theme in one question, by number, with the likeness of each two.
    private record Cell(
            List<Integer> members, double[][] alike, List<Integer> themes, List<Integer> chosen, double[] best) {
        static Cell of(List<Integer> members, double[][] alike, List<Integer> themes, List<Integer> chosen) {
            Cell cell = new Cell(members, alike, themes, chosen, new double[1]);
            cell.best[0] = cell.coverage(cell.greedy());
            return cell;
        }

        double alike(int one, int other) {
            return alike[one][other];
        }

        /// How well picks represent all, against the best that greed can do.
        double relativeCoverage(List<Integer> picks) {
            return coverage(picks) / best[0];
        }

        double coverage(List<Integer> picks) {
            return members.stream()
                    .mapToDouble(member -> picks.stream()
                            .mapToDouble(pick -> alike(member, pick))
                            .max()
                            .orElse(0))
                    .sum();
        }

        double likeness(List<Integer> picks) {
            double sum = 0;
            int pairs = 0;
            for (int one = 0; one < picks.size(); one++) {
                for (int other = one + 1; other < picks.size(); other++) {
                    sum += alike(picks.get(one), picks.get(other));
                    pairs++;
                }
            }
            return pairs == 0 ? 0 : sum / pairs;
        }

        double single(List<Integer> picks) {
            return picks.stream().filter(pick -> themes.get(pick) == 1).count() / (double) picks.size();
        }

        List<Integer> greedy() {
            List<Integer> picks = new ArrayList<>();
            for (int rank = 0; rank < 3; rank++) {
                picks.add(best(picks, member -> {
                    List<Integer> more = new ArrayList<>(picks);
                    more.add(member);
                    return coverage(more);
                }));
            }
            return picks;
        }

        List<Integer> centroid() {
            List<Integer> picks = new ArrayList<>();
            for (int rank = 0; rank < 3; rank++) {
                picks.add(best(
                        picks,
                        member -> members.stream()
                                .mapToDouble(other -> alike(member, other))
                                .sum()));
            }
            return picks;
        }

        private int best(List<Integer> not, ToDoubleFunction<Integer> worth) {
            return members.stream()
                    .filter(member -> !not.contains(member))
                    .max(Comparator.comparingDouble(worth))
                    .orElseThrow();
        }

        List<Integer> random(Random random) {
            List<Integer> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, 3);
        }
    }

    private static List<Cell> cells(Path folder, String question) throws IOException {
        List<CSVRecord> rows = rows(folder.resolve(question + ".csv"));
        Taxonomy themes = themes(folder.resolve(question + "_themes.json"));
        double[][] alike = alike(vectors(rows));
        List<Integer> counts = rows.stream().map(row -> labels(row).size()).toList();
        QuestionId id = new QuestionId(question);
        List<Candidate> candidates =
                rows.stream().map(row -> candidate(id, row)).toList();
        List<Findings.ChosenQuote> quotes = Quotes.choose(id, themes, candidates);
        List<Cell> cells = new ArrayList<>();
        for (Theme theme : themes.themes()) {
            List<Integer> members = IntStream.range(0, rows.size())
                    .filter(row -> labels(rows.get(row)).contains(theme.id().value()))
                    .boxed()
                    .toList();
            List<Integer> chosen = quotes.stream()
                    .filter(quote -> quote.theme().equals(theme.id()))
                    .map(quote -> row(rows, quote.quote().comment().id()))
                    .toList();
            if (members.size() >= 6) {
                cells.add(Cell.of(members, alike, counts, chosen));
            }
        }
        return cells;
    }

    private static int row(List<CSVRecord> rows, CommentId id) {
        return IntStream.range(0, rows.size())
                .filter(row ->
                        rows.get(row).get("response_id").equals(id.respondent().value()))
                .findFirst()
                .orElseThrow();
    }

    /// An answer without the place of its themes: every theme holds for the whole.
    private static Candidate candidate(QuestionId question, CSVRecord row) {
        String text = row.get("response");
        CommentId id = new CommentId(new RespondentId(row.get("response_id")), question);
        Span whole = new Span(0, text.length());
        return new Candidate(
                new Comment(id, text),
                Optional.empty(),
                Permission.QUOTE,
                sentences(text),
                labels(row).stream()
                        .map(label -> new Findings.Marked(new ThemeId(label), whole))
                        .toList());
    }

    private static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int place = 0; place < text.length(); place++) {
            boolean last = place == text.length() - 1;
            if (last || (".!?".indexOf(text.charAt(place)) >= 0 && text.charAt(place + 1) == ' ')) {
                sentences.add(new Span(start, place + 1));
                start = place + 2;
            }
        }
        return sentences;
    }

    private static Set<String> labels(CSVRecord row) {
        return row.get("labels").isBlank()
                ? Set.of()
                : new HashSet<>(List.of(row.get("labels").split("\\|")));
    }

    private static List<Map<String, Double>> vectors(List<CSVRecord> rows) {
        Map<String, Integer> uses = new HashMap<>();
        List<List<String>> texts =
                rows.stream().map(row -> words(row.get("response"))).toList();
        texts.forEach(words -> Set.copyOf(words).forEach(word -> uses.merge(word, 1, Integer::sum)));
        return texts.stream()
                .map(words -> {
                    Map<String, Double> vector = new HashMap<>();
                    words.forEach(word -> vector.merge(
                            word, 1 + Math.log((1.0 + rows.size()) / (1 + uses.getOrDefault(word, 0))), Double::sum));
                    return vector;
                })
                .toList();
    }

    private static double[][] alike(List<Map<String, Double>> vectors) {
        return vectors.stream()
                .map(one -> vectors.stream()
                        .mapToDouble(other -> cosine(one, other))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> word.length() > 1 && !COMMON.contains(word))
                .toList();
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : dot / lengths;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    private static Taxonomy themes(Path file) throws IOException {
        List<Theme> themes = new ArrayList<>();
        for (JsonNode theme : new ObjectMapper().readTree(file.toFile())) {
            themes.add(SmallSurvey.theme(theme.get("topic_id").asText(), ""));
        }
        return new Taxonomy("themes", "themes", "1", themes);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
