package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The coefficients of agreement against worked examples from the literature and from R, in statistics.json.
class CoefficientsTest {
    private static final Map<String, ToDoubleFunction<Ratings<Double>>> BY_NAME = Map.ofEntries(
            Map.entry("po", ratings -> corrected(ratings).percentage()),
            Map.entry("pa", ratings -> corrected(ratings).percentage()),
            Map.entry("kappa", ratings -> corrected(ratings).cohen()),
            Map.entry("conger", ratings -> corrected(ratings).cohen()),
            Map.entry("pi", ratings -> corrected(ratings).fleiss()),
            Map.entry("fleiss", ratings -> corrected(ratings).fleiss()),
            Map.entry("ac1", ratings -> corrected(ratings).gwet()),
            Map.entry("bp", ratings -> corrected(ratings).brennanPrediger()),
            Map.entry("S", ratings -> corrected(ratings).brennanPrediger()),
            Map.entry("alpha", ratings -> Krippendorff.nominal(ratings).alpha(once(ratings))),
            Map.entry("nominal", ratings -> Krippendorff.nominal(ratings).alpha(once(ratings))),
            Map.entry("ordinal", ratings -> Krippendorff.ordinal(ratings).alpha(once(ratings))),
            Map.entry("interval", ratings -> Krippendorff.interval(ratings).alpha(once(ratings))),
            Map.entry("ratio", ratings -> Krippendorff.ratio(ratings).alpha(once(ratings))));

    /// Standard errors by formula, and what the other tests of this class compare.
    private static final Set<String> ELSEWHERE = Set.of(
            "n", "se", "ci", "interval95_t", "ac1_se", "ac1_ci", "kappa_per_category", "p2.5", "median", "p97.5");

