package org.verbatim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verbatim.results.Audience;
import org.verbatim.results.Results;
import org.verbatim.run.Job;
import org.verbatim.run.Pipeline;
import org.verbatim.word.HouseStyle;
import picocli.CommandLine;

/// `verbatim run`.
@CommandLine.Command(
        name = "run",
        header = "Find and count the themes, choose quotes, write the report and its tables.",
        description = {
            "Reads the survey, finds the themes of every comment by the taxonomies' rules, lets people's codings overrule"
                    + " them, counts, and chooses quotes.",
            "",
            "Writes into OUT, whole or not at all, in place of an earlier run's results:",
            "  report.html, report.docx, report.md",
            "                           the findings, to read and to go on writing in",
            "  tables/*.csv             every count with its base",
            "  codings.csv, matrix.csv  which comment carries which theme, and the words that earned it",
            "  quotes.csv               the quotes chosen",
            "  models/*.md              with --learn, what the model learnt from and how well it does",
            "  set_aside.csv            the comments not analysed, with the reason",
            "  run.json                 inputs, versions, and what went into each stage and came out",
            "",
            "With --for publication only what anybody may read is written: figures with small numbers withheld by the"
                    + " survey's disclosure profile, and no words of a respondent: no codings, quotes or comments.",
            "The same files and seed give the same bytes, the times in run.json aside."
        },
        footer = {"", "Example: verbatim run corpus/improvement-survey-2023 --out results", ExitStatus.TAUGHT})
final class RunCommand extends SurveyCommand {
    @CommandLine.Option(
            names = "--out",
            paramLabel = "OUT",
            description = "Where the results go (DIR/out unless given; DIR/publication with --for publication).")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "Themes to use in place of the survey's first taxonomy.")
    private Optional<Path> taxonomy = Optional.empty();

    @CommandLine.Mixin
    private final Seed seed = new Seed();

    @CommandLine.Option(
            names = "--for",
            paramLabel = "AUDIENCE",
            description = "Whom the results are for: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).",
            defaultValue = "internal")
    private Audience audience = Audience.INTERNAL;

    @CommandLine.Option(
            names = "--learn",
            description =
                    "Let a model learn from people's codings and the taxonomy's text, and code what they did not.")
    private boolean learn;

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        boolean internal = audience == Audience.INTERNAL;
        Path target = out.orElse(directory().resolve(internal ? "out" : "publication"));
        Reports reports = new Reports(HouseStyle.in(directory()));
        Job job =
                new Job(directory(), target, taxonomy, seed.number(), terminal().clock(), List.of(reports), audience);
        Results results = new Pipeline(learn ? job.learning() : job, progress()).run();
        results.remarks().forEach(remark -> say(remark.toString()));
        new Headline(results.findings()).lines().forEach(this::say);
        results.learnt().ifPresent(learnt -> say(Taught.by(learnt.model().card())));
        say("Wrote " + target
                + (internal
                        ? ": report.html, report.docx, report.md, tables, codings, quotes and run.json."
                        : ", for publication: report.html, report.docx, report.md, tables and run.json. Read them "
                                + "before you share them."));
    }
}
