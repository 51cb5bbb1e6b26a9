package org.verbatim.cli;

import java.util.Optional;
import org.verbatim.codings.Plan;
import org.verbatim.measure.Drawing;
import picocli.CommandLine;

/// `verbatim sample`.
@CommandLine.Command(
        name = "sample",
        header = "Draw comments for a person to code.",
        description = {
            "Draws comments, at random unless --by says otherwise, and writes a sheet to fill in: one item a row, with the question, the answer and an"
                    + " empty column themes. Write the ids of the themes there, separated by ; or none where none applies,"
                    + " and take the sheet in with `verbatim codings import`. What is left empty is not coded yet.",
            "",
            "A sample for measuring is blind: neither rules nor model nor another coder is shown, and nothing ever learns"
                    + " from it. Nobody gets a comment twice, but for the repeats asked for.",
            "",
            "Writes DIR/samples/NAME-1.csv, the sheet, and NAME-1.plan.csv, which says what comments its items are; the"
                    + " next sample is number 2."
        },
        footer = {
            "",
            "Example: verbatim sample my-survey --size 200 --coder anna",
            "         verbatim sample my-survey --size 200 --coder ben --with anna --shared 60",
            ExitStatus.TAUGHT
        })
final class SampleCommand extends SurveyCommand {
    @CommandLine.Option(names = "--size", paramLabel = "N", required = true, description = "How many comments.")
    private int size;

    @CommandLine.Option(names = "--coder", paramLabel = "NAME", required = true, description = "Who is to code them.")
    private String coder = "";

    @CommandLine.Option(
            names = "--for",
            paramLabel = "END",
            defaultValue = "MEASURING",
            description = "measuring (rules, model and people are judged by it) or learning (measuring unless given).")
    private Plan.Purpose purpose = Plan.Purpose.MEASURING;

    @CommandLine.Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "RANDOM",
            description =
                    "random, or in a sample for learning: disagreement, those first of which rules and people, or rules"
                            + " and the model of the last run, say most different things; or uncertainty, those first of which that"
                            + " model is least sure (random unless given).")
    private Drawing.By by = Drawing.By.RANDOM;

    @CommandLine.Mixin
    private final OneQuestion question = new OneQuestion();

    @CommandLine.Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many come a second time, unmarked, to measure one coder against herself.")
    private int repeats;

    @CommandLine.Option(
            names = "--with",
            paramLabel = "NAME",
            description = "Another coder, whose latest sample this one shares comments with.")
    private Optional<String> with = Optional.empty();

    @CommandLine.Option(
            names = "--shared",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many comments are shared with that coder (${DEFAULT-VALUE} unless given).")
    private int shared;

    @CommandLine.Option(names = "--suggest", description = "Show what the rules found; only in a sample for learning.")
    private boolean suggest;

    @CommandLine.Mixin
    private final Seed seed = new Seed();

    SampleCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        NotNegative.check("--repeats", repeats);
        NotNegative.check("--shared", shared);
        NotNegative.checkAny("--size", size);
        Drawing.Drawn drawn = new Drawing(directory(), progress())
                .draw(
                        new Drawing.Wanted(
                                CoderName.of("--coder", coder),
                                purpose,
                                size,
                                question.id(),
                                repeats,
                                with.map(name -> CoderName.of("--with", name)),
                                with.isPresent() ? shared : 0,
                                suggest,
                                by,
                                seed.number()),
                        terminal().clock().instant());
        long again = drawn.plan().items().stream()
                .filter(item -> item.repeats().isPresent())
                .count();
        long first = drawn.plan().items().size() - again;
        say("Drew " + Counted.of(first, "comment") + " for " + coder + ", "
                + (again == 0 ? "" : Counted.of(again) + " of them twice, ") + "from "
                + Counted.of(drawn.available()) + " that could be drawn.");
        say("Wrote " + drawn.sheet() + ". Fill in its column themes, then: verbatim codings import "
                + Typing.of(directory()) + " " + Typing.of(drawn.sheet()) + " --coder " + Typing.of(coder));
    }
}
