package org.verbatim.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.verbatim.files.Faults;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.Problem;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;

/// Makes a respondent of each row of the data. What repeats from row to row is built once.
final class RowReader {
    private static final Set<String> REFUSALS = Set.of("no", "n", "false", "0");

    private final Layout layout;
    private final List<String> ids;
    private final Table table;
    private final Faults faults;
    private final List<ChoiceReader> choices = new ArrayList<>();
    private final List<TooManyChoices> tooMany = new ArrayList<>();
    private final List<SplitValues> splits = new ArrayList<>();
    private final Map<String, Optional<OrganisationId>> organisations = new HashMap<>();
    private boolean sound;

    RowReader(SurveyFile file, Table table, Faults faults) {
        this.layout = file.layout();
        this.ids = file.data().ids();
        this.table = table;
        this.faults = faults;
        for (int i = 0; i < layout.closed().size(); i++) {
            choices.add(ChoiceReader.of(
                    file.survey().closed().get(i), layout.closed().get(i), this::refuse));
            tooMany.add(new TooManyChoices(file.survey().closed().get(i)));
        }
        for (int i = 0; i < layout.splits().size(); i++) {
            splits.add(SplitValues.of(
                    file.survey().segments().get(i), layout.splits().get(i), file.survey()));
        }
    }

    /// A cell without outer spaces, and without the byte order mark that some exports leave before a value.
    static String bare(String cell) {
        return cell.indexOf('\uFEFF') < 0
                ? cell.strip()
                : cell.replace("\uFEFF", "").strip();
    }

    /// The respondent that `row` holds; null if the row is refused.
    @Nullable
    Respondent read(Row row) {
        sound = true;
        String id = id(row, table);
        if (id.isEmpty()) {
            refuse(row, layout.respondent().orElseThrow(), "the respondent has no id", "give every row its own id");
        }
        double weight = weight(row);
        List<List<Integer>> chosen = chosen(row);
        if (!sound) {
            return null;
        }
        count(row, chosen);
        return new Respondent(
                new RespondentId(id),
                organisation(row),
                weight,
                permission(row),
                chosen,
                split(row, chosen),
                verbatims(row));
    }

    /// The id of the respondent in the last row of a table of the survey; empty if there is none.
    String id(Row row, Table of) {
        String before = ids.get(of.part());
        if (layout.respondent().isEmpty()) {
            return before + of.rowInPart();
        }
        String id = bare(row.cell(layout.respondent().getAsInt()));
        return id.isEmpty() ? "" : before + id;
    }

    private void refuse(Row row, int column, String what, String fix) {
        sound = false;
        Problem.Place place = table.place(row, column);
        faults.add(column + fix, new Problem(place, what, fix));
    }

    private double weight(Row row) {
        if (layout.weight().isEmpty()) {
            return 1;
        }
        int column = layout.weight().getAsInt();
        String text = row.cell(column).strip();
        double weight = number(text);
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            refuse(row, column, "'" + text + "' is no weight", "write a number from 0, such as 1.25");
        }
        return weight;
    }

    private static double number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private List<List<Integer>> chosen(Row row) {
        if (choices.isEmpty()) {
            return List.of();
        }
        List<List<Integer>> chosen = new ArrayList<>(choices.size());
        for (ChoiceReader reader : choices) {
            chosen.add(reader.read(row));
        }
        return chosen;
    }

    /// Those of the answers that are more than was allowed.
    private void count(Row row, List<List<Integer>> chosen) {
        for (int question = 0; question < chosen.size(); question++) {
            if (tooMany.get(question).are(chosen.get(question))) {
                tooMany.get(question)
                        .add(table.place(
                                row, layout.closed().get(question).columns().getFirst()));
            }
        }
    }

    /// What the user should know of the answers, though nothing is wrong.
    List<Problem> remarks() {
        return tooMany.stream().flatMap(some -> some.remark().stream()).toList();
    }

    private Optional<OrganisationId> organisation(Row row) {
        if (layout.organisation().isEmpty()) {
            return Optional.empty();
        }
        String name = row.cell(layout.organisation().getAsInt()).strip();
        return organisations.computeIfAbsent(
                name, text -> text.isEmpty() ? Optional.empty() : Optional.of(new OrganisationId(text)));
    }

    private Permission permission(Row row) {
        if (layout.permission().isEmpty()) {
            return Permission.QUOTE;
        }
        String answer = row.cell(layout.permission().getAsInt()).strip();
        return REFUSALS.contains(answer.toLowerCase(Locale.ROOT)) ? Permission.COUNT_ONLY : Permission.QUOTE;
    }

    private List<List<String>> split(Row row, List<List<Integer>> chosen) {
        if (splits.isEmpty()) {
            return List.of();
        }
        List<List<String>> values = new ArrayList<>(splits.size());
        for (SplitValues split : splits) {
            values.add(split.of(row, chosen));
        }
        return values;
    }

    private List<String> verbatims(Row row) {
        List<String> verbatims = new ArrayList<>(layout.open().size());
        for (int column : layout.open()) {
            verbatims.add(row.cell(column));
        }
        return verbatims;
    }

    List<Segment> segments() {
        return splits.stream().map(SplitValues::segment).toList();
    }

    /// What the rows came to.
    ///
    /// @param read how many there were
    /// @param stored how many of them were not refused
    Account account(long read, long stored) {
        ArrayList<TreeSet<String>> values = new ArrayList<>();
        splits.forEach(split -> values.add(new TreeSet<>(split.seen())));
        ArrayList<Account.TooManySeen> more = new ArrayList<>();
        tooMany.forEach(question -> more.add(question.seen()));
        return new Account(read, stored, faults.noted(), values, more);
    }

    /// Takes in what other rows came to, but for what is wrong with them.
    void add(Account account) {
        for (int split = 0; split < splits.size(); split++) {
            account.values().get(split).forEach(splits.get(split)::see);
        }
        for (int question = 0; question < tooMany.size(); question++) {
            tooMany.get(question).add(account.tooMany().get(question));
        }
    }

    void tellTooManyValues() {
        for (SplitValues split : splits) {
            if (split.isTooFine()) {
                faults.add(
                        "segment " + split.segment().id(),
                        new Problem(
                                Problem.Place.of(table.source().name())
                                        .named(split.segment().id()),
                                "the segment has more than " + SplitValues.MOST + " different values",
                                "split tables by a column with fewer, or write a group"));
            }
        }
    }
}
