package org.verbatim.report;

import java.util.Optional;
import org.verbatim.analyse.Findings;

/// What has to be said beside counts of themes that rest on a model of which nobody knows how good it is.
///
/// @param words why they are a guess; empty where no model had a say, or where it is known how good the coding is
public record Caution(Optional<String> words) {
    /// What is known of the coding of these findings.
    static Caution of(Evidence evidence, Provenance provenance) {
        return new Caution(words(evidence.findings(), provenance));
    }

    /// The words, for another kind of document.
    public static Optional<String> words(Findings findings, Provenance provenance) {
        if (findings.proof().measured().isPresent()) {
            return Optional.empty();
        }
        return provenance
                .model()
                .filter(model -> !model.tried())
                .map(model -> "As far as they rest on the model, counts of themes are a guess: " + taught(model)
                        + ". How far they are off was not measured.");
    }

    private static String taught(Provenance.Model model) {
        return model.comments() == 0
                ? "nobody had coded a comment for it to learn from"
                : "it had too few coded comments to learn from and to be tried on (" + Figures.count(model.comments())
                        + ")";
    }

    /// At the head of what is drafted from the counts.
    Optional<Block> beforeAll() {
        return words.map(
                guess -> Block.note(guess + " Have comments coded by hand, drawn at random, before you rely on one."));
    }

    /// Beside counts with intervals.
    Optional<Block> besideIntervals() {
        return words.map(guess -> Block.note(guess + " The intervals do not allow for that."));
    }
}
