package org.verbatim.cli;

import java.util.Locale;
import org.verbatim.learn.Card;

/// What a run says of its model, in a sentence or two.
final class Taught {
    private Taught() {}

    static String by(Card card) {
        String from = card.comments() == 0
                ? "the taxonomy's text alone"
                : count(card.comments(), "coded comment") + " of " + count(card.respondents(), "respondent")
                        + " and the taxonomy's text";
        return "The model learnt from " + from + ". "
                + (card.measured()
                        ? String.format(
                                Locale.ROOT,
                                "On comments that it had not seen, its F1 is %.2f over all decisions and %.2f over themes; models/%s.md says more.",
                                card.micro().value(),
                                card.macro().value(),
                                card.taxonomy())
                        : "Nobody knows how good it is, and what it adds to these counts is a guess: code a sample drawn by "
                                + "`verbatim sample`, and run again.");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
