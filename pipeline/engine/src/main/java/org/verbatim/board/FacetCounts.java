package org.verbatim.board;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.verbatim.model.CoderId;

/// How many comments of a view each further choice would leave. Where one of several can be chosen, as of a question,
/// the choice made there is left aside, so that the others can be compared.
///
/// What others found in comments that wait for the blind coding of whoever asks counts nowhere here.
///
/// @param comments how many the view has
/// @param questions by the number of the open question
/// @param themes by the theme's number; comments must carry every theme chosen
/// @param noTheme that carry no theme of the first taxonomy
/// @param coders that the rules find anything in, that a model gives any theme, or that a person decided about
/// @param modelReads how much of the comments a model has read, in per cent; empty without one, or once it is through
/// @param states by state
/// @param splits by segment, then by closed question, and by value
public record FacetCounts(
        int comments,
        List<Integer> questions,
        List<Integer> themes,
        int noTheme,
        SortedMap<CoderId, Integer> coders,
        OptionalInt modelReads,
        Map<View.State, Integer> states,
        List<List<Integer>> splits) {
    public FacetCounts {
        questions = List.copyOf(questions);
        themes = List.copyOf(themes);
        states = Map.copyOf(states);
        splits = List.copyOf(splits);
    }
}
