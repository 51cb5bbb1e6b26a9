package org.verbatim.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.exports.Column.Content;
import org.verbatim.files.Header;

/// Judges columns that belong to one question: options to tick, items to rank, or rows of a table.
final class Blocks {
    /// What stands in the column of an option that was chosen, where not its label.
    private static final Set<String> TICKS =
            Set.of("y", "yes", "ja", "oui", "1", "true", "x", "selected", "checked", "ticked", "✓", "✔", "chosen");

    /// What stands in the column of an option that was not chosen, where not nothing.
    private static final Set<String> NO_TICKS =
            Set.of("n", "no", "nein", "non", "0", "false", "not selected", "unchecked", "unticked");

    private static final int MOST_ANSWERS = 25;

    private final Tool tool;

    Blocks(Tool tool) {
        this.tool = tool;
    }

    /// What a block is.
    enum Kind {
        /// A choice of several, an option a column.
        TICKED,
        /// Ranks, an item a column.
        RANKED,
        /// The same answers in every column.
        TABLE,
        /// Columns that have no more in common than a name.
        APART
    }

    /// What the columns are together, those to write in aside.
    Kind kind(List<Column> columns) {
        List<Column> filled =
                columns.stream().filter(column -> column.filled() > 0).toList();
        if (columns.size() < 2 || filled.isEmpty()) {
            return Kind.APART;
        }
        if (filled.stream().allMatch(Blocks::isTicked) && (!isYesNo(filled) || mayBeTicked(filled))) {
            return Kind.TICKED;
        }
        if (isRanked(filled)) {
            return Kind.RANKED;
        }
        return filled.size() > 1 && isTable(filled) ? Kind.TABLE : Kind.APART;
    }

    /// Whether an option was ticked here or not; so it may be if nobody did anything.
    static boolean isTicked(Column column) {
        if (column.many() || column.values().size() > 4) {
            return false;
        }
        String label = "";
        for (String value : column.values().keySet()) {
            String low = value.toLowerCase(Locale.ROOT);
            if (!TICKS.contains(low) && !NO_TICKS.contains(low)) {
                if (!label.isEmpty()) {
                    return false;
                }
                label = value;
            }
        }
        return label.isEmpty() || isLabel(label, column.heading());
    }

    /// Whether a cell repeats the option at the head of its column; a column without a head has no other.
    private static boolean isLabel(String value, Heading heading) {
        String option = Wording.clean(heading.option().isEmpty() ? heading.mark() : heading.option());
        return option.isEmpty() || same(value, option) || same(Wording.clean(value), option);
    }

    private static boolean same(String one, String other) {
        return Header.normal(one).equalsIgnoreCase(Header.normal(other));
    }

    /// Whether somebody answered yes and somebody no: a table of questions, or a tool that writes no for not chosen.
    private static boolean isYesNo(List<Column> columns) {
        Map<String, Integer> answers = answers(columns);
        return (answers.containsKey("Yes") && answers.containsKey("No"))
                || (answers.containsKey("yes") && answers.containsKey("no"));
    }

    private boolean mayBeTicked(List<Column> columns) {
        String question = columns.getFirst().heading().question().toLowerCase(Locale.ROOT);
        return tool == Tool.LIMESURVEY
                || tool == Tool.SMARTSURVEY
                || tool == Tool.JISC
                || question.matches(".*\\b(?:that apply|select all|tick all|check all|choose (?:up to|all)|"
                        + "select (?:up to|any)|mark all|choose any)\\b.*");
    }

    /// Whether the columns hold ranks: no rank comes oftener than respondents can have given it.
    private static boolean isRanked(List<Column> columns) {
        Map<Integer, Integer> given = new TreeMap<>();
        long most = 0;
        for (Column column : columns) {
            most = Math.max(most, column.filled());
            for (Map.Entry<String, Integer> value : column.values().entrySet()) {
                if (value.getKey().matches("\\d{1,2}")) {
                    given.merge(Integer.parseInt(value.getKey()), value.getValue(), Integer::sum);
                } else if (!value.getKey().matches("(?i)n/?a|not applicable|-")) {
                    return false;
                }
            }
        }
        int size = columns.size();
        long bound = most;
        boolean within = given.keySet().stream().allMatch(rank -> rank >= 1 && rank <= size);
        return size >= 3
                && given.size() >= 2
                && within
                && given.values().stream().allMatch(times -> times <= bound + bound / 20 + 1)
                && given.size() * 4 >= size * 3;
    }

    private static boolean isTable(List<Column> columns) {
        Map<String, Integer> answers = answers(columns);
        boolean bounded = columns.stream()
                .allMatch(column -> !column.many() && column.longest() <= 150 && !column.mostly(Content.DATES));
        long filled = columns.stream().mapToLong(Column::filled).sum();
        return bounded
                && answers.size() <= MOST_ANSWERS
                && (answers.size() * 3L <= filled || ScaleOrder.isScale(List.copyOf(answers.keySet())))
                && sharesAnswers(columns, answers.size());
    }

    /// Whether a typical column holds half of all answers or more, or all are numbers.
    private static boolean sharesAnswers(List<Column> columns, int answers) {
        long typical = columns.stream()
                .filter(column -> 2 * column.values().size() >= answers)
                .count();
        boolean numbers = columns.stream().allMatch(column -> column.mostly(Content.NUMBERS));
        return 2 * typical >= columns.size() || numbers;
    }

    /// Every answer in any of the columns.
    static Map<String, Integer> answers(List<Column> columns) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Column column : columns) {
            column.values().forEach((value, times) -> answers.merge(value, times, Integer::sum));
        }
        return answers;
    }

    /// The option of each column, no two alike.
    static List<String> optionNames(List<Column> columns) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Column column : columns) {
            String name = optionName(column);
            int before = times.merge(name, 1, Integer::sum);
            names.add(before == 1 ? name : name + " (" + before + ")");
        }
        return names;
    }

    private static String optionName(Column column) {
        Heading heading = column.heading();
        if (!heading.option().isEmpty()) {
            return heading.option();
        }
        return column.values().keySet().stream()
                .filter(value -> !TICKS.contains(value.toLowerCase(Locale.ROOT))
                        && !NO_TICKS.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(heading.title());
    }
}
