package org.verbatim.cli;

import org.verbatim.codings.CodingsFolder;
import org.verbatim.model.CoderId;
import org.verbatim.model.WrongInput;

/// The name of a person who codes, as somebody typed it.
final class CoderName {
    private CoderName() {}

    /// @throws WrongInput where it can be no person's name
    static CoderId of(String option, String typed) {
        CodingsFolder.fault(option, typed).ifPresent(fault -> {
            throw new WrongInput(fault);
        });
        return new CoderId(typed);
    }
}
