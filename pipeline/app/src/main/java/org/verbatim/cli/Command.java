package org.verbatim.cli;

import java.util.concurrent.Callable;
import org.verbatim.work.Progress;
import picocli.CommandLine;

/// What every command has: help, quiet, and the same way to end.
@CommandLine.Command(
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        showDefaultValues = false)
abstract class Command implements Callable<Integer> {
    private final Terminal terminal;

    @CommandLine.Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but what was asked for and what is wrong.",
            order = 100)
    private boolean quiet;

    @CommandLine.Option(names = "--debug", description = "Show the details of a fault of ours.", order = 101)
    private boolean debug;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.",
            order = 102)
    @SuppressWarnings("UnusedVariable") // picocli sees to it
    private boolean help;

    Command(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Does the work.
    ///
    /// @throws org.verbatim.model.WrongInput with what is wrong in the user's files or words
    abstract void work() throws Exception;

    @Override
    public final Integer call() {
        LibraryLogs.silence();
        try {
            work();
            return ExitStatus.DONE;
        } catch (CommandLine.ParameterException wrongWord) {
            throw wrongWord;
        } catch (Throwable wrong) {
            terminal.out().flush();
            return Faults.tell(wrong, debug, terminal.err());
        }
    }

    /// Prints what was asked for.
    final void print(String line) {
        terminal.out().println(line);
    }

    /// Says what was done, unless it is to be quiet.
    final void say(String line) {
        if (!quiet) {
            terminal.out().println(line);
        }
    }

    final Terminal terminal() {
        return terminal;
    }

    /// Shows how far the work has come: only on a screen, only of work that takes a while, and not if it is to be
    /// quiet.
    final Progress progress() {
        return quiet || !terminal.bars() ? Progress.SILENT : new Bars();
    }
}
