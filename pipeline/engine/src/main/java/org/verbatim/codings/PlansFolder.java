package org.verbatim.codings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.FilesIn;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.files.WholeFile;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// The folder `samples` of a survey: the plan of each sample that was drawn, `<coder>-<number>.plan.csv`.
public final class PlansFolder {
    private static final String ENDING = ".plan.csv";
    private static final List<String> COLUMNS = List.of("item", "comment", "purpose", "repeats", "seed", "drawn");

    /// How many of them a plan has at least: the seed came later, and the time.
    private static final int FEWEST = 4;

    private static final int SEED = 4;
    private static final int DRAWN = 5;

    private final Path folder;

    private PlansFolder(Path folder) {
        this.folder = folder;
    }

    /// Of a survey.
    ///
    /// @param survey the survey's folder
    public static PlansFolder of(Path survey) {
        return new PlansFolder(survey.resolve("samples"));
    }

    /// The files of all plans, by name; none where the folder is not there.
    public List<Path> files() {
        return FilesIn.folder(folder, ENDING);
    }

    /// Where the sheet of a plan stands, for its coder to fill in.
    public Path sheet(Plan plan) {
        return folder.resolve(plan.name() + ".csv");
    }

    /// Every plan, by name; a folder that is not there holds none.
    public List<Plan> read(Problems problems) {
        List<Plan> plans = new ArrayList<>();
        for (Path file : files()) {
            plan(file, problems).ifPresent(plans::add);
        }
        return plans;
    }

    /// Writes a plan, which must be a new one.
    public void write(Plan plan) {
        WholeFile.write(folder.resolve(plan.name() + ENDING), out -> {
            CsvWriter table = new CsvWriter(out, COLUMNS);
            for (Plan.Item item : plan.items()) {
                table.cell(item.number()).cell(item.comment().toString());
                table.cell(plan.purpose().name().toLowerCase(Locale.ROOT));
                table.cell(
                        item.repeats().isPresent()
                                ? String.valueOf(item.repeats().getAsInt())
                                : "");
                OptionalLong seed = plan.draw().seed();
                table.cell(seed.isPresent() ? Long.toString(seed.getAsLong()) : "");
                table.cell(plan.draw().at().map(Instant::toString).orElse("")).endRow();
            }
            table.flush();
        });
    }

    private Optional<Plan> plan(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - ENDING.length());
        int hyphen = stem.lastIndexOf('-');
        OptionalInt number = number(stem.substring(hyphen + 1));
        if (hyphen < 1 || number.isEmpty()) {
            problems.add(
                    Problem.Place.of(name),
                    "this is no plan's name",
                    "call it <coder>-<number>" + ENDING + ", as `verbatim sample` does");
            return Optional.empty();
        }
        try (Table table = Tables.open(file, Tables.Settings.DETECT, problems).orElse(null)) {
            return table == null
                    ? Optional.empty()
                    : plan(new CoderId(stem.substring(0, hyphen)), number.getAsInt(), table, problems);
        }
    }

    private static Optional<Plan> plan(CoderId coder, int number, Table table, Problems problems) {
        List<String> columns = table.header().names();
        if (columns.size() < FEWEST
                || !COLUMNS.subList(0, Math.min(columns.size(), COLUMNS.size())).equals(columns)) {
            problems.add(
                    Problem.Place.of(table.source().name(), 1, 0),
                    "a plan has the columns " + String.join(", ", COLUMNS.subList(0, FEWEST))
                            + " and perhaps seed and drawn",
                    "restore the file; `verbatim sample` wrote it");
            return Optional.empty();
        }
        Plan.Purpose purpose = Plan.Purpose.LEARNING;
        Plan.Draw draw = Plan.Draw.UNTOLD;
        List<Plan.Item> items = new ArrayList<>();
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            String comment = row.get().cell(1).strip();
            OptionalInt item = number(row.get().cell(0));
            if (item.isEmpty() || comment.indexOf('/') < 1) {
                problems.add(table.place(row.get(), 0), "this is no item of a plan", "restore the file");
                continue;
            }
            if (row.get().cell(2).strip().equals("measuring")) {
                purpose = Plan.Purpose.MEASURING;
            }
            if (columns.size() > SEED) {
                draw = new Plan.Draw(
                        whole(row.get().cell(SEED)),
                        columns.size() > DRAWN ? time(table, row.get(), problems) : Optional.empty());
            }
            items.add(new Plan.Item(
                    item.getAsInt(), CommentId.parse(comment), number(row.get().cell(3))));
        }
        return Optional.of(new Plan(coder, number, purpose, draw, items));
    }

    private static Optional<Instant> time(Table table, Row row, Problems problems) {
        String cell = row.cell(DRAWN).strip();
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(cell));
        } catch (DateTimeParseException noInstant) {
            problems.add(table.place(row, DRAWN), "'" + cell + "' is no time", "restore the file");
            return Optional.empty();
        }
    }

    private static OptionalInt number(String cell) {
        String digits = cell.strip();
        boolean plain = !digits.isEmpty()
                && digits.length() < 10
                && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return plain ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static OptionalLong whole(String cell) {
        String digits = cell.strip();
        return digits.matches("-?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
