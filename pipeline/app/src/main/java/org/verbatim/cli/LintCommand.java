package org.verbatim.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.lint.Lint;
import org.verbatim.model.WrongInput;
import org.verbatim.source.EveryAnswer;
import picocli.CommandLine;

/// `verbatim lint`.
@CommandLine.Command(
        name = "lint",
        header = "Hold a finished report, also one edited by hand, against the results.",
        description = {
            "Reads a Word document and names every figure that no longer holds or could never hold: a count that the"
                    + " results do not have, a percentage that no count over its base gives, parts that do not add up to"
                    + " their net, the same told twice differently, a word for a share against its count, a cell of a"
                    + " table, a quotation that no respondent wrote. Footnotes are read like text, and the bars of charts like"
                    + " cells; tracked changes count as taken.",
            "",
            "Without DIR only the report's own arithmetic is judged, as can be done of a report that somebody else"
                    + " published. A CSV file of the columns question, option and percent (and level, if there are"
                    + " several) can be given in place of a document.",
            "",
            "Prints what it found; changes nothing. Paragraphs are counted as lines. Exit status: 0 if everything holds,"
                    + " 2 if not."
        },
        footer = {"", "Example: verbatim lint report-final.docx my-survey", ExitStatus.TAUGHT})
final class LintCommand extends Command {
    @CommandLine.Parameters(index = "0", paramLabel = "REPORT", description = "The document, .docx, or figures, .csv.")
    private Path report = Path.of("");

    @CommandLine.Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The survey's folder, which holds survey.yaml.")
    private Optional<Path> directory = Optional.empty();

    @CommandLine.Option(
            names = "--out",
            paramLabel = "OUT",
            description = "The results that the report was made from (DIR/out unless given).")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(
            names = "--base",
            paramLabel = "N",
            description =
                    "What percentages are of, where the report does not say (the respondents of the run, if DIR is"
                            + " given).")
    private Optional<Long> base = Optional.empty();

    LintCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() throws Exception {
        Lint lint = directory
                .map(survey -> Lint.against(
                        out.orElseGet(() -> survey.resolve("out")), base(), each -> EveryAnswer.of(survey, each)))
                .orElseGet(() -> Lint.ofFigures(base()));
        Lint.Outcome outcome = lint.check(report);
        if (!outcome.found().isEmpty()) {
            throw new WrongInput(outcome.found());
        }
        String read = "Read " + Counted.of(outcome.paragraphs(), "paragraph") + ", "
                + Counted.of(outcome.tables(), "table") + " and " + Counted.of(outcome.quotations(), "quotation");
        say(
                directory.isPresent()
                        ? read + ": everything holds."
                        : read + ": nothing is impossible. Quotations and results were not looked at.");
    }

    private OptionalLong base() {
        return base.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
