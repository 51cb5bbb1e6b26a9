package org.verbatim.exports;

import java.util.List;
import java.util.Optional;

/// A question of the survey that is drafted, with the columns that it is answered in.
///
/// @param columns one for each option of a spread question; one of any other
/// @param optionNames of a spread question, the option of each column
/// @param writeIn where an answer stands that is none of the options
/// @param about the closed question whose “other” an open one explains
record Asked(
        String id,
        Judged judged,
        String text,
        List<Heading> columns,
        List<String> optionNames,
        Optional<Heading> writeIn,
        Optional<String> about) {
    Asked {
        columns = List.copyOf(columns);
        optionNames = List.copyOf(optionNames);
    }

    boolean isSpread() {
        return !optionNames.isEmpty();
    }
}
