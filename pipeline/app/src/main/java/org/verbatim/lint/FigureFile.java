package org.verbatim.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.verbatim.files.Header;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Figures of a report that were written down as a table: a CSV file of the columns question, option and percent.
///
/// An option that ends in `(net)` or begins with `net:` is the sum of the options that its name names: `Fully or
/// mostly` of `Fully` and `Mostly`.
final class FigureFile {
    private static final Pattern NET = Pattern.compile("(?i)^net:\\s*|\\s*\\(net\\)$");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\s+or\\s+|\\s+and\\s+|\\s*,\\s*|\\s*\\+\\s*");

    /// What rounded percentages of one choice each may add up to.
    private static final double HUNDRED = 103;

    private FigureFile() {}

    /// A percentage in its line of the file.
    ///
    /// @param level empty if the file has none
    private record Line(long number, String level, String option, Printed percent) {
        boolean net() {
            return NET.matcher(option).find();
        }

        String name() {
            return NET.matcher(option).replaceAll("").strip().toLowerCase(Locale.ROOT);
        }
    }

    /// What cannot be, of the figures in the file; a problem if it lacks a column.
    static List<Found> check(Path file, OptionalLong base, Problems problems) {
        List<Found> found = new ArrayList<>();
        Map<String, List<Line>> questions = read(file, problems);
        if (base.isPresent()) {
            questions.forEach((question, lines) -> check(question, lines, base.getAsLong(), questions, found));
        } else if (problems.none()) {
            problems.add(
                    Problem.Place.of(name(file)),
                    "nothing says what the percentages are of",
                    "give `--base N`, or the survey's folder");
        }
        return found;
    }

    private static void check(
            String question, List<Line> lines, long base, Map<String, List<Line>> questions, List<Found> found) {
        for (Line line : lines) {
            Found.Place place = new Found.Place(line.number(), question);
            if (line.percent().counts(base).none()) {
                found.addAll(Impossible.in(place, line.percent().toString(), OptionalLong.of(base)));
            }
            net(line, lines)
                    .ifPresent(
                            net -> Impossible.net(place, net, base, others(line.level(), net, base, questions), found));
        }
    }

    /// What to say of the bases that the net can be on: which of them, up to the one given, every other figure of the
    /// level can be on as well.
    private static String others(String level, Net net, long base, Map<String, List<Line>> questions) {
        List<Long> fitting = net.bases(base / 2, base).stream()
                .filter(other -> questions.values().stream().allMatch(lines -> canBeOn(other, level, lines)))
                .toList();
        String whose = level.isEmpty() ? "" : " of level " + level;
        return fitting.isEmpty()
                ? "; on none of those up to " + base + " can every other figure" + whose + " be"
                : "; of those up to " + base + ", every other figure" + whose + " can be on " + Impossible.list(fitting)
                        + " as well";
    }

    private static boolean canBeOn(long base, String level, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.level().equals(level))
                .allMatch(line -> !line.percent().counts(base).none()
                        && net(line, lines).map(net -> net.canBeOn(base)).orElse(true));
    }

    private static Optional<Net> net(Line net, List<Line> lines) {
        if (!net.net()) {
            return Optional.empty();
        }
        List<String> named = List.of(BETWEEN.split(net.name()));
        List<Printed> parts = new ArrayList<>();
        List<Printed> others = new ArrayList<>();
        for (Line line : lines) {
            if (!line.net()) {
                (named.contains(line.name()) ? parts : others).add(line.percent());
            }
        }
        return parts.size() == named.size()
                ? Optional.of(new Net(net.percent(), parts, several(parts, others) ? List.of() : others))
                : Optional.empty();
    }

    /// Whether respondents could choose several options: then the others need no room beside the net.
    private static boolean several(List<Printed> parts, List<Printed> others) {
        double sum = 0;
        for (Printed percent : parts) {
            sum += percent.percent().doubleValue();
        }
        for (Printed percent : others) {
            sum += percent.percent().doubleValue();
        }
        return sum > HUNDRED;
    }

    private static Map<String, List<Line>> read(Path file, Problems problems) {
        Map<String, List<Line>> questions = new LinkedHashMap<>();
        try (Table table = Tables.open(file, Tables.Settings.DETECT, problems).orElse(null)) {
            if (table == null) {
                return questions;
            }
            Header header = table.header();
            OptionalInt question = column(file, header, "question", problems);
            OptionalInt option = column(file, header, "option", problems);
            OptionalInt percent = column(file, header, "percent", problems);
            if (question.isEmpty() || option.isEmpty() || percent.isEmpty()) {
                return questions;
            }
            OptionalInt level = header.find("level");
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                Row cells = row.get();
                String written = cells.cell(percent.getAsInt()).strip();
                if (written.matches("\\d{1,3}(?:\\.\\d+)?%?")) {
                    String asked = cells.cell(question.getAsInt())
                            + (level.isPresent() ? ", " + cells.cell(level.getAsInt()) : "");
                    questions
                            .computeIfAbsent(asked, each -> new ArrayList<>())
                            .add(new Line(
                                    cells.line(),
                                    level.isPresent() ? cells.cell(level.getAsInt()) : "",
                                    cells.cell(option.getAsInt()),
                                    Printed.of(written.replace("%", ""))));
                } else {
                    problems.add(
                            Problem.Place.of(name(file), cells.line(), 0).named("percent"),
                            "a percentage was expected here, not '" + written + "'",
                            "write it as the report prints it, such as 74 or 73.6");
                }
            }
        }
        return questions;
    }

    private static OptionalInt column(Path file, Header header, String name, Problems problems) {
        OptionalInt column = header.find(name);
        if (column.isEmpty()) {
            problems.add(
                    Problem.Place.of(name(file), 1, 0),
                    "the column '" + name + "' is missing",
                    "write a header row of question, option and percent");
        }
        return column;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
