package org.verbatim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.explain.Explain;
import org.verbatim.explain.Explanation;
import org.verbatim.folder.Answers;
import org.verbatim.learn.Likelihood;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.WrittenRule;
import org.verbatim.teach.ModelCodings;
import picocli.CommandLine;

/// `verbatim explain`.
@CommandLine.Command(
        name = "explain",
        header = "Say why a comment carries its themes, and by how little it missed others.",
        description = {
            "Shows the comment with its mentions marked; for each theme the rule behind each mention, and what people"
                    + " decided; what `unless` dropped; and for themes that it lacks, what the nearest rules missed."
        },
        footer = {
            "",
            "Example: verbatim explain corpus/improvement-survey-2023 R001/barriers_comment",
            ExitStatus.TAUGHT
        })
final class ExplainCommand extends SurveyCommand {
    private static final int NEAREST = 5;

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "COMMENT",
            description = "The comment's id, <respondent>/<question>.")
    private String comment = "";

    ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        Explanation told = Answers.ask(
                directory(),
                new Announced(progress(), terminal().err()),
                answers -> new Explain(answers).comment(comment));
        tellComment(told);
        tellThemes(told);
        tellOpinions(told);
        tellNearly(told);
    }

    private void tellComment(Explanation told) {
        print(Shown.line(told.comment().id().toString()) + "  " + Shown.line(told.question()));
        told.organisation().ifPresent(organisation -> print("  organisation: " + Shown.line(organisation.value())));
        told.segments().stream()
                .filter(segment -> !segment.values().isEmpty())
                .forEach(segment -> print(
                        "  " + Shown.line(segment.segment()) + ": " + Shown.line(String.join("; ", segment.values()))));
        told.aside().ifPresent(reason -> print("  set aside: " + reason.reason()));
        print("");
        print("  " + marked(told));
    }

    /// The text on one line, with every mention marked; mentions that touch are marked as one.
    private String marked(Explanation told) {
        SortedSet<Span> spans = new TreeSet<>();
        told.carried().forEach(theme -> theme.mentions().forEach(mention -> spans.add(mention.span())));
        String text = told.comment().verbatim();
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (Span span : joined(spans)) {
            line.append(Shown.line(text.substring(at, span.start())))
                    .append(Shown.found(span.in(text), terminal().colour()));
            at = span.end();
        }
        return line.append(Shown.line(text.substring(at))).toString();
    }

    private static List<Span> joined(SortedSet<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!joined.isEmpty() && joined.getLast().overlaps(span)) {
                Span last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private void tellThemes(Explanation told) {
        print("");
        print(told.carried().isEmpty() ? "It carries no theme." : "Themes:");
        for (Explanation.Carried theme : told.carried()) {
            String by = theme.by().value().equals("rules")
                    ? ""
                    : ", by " + Shown.line(theme.by().value());
            String through = theme.through().isEmpty()
                    ? ""
                    : ", through "
                            + String.join(
                                    ", ",
                                    theme.through().stream()
                                            .map(Object::toString)
                                            .toList());
            print("  " + theme.theme() + " (" + Shown.line(theme.name()) + ")" + by + through);
            theme.mentions().forEach(mention -> print("    " + earned(told, mention)));
            told.model().flatMap(said -> byModel(told, said, theme.theme())).ifPresent(line -> print("    " + line));
        }
        for (Explanation.Dropped dropped : told.dropped()) {
            print("  dropped from " + dropped.theme() + ": " + earned(told, dropped.found()) + ", by unless "
                    + rule(dropped.unless()));
        }
    }

    /// How likely the model holds a theme that it gives, and the words that spoke for it.
    private static Optional<String> byModel(Explanation told, ModelCodings.Said said, ThemeId theme) {
        Likelihood likelihood = said.likelihoods().get(theme);
        if (likelihood == null || !likelihood.applies()) {
            return Optional.empty();
        }
        String words = said.words().getOrDefault(theme, List.of()).stream()
                .limit(NEAREST)
                .map(telling ->
                        "«" + Shown.line(telling.span().in(told.comment().verbatim())) + "»")
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(String.format(Locale.ROOT, "the model: probability %.2f", likelihood.probability())
                + (words.isEmpty() ? "" : ", for " + words));
    }

    private static String earned(Explanation told, Explanation.Earned mention) {
        Span place = mention.span().inCodePoints(told.comment().verbatim());
        String words = Shown.line(mention.span().in(told.comment().verbatim()));
        return "«" + words + "» at " + place.start() + "–" + place.end() + ": " + rule(mention.rule());
    }

    private static String rule(WrittenRule rule) {
        return Shown.line(rule.text()) + " (" + rule.where() + ")";
    }

    private void tellOpinions(Explanation told) {
        if (!told.opinions().isEmpty()) {
            print("");
            print("People decided:");
            told.opinions().forEach((coder, opinion) -> {
                List<String> words = new ArrayList<>();
                opinion.verdicts()
                        .forEach((theme, verdict) ->
                                words.add(theme + (verdict.applies() ? " applies" : " does not apply")));
                if (opinion.whole()) {
                    words.add(opinion.themes().isEmpty() ? "no theme applies" : "and no other theme");
                }
                print("  " + Shown.line(coder.value()) + ": " + String.join("; ", words));
            });
        }
    }

    private void tellNearly(Explanation told) {
        if (!told.nearly().isEmpty()) {
            print("");
            print("Rules that nearly matched:");
            told.nearly().stream().limit(NEAREST).forEach(nearly -> {
                print("  " + nearly.theme() + ": " + rule(nearly.rule()));
                print("    " + Shown.line(nearly.why()));
            });
        }
    }
}
