package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Share;

/// Worked examples that were published, or computed in full precision by another program.
class StatisticsTest {
    private static final JsonNode CASES = cases();

    @Test
    void reckonsWilsonsInterval() {
        each("wilson-", 10, example -> {
            Interval interval = Wilson.interval(share(example, "successes", "n"));
            near(example, at(example, 0), interval.low());
            near(example, at(example, 1), interval.high());
        });
    }

    @Test
    void reckonsNewcombesDifference() {
        each("newcombe10-", 3, example -> {
            Difference difference = Difference.of(share(example, "x1", "n1"), share(example, "x2", "n2"));
            near(example, at(example, 0), difference.value());
            near(example, at(example, 1), difference.low());
            near(example, at(example, 2), difference.high());
        });
    }

    @Test
    void comparesTwoProportions() {
        each("two-proportion-", 2, example -> {
            TwoProportions test = TwoProportions.of(share(example, "x1", "n1"), share(example, "x2", "n2"));
            near(example, expected(example, "z"), test.z());
            near(example, expected(example, "p"), test.p());
            near(example, expected(example, "chi2"), test.z() * test.z());
        });
    }

    @Test
    void comparesTwoAnswersOfTheSamePeople() {
        each("mcnemar-1", 3, example -> {
            McNemar test = new McNemar(input(example, "b"), input(example, "c"));
            boolean corrected = example.at("/input/correction").asBoolean();
            double statistic = corrected ? test.correctedStatistic() : test.statistic();
            near(example, expected(example, "chi2"), statistic);
            near(example, expected(example, "p"), McNemar.chiSquaredP(statistic));
        });
        each(
                "mcnemar-exact",
                1,
                example -> near(
                        example, expected(example, "p"), new McNemar(input(example, "b"), input(example, "c")).p()));
        each("mcnemar-bounds", 7, example -> {
            long all = input(example, "n");
            long first = input(example, "k1");
            long second = input(example, "k2");
            long most = Math.min(first, second);
            long least = Math.max(0, first + second - all);
            near(
                    example,
                    expected(example, "at_largest_overlap"),
                    new McNemar(first - most, second - most).statistic());
            near(
                    example,
                    expected(example, "at_smallest_overlap"),
                    new McNemar(first - least, second - least).statistic());
        });
    }

    @Test
    void isExactUnderTwentyFiveDiscordantAnswers() {
        assertEquals(new McNemar(20, 4).exactP(), new McNemar(20, 4).p());
        assertEquals(McNemar.chiSquaredP(14.0 * 14 / 25), new McNemar(20, 5).p());
        assertEquals(1, new McNemar(0, 0).p());
    }

    @Test
    void adjustsForManyTests() {
        each("p-adjust-holm", 1, example -> nearAll(example, Adjustment.holm(numbers(example.at("/input/p")))));
        each(
                "p-adjust-bh",
                1,
                example -> nearAll(example, Adjustment.benjaminiHochberg(numbers(example.at("/input/p")))));
        each(
                "p-adjust-bonferroni",
                1,
                example -> nearAll(example, Adjustment.bonferroni(numbers(example.at("/input/p")))));
    }

    @Test
    void lettersTheColumnsThatAreSmaller() {
        each("column-letters", 1, example -> {
            List<Share> columns = IntStream.range(0, 3)
                    .mapToObj(column -> new Share(
                            example.at("/input/x/" + column).asLong(),
                            example.at("/input/n/" + column).asLong()))
                    .toList();
            near(
                    example,
                    expected(example, "raw/AB"),
                    TwoProportions.of(columns.get(0), columns.get(1)).p());
            near(
                    example,
                    expected(example, "raw/AC"),
                    TwoProportions.of(columns.get(0), columns.get(2)).p());
            near(
                    example,
                    expected(example, "raw/BC"),
                    TwoProportions.of(columns.get(1), columns.get(2)).p());
            assertEquals(List.of("C", "C", ""), ColumnLetters.of(columns));
        });
        assertEquals(List.of("", ""), ColumnLetters.of(List.of(new Share(0, 0), new Share(9, 9))));
    }

