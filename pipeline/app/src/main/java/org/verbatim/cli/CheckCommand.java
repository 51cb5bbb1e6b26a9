package org.verbatim.cli;

import picocli.CommandLine;

@CommandLine.Command(name = "check", header = "Read survey, data and taxonomies, and try every example.")
final class CheckCommand extends SurveyCommand {
    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {}
}
