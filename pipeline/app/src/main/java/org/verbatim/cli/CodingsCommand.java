package org.verbatim.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.verbatim.codings.CodeList;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.measure.CodingsImport;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import picocli.CommandLine;

/// `verbatim codings`, which stands before what is done with them.
@CommandLine.Command(
        name = "codings",
        parameterListHeading = "",
        synopsisSubcommandLabel = "import ...",
        header = "Bring in what people coded elsewhere.",
        footer = {"", "Example: verbatim codings import my-survey anna.csv --coder anna", ExitStatus.TAUGHT})
final class CodingsCommand extends Command {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sees to it
    private CommandLine.Model.CommandSpec spec;

    CodingsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do with them, such as import");
    }

    /// `verbatim codings import`.
    @CommandLine.Command(
            name = "import",
            header = "Take in what a person coded elsewhere, as that person's decisions.",
            description = {
                "Reads a CSV file of the columns comment (<respondent>/<question>) and themes (ids separated by ;, empty"
                        + " where none applies). Every id must be exactly that of a theme: a misspelt one is reported with"
                        + " the nearest right one, and nothing is taken in. A ? in place of themes says that nothing is"
                        + " decided yet.",
                "",
                "It takes in the sheet of a sample too; there an empty cell is not coded yet, and none says that no theme"
                        + " applies. What the sheet has a second time is taken in as decisions of NAME.again, so that"
                        + " `agree --coders NAME,NAME.again` measures one person against herself.",
                "",
                "And it takes in what was coded in other tools, as they write it: the highlights of Taguette, the coded"
                        + " segments and the code matrix of MAXQDA, the matrix of NVivo, the labels of ThemeFinder; and a"
                        + " REFI-QDA project (.qdpx), of which it takes what the user called NAME coded. A code is a theme"
                        + " where it has the theme's id or name. Words that were marked are kept where they are found in"
                        + " the comment.",
                "",
                "Appends to DIR/codings/NAME.jsonl. A person's decision stands over the rules; a row that says what that"
                        + " person said before adds nothing."
            },
            footer = {"", "Example: verbatim codings import my-survey anna.csv --coder anna", ExitStatus.TAUGHT})
    static final class Import extends SurveyCommand {
        @CommandLine.Parameters(index = "1", paramLabel = "FILE", description = "The file of codings.")
        private Path file = Path.of("");

        @CommandLine.Option(names = "--coder", paramLabel = "NAME", required = true, description = "Who decided so.")
        private String coder = "";

        @CommandLine.Option(
                names = "--question",
                paramLabel = "Q",
                description = "Whose answers were coded, where the file names respondents alone.")
        private Optional<String> question = Optional.empty();

        @CommandLine.Option(
                names = "--codes",
                paramLabel = "FILE",
                description =
                        "What the file calls themes: a CSV of the columns code and theme, or ThemeFinder's themes.json.")
        private Optional<Path> codes = Optional.empty();

        Import(Terminal terminal) {
            super(terminal);
        }

        private CodingsImport.Source source() {
            Problems problems = new Problems();
            Map<String, String> called =
                    codes.map(file -> CodeList.read(file, problems)).orElse(Map.of());
            problems.throwIfAny();
            return new CodingsImport.Source(question.map(QuestionId::new), called);
        }

        @Override
        void work() {
            CoderId whose = CoderName.of("--coder", coder);
            CodingsImport.Imported imported = new CodingsImport(directory(), source(), progress())
                    .add(file, whose, terminal().clock().instant());
            imported.remarks().forEach(remark -> say(remark.toString()));
            say(Counted.of(imported.comments(), "comment") + " with " + Counted.of(imported.themes(), "theme")
                    + ", every id exact, none unknown.");
            if (imported.already() > 0) {
                say(Counted.of(imported.already()) + " of them said what " + coder
                        + " had said before; nothing was added" + " for them.");
            }
            if (imported.again() > 0) {
                say(Counted.of(imported.again(), "comment") + " coded a second time: those of " + coder + ".again.");
            }
            if (imported.left() > 0) {
                say(Counted.of(imported.left(), "comment") + " not coded yet.");
            }
            if (imported.marked() > 0) {
                say(Counted.of(imported.marked(), "passage") + " marked in the other tool: the theme points at them.");
            }
            if (imported.unplaced() > 0) {
                say(Counted.of(imported.unplaced(), "passage")
                        + " not found in the comment word for word, or in more places than one: there the theme is given"
                        + " to the whole comment.");
            }
            if (imported.comments() > imported.already() || imported.again() > 0) {
                say("Wrote " + CodingsFolder.of(directory()).file(whose) + ".");
            }
        }
    }
}
