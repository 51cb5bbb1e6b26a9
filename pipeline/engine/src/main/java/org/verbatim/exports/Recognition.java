package org.verbatim.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verbatim.files.Header;
import org.verbatim.files.Headings;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// Which tool wrote an export, and how many rows its header takes: both by its content, whatever it is called.
///
/// @param why what was seen, as a sentence goes on: `its third row holds Qualtrics' import ids`
public record Recognition(Tool tool, Headings headings, String why) {
    private static final Pattern IMPORT_ID = Pattern.compile("\\{\\s*\"ImportId\"\\s*:.*\\}", Pattern.DOTALL);
    private static final Pattern LIME_CODE = Pattern.compile("\\w+(?:\\[\\w+])?(?:\\._\\.|\\. ).+|\\w+\\[\\w+]");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\.(?:[a-z]\\.|\\d+\\.)?\\s.*");
    private static final Pattern Q_NUMBERED = Pattern.compile("(?i)q\\d+[a-z]?[.:]\\s.*");
    private static final List<String> TIMESTAMPS = List.of(
            "timestamp",
            "zeitstempel",
            "horodateur",
            "marca temporal",
            "informazioni cronologiche",
            "tijdstempel",
            "carimbo de data/hora",
            "sygnatura czasowa");
    private static final List<String> SUBHEADINGS =
            List.of("response", "open-ended response", "other (please specify)");

    /// Recognises the export in a file; plain where it cannot be read.
    public static Recognition of(Path file, Tables.Settings settings) {
        Optional<Table> opened = Tables.open(file, settings.with(Headings.ONE), new Problems());
        if (opened.isEmpty()) {
            return plain();
        }
        try (Table table = opened.get()) {
            List<List<String>> below = new ArrayList<>();
            for (Optional<Row> row = table.next(); row.isPresent() && below.size() < 2; row = table.next()) {
                below.add(row.get().cells());
            }
            return of(table.header().given(), below);
        }
    }

    static Recognition of(List<String> names, List<List<String>> below) {
        List<String> lower = names.stream()
                .map(name -> Header.normal(name).toLowerCase(Locale.ROOT))
                .toList();
        List<String> second = below.isEmpty() ? List.of() : below.getFirst();
        List<String> third = below.size() < 2 ? List.of() : below.get(1);
        return qualtrics(lower, second, third)
                .or(() -> surveyMonkey(lower, second))
                .or(() -> typeform(lower, second))
                .or(() -> forms(lower))
                .or(() -> smartSurvey(lower, second))
                .or(() -> limeSurvey(names, lower))
                .or(() -> jisc(lower))
                .or(() -> questionsOverOptions(lower, second))
                .orElseGet(Recognition::plain);
    }

    private static Recognition plain() {
        return new Recognition(Tool.PLAIN, Headings.ONE, "it looks like a table with one row of names");
    }

    /// Some tool's header of two rows: every column without a name has something in the second.
    private static Optional<Recognition> questionsOverOptions(List<String> names, List<String> second) {
        int nameless = 0;
        for (int column = 0; column < names.size() && column < second.size(); column++) {
            boolean under = !second.get(column).isBlank();
            if (names.get(column).isEmpty() && !under) {
                return Optional.empty();
            }
            nameless += names.get(column).isEmpty() ? 1 : 0;
        }
        return nameless > 0 && !second.isEmpty() && second.getFirst().isBlank()
                ? found(Tool.PLAIN, Headings.QUESTIONS_OVER_OPTIONS, "its second row holds options below the questions")
                : Optional.empty();
    }

    private static Optional<Recognition> found(Tool tool, Headings headings, String why) {
        return Optional.of(new Recognition(tool, headings, why));
    }

    private static Optional<Recognition> qualtrics(List<String> names, List<String> second, List<String> third) {
        if (importIds(third)) {
            return found(Tool.QUALTRICS, Headings.names(3), "its third row holds Qualtrics’ import ids");
        }
        if (importIds(second)) {
            return found(Tool.QUALTRICS, Headings.names(2), "its second row holds Qualtrics’ import ids");
        }
        long numbered = names.stream().filter(name -> name.matches("v\\d+")).count();
        if (numbered >= 5 && second.stream().anyMatch(cell -> cell.equalsIgnoreCase("ResponseID"))) {
            return found(Tool.QUALTRICS, Headings.names(2), "its columns are named V1, V2 … over Qualtrics’ own names");
        }
        return Optional.empty();
    }