    @TestFactory
    Stream<DynamicTest> equalEveryWorkedExample() {
        List<JsonNode> cases = cases(id -> id.matches("(agreement|kappa-units|artstein|krippendorff|many|fleiss).*"));
        assertEquals(20, cases.size());
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> compare(one)));
    }

    private static void compare(JsonNode one) {
        Ratings<Double> ratings = ratings(one.get("input"));
        double tolerance = one.get("tolerance").asDouble();
        one.get("expected").properties().forEach(expected -> {
            String name = expected.getKey();
            if (name.equals("conger_lone_rating_under_coder_3")) {
                return; // the grid of another table
            }
            assertTrue(BY_NAME.containsKey(name) || ELSEWHERE.contains(name), name);
            if (BY_NAME.containsKey(name)) {
                double value = BY_NAME.get(name).applyAsDouble(ratings);
                assertEquals(expected.getValue().asDouble(), value, tolerance, name);
            }
        });
    }

    @Test
    void giveFleissKappaOfOneCategoryAgainstAllOthers() {
        for (JsonNode one : cases(id -> id.startsWith("fleiss"))) {
            Ratings<Double> ratings = ratings(one.get("input"));
            JsonNode expected = one.get("expected").get("kappa_per_category");
            for (int category = 0; category < expected.size(); category++) {
                double wanted = category;
                Ratings<Double> binary = mapped(ratings, value -> value == wanted ? 1.0 : 0.0);
                assertEquals(
                        expected.get(category).asDouble(), corrected(binary).fleiss(), 1e-9);
            }
        }
    }

    @Test
    void measureSetsByMasi() {
        for (JsonNode one : cases(id -> id.startsWith("masi"))) {
            JsonNode input = one.get("input");
            double distance = Krippendorff.masi(set(input.get("a")), set(input.get("b")));
            assertEquals(
                    one.get("expected").get("distance").asDouble(),
                    distance,
                    1e-9,
                    one.get("id").asText());
        }
        assertEquals(0, Krippendorff.masi(Set.of(), Set.of()));
        assertEquals(1, Krippendorff.masi(Set.of(), Set.of("capacity")));
    }

    @Test
    void giveAlphaOfSetsOfThemes() {
        JsonNode one = cases(id -> id.equals("alpha-masi")).getFirst();
        List<List<Optional<Set<String>>>> units = new ArrayList<>();
        for (JsonNode unit : one.get("input").get("units")) {
            units.add(List.of(Optional.of(set(unit.get(0))), Optional.of(set(unit.get(1)))));
        }
        Ratings<Set<String>> ratings = Ratings.of(units);

        double alpha = Krippendorff.of(ratings, Krippendorff::masi).alpha(once(ratings));

        assertEquals(one.get("expected").get("alpha").asDouble(), alpha, 1e-9);
    }

    @Test
    void lieInTheIntervalThatResamplingGivesInR() {
        JsonNode one = cases(id -> id.equals("krippendorff-C-bootstrap")).getFirst();
        Krippendorff krippendorff = Krippendorff.nominal(ratings(one.get("input")));
        List<Integer> units = IntStream.range(0, 12).boxed().toList();

        Estimate estimate =
                new Bootstrap(units, 20_000, 1).estimates(weights -> new double[] {krippendorff.alpha(weights)})[0];

        assertEquals(one.get("expected").get("p2.5").asDouble(), estimate.low(), 0.03);
        assertEquals(one.get("expected").get("p97.5").asDouble(), estimate.high(), 0.03);
        assertEquals(0.743421052632, estimate.value(), 1e-9);
    }

    /// A resample of units spreads a coefficient as Gwet's formulae for its standard error say; of the table with a
    /// rare category alone, whose coefficients lie far from normal, that is not so.
    @Test
    void spreadAsTheFormulaeForTheirStandardErrorsSay() {
        List<String> names = List.of("po", "kappa", "pi", "ac1", "bp");
        for (JsonNode one : cases(id -> id.matches("agreement-(2x2-[ab]|3x3|4x4)"))) {
            Ratings<Double> ratings = ratings(one.get("input"));
            List<Integer> units = IntStream.range(0, ratings.units()).boxed().toList();
            Estimate[] estimates = new Bootstrap(units, 4_000, 1).estimates(weights -> {
                ChanceCorrected corrected = ChanceCorrected.of(ratings, weights);
                return new double[] {
                    corrected.percentage(),
                    corrected.cohen(),
                    corrected.fleiss(),
                    corrected.gwet(),
                    corrected.brennanPrediger()
                };
            });
            for (int name = 0; name < estimates.length; name++) {
                double expected =
                        one.get("expected").get("se").get(names.get(name)).asDouble();
                double spread = (estimates[name].high() - estimates[name].low()) / (2 * 1.959964);
                assertEquals(expected, spread, 0.12 * expected, one.get("id").asText() + ", " + names.get(name));
            }
        }
    }

    @Test
    void countAUnitDrawnTwiceAsTwoUnits() {
        Ratings<Double> twice = table(new int[][] {{40, 10}, {20, 30}});
        Ratings<Double> once = table(new int[][] {{20, 5}, {10, 15}});
        int[] weights = new int[once.units()];
        Arrays.fill(weights, 2);

        assertEquals(corrected(twice), ChanceCorrected.of(once, weights));
        assertEquals(
                Krippendorff.nominal(twice).alpha(once(twice)),
                Krippendorff.nominal(once).alpha(weights));
    }

    @Test
    void areOneWhereEverybodyAlwaysSaysTheSame() {
        ChanceCorrected corrected = corrected(table(new int[][] {{9}}));

        assertEquals(new ChanceCorrected(1, 1, 1, 1, 1), corrected);
    }

    private static ChanceCorrected corrected(Ratings<?> ratings) {
        return ChanceCorrected.of(ratings, once(ratings));
    }

    private static int[] once(Ratings<?> ratings) {
        int[] weights = new int[ratings.units()];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static Ratings<Double> ratings(JsonNode given) {
        JsonNode input = given.has("same_as")
                ? cases(id -> id.equals(given.get("same_as").asText()))
                        .getFirst()
                        .get("input")
                : given;
        if (input.has("table")) {
            return table(new ObjectMapper().convertValue(input.get("table"), int[][].class));
        }
        return input.has("counts") ? counts(input.get("counts")) : coders(input.get("coders"));
    }

    /// Rows are the first coder's categories, columns the second's.
    private static Ratings<Double> table(int[][] table) {
        List<List<Optional<Double>>> units = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                for (int i = 0; i < table[row][column]; i++) {
                    units.add(List.of(Optional.of((double) row), Optional.of((double) column)));
                }
            }
        }
        return Ratings.of(
                IntStream.range(0, table.length).asDoubleStream().boxed().toList(), units);
    }

    /// Rows are units, columns categories; who gave which does not matter.
    private static Ratings<Double> counts(JsonNode rows) {
        List<List<Optional<Double>>> units = new ArrayList<>();
        for (JsonNode row : rows) {
            List<Optional<Double>> unit = new ArrayList<>();
            for (int category = 0; category < row.size(); category++) {
                for (int i = row.get(category).asInt(); i > 0; i--) {
                    unit.add(Optional.of((double) category));
                }
            }
            units.add(unit);
        }
        return Ratings.of(List.of(0.0, 1.0, 2.0, 3.0, 4.0), units);
    }

    /// Rows are coders; labels that are no numbers are numbered as they come.
    private static Ratings<Double> coders(JsonNode rows) {
        Map<String, Double> labels = new HashMap<>();
        Set<Double> values = new TreeSet<>();
        List<List<Optional<Double>>> units = new ArrayList<>();
        for (int unit = 0; unit < rows.get(0).size(); unit++) {
            List<Optional<Double>> ofUnit = new ArrayList<>();
            for (JsonNode row : rows) {
                JsonNode cell = row.get(unit);
                Optional<Double> value = cell.asText().equals(".")
                        ? Optional.empty()
                        : Optional.of(
                                cell.isNumber()
                                        ? cell.asDouble()
                                        : labels.computeIfAbsent(cell.asText(), label -> (double) labels.size()));
                value.ifPresent(values::add);
                ofUnit.add(value);
            }
            units.add(ofUnit);
        }
        return Ratings.of(List.copyOf(values), units);
    }

    private static Ratings<Double> mapped(Ratings<Double> ratings, java.util.function.UnaryOperator<Double> by) {
        List<List<Optional<Double>>> units = new ArrayList<>();
        for (int unit = 0; unit < ratings.units(); unit++) {
            List<Optional<Double>> ofUnit = new ArrayList<>();
            for (int coder = 0; coder < ratings.coders(); coder++) {
                ofUnit.add(Optional.of(by.apply(ratings.values().get(ratings.cell(unit, coder)))));
            }
            units.add(ofUnit);
        }
        return Ratings.of(units);
    }

    private static Set<String> set(JsonNode items) {
        Set<String> set = new HashSet<>();
        items.forEach(item -> set.add(item.asText()));
        return set;
    }

    private static List<JsonNode> cases(java.util.function.Predicate<String> wanted) {
        try (InputStream in = CoefficientsTest.class.getResourceAsStream("/statistics.json")) {
            List<JsonNode> cases = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(in).get("cases")) {
                if (wanted.test(one.get("id").asText())) {
                    cases.add(one);
                }
            }
            return cases;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
