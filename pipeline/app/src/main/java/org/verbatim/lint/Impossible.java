package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Figures that could never hold, whatever the answers were.
final class Impossible {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s?%[^%()]{0,160}\\(([^()]*%[^()]*)\\)");
    private static final Pattern SUM = Pattern.compile("(\\d{1,3}%(?:\\s*\\+\\s*\\d{1,3}%)+)\\s*=\\s*(\\d{1,3})\\s?%");
    private static final Pattern CHOSE = Pattern.compile("counts respondents who chose ([^:]+): (\\d{1,3})\\s?%");
    private static final int NAMED = 12;

    private Impossible() {}

    /// What cannot be in a text.
    ///
    /// @param base what its percentages are of, where the text does not say
    static List<Found> in(Found.Place place, String text, OptionalLong base) {
        List<Found> found = new ArrayList<>();
        for (Figures.Fraction fraction : Figures.fractions(text)) {
            if (fraction.count() > fraction.base()) {
                found.add(new Found(
                        place, fraction.words(), "a part cannot be larger than the whole", "put the right counts"));
            }
        }
        for (Figures.Triple triple : Figures.triples(text)) {
            if (triple.base() > 0 && !triple.percent().standsFor(triple.count(), triple.base())) {
                found.add(new Found(
                        place,
                        triple.words(),
                        triple.count() + " of " + triple.base() + " is "
                                + triple.percent().like(triple.count(), triple.base()) + ", not " + triple.percent(),
                        "put " + triple.percent().like(triple.count(), triple.base()) + ", or the right counts"));
            }
        }
        for (String sentence : Words.sentences(text)) {
            OptionalLong own = Figures.base(sentence);
            OptionalLong of = own.isPresent() ? own : base;
            if (of.isPresent() && of.getAsLong() > 0) {
                alone(place, sentence, of.getAsLong(), found);
                nets(sentence).forEach(net -> net(place, net, of.getAsLong(), found));
            }
        }
        return found;
    }

    /// Percentages that no count over the base gives.
    private static void alone(Found.Place place, String sentence, long base, List<Found> found) {
        for (Printed percent : Figures.percents(sentence)) {
            if (percent.counts(base).none()) {
                long below = percent.counts(base).high();
                found.add(new Found(
                        place,
                        percent.toString(),
                        "no number of respondents on a base of " + base + " gives " + percent + ": "
                                + Math.max(0, below) + " give " + percent.like(Math.max(0, below), base) + ", "
                                + (below + 1) + " give " + percent.like(below + 1, base),
                        "put the percentage that the count gives, or the right base"));
            }
        }
    }

    static void net(Found.Place place, Net net, long base, List<Found> found) {
        net(place, net, base, "", found);
    }

    /// @param further what else is to be said of the bases
    static void net(Found.Place place, Net net, long base, String further, List<Found> found) {
        if (net.canBeOn(base)) {
            return;
        }
        List<Long> bases = net.bases(Math.max(1, base / 2), base + base / 10);
        found.add(new Found(
                place,
                net.toString(),
                "the parts cannot add up to their net on a base of " + base,
                bases.isEmpty()
                        ? "count the net anew; no base near " + base + " allows it"
                        : "count the net anew, or give the base; it can be on " + list(bases) + further));
    }

    /// The first of the bases.
    static String list(List<Long> bases) {
        return bases.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (bases.size() > NAMED ? " and more" : "");
    }

    /// Nets that a sentence spells out with their parts.
    static List<Net> nets(String sentence) {
        List<Net> nets = new ArrayList<>();
        add(PARTS.matcher(sentence), 1, 2, nets);
        add(SUM.matcher(sentence), 2, 1, nets);
        add(CHOSE.matcher(sentence), 2, 1, nets);
        return nets;
    }

    private static void add(Matcher matcher, int total, int parts, List<Net> nets) {
        while (matcher.find()) {
            List<Printed> each = Figures.percents(matcher.group(parts));
            if (each.size() > 1) {
                nets.add(new Net(Printed.of(matcher.group(total)), each, List.of()));
            }
        }
    }
}
