package org.verbatim.board;

import java.util.List;

/// A closed answer by which comments can be filtered: a segment or a closed question.
///
/// @param id what survey.yaml calls it
/// @param text the question's words; of a segment, its name
/// @param values what can be answered
/// @param cells whose comments each value has
record Split(String id, String text, List<String> values, List<CellSet> cells) {
    Split {
        values = List.copyOf(values);
        cells = List.copyOf(cells);
    }
}
