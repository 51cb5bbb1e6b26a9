package org.verbatim.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /// Where the answer to a closed question stands.
    public sealed interface Choices {
        /// One option in one cell.
        ///
        /// @param others what answers are counted as that are none of the options, if they may be
        record OneOption(int column, Others others) implements Choices {}

        /// All options that were chosen in one cell, with a separator between them.
        ///
        /// @param others what answers are counted as that are none of the options, if they may be
        record Joined(int column, String separator, Others others) implements Choices {}

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
        record Column(int column) implements Split {}
    }
}
