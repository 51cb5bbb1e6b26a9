package org.verbatim.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.lint.Lint;
import org.verbatim.model.WrongInput;
import org.verbatim.run.EveryAnswer;
import picocli.CommandLine;

/// `verbatim lint`.
@CommandLine.Command(
        name = "lint",
        header = "Hold a finished report, also one edited by hand, against the results.",
        description = {
            "Reads a Word document and names every figure that no longer holds or could never hold: a count that the"
                    + " results do not have, a percentage that no count over its base gives, parts that do not add up to"
                    + " their net, a word for a share against its count, a cell of a table, a quotation that no"
                    + " respondent wrote.",
            "",
            "A CSV file of the columns question, option and percent (and level, if there are several) can be given in"
                    + " place of a document: figures of a report that is printed already.",
            "",
            "Prints what it found; changes nothing. Paragraphs are counted as lines."
        },
        footer = {"", "Example: verbatim lint report-final.docx my-survey", ExitStatus.TAUGHT})
final class LintCommand extends Command {
    @CommandLine.Parameters(index = "0", paramLabel = "REPORT", description = "The document, .docx, or figures, .csv.")
    private Path report = Path.of("");

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "The survey's folder, which holds survey.yaml.")
    private Path directory = Path.of("");

    @CommandLine.Option(
            names = "--out",
            paramLabel = "OUT",
            description = "The results that the report was made from (DIR/out unless given).")
    private Optional<Path> out = Optional.empty();

    LintCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() throws Exception {
        Lint lint = new Lint(out.orElseGet(() -> directory.resolve("out")), each -> EveryAnswer.of(directory, each));
        Lint.Outcome outcome = lint.check(report);
        if (!outcome.found().isEmpty()) {
            throw new WrongInput(outcome.found());
        }
        say("Read " + Counted.of(outcome.paragraphs(), "paragraph") + ", " + Counted.of(outcome.tables(), "table")
                + " and " + Counted.of(outcome.quotations(), "quotation") + ": everything holds.");
    }
}
