package org.verbatim.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The natural order of options: scales from the favourable end, numbers by their size, what is no answer last.
final class ScaleOrder {
    private static final Pattern ASIDE = Pattern.compile(
            "(?i).*\\b(?:don'?t know|do not know|unsure|not sure|prefer not|rather not|n/?a|not applicable|unfamiliar|"
                    + "no opinion|can'?t say|none of (?:the|these)|other)\\b.*");
    private static final Set<String> YES = Set.of("yes", "ja", "oui", "true", "y");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d{3})*(?:\\.\\d+)?");

    /// Words of scales with where they stand, tried in this order: 5 is the favourable end.
    private static final List<Step> STEPS = List.of(
            step(
                    "strongly (?:dis|un)|very (?:un|dis|poor|bad|low|rarely)|extremely (?:un|dis)|not at all|never|completely (?:dis|un)",
                    1),
            step(
                    "not very|somewhat (?:un|dis)|slightly (?:un|dis)|fairly (?:un|dis|poor)|rarely|seldom|tend to disagree",
                    2),
            step("neither|neutral|sometimes|average|undecided|moderate|fair\\b|in between", 3),
            step("strongly|very|extremely|always|fully|completely|excellent|definitely", 5),
            step("tend to agree|somewhat|fairly|quite|slightly|mostly|often|usually|good|largely|probably", 4),
            step("partially|partly|to some extent", 3),
            step("disagree|unlikely|dissatisfied|poor|bad|unimportant|unfavou?rabl|not ", 2),
            step("agree|likely|satisfied|important|confident|favou?rabl", 4));

    private ScaleOrder() {}

    /// Words with their place on a scale.
    private record Step(Pattern words, double place) {}

    private static Step step(String words, double place) {
        return new Step(Pattern.compile("(?i)(?:.*\\b)?(?:" + words + ").*"), place);
    }

    /// Whether the options are the points of a scale: three or more at places of their own, beside those that are no
    /// answer.
    static boolean isScale(List<String> options) {
        List<String> points = options.stream().filter(option -> !aside(option)).toList();
        if (points.size() < 3 || points.size() > 11) {
            return false;
        }
        boolean numbered = points.stream().allMatch(option -> option.matches("\\d{1,2}(?:\\s*[(\\-–].*)?"));
        Set<Double> places = new HashSet<>();
        for (String point : points) {
            OptionalDouble place = place(point);
            if (place.isEmpty() || !places.add(place.getAsDouble())) {
                return numbered;
            }
        }
        return true;
    }

    static boolean aside(String option) {
        return ASIDE.matcher(option).matches();
    }

    /// The options in their order.
    ///
    /// @param counts every option with how often it was chosen
    static List<String> ordered(Map<String, Integer> counts) {
        List<String> options = new ArrayList<>(counts.keySet());
        List<String> points = options.stream().filter(option -> !aside(option)).toList();
        Comparator<String> order = Comparator.comparing(ScaleOrder::aside);
        if (points.stream().allMatch(option -> number(option).isPresent())) {
            order = order.thenComparingDouble(option -> number(option).orElse(0));
        } else if (isScale(options)) {
            order = order.thenComparingDouble(option -> -place(option).orElse(0));
        } else {
            order = order.thenComparing(option -> !YES.contains(option.toLowerCase(Locale.ROOT)))
                    .thenComparingInt(option -> -counts.getOrDefault(option, 0));
        }
        options.sort(order);
        return options;
    }

    private static OptionalDouble place(String option) {
        return STEPS.stream()
                .filter(step -> step.words().matcher(option).matches())
                .mapToDouble(Step::place)
                .findFirst();
    }

    /// The first number in an option: `18-29` is 18, `Less than a year` is just above nought, `> 60` just above 60.
    private static OptionalDouble number(String option) {
        String text = option.toLowerCase(Locale.ROOT);
        boolean below =
                text.startsWith("less") || text.startsWith("under") || text.startsWith("<") || text.startsWith("up to");
        boolean above = text.startsWith("more") || text.startsWith("over") || text.startsWith(">");
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return below ? OptionalDouble.of(0.1) : OptionalDouble.empty();
        }
        double value = Double.parseDouble(number.group().replace(",", ""));
        return OptionalDouble.of(below ? value - 0.5 : above ? value + 0.5 : value);
    }
}
