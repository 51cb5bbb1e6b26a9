package org.verbatim.cli;

import java.util.List;
import org.verbatim.folder.Version;
import picocli.CommandLine;

/// The command line: `verbatim COMMAND`.
@CommandLine.Command(
        name = "verbatim",
        header = "From a survey's free-text answers to theme counts with representative quotes, each proven.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "verbatim COMMAND ...",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Example: verbatim run corpus/improvement-survey-2023",
            "`verbatim COMMAND --help` explains a command.",
            ExitStatus.TAUGHT
        })
public final class Verbatim implements Runnable {
    /// The width of every help.
    private static final int WIDTH = 100;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli sees to it
    private boolean help;

    @CommandLine.Option(names = "--version", versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli sees to it
    private boolean version;

    private final Terminal terminal;
    private final CommandLine commandLine;

    private Verbatim(Terminal terminal) {
        this.terminal = terminal;
        this.commandLine = new CommandLine(this);
    }

    /// Answers one command, typed in a terminal.
    public static void main(String[] words) {
        System.exit(answer(Terminal.ofThisProcess(), words));
    }

    /// Answers one command; gives the exit status.
    static int answer(Terminal terminal, String... words) {
        try {
            return new Verbatim(terminal).complete().execute(words);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /// The commands in the order of the help.
    private static List<CommandLine> commands(Terminal terminal) {
        return List.of(
                new CommandLine(new InitCommand(terminal)),
                new CommandLine(new CheckCommand(terminal)),
                new CommandLine(new RunCommand(terminal)),
                new CommandLine(new ServeCommand(terminal)),
                new CommandLine(new SearchCommand(terminal)),
                new CommandLine(new ExplainCommand(terminal)),
                new CommandLine(new DiffCommand(terminal)),
                new CommandLine(new DiscoverCommand(terminal)),
                new CommandLine(new SampleCommand(terminal)),
                new CommandLine(new CodingsCommand(terminal)).addSubcommand(new CodingsCommand.Import(terminal)),
                new CommandLine(new EvaluateCommand(terminal)),
                new CommandLine(new LintCommand(terminal)),
                new CommandLine(new ExportCommand(terminal)),
                new CommandLine(new AgreeCommand(terminal)));
    }

    private CommandLine complete() {
        commandLine.getCommandSpec().version("Verbatim " + Version.CURRENT);
        commands(terminal).forEach(command -> commandLine.addSubcommand(command));
        return commandLine
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(new WrongWords());
    }

    /// No command was given: the help says which there are.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(commandLine, "give a command");
    }
}
