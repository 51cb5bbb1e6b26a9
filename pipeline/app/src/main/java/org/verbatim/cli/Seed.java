package org.verbatim.cli;

import picocli.CommandLine;

/// `--seed`, which says the same in every command whose results depend on chance.
final class Seed {
    @CommandLine.Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What chance starts from: same number, same result (${DEFAULT-VALUE} unless given).")
    private long number;

    long number() {
        return number;
    }
}
