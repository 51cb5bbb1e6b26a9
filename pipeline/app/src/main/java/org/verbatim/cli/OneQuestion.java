package org.verbatim.cli;

import java.util.Optional;
import org.verbatim.model.QuestionId;
import picocli.CommandLine;

/// `--question` of a command that reads the answers to all open questions, or to one.
final class OneQuestion {
    @CommandLine.Option(
            names = "--question",
            paramLabel = "Q",
            description = "Only answers to this open question (all questions' unless given).")
    private Optional<String> question = Optional.empty();

    Optional<QuestionId> id() {
        return question.map(QuestionId::new);
    }
}
