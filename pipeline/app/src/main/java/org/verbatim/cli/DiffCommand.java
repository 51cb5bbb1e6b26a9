package org.verbatim.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verbatim.change.Diff;
import org.verbatim.change.Difference;
import org.verbatim.change.DifferenceTable;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import picocli.CommandLine;

/// `verbatim diff`.
@CommandLine.Command(
        name = "diff",
        header = "Compare the themes before and after a change of the taxonomy, comment by comment.",
        description = {
            "Tells for each theme how many comments it had, gained, lost and has, and shows the comments with the rule"
                    + " responsible. NEW stands in place of the survey's first taxonomy. People's codings count in both."
        },
        footer = {
            "",
            "Example: verbatim diff corpus/improvement-survey-2023 --taxonomy new-themes.yaml",
            ExitStatus.TAUGHT
        })
final class DiffCommand extends SurveyCommand {
    @CommandLine.Option(
            names = "--taxonomy",
            paramLabel = "NEW",
            required = true,
            description = "The changed taxonomy.")
    private Path taxonomy = Path.of("");

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many comments to show of those that a theme gained, and of those that it lost"
                    + " (${DEFAULT-VALUE} unless given).")
    private int limit;

    @CommandLine.Option(names = "--all", description = "Show every comment gained or lost.")
    private boolean all;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private Format format = Format.text;

    /// What the difference is written as; named as they are typed.
    enum Format {
        text,
        csv
    }

    DiffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        NotNegative.check("--limit", limit);
        Problems problems = new Problems();
        Optional<Opened> before = Opened.read(directory(), Optional.empty(), problems);
        Optional<Opened> after =
                before.isEmpty() ? Optional.empty() : Opened.read(directory(), Optional.of(taxonomy), problems);
        if (after.isEmpty()) {
            throw new WrongInput(problems.sorted());
        }
        int most = all ? Integer.MAX_VALUE : limit;
        Difference difference = Answers.ask(
                before.orElseThrow(),
                new Announced(progress(), terminal().err()),
                answers -> Diff.of(answers, after.get(), most));
        if (format == Format.csv) {
            terminal().out().print(DifferenceTable.of(difference));
        } else {
            tell(difference);
        }
    }

    private void tell(Difference difference) {
        Rows rows = new Rows().add("theme", "before", "gained", "lost", "after", "respondents");
        for (Difference.ThemeChange theme : difference.themes()) {
            Difference.Sums sums = theme.comments();
            rows.add(
                    theme.theme() + presence(theme),
                    Counted.of(sums.before()),
                    "+" + Counted.of(sums.gained()),
                    "-" + Counted.of(sums.lost()),
                    Counted.of(sums.after()),
                    Counted.of(theme.respondents().before()) + " → "
                            + Counted.of(theme.respondents().after()));
        }
        print("Comments by theme; before + gained - lost = after.");
        rows.lines().forEach(this::print);
        difference.themes().forEach(this::tell);
    }

    private static String presence(Difference.ThemeChange theme) {
        return switch (theme.presence()) {
            case BOTH -> "";
            case ADDED -> " (new)";
            case RENAMED -> " (was " + theme.kin().getFirst() + ")";
            case REMOVED ->
                theme.kin().isEmpty()
                        ? " (gone)"
                        : " (now " + theme.kin().stream().map(ThemeId::value).collect(Collectors.joining(" and "))
                                + ")";
        };
    }

    private void tell(Difference.ThemeChange theme) {
        for (Difference.Direction way : Difference.Direction.values()) {
            boolean gained = way == Difference.Direction.GAINED;
            long count = gained ? theme.comments().gained() : theme.comments().lost();
            if (count > 0) {
                print("");
                print(theme.theme() + (gained ? " gained " : " lost ") + Counted.of(count, "comment") + ":");
                long shown = theme.moved().stream()
                        .filter(moved -> moved.direction() == way)
                        .peek(this::tell)
                        .count();
                if (shown < count) {
                    print("  … and " + Counted.of(count - shown) + " more; --all shows them.");
                }
            }
        }
    }

    private void tell(Difference.Moved moved) {
        String text = moved.comment().verbatim();
        String line = moved.words()
                .map(span -> Shown.line(text.substring(0, span.start()))
                        + Shown.found(span.in(text), terminal().colour())
                        + Shown.line(text.substring(span.end())))
                .orElseGet(() -> Shown.line(text));
        print("  " + Shown.line(moved.comment().id().toString()) + "  " + line);
        print("    " + Shown.line(moved.because()));
    }
}
