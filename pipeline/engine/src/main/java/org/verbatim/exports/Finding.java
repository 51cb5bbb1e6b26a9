package org.verbatim.exports;

import java.util.List;

/// What one column of an export was found to be.
///
/// @param number from 1
/// @param column its name
/// @param filled how many of its cells hold something
/// @param why the reason, as a sentence goes on behind the role
/// @param examples a few of its values, shortened; none of a column that is personal
/// @param question the question of the survey that it belongs to; empty if to none
public record Finding(
        int number, String column, Role role, long filled, String why, List<String> examples, String question) {
    public Finding {
        examples = List.copyOf(examples);
    }
}
