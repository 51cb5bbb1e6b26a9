package org.verbatim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An attack on the tables published of the survey in [PublicationTest], by someone who knows the questionnaire, the
/// taxonomy and how many answered.
final class Attack {
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "progress", List.of("none", "some", "most", "all"),
            "drinks", List.of("tea", "coffee", "water"));
    private static final Map<String, List<String>> STAGES =
            Map.of("early", List.of("none", "some"), "late", List.of("most", "all"));
    private static final Map<String, List<String>> VALUES = Map.of(
            "stage", List.of("early", "late"),
            "progress", List.of("none", "some", "most", "all"),
            "region", List.of("East", "North", "South", "West"));
    private static final List<String> OPEN = List.of("why", "how");

    private final Published truth;
    private final Published published;
    private final long respondents;
    private final long least;
    private final int step;
    private boolean largeOnes;

    Attack(Published truth, Published published, long respondents, long least, int step) {
        this.truth = truth;
        this.published = published;
        this.respondents = respondents;
        this.least = least;
        this.step = step;
    }

    /// Lets the attacker know every number that is not itself to be protected, as if nothing else had been withheld.
    void tellWhatIsLargeEnough() {
        largeOnes = true;
    }

    private static List<String> options(String question) {
        return OPTIONS.getOrDefault(question, List.of());
    }

    private static List<String> values(String segment) {
        return VALUES.getOrDefault(segment, List.of());
    }

    long withheld() {
        return published.names().stream().filter(published::withholds).count();
    }

    long shown() {
        return published.names().stream()
                .filter(name -> !published.withholds(name))
                .count();
    }

    /// The numbers that the attacker can tell too closely, with what they can be.
    List<String> exposed() {
        Attacker attacker = new Attacker();
        truth.names().forEach(name -> tell(attacker, name));
        relate(attacker);
        List<String> exposed = new ArrayList<>();
        for (String name : truth.names()) {
            if (isProtected(name)) {
                double[] range = attacker.range(name);
                double wanted = Math.min(least - 1, base(name));
                if (range[1] - range[0] < wanted - 1e-6) {
                    exposed.add(name + " is " + truth.number(name) + " of " + base(name) + ", told from " + range[0]
                            + " to " + range[1]);
                }
            }
        }
        return exposed;
    }

    private long base(String name) {
        String base = truth.base(name);
        return base.equals(name) ? respondents : truth.number(base);
    }

    /// Whether the number is small, or all but a few; what everybody knows of segments that are answers is no secret.
    private boolean isProtected(String name) {
        long count = truth.number(name);
        boolean mirrored = name.startsWith("closed/") || name.startsWith("theme/") || name.startsWith("cross/");
        boolean known = name.startsWith("closed/progress/") && name.split("/").length > 3 && !name.contains("/region/");
        boolean bounded =
                name.startsWith("comments/*") || name.startsWith("organisations/") || name.startsWith("mentions/");
        return !known
                && !bounded
                && !isPublicBase(name)
                && count > 0
                && (count < least || (mirrored && base(name) - count < least));
    }

    private static boolean isPublicBase(String name) {
        return name.startsWith("base/") && name.split("/").length == 2;
    }

    private void tell(Attacker attacker, String name) {
        long count = truth.number(name);
        if (isPublicBase(name)) {
            attacker.knows(name, (double) count, (double) count);
        } else if (published.names().contains(name) && !published.withholds(name)) {
            long shown = published.number(name);
            double slack = step == 1 || shown == 0 ? 0 : (step - 1) / 2.0;
            attacker.knows(name, shown - slack, shown + slack);
        } else if (largeOnes && !isProtected(name) && count > 0) {
            attacker.knows(name, (double) count, (double) count);
        } else {
            attacker.knows(name, 0, name.startsWith("mentions") ? Double.MAX_VALUE : 2.0 * respondents);
        }
    }

    private void relate(Attacker attacker) {
        List<String> places = new ArrayList<>(List.of(""));
        VALUES.forEach((segment, values) -> values.forEach(value -> places.add("/" + segment + "/" + value)));
        for (String place : places) {
            relateClosed(attacker, place);
            relateThemes(attacker, place);
        }
        for (String name : Set.copyOf(truth.names())) {
            split(attacker, name);
            attacker.within(name, truth.base(name));
        }
    }

    private void relateClosed(Attacker attacker, String place) {
        List<String> single = names("closed/progress/", options("progress"), place);
        attacker.sum("base/progress" + place, single);
        attacker.sum("closed/progress/net: far" + place, single.subList(2, 4));
        List<String> multi = names("closed/drinks/", options("drinks"), place);
        attacker.covered("base/drinks" + place, multi);
        String hot = "closed/drinks/net: hot" + place;
        multi.subList(0, 2).forEach(option -> attacker.within(option, hot));
        attacker.covered(hot, multi.subList(0, 2));
    }

    private void relateThemes(Attacker attacker, String place) {
        for (String question : List.of("*", "why", "how")) {
            String start = "theme/" + question + "/";
            truth.parents().forEach((theme, parent) -> {
                if (!parent.isEmpty()) {
                    attacker.within(start + theme + place, start + parent + place);
                }
            });
            attacker.covered(start + "people" + place, List.of(start + "staff" + place, start + "leaders" + place));
        }
        for (String theme : truth.parents().keySet()) {
            List<String> each = OPEN.stream()
                    .map(question -> "theme/" + question + "/" + theme + place)
                    .toList();
            String all = "theme/*/" + theme + place;
            each.forEach(one -> attacker.within(one, all));
            attacker.covered(all, each);
            if (place.isEmpty()) {
                attacker.sum("comments/*/" + theme, each);
                for (String question : List.of("*", "why", "how")) {
                    String end = question + "/" + theme;
                    attacker.within("theme/" + end, "comments/" + end);
                    attacker.within("comments/" + end, "mentions/" + end);
                    attacker.within("organisations/" + end, "theme/" + end);
                }
                OPEN.forEach(question ->
                        attacker.sum("comments/" + question + "/" + theme, List.of("theme/" + question + "/" + theme)));
            }
        }
        for (String question : List.of("*", "why", "how")) {
            attacker.within("base/" + question + place, place.isEmpty() ? "nobody" : "members" + place);
        }
        OPEN.forEach(question -> attacker.within("base/" + question + place, "base/*" + place));
        attacker.covered("base/*" + place, List.of("base/why" + place, "base/how" + place));
    }

    /// A number is the sum of its parts by region, since everybody has one; stages are sums of answers.
    private void split(Attacker attacker, String name) {
        boolean whole = VALUES.keySet().stream().noneMatch(segment -> name.contains("/" + segment + "/"))
                || (name.startsWith("closed/progress/") && name.split("/").length == 3);
        if (whole) {
            attacker.sum(name, names(name + "/region/", values("region"), ""));
            STAGES.forEach((stage, options) ->
                    attacker.sum(name + "/stage/" + stage, names(name + "/progress/", options, "")));
            attacker.knows("rest/" + name, 0, 2.0 * respondents);
            List<String> parts = new ArrayList<>(names(name + "/progress/", values("progress"), ""));
            parts.add("rest/" + name);
            attacker.sum(name, parts);
        }
    }

    private static List<String> names(String start, List<String> middles, String end) {
        return middles.stream().map(middle -> start + middle + end).toList();
    }

    /// For a failing test to show.
    Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        truth.names().forEach(name -> numbers.put(name, truth.text(name) + " shown as " + published.text(name)));
        return numbers;
    }
}
