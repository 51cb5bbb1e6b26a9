package org.verbatim.cli;

import java.nio.file.Path;
import org.verbatim.exchange.Exchange;
import org.verbatim.exchange.Written;
import org.verbatim.run.CodedRows;
import picocli.CommandLine;

/// `verbatim export`.
@CommandLine.Command(
        name = "export",
        header = "Write the survey with its codings for another program.",
        description = {
            "The file's ending says which:",
            "",
            "  .qdpx  a REFI-QDA project, which NVivo, MAXQDA, ATLAS.ti, QualCoder, Taguette and others open:",
            "         a case and a text for each respondent, themes and questions as codes, coders as users",
            "  .qdc   a REFI-QDA codebook: the themes with their definitions",
            "  .csv   a row for each analysed comment with its themes and the respondent's closed answers;",
            "         `codings import` reads it",
            "  .xlsx  the same, the themes, and every coding with its words, as a workbook",
            "  .json  all of it, for programs",
            "",
            "Comments are coded as a run codes them: by the rules, by people, whose word stands, and with --learn by a"
                    + " model. All but .qdc hold respondents' words, also of those who may not be quoted: keep the file as"
                    + " the answers are kept."
        },
        footer = {"", "Example: verbatim export corpus/improvement-survey-2023 --to improvement.qdpx", ExitStatus.TAUGHT
        })
final class ExportCommand extends SurveyCommand {
    @CommandLine.Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The file to write. One that is there already is never written over.")
    private Path to = Path.of("");

    @CommandLine.Option(names = "--learn", description = "Let a model code too, as run --learn does.")
    private boolean learn;

    @CommandLine.Mixin
    private final Seed seed = new Seed();

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        Exchange form = Exchange.of(to);
        Written written = CodedRows.ask(directory(), learn, seed.number(), progress(), rows -> form.write(rows, to));
        say("Wrote " + to + ": " + held(form, written) + ".");
    }

    private static String held(Exchange form, Written written) {
        String themes = Counted.of(written.themes(), "theme");
        return form == Exchange.QDC
                ? themes
                : Counted.of(written.respondents(), "respondent") + ", "
                        + Counted.of(written.comments(), "comment") + ", " + themes + ", "
                        + Counted.of(written.codings(), "coding");
    }
}
