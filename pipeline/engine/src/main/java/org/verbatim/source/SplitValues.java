package org.verbatim.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.files.Row;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.Survey;

/// One segment: the values that each respondent has in it, and all that there are.
sealed interface SplitValues {
    /// A table split more finely is no table.
    int MOST = 1000;

    static SplitValues of(String name, Layout.Split split, Survey survey) {
        return switch (split) {
            case Layout.Split.Answer answer -> {
                List<String> options = survey.closed().get(answer.question()).options();
                yield new OfQuestion(
                        new Segment(name, options),
                        answer.question(),
                        options.stream().map(Optional::of).toList());
            }
            case Layout.Split.Grouped group ->
                new OfQuestion(new Segment(name, group.names()), group.question(), group.nameOf());
            case Layout.Split.Column column -> new OfColumn(name, column.column(), column.values());
        };
    }

    /// The values of the respondent in `row`, who chose `chosen`.
    List<String> of(Row row, List<List<Integer>> chosen);

    /// The segment with all values seen so far.
    Segment segment();

    boolean isTooFine();

    /// The values seen that survey.yaml does not list.
    default Set<String> seen() {
        return Set.of();
    }

    /// Takes in a value that was seen in other rows.
    default void see(String value) {}

    /// By the answer to a closed question.
    final class OfQuestion implements SplitValues {
        private final Segment segment;
        private final int question;
        private final List<Optional<String>> nameOf;
        private final Map<List<Integer>, List<String>> known = new HashMap<>();

        private OfQuestion(Segment segment, int question, List<Optional<String>> nameOf) {
            this.segment = segment;
            this.question = question;
            this.nameOf = nameOf;
        }

        @Override
        public List<String> of(Row row, List<List<Integer>> chosen) {
            return known.computeIfAbsent(chosen.get(question), this::names);
        }

        private List<String> names(List<Integer> options) {
            Set<String> names = new LinkedHashSet<>();
            options.stream()
                    .filter(option -> option != Respondent.NOTHING)
                    .forEach(option -> nameOf.get(option).ifPresent(names::add));
            return List.copyOf(names);
        }

        @Override
        public Segment segment() {
            return segment;
        }

        @Override
        public boolean isTooFine() {
            return false;
        }
    }

    /// By the text of a column.
    final class OfColumn implements SplitValues {
        private final String name;
        private final int column;
        private final List<String> first;
        private final Map<String, List<String>> known = new HashMap<>();

        private OfColumn(String name, int column, List<String> first) {
            this.name = name;
            this.column = column;
            this.first = first;
        }

        @Override
        public List<String> of(Row row, List<List<Integer>> chosen) {
            String value = RowReader.bare(row.cell(column));
            if (value.isEmpty()) {
                return List.of();
            }
            List<String> values = known.get(value);
            if (values == null) {
                values = List.of(value);
                if (!isTooFine()) {
                    known.put(value, values);
                }
            }
            return values;
        }

        @Override
        public Segment segment() {
            List<String> rest = new ArrayList<>(known.keySet());
            rest.removeAll(first);
            rest.sort(FoundOptions.order());
            List<String> values = new ArrayList<>(first);
            values.addAll(rest);
            return new Segment(name, values);
        }

        @Override
        public boolean isTooFine() {
            return known.size() > MOST;
        }

        @Override
        public Set<String> seen() {
            return known.keySet();
        }

        @Override
        public void see(String value) {
            known.put(value, List.of(value));
        }
    }
}
