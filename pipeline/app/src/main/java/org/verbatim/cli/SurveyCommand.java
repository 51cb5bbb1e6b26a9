package org.verbatim.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/// A command about one survey.
abstract class SurveyCommand extends Command {
    @CommandLine.Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The survey's folder, which holds survey.yaml.")
    private Path directory = Path.of("");

    SurveyCommand(Terminal terminal) {
        super(terminal);
    }

    /// The survey's folder.
    final Path directory() {
        return directory;
    }
}
