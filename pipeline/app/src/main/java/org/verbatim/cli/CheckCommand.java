package org.verbatim.cli;

import java.util.Locale;
import org.verbatim.check.Check;
import org.verbatim.check.Checked;
import org.verbatim.clean.Content;
import picocli.CommandLine;

/// `verbatim check`.
@CommandLine.Command(
        name = "check",
        header = "Read survey, data and taxonomies, and run every example of every theme.",
        description = {
            "Reads survey.yaml, every row of the answers and every taxonomy; asks the rules of each theme for its"
                    + " examples, which they must find, and its counterexamples, which they must not. All problems are"
                    + " printed at once, each with its file, line and remedy.",
            "",
            "Writes nothing but the index in DIR/.verbatim, which the next run uses."
        },
        footer = {"", "Example: verbatim check corpus/improvement-survey-2023", ExitStatus.TAUGHT})
final class CheckCommand extends SurveyCommand {
    @CommandLine.Option(
            names = "--no-content",
            description = "List the answers that are set aside as holding no content.")
    private boolean noContent;

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        Checked checked = new Check(directory(), progress()).check();
        checked.remarks().forEach(remark -> say(remark.toString()));
        say(String.format(
                Locale.ROOT,
                "%s: %s, %s and %s.",
                directory(),
                Counted.of(checked.rows(), "row"),
                Counted.of(checked.closed(), "closed question"),
                Counted.of(checked.open(), "open question")));
        say(Counted.of(checked.themes(), "theme") + ", " + Counted.of(checked.rules(), "rule") + "; "
                + Counted.of(checked.examples(), "example") + " run, and as wanted.");
        tellOfEmptyAnswers();
        say("No problems.");
    }

    private void tellOfEmptyAnswers() {
        if (noContent) {
            print("Answers set aside as holding no content, case and punctuation aside (# is any number):");
            Content.common().forEach(answer -> print("  " + answer));
        } else {
            say("Answers such as \"" + String.join("\", \"", Content.common().subList(0, 1)) + "\" and "
                    + (Content.common().size() - 1)
                    + " others are set aside as holding no content; --no-content lists them.");
        }
    }
}
