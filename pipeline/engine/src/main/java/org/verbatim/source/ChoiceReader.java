package org.verbatim.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.files.Reading;
import org.verbatim.files.Row;
import org.verbatim.model.ClosedQuestion;

/// Reads the answer to one closed question: the numbers of the options chosen, in order; none is not answered.
final class ChoiceReader {
    /// What survey tools write into the column of an option that was not chosen, beside nothing.
    private static final Set<String> NOT_CHOSEN = Set.of("0", "no", "false", "not selected", "unchecked");

    /// Cells that repeat are read once; a file in which none does must not fill the memory.
    private static final int MOST_KEPT = 10_000;

    private final ClosedQuestion question;
    private final Layout.Choices place;
    private final Refusal refusal;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> readCells = new HashMap<>();
    private final Map<List<Integer>, List<Integer>> same = new HashMap<>();

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
                oneCell(row, one.column(), List.of(row.cell(one.column()).strip()));
            case Layout.Choices.Joined joined -> joined(row, joined);
        };
    }

    private List<Integer> joined(Row row, Layout.Choices.Joined joined) {
        String cell = row.cell(joined.column());
        List<Integer> known = readCells.get(cell);
        return known != null
                ? known
                : oneCell(row, joined.column(), new JoinedCell(question.options(), joined.separator()).split(cell));
    }

    private List<Integer> oneCell(Row row, int column, List<String> answers) {
        String cell = row.cell(column);
        List<Integer> known = readCells.get(cell);
        if (known != null) {
            return known;
        }
        Set<Integer> chosen = new TreeSet<>();
        boolean sound = true;
        for (String answer : answers) {
            Integer number = numbers.get(answer);
            if (number != null) {
                chosen.add(number);
            } else if (!answer.isEmpty()) {
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
        for (int option = 0; option < columns.size(); option++) {
            if (isChosen(row.cell(columns.get(option)))) {
                chosen.add(option);
            }
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
        return !cell.isEmpty()
                && !cell.isBlank()
                && !NOT_CHOSEN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