    @Test
    void testsTablesForIndependence() {
        each("chi2-2x3", 1, example -> {
            JsonNode table = example.at("/input/table");
            ChiSquared test = ChiSquared.of(new double[][] {numbers(table.get(0)), numbers(table.get(1))});
            near(example, expected(example, "chi2"), test.statistic());
            near(example, expected(example, "p"), test.p());
            assertEquals(expected(example, "df"), test.freedom());
        });
        each(
                "fisher-2x3",
                1,
                example -> near(
                        example,
                        expected(example, "p"),
                        FisherExact.p(groups(example.at("/input/table")), 1).orElseThrow()));
    }

    @Test
    void weighsRespondentsAndClusters() {
        each("kish-neff", 1, example -> {
            List<Double> weights = new ArrayList<>();
            example.at("/input/weights_and_counts").forEach(group -> {
                for (int row = 0; row < group.get(1).asInt(); row++) {
                    weights.add(group.get(0).asDouble());
                }
            });
            near(
                    example,
                    expected(example, "n_eff"),
                    EffectiveBase.ofWeights(
                            weights.stream().mapToDouble(Double::doubleValue).toArray()));
        });
        each("design-effect", 1, example -> {
            int[] sizes =
                    IntStream.range(0, 95).map(trust -> trust < 61 ? 1 : 2).toArray();
            double effect = EffectiveBase.designEffect(example.at("/input/rho").asDouble(), sizes);
            near(example, expected(example, "deff"), effect);
            near(example, expected(example, "n_eff"), input(example, "n") / effect);
        });
        each(
                "fpc",
                1,
                example -> near(
                        example,
                        expected(example, "factor"),
                        EffectiveBase.finiteCorrection(input(example, "n"), input(example, "N"))));
    }

    @Test
    void testsTablesOfWeightedRespondents() {
        each("rao-scott-weights", 1, example -> {
            double[][] weights = new double[2][2];
            double[][] squares = new double[2][2];
            example.at("/input/weight_cells")
                    .forEach(group -> eachCell(group, (row, column, count) -> {
                        double weight = group.get("weight").asDouble();
                        weights[row][column] += count * weight;
                        squares[row][column] += count * weight * weight;
                    }));
            nearRaoScott(example, RaoScott.ofWeights(weights, squares, input(example, "n")));
        });
    }

    @Test
    void testsTablesOfStrataAndClusters() {
        each("rao-scott-strata", 1, example -> {
            double[] shares = new double[4];
            double population = 6194;
            for (JsonNode stratum : example.at("/input/strata")) {
                eachCell(
                        stratum,
                        (row, column, count) -> shares[2 * row + column] +=
                                count * stratum.get("weight").asDouble());
            }
            double all = DoubleStream.of(shares).sum();
            double[][] covariance = new double[4][4];
            for (JsonNode stratum : example.at("/input/strata")) {
                double[] cells = cells(stratum);
                double size = DoubleStream.of(cells).sum();
                double weight = stratum.get("weight").asDouble();
                double scale =
                        weight * weight * (1 - size / stratum.get("population").asDouble()) / (all * all);
                for (int one = 0; one < 4; one++) {
                    for (int other = 0; other < 4; other++) {
                        double spread = (one == other ? cells[one] : 0) - cells[one] * cells[other] / size;
                        covariance[one][other] += scale * spread * size / (size - 1);
                    }
                }
            }
            assertEquals(population, all, 1);
            nearRaoScott(example, RaoScott.of(folded(shares, all, 2), covariance, input(example, "n"), 197));
        });
        each("rao-scott-cluster", 1, example -> {
            double[] sums = new double[6];
            JsonNode clusters = example.at("/input/clusters");
            clusters.forEach(cluster -> eachCell(cluster, (row, column, count) -> sums[3 * row + column] += count));
            double all = DoubleStream.of(sums).sum();
            double finite = 1 - clusters.size() / (double) input(example, "clusters_in_population");
            double[][] covariance = new double[6][6];
            for (JsonNode cluster : clusters) {
                double[] cells = cells(cluster);
                double size = DoubleStream.of(cells).sum();
                for (int one = 0; one < 6; one++) {
                    for (int other = 0; other < 6; other++) {
                        covariance[one][other] += (cells[one] - size * sums[one] / all)
                                * (cells[other] - size * sums[other] / all)
                                / (all * all)
                                * finite
                                * clusters.size()
                                / (clusters.size() - 1);
                    }
                }
            }
            nearRaoScott(example, RaoScott.of(folded(sums, all, 3), covariance, input(example, "n"), 14));
        });
    }

