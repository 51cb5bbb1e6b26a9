package org.verbatim.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Which columns of the data hold what; columns are counted from 0.
///
/// @param respondent whose ids; empty if respondents are numbered by their rows
/// @param closed where each closed question is answered, in the survey's order
/// @param open the column of each open question, in the survey's order
/// @param splits where the value of each segment comes from, in the survey's order
public record Layout(
        OptionalInt respondent,
        OptionalInt organisation,
        OptionalInt weight,
        OptionalInt permission,
        List<Choices> closed,
        List<Integer> open,
        List<Split> splits) {
    public Layout {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        splits = List.copyOf(splits);
    }

    /// Every column that is read.
    public Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>(open);
        for (OptionalInt one : List.of(respondent, organisation, weight, permission)) {
            one.ifPresent(columns::add);
        }
        closed.forEach(choices -> columns.addAll(choices.columns()));
        for (Split split : splits) {
            if (split instanceof Split.Column column) {
                columns.add(column.column());
            }
        }
        return columns;
    }

    /// Where the answer to a closed question stands.
    public sealed interface Choices {
        /// The columns that are read.
        List<Integer> columns();

        /// One option in one cell.
        ///
        /// @param others what answers are counted as that are none of the options, if they may be
        record OneOption(int column, Others others) implements Choices {
            @Override
            public List<Integer> columns() {
                return others.beside(column);
            }
        }

        /// All options that were chosen in one cell, with a separator between them.
        ///
        /// @param others what answers are counted as that are none of the options, if they may be
        record Joined(int column, String separator, Others others) implements Choices {
            @Override
            public List<Integer> columns() {
                return others.beside(column);
            }
        }

        /// A column for each option, in the order of the options.
        record Spread(List<Integer> columns) implements Choices {
            public Spread {
                columns = List.copyOf(columns);
            }
        }
    }

    /// What becomes of an answer that is none of the options.
    ///
    /// @param option the option that it counts as; empty if there must be no such answer
    /// @param column where it may stand beside the question's own cell
    public record Others(Optional<String> option, OptionalInt column) {
        /// Every answer is one of the options.
        public static final Others NONE = new Others(Optional.empty(), OptionalInt.empty());

        private List<Integer> beside(int own) {
            return column.isPresent() ? List.of(own, column.getAsInt()) : List.of(own);
        }
    }

    /// Where the value of a segment comes from.
    public sealed interface Split {
        /// The answer to a closed question.
        ///
        /// @param question its number among the closed questions
        record Answer(int question) implements Split {}

        /// Options of a closed question, put together under names.
        ///
        /// @param question its number among the closed questions
        /// @param names the values, in order
        /// @param nameOf for each option the value that it belongs to, if any
        record Grouped(int question, List<String> names, List<Optional<String>> nameOf) implements Split {
            public Grouped {
                names = List.copyOf(names);
                nameOf = List.copyOf(nameOf);
            }
        }

        /// The text of a column.
        ///
        /// @param values those that are known, in the order in which tables show them; others come behind
        record Column(int column, List<String> values) implements Split {
            public Column {
                values = List.copyOf(values);
            }
        }
    }
}
