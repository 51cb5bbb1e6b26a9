package org.verbatim.cli;

import picocli.CommandLine;

@CommandLine.Command(name = "run", header = "Find and count the themes, choose quotes, write tables and reports.")
final class RunCommand extends SurveyCommand {
    RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {}
}