    private static boolean importIds(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return !filled.isEmpty()
                && filled.stream().allMatch(cell -> IMPORT_ID.matcher(cell).matches());
    }

    private static Optional<Recognition> surveyMonkey(List<String> names, List<String> second) {
        boolean named = names.getFirst().matches("respondent ?id");
        boolean under = second.stream()
                .anyMatch(cell -> SUBHEADINGS.contains(Header.normal(cell).toLowerCase(Locale.ROOT)));
        boolean idless = !second.isEmpty() && second.getFirst().isBlank();
        if (idless && (under || (named && second.stream().anyMatch(cell -> !cell.isBlank())))) {
            return found(
                    Tool.SURVEYMONKEY,
                    Headings.QUESTIONS_OVER_OPTIONS,
                    "its second row holds options and “Response” below the questions");
        }
        if (named && names.contains("collector id")) {
            return found(Tool.SURVEYMONKEY, Headings.ONE, "it has the columns Respondent ID and Collector ID");
        }
        return named && names.contains("")
                ? found(
                        Tool.SURVEYMONKEY,
                        Headings.ONE,
                        "it begins with Respondent ID, and its questions go on over columns without a name")
                : Optional.empty();
    }

    private static Optional<Recognition> typeform(List<String> names, List<String> second) {
        boolean closing = names.contains("network id")
                || (names.contains("start date (utc)") && names.contains("submit date (utc)"));
        if (!second.isEmpty() && second.getFirst().strip().equals("#")) {
            return found(
                    Tool.TYPEFORM, Headings.QUESTIONS_OVER_OPTIONS, "its second row begins with # and holds options");
        }
        return names.getFirst().equals("#") || closing
                ? found(Tool.TYPEFORM, Headings.ONE, "it has Typeform’s columns #, Start Date (UTC) or Network ID")
                : Optional.empty();
    }

    private static Optional<Recognition> forms(List<String> names) {
        if (names.getFirst().equals("id") && names.contains("start time") && names.contains("completion time")) {
            return found(
                    Tool.MICROSOFT_FORMS, Headings.ONE, "it begins with ID, and has Start time and Completion time");
        }
        return TIMESTAMPS.contains(names.getFirst())
                ? found(Tool.GOOGLE_FORMS, Headings.ONE, "its first column is the timestamp of Google Forms")
                : Optional.empty();
    }

    private static Optional<Recognition> smartSurvey(List<String> names, List<String> second) {
        boolean user = names.contains("userid") || names.contains("user id");
        long questions = names.stream()
                .filter(name -> Q_NUMBERED.matcher(name).matches())
                .count();
        if (!user || (questions == 0 && !names.contains("ended"))) {
            return Optional.empty();
        }
        boolean options = !second.isEmpty()
                && second.get(Math.max(names.indexOf("userid"), names.indexOf("user id")))
                        .isBlank();
        return found(
                Tool.SMARTSURVEY,
                options ? Headings.QUESTIONS_OVER_OPTIONS : Headings.ONE,
                "it has SmartSurvey’s columns UserID and Ended");
    }

    private static Optional<Recognition> limeSurvey(List<String> names, List<String> lower) {
        boolean own = lower.stream().anyMatch(name -> name.matches("(?:lastpage|last page)(?:[._ ].*)?"))
                || lower.stream().anyMatch(name -> name.matches("(?:startlanguage|start language)(?:[._ ].*)?"));
        long coded =
                names.stream().filter(name -> LIME_CODE.matcher(name).matches()).count();
        boolean joined = names.stream().filter(name -> name.contains("._.")).count() > names.size() / 2;
        if (own || joined || (coded > 0 && names.stream().anyMatch(name -> name.matches("\\w+\\[(?:SQ|sq)\\d+].*")))) {
            return found(Tool.LIMESURVEY, Headings.ONE, "its headings are LimeSurvey’s codes and texts");
        }
        return Optional.empty();
    }

    private static Optional<Recognition> jisc(List<String> names) {
        long numbered =
                names.stream().filter(name -> NUMBERED.matcher(name).matches()).count();
        boolean urn = names.contains("urn") || names.contains("unique response number");
        return urn || numbered > names.size() / 2
                ? found(Tool.JISC, Headings.ONE, "it has a unique response number, or questions numbered as Jisc does")
                : Optional.empty();
    }
}
