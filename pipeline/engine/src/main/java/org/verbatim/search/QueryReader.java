package org.verbatim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Patterns;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Segment;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.Rule;
import org.verbatim.rules.RuleParser;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.WrittenRule;

/// Reads a query as people type it, and tells all that is wrong with it.
final class QueryReader {
    private final Survey survey;
    private final List<Segment> segments;
    private final Taxonomies taxonomies;
    private final Problems problems = new Problems();

    QueryReader(Answers answers) {
        this.survey = answers.opened().file().survey();
        this.segments = answers.index().segments();
        this.taxonomies = answers.opened().taxonomies();
    }

    Query read(Query.Typed typed) {
        Optional<Rule> rule = rule(typed.rule());
        Optional<Integer> question = typed.question().flatMap(this::question);
        Optional<ThemeId> theme = typed.theme().flatMap(id -> theme(id, "--theme"));
        List<Condition> where = new ArrayList<>();
        typed.where().forEach(condition -> condition(condition).ifPresent(where::add));
        problems.throwIfAny();
        return new Query(typed.rule(), rule.orElseThrow(), question, theme, where);
    }

    private Optional<Rule> rule(String text) {
        return switch (RuleParser.parse(text)) {
            case Parsed.Bad bad -> {
                int column = text.codePointCount(0, bad.offset()) + 1;
                problems.add(Problem.Place.of("query", 1, column), pointed(text, column, bad.what()), bad.fix());
                yield Optional.empty();
            }
            case Parsed.Good good -> {
                WrittenRule written = new WrittenRule(text, good.rule(), Problem.Place.of("query"));
                Patterns.check(written, good.rule(), problems);
                checkThemes(good.rule());
                yield Optional.of(good.rule());
            }
        };
    }

    /// The fault, the query, and a caret under the place.
    private static String pointed(String text, int column, String what) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(sign -> line.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign));
        return what + "\n  " + line + "\n  " + " ".repeat(column - 1) + "^";
    }

    private void checkThemes(Rule rule) {
        if (rule instanceof Rule.ThemeReference reference) {
            theme(reference.theme().value(), "query");
        }
        rule.parts().forEach(this::checkThemes);
    }

    private Optional<ThemeId> theme(String id, String place) {
        List<String> ids =
                taxonomies.themes().stream().map(theme -> theme.id().value()).toList();
        return named(id, ids, new Kind("a theme of the taxonomies", place)).map(ThemeId::new);
    }

    private Optional<Integer> question(String id) {
        return number(
                id, survey.open(), open -> open.id().value(), new Kind("an open question of the survey", "--question"));
    }

    private Optional<Condition> condition(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            problems.add(
                    Problem.Place.of("--where"),
                    "'" + text + "' is no condition; a name, an equals sign and a value were expected",
                    "write, for example, --where " + example());
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(survey.segments());
        survey.closed().forEach(closed -> names.add(closed.id().value()));
        String value = text.substring(equals + 1);
        return named(text.substring(0, equals), names, new Kind("a segment or a closed question", "--where"))
                .flatMap(name -> condition(name, value));
    }

    private Optional<Condition> condition(String name, String value) {
        int segment = survey.segments().indexOf(name);
        if (segment >= 0) {
            return value(value, segments.get(segment).values(), name)
                    .map(number -> new Condition.InSegment(segment, number));
        }
        List<ClosedQuestion> closed = survey.closed();
        int question = closed.stream().map(each -> each.id().value()).toList().indexOf(name);
        return value(value, closed.get(question).options(), name).map(number -> new Condition.Chose(question, number));
    }

    private Optional<Integer> value(String value, List<String> values, String name) {
        return number(value, values, each -> each, new Kind("a value of " + name, "--where"));
    }

    private String example() {
        for (Segment segment : segments) {
            if (!segment.values().isEmpty()) {
                return "'" + segment.id() + "=" + segment.values().getFirst() + "'";
            }
        }
        return "'region=North'";
    }

    private <T> Optional<Integer> number(String wanted, List<T> all, Function<T, String> name, Kind kind) {
        List<String> names = all.stream().map(name).toList();
        return named(wanted, names, kind).map(names::indexOf);
    }

    /// What is named, and where it was typed.
    private record Kind(String what, String option) {}

    /// The name that is meant: the same, or the only one that differs in case alone.
    private Optional<String> named(String wanted, List<String> names, Kind kind) {
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        List<String> alike =
                names.stream().filter(name -> fold(name).equals(fold(wanted))).toList();
        if (alike.size() == 1) {
            return Optional.of(alike.getFirst());
        }
        Optional<String> nearest = Nearest.to(wanted, names);
        problems.add(
                Problem.Place.of(kind.option),
                "'" + wanted + "' is not " + kind.what
                        + nearest.map(name -> "; did you mean '" + name + "'?").orElse(""),
                names.isEmpty() ? "leave it out; there is none" : "write one of: " + some(names));
        return Optional.empty();
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String some(List<String> names) {
        int most = 20;
        String listed = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? listed + " … (" + (names.size() - most) + " more)" : listed;
    }
}
