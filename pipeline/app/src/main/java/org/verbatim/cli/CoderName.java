package org.verbatim.cli;

import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// The name of a coder, as it is typed.
final class CoderName {
    private CoderName() {}

    /// @throws WrongInput if it is blank
    static CoderId of(String option, String typed) {
        if (typed.isBlank()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of(option), "a coder's name cannot be blank", "write the name of a person"));
        }
        return new CoderId(typed.strip());
    }
}