    private static void nearRaoScott(JsonNode example, RaoScott test) {
        near(example, expected(example, "F"), test.f());
        near(example, expected(example, "p_chisq_first_order"), test.firstOrderP());
        near(example, expected(example, "X2"), test.statistic());
        if (example.get("expected").has("p_F")) {
            near(example, expected(example, "ndf"), test.freedom());
            near(example, expected(example, "ddf"), test.freedomBelow());
            near(example, expected(example, "p_F"), test.p());
        }
    }

    /// A cell of a table, and how many are in it.
    private interface Cell {
        void add(int row, int column, double count);
    }

    private static void eachCell(JsonNode group, Cell cell) {
        JsonNode table = group.get("table");
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.get(row).size(); column++) {
                cell.add(row, column, table.get(row).get(column).asDouble());
            }
        }
    }

    private static double[] cells(JsonNode group) {
        List<Double> cells = new ArrayList<>();
        eachCell(group, (row, column, count) -> cells.add(count));
        return cells.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] folded(double[] cells, double all, int columns) {
        double[][] table = new double[cells.length / columns][columns];
        for (int cell = 0; cell < cells.length; cell++) {
            table[cell / columns][cell % columns] = cells[cell] / all;
        }
        return table;
    }

    @Test
    void boundsTheDifferenceOfTwoAnswersOfTheSamePeople() {
        Interval published = new PairedDifference(20, 12, 2, 16).interval();
        assertEquals(0.0562, published.low(), 0.0001);
        assertEquals(0.3292, published.high(), 0.0003);
        assertEquals(new Interval(-1, 1), new PairedDifference(0, 0, 0, 0).interval());
    }

    @Test
    void findsTheWordsOfOneGroup() {
        each("keyness-g2", 2, example -> {
            JsonNode one = example.at("/input/document1");
            JsonNode two = example.at("/input/document2");
            words(one)
                    .forEach(word -> near(
                            example,
                            expected(example, "g2/" + word),
                            new Keyness(one.get(word).asLong(), two.path(word).asLong(), sum(one), sum(two)).g2()));
        });
        each(
                "keyness-rayson",
                1,
                example ->
                        near(example, expected(example, "ll"), keyness(example).logLikelihood()));
        each("keyness-williams", 1, example -> {
            near(example, expected(example, "divisor"), keyness(example).williams());
            near(example, expected(example, "g2_corrected"), keyness(example).correctedG2());
        });
    }

    @Test
    void weighsLogOddsByAPrior() {
        each("log-odds-", 2, example -> {
            JsonNode texts = example.at("/input/documents");
            Set<String> words = new LinkedHashSet<>();
            texts.forEach(text -> words.addAll(words(text)));
            long[][] counts = new long[2][words.size()];
            for (int text = 0; text < 2; text++) {
                JsonNode document = texts.get(text);
                counts[text] = words.stream()
                        .mapToLong(word -> document.path(word).asLong())
                        .toArray();
            }
            double[][] z = example.at("/input/alpha").isTextual()
                    ? LogOdds.informed(counts)
                    : LogOdds.uninformed(counts, example.at("/input/alpha").asDouble());
            List<String> order = List.copyOf(words);
            for (int text = 0; text < 2; text++) {
                for (String word : words(texts.get(text))) {
                    near(example, expected(example, "z/" + text + "/" + word), z[text][order.indexOf(word)]);
                }
            }
        });
    }

    @Test
    void measuresWhatGoesTogether() {
        each("cooccurrence-", 3, example -> {
            CoOccurrence pair = new CoOccurrence(
                    input(example, "n11"), input(example, "nx"), input(example, "ny"), input(example, "N"));
            near(example, expected(example, "phi"), pair.phi());
            near(example, expected(example, "pmi"), pair.pmi());
            near(example, expected(example, "npmi"), pair.npmi());
            near(example, expected(example, "jaccard"), pair.jaccard());
            near(example, expected(example, "lift"), pair.lift());
        });
    }

    @Test
    void takesOutTheCodersErrors() {
        each(
                "rogan-gladen",
                1,
                example -> near(
                        example,
                        expected(example, "p"),
                        Prevalence.corrected(
                                example.at("/input/p_obs").asDouble(),
                                example.at("/input/sensitivity").asDouble(),
                                example.at("/input/specificity").asDouble())));
    }

    private static void each(String prefix, int count, Consumer<JsonNode> check) {
        List<JsonNode> examples = new ArrayList<>();
        CASES.forEach(example -> {
            if (example.get("id").asText().startsWith(prefix)) {
                examples.add(example);
            }
        });
        assertEquals(count, examples.size(), prefix);
        examples.forEach(check);
    }

    private static void near(JsonNode example, double wanted, double actual) {
        double tolerance = example.get("tolerance").asDouble();
        double allowed = Math.abs(wanted) < 0.001 && wanted != 0
                ? 1e-6 * Math.abs(wanted)
                : tolerance * Math.max(1, Math.abs(wanted));
        assertEquals(wanted, actual, allowed, example.get("id").asText());
    }

    private static void nearAll(JsonNode example, double[] actual) {
        for (int place = 0; place < actual.length; place++) {
            near(example, at(example, place), actual[place]);
        }
    }

    private static double at(JsonNode example, int place) {
        return example.get("expected").get(place).asDouble();
    }

    private static double expected(JsonNode example, String path) {
        JsonNode node = example.at("/expected/" + path);
        assertEquals(false, node.isMissingNode(), path);
        return node.asDouble();
    }

    private static long input(JsonNode example, String name) {
        return example.get("input").get(name).asLong();
    }

    private static Share share(JsonNode example, String count, String base) {
        return new Share(input(example, count), input(example, base));
    }

    private static Keyness keyness(JsonNode example) {
        return new Keyness(
                input(example, "a"), input(example, "b"), input(example, "total1"), input(example, "total2"));
    }

    /// The columns of a table of two rows, as groups who have (above) or have not (below).
    static List<Share> groups(JsonNode table) {
        double[] have = numbers(table.get(0));
        double[] lack = numbers(table.get(1));
        return IntStream.range(0, have.length)
                .mapToObj(group -> new Share((long) have[group], (long) (have[group] + lack[group])))
                .toList();
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(place -> array.get(place).asDouble())
                .toArray();
    }

    private static List<String> words(JsonNode document) {
        List<String> words = new ArrayList<>();
        document.fieldNames().forEachRemaining(words::add);
        return words;
    }

    private static long sum(JsonNode document) {
        return words(document).stream()
                .mapToLong(word -> document.get(word).asLong())
                .sum();
    }

    private static JsonNode cases() {
        try (InputStream file = StatisticsTest.class.getResourceAsStream("/statistics.json")) {
            assertNotNull(file);
            return new ObjectMapper().readTree(file).get("cases");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
