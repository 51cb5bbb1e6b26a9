package org.verbatim.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.verbatim.files.Reading;
import org.verbatim.files.Row;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Respondent;

/// Reads the answer to one closed question: the numbers of the options chosen, in order; none is not answered, and
/// [Respondent#NOTHING] is answered with none of them.
final class ChoiceReader {
    /// What survey tools write into the column of an option that was not chosen, beside nothing.
    private static final Set<String> NOT_CHOSEN =
            Set.of("0", "no", "n", "false", "not selected", "unchecked", "unticked", "nein", "non");

    /// What some tools write where a question was seen and not answered; nothing else, unless it is an option.
    private static final String SEEN_AND_LEFT = "-99";

    /// Cells that repeat are read once; a file in which none does must not fill the memory.
    private static final int MOST_KEPT = 10_000;

    private static final List<Integer> NOTHING = List.of(Respondent.NOTHING);

    private final ClosedQuestion question;
    private final Layout.Choices place;
    private final Refusal refusal;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> readCells = new HashMap<>();
    private final Map<List<Integer>, List<Integer>> same = new HashMap<>();
    private @Nullable JoinedCell splitter;

    /// Refuses a row because of one of its cells.
    @FunctionalInterface
    interface Refusal {
        void because(Row row, int column, String what, String fix);
    }

    private ChoiceReader(ClosedQuestion question, Layout.Choices place, Refusal refusal) {
        this.question = question;
        this.place = place;
        this.refusal = refusal;
        for (int i = 0; i < question.options().size(); i++) {
            numbers.put(question.options().get(i), i);
        }
    }

    static ChoiceReader of(ClosedQuestion question, Layout.Choices place, Refusal refusal) {
        return new ChoiceReader(question, place, refusal);
    }

    List<Integer> read(Row row) {
        return switch (place) {
            case Layout.Choices.Spread spread -> spread(row, spread.columns());
            case Layout.Choices.OneOption one ->
                withOthers(
                        row,
                        one.others(),
                        oneCell(row, one.column(), one.others(), List.of(RowReader.bare(row.cell(one.column())))));
            case Layout.Choices.Joined joined -> withOthers(row, joined.others(), joined(row, joined));
        };
    }

    /// Whoever wrote into the column for other answers, and chose nothing, gave one.
    private List<Integer> withOthers(Row row, Layout.Others others, List<Integer> chosen) {
        boolean other = chosen.isEmpty()
                && others.column().isPresent()
                && !RowReader.bare(row.cell(others.column().getAsInt())).isEmpty();
        return other ? List.of(other(others)) : chosen;
    }

    private int other(Layout.Others others) {
        return numbers.getOrDefault(others.option().orElseThrow(), 0);
    }

    private List<Integer> joined(Row row, Layout.Choices.Joined joined) {
        String cell = row.cell(joined.column());
        List<Integer> known = readCells.get(cell);
        return known != null
                ? known
                : oneCell(
                        row, joined.column(), joined.others(), splitter(joined).split(RowReader.bare(cell)));
    }

    private JoinedCell splitter(Layout.Choices.Joined joined) {
        if (splitter == null) {
            splitter = new JoinedCell(question.options(), joined.separator());
        }
        return splitter;
    }

    private List<Integer> oneCell(Row row, int column, Layout.Others others, List<String> answers) {
        String cell = row.cell(column);
        List<Integer> known = readCells.get(cell);
        if (known != null) {
            return known;
        }
        Set<Integer> chosen = new TreeSet<>();
        boolean sound = true;
        for (String answer : answers) {
            Integer number = numbers.get(answer);
            boolean chose = !answer.isEmpty() && !answer.equals(SEEN_AND_LEFT);
            if (number != null) {
                chosen.add(number);
            } else if (chose && others.option().isPresent()) {
                chosen.add(other(others));
            } else if (chose) {
                sound = false;
                refuseAnswer(row, column, answer);
            }
        }
        List<Integer> read = List.copyOf(chosen);
        if (sound && readCells.size() < MOST_KEPT) {
            readCells.put(cell, read);
        }
        return read;
    }

    private void refuseAnswer(Row row, int column, String answer) {
        List<String> options = question.options();
        refusal.because(
                row,
                column,
                "'" + answer + "' is no option of " + question.id() + Reading.didYouMean(answer, options),
                "mend the cell, or add it to the options of " + question.id() + ": " + Reading.shortened(options));
    }

    private List<Integer> spread(Row row, List<Integer> columns) {
        List<Integer> chosen = new ArrayList<>();
        boolean answered = false;
        for (int option = 0; option < columns.size(); option++) {
            String cell = RowReader.bare(row.cell(columns.get(option)));
            answered |= !cell.isEmpty() && !cell.equals(SEEN_AND_LEFT);
            if (isChosen(cell)) {
                chosen.add(option);
            }
        }
        if (chosen.isEmpty() && answered) {
            return NOTHING;
        }
        if (same.size() >= MOST_KEPT) {
            return List.copyOf(chosen);
        }
        List<Integer> kept = same.get(chosen);
        if (kept == null) {
            kept = List.copyOf(chosen);
            same.put(kept, kept);
        }
        return kept;
    }

    private static boolean isChosen(String cell) {
        return !cell.isEmpty() && !cell.equals(SEEN_AND_LEFT) && !NOT_CHOSEN.contains(cell.toLowerCase(Locale.ROOT));
    }
}
