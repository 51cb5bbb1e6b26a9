package org.verbatim.cli;

import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// Sees to it that a number that people type is not too small.
final class NotNegative {
    private NotNegative() {}

    static void check(String option, int number) {
        if (number < 0) {
            throw new WrongInput(
                    new Problem(Problem.Place.of(option), number + " is below zero", "write a number from 0 up"));
        }
    }

    /// The same where none would be nothing to do.
    static void checkAny(String option, int number) {
        if (number < 1) {
            throw new WrongInput(new Problem(
                    Problem.Place.of(option), number + " would be nothing to do", "write a number from 1 up"));
        }
    }
}
