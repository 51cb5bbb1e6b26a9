package org.verbatim.cli;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Someone who has all that was published and a solver of linear programmes, and wants the numbers that were withheld.
final class Attacker {
    private final Map<String, double[]> bounds = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, List<Fact>> factsOf = new HashMap<>();

    /// The least and the greatest that each number was in a world that the solver gave.
    private final Map<String, double[]> seen = new HashMap<>();

    /// The terms add up to nothing, or to nothing less than nothing.
    private record Fact(Map<String, Integer> terms, double constant, boolean exact) {}

    /// Knows that a number lies between two others.
    void knows(String number, double low, double high) {
        double[] known = bounds.computeIfAbsent(number, none -> new double[] {0, Double.MAX_VALUE});
        known[0] = Math.max(known[0], low);
        known[1] = Math.min(known[1], high);
    }

    boolean knowsOf(String number) {
        return bounds.containsKey(number);
    }

    /// Knows that the parts add up to the whole.
    void sum(String whole, List<String> parts) {
        fact(whole, parts, true);
    }

    /// Knows that the whole is no more than the parts together.
    void covered(String whole, List<String> parts) {
        fact(whole, parts, false);
    }

    /// Knows that the part is no more than the whole.
    void within(String part, String whole) {
        fact(part, List.of(whole), false);
    }

    /// Knows that the parts together are no more than so many times the whole.
    void bounded(List<String> parts, int times, String whole) {
        if (bounds.containsKey(whole) && bounds.keySet().containsAll(parts)) {
            Map<String, Integer> weights = new HashMap<>();
            weights.merge(whole, times, Integer::sum);
            parts.forEach(part -> weights.merge(part, -1, Integer::sum));
            fact(weights, false);
        }
    }

    private void fact(String whole, List<String> parts, boolean exact) {
        if (!bounds.containsKey(whole) || !bounds.keySet().containsAll(parts)) {
            return;
        }
        Map<String, Integer> weights = new HashMap<>();
        weights.merge(whole, -1, Integer::sum);
        parts.forEach(part -> weights.merge(part, 1, Integer::sum));
        fact(weights, exact);
    }

    private void fact(Map<String, Integer> weights, boolean exact) {
        Map<String, Integer> terms = new HashMap<>();
        double constant = 0;
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            if (isOpen(weight.getKey())) {
                terms.put(weight.getKey(), weight.getValue());
            } else {
                constant += weight.getValue() * known(weight.getKey())[0];
            }
        }
        Fact fact = new Fact(terms, constant, exact);
        facts.add(fact);
        terms.keySet()
                .forEach(name ->
                        factsOf.computeIfAbsent(name, none -> new ArrayList<>()).add(fact));
    }

    private double[] known(String number) {
        return Objects.requireNonNull(bounds.get(number), number);
    }

    private boolean isOpen(String number) {
        return known(number)[0] < known(number)[1];
    }

    /// Whether the number can be so many different ones; asks the solver only if no world that it gave before says so.
    boolean canVary(String number, double width) {
        if (!isOpen(number)) {
            return width <= 0;
        }
        if (seen(number) < width) {
            solve(number, false);
        }
        if (seen(number) < width) {
            solve(number, true);
        }
        return seen(number) >= width;
    }

    private double seen(String number) {
        double[] range = seen.getOrDefault(number, new double[] {0, 0});
        return range[1] - range[0];
    }

    private void see(String number, double value) {
        double[] range = seen.computeIfAbsent(number, none -> new double[] {value, value});
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    /// The least and the greatest that the number can be.
    double[] range(String number) {
        if (!isOpen(number)) {
            return known(number);
        }
        return new double[] {solve(number, false), solve(number, true)};
    }

    private double solve(String number, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Set<Fact> near = new HashSet<>();
        Deque<String> edge = new ArrayDeque<>(List.of(number));
        while (!edge.isEmpty()) {
            String name = edge.removeFirst();
            if (!variables.containsKey(name)) {
                double[] known = known(name);
                Variable variable = model.newVariable("v" + variables.size()).lower(known[0]);
                if (known[1] < Double.MAX_VALUE) {
                    variable.upper(known[1]);
                }
                variables.put(name, variable.weight(name.equals(number) ? 1 : 0));
                for (Fact fact : factsOf.getOrDefault(name, List.of())) {
                    near.add(fact);
                    edge.addAll(fact.terms().keySet());
                }
            }
        }
        int count = 0;
        for (Fact fact : near) {
            Expression expression = model.newExpression("f" + count++);
            fact.terms().forEach((name, sign) -> expression.set(variables.get(name), sign));
            expression.lower(BigDecimal.valueOf(-fact.constant()));
            if (fact.exact()) {
                expression.upper(BigDecimal.valueOf(-fact.constant()));
            }
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new AssertionError(
                    "what was published contradicts itself about " + number + ": " + result.getState());
        }
        if (result.getState() != Optimisation.State.UNBOUNDED) {
            int place = 0;
            for (String name : variables.keySet()) {
                see(name, result.doubleValue(place++));
            }
        }
        return result.getState() == Optimisation.State.UNBOUNDED ? Double.MAX_VALUE : result.getValue();
    }
}
