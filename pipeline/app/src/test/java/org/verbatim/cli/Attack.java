package org.verbatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.folder.Opened;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.source.Layout;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// An attack on the tables published of a survey, by someone who knows the questionnaire, the taxonomies and how many
/// answered each question.
///
/// What the attacker knows is derived here from survey.yaml and the taxonomies, not from the code that protects.
final class Attack {
    private final Opened survey;
    private final Published truth;
    private final Published published;
    private final long respondents;
    private final long least;
    private final int step;
    private final Attacker attacker = new Attacker();
    private final Map<String, List<String>> values = new TreeMap<>();
    private boolean largeOnes;

    /// @param least the smallest count that may be shown
    /// @param step what shown numbers are rounded to
    Attack(Path folder, Published truth, Published published, long respondents, long least, int step) {
        this.survey = Opened.read(folder, Optional.empty(), new Problems()).orElseThrow();
        this.truth = truth;
        this.published = published;
        this.respondents = respondents;
        this.least = least;
        this.step = step;
        for (String name : truth.names()) {
            String[] parts = name.split("/");
            if (parts[0].equals("members")) {
                values.computeIfAbsent(parts[1], none -> new ArrayList<>()).add(parts[2]);
            }
        }
    }

    /// Lets the attacker know every number that is not itself to be protected, as if nothing else had been withheld.
    void tellWhatIsLargeEnough() {
        largeOnes = true;
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
        truth.names().forEach(this::tell);
        relate();
        List<String> exposed = new ArrayList<>();
        for (String name : truth.names()) {
            double wanted = isProtected(name) ? Math.min(least - 1, base(name)) : 0;
            if (wanted > 0 && !attacker.canVary(name, wanted - 1e-6)) {
                double[] range = attacker.range(name);
                exposed.add(name + " is " + truth.number(name) + " of " + base(name) + ", told from " + range[0]
                        + " to " + range[1]);
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
        String[] parts = name.split("/");
        long count = truth.number(name);
        boolean mirrored = List.of("closed", "theme", "cross").contains(parts[0]);
        boolean known = parts[0].equals("closed") && parts.length > 3 && isMadeOf(parts[3], parts[1]);
        boolean bounded = name.startsWith("comments/*")
                || List.of("organisations", "mentions").contains(parts[0]);
        return !known
                && !parts[0].equals("kept")
                && !bounded
                && !isPublicBase(name)
                && count > 0
                && (count < least || (mirrored && base(name) - count < least));
    }

    private boolean isMadeOf(String segment, String question) {
        return source(segment)
                .map(source -> source.question().id().value().equals(question))
                .orElse(false);
    }

    private static boolean isPublicBase(String name) {
        return name.startsWith("base/") && name.split("/").length == 2;
    }

    private void tell(String name) {
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

    private void relate() {
        attacker.knows("everybody", (double) respondents, (double) respondents);
        for (ClosedQuestion question : survey.file().survey().closed()) {
            relateClosed(question, "");
            eachPlace(place -> relateClosed(question, place));
        }
        relateThemes("");
        eachPlace(this::relateThemes);
        relateCrossed();
        for (String name : List.copyOf(truth.names())) {
            attacker.within(name, truth.base(name));
            if (!isSplit(name)) {
                values.keySet().forEach(segment -> split(name, segment));
            }
        }
        values.keySet().forEach(this::relateMembers);
        relateUncoded();
    }

    private interface AtPlace {
        void relate(String place);
    }

    private void eachPlace(AtPlace work) {
        values.forEach((segment, all) -> all.forEach(value -> work.relate("/" + segment + "/" + value)));
    }

    private boolean isSplit(String name) {
        return values.entrySet().stream()
                .anyMatch(segment -> segment.getValue().stream()
                        .anyMatch(value -> name.endsWith("/" + segment.getKey() + "/" + value)));
    }

    private void relateClosed(ClosedQuestion question, String place) {
        String start = "closed/" + question.id() + "/";
        String base = "base/" + question.id() + place;
        List<String> options = names(start, question.options(), place);
        boolean several = question.kind() == ClosedQuestion.Kind.MULTI;
        if (several) {
            attacker.covered(base, options);
            question.max().ifPresent(max -> attacker.bounded(options, max, base));
        } else {
            attacker.sum(base, options);
        }
        for (ClosedQuestion.Net net : question.nets()) {
            String whole = start + "net: " + net.name() + place;
            List<String> parts = names(start, net.options(), place);
            if (several) {
                parts.forEach(part -> attacker.within(part, whole));
                attacker.covered(whole, parts);
                question.nets().stream()
                        .filter(wider -> wider.options().containsAll(net.options()))
                        .forEach(wider -> attacker.within(whole, start + "net: " + wider.name() + place));
            } else {
                attacker.sum(whole, parts);
            }
        }
    }

    private void relateThemes(String place) {
        Taxonomy themes = survey.taxonomies().axes().getFirst();
        List<String> open = open();
        List<String> questions = new ArrayList<>(List.of("*"));
        questions.addAll(open);
        for (String question : questions) {
            relateTree(themes, theme -> "theme/" + question + "/" + theme + place);
            attacker.within("base/" + question + place, place.isEmpty() ? "everybody" : "members" + place);
        }
        open.forEach(question -> attacker.within("base/" + question + place, "base/*" + place));
        attacker.covered("base/*" + place, names("base/", open, place));
        for (Theme theme : themes.themes()) {
            List<String> each = names("theme/", open, "/" + theme.id() + place);
            String all = "theme/*/" + theme.id() + place;
            each.forEach(one -> attacker.within(one, all));
            attacker.covered(all, each);
            if (place.isEmpty()) {
                attacker.sum("comments/*/" + theme.id(), each);
                questions.forEach(question -> relateCounts(question + "/" + theme.id()));
                open.forEach(question -> attacker.sum(
                        "comments/" + question + "/" + theme.id(), List.of("theme/" + question + "/" + theme.id())));
            }
        }
    }

    private void relateCounts(String end) {
        attacker.within("theme/" + end, "comments/" + end);
        attacker.within("comments/" + end, "mentions/" + end);
        attacker.within("organisations/" + end, "theme/" + end);
    }

    private interface Naming {
        String of(ThemeId theme);
    }

    /// Parents and children, and what rules tell by themselves: themes that name others, and themes of the same rules.
    private void relateTree(Taxonomy taxonomy, Naming name) {
        for (Theme theme : taxonomy.themes()) {
            theme.parent().ifPresent(parent -> attacker.within(name.of(theme.id()), name.of(parent)));
            List<String> children = taxonomy.themes().stream()
                    .filter(child -> child.parent().equals(Optional.of(theme.id())))
                    .map(child -> name.of(child.id()))
                    .toList();
            if (theme.rules().isEmpty() && !children.isEmpty()) {
                attacker.covered(name.of(theme.id()), children);
            }
            for (Theme other : taxonomy.themes()) {
                boolean alike =
                        rules(theme).equals(rules(other)) && !rules(theme).isEmpty();
                boolean childless = children.isEmpty();
                if (!other.id().equals(theme.id()) && childless && (rules(theme).equals("@" + other.id()) || alike)) {
                    attacker.sum(name.of(theme.id()), List.of(name.of(other.id())));
                }
            }
        }
    }

    private static String rules(Theme theme) {
        return theme.rules().stream().map(rule -> rule.text()).collect(Collectors.joining(" | "));
    }

    /// Comments carry a theme or none.
    private void relateUncoded() {
        List<String> open = open();
        for (String question : open) {
            long kept = truth.number("base/" + question);
            attacker.knows("kept/" + question, (double) kept, (double) kept);
            attacker.knows("coded/" + question, 0, (double) kept);
            attacker.sum("kept/" + question, List.of("coded/" + question, "uncoded/" + question));
            List<String> top = survey.taxonomies().axes().getFirst().themes().stream()
                    .filter(theme -> theme.parent().isEmpty())
                    .map(theme -> "theme/" + question + "/" + theme.id())
                    .toList();
            top.forEach(theme -> attacker.within(theme, "coded/" + question));
            attacker.covered("coded/" + question, top);
        }
        attacker.sum("uncoded/*", names("uncoded/", open, ""));
    }

    private void relateCrossed() {
        List<Taxonomy> axes = survey.taxonomies().axes();
        for (Taxonomy axis : axes.subList(1, axes.size())) {
            for (String question : List.of("*")) {
                for (Theme theme : axes.getFirst().themes()) {
                    relateTree(axis, value -> "cross/" + question + "/" + theme.id() + "/" + value);
                }
                for (Theme value : axis.themes()) {
                    relateTree(axes.getFirst(), theme -> "cross/" + question + "/" + theme + "/" + value.id());
                }
            }
        }
    }

    /// A number is the sum of its parts by a segment of which everybody is in one value; of others it is at most that,
    /// or at least. A segment that is cut finer by another is the sum of its parts.
    private void split(String name, String segment) {
        List<String> parts = names(name + "/" + segment + "/", values.getOrDefault(segment, List.of()), "");
        switch (kind(segment)) {
            case EACH_IN_ONE -> attacker.sum(name, parts);
            case SOME_IN_NONE -> {
                attacker.knows("rest/" + segment + "/" + name, 0, 2.0 * respondents);
                List<String> all = new ArrayList<>(parts);
                all.add("rest/" + segment + "/" + name);
                attacker.sum(name, all);
            }
            case SOME_IN_SEVERAL -> parts.forEach(part -> attacker.within(part, name));
        }
        finer(segment)
                .forEach((value, finer) -> attacker.sum(
                        name + "/" + segment + "/" + value,
                        finer.stream().map(part -> name + part).toList()));
    }

    private void relateMembers(String segment) {
        List<String> members = names("members/" + segment + "/", values.getOrDefault(segment, List.of()), "");
        if (kind(segment) == Kind.EACH_IN_ONE) {
            attacker.sum("everybody", members);
        }
        finer(segment)
                .forEach((value, finer) -> attacker.sum(
                        "members/" + segment + "/" + value,
                        finer.stream().map(part -> "members" + part).toList()));
        source(segment)
                .filter(source -> source.question().kind() != ClosedQuestion.Kind.MULTI)
                .ifPresent(source -> source.options()
                        .forEach((value, options) -> attacker.sum(
                                "members/" + segment + "/" + value,
                                names("closed/" + source.question().id() + "/", options, ""))));
    }

    private enum Kind {
        EACH_IN_ONE,
        SOME_IN_NONE,
        SOME_IN_SEVERAL
    }

    private Kind kind(String segment) {
        long sum = names("members/" + segment + "/", values.getOrDefault(segment, List.of()), "").stream()
                .mapToLong(truth::number)
                .sum();
        boolean multi = source(segment)
                .map(source -> source.question().kind() == ClosedQuestion.Kind.MULTI)
                .orElse(false);
        return multi || sum > respondents
                ? Kind.SOME_IN_SEVERAL
                : sum == respondents ? Kind.EACH_IN_ONE : Kind.SOME_IN_NONE;
    }

    /// The values of the segment with the parts that another segment of the same question cuts them into.
    private Map<String, List<String>> finer(String segment) {
        Map<String, List<String>> finer = new LinkedHashMap<>();
        source(segment)
                .filter(coarse -> coarse.question().kind() != ClosedQuestion.Kind.MULTI)
                .ifPresent(coarse -> {
                    for (String other : values.keySet()) {
                        source(other)
                                .filter(fine -> !other.equals(segment)
                                        && fine.question().equals(coarse.question()))
                                .ifPresent(fine -> coarse.options().forEach((value, options) -> {
                                    List<String> parts = fine.options().entrySet().stream()
                                            .filter(part -> options.containsAll(part.getValue()))
                                            .map(part -> "/" + other + "/" + part.getKey())
                                            .toList();
                                    long covered = fine.options().values().stream()
                                            .filter(options::containsAll)
                                            .mapToLong(List::size)
                                            .sum();
                                    if (covered == options.size()) {
                                        finer.put(value, parts);
                                    }
                                }));
                    }
                });
        return finer;
    }

    /// What a segment is made of.
    private record Source(ClosedQuestion question, Map<String, List<String>> options) {}

    private Optional<Source> source(String segment) {
        int place = survey.file().survey().segments().indexOf(segment);
        List<ClosedQuestion> closed = survey.file().survey().closed();
        return switch (survey.file().layout().splits().get(place)) {
            case Layout.Split.Answer answer -> Optional.of(each(closed.get(answer.question())));
            case Layout.Split.Grouped grouped -> {
                ClosedQuestion question = closed.get(grouped.question());
                Map<String, List<String>> options = new LinkedHashMap<>();
                for (int option = 0; option < question.options().size(); option++) {
                    String text = question.options().get(option);
                    grouped.nameOf()
                            .get(option)
                            .ifPresent(name -> options.computeIfAbsent(name, none -> new ArrayList<>())
                                    .add(text));
                }
                yield Optional.of(new Source(question, options));
            }
            case Layout.Split.Column column -> sameColumn(column.column()).map(Attack::each);
        };
    }

    private Optional<ClosedQuestion> sameColumn(int column) {
        List<Layout.Choices> places = survey.file().layout().closed();
        for (int question = 0; question < places.size(); question++) {
            if (places.get(question) instanceof Layout.Choices.OneOption one && one.column() == column) {
                return Optional.of(survey.file().survey().closed().get(question));
            }
        }
        return Optional.empty();
    }

    private static Source each(ClosedQuestion question) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option, List.of(option)));
        return new Source(question, options);
    }

    private List<String> open() {
        return survey.file().survey().open().stream()
                .map(OpenQuestion::id)
                .map(Object::toString)
                .toList();
    }

    private static List<String> names(String start, List<String> middles, String end) {
        return middles.stream().map(middle -> start + middle + end).toList();
    }
}
