package org.verbatim.exports;

import java.util.List;
import java.util.Optional;

/// What the cells of a column, or of several with the same answers, show it to be.
///
/// @param options of a closed question, in their order
/// @param separator what stands between several choices in a cell
/// @param others what answers count as that are none of the options
/// @param why what was seen, as a sentence goes on behind the role
record Judged(Role role, List<String> options, Optional<String> separator, Optional<String> others, String why) {
    Judged {
        options = List.copyOf(options);
    }

    static Judged of(Role role, String why) {
        return new Judged(role, List.of(), Optional.empty(), Optional.empty(), why);
    }

    static Judged closed(Role role, List<String> options, String why) {
        return new Judged(role, options, Optional.empty(), Optional.empty(), why);
    }
}
