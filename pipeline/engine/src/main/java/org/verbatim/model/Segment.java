package org.verbatim.model;

import java.util.List;

/// A closed answer, a column or a grouping of closed answers by which tables are split.
///
/// @param id what survey.yaml calls it
/// @param values what respondents can be in it, in the order in which tables show them; for a column of free values
///     those that were read, sorted
public record Segment(String id, List<String> values) {
    public Segment {
        values = List.copyOf(values);
    }
}
