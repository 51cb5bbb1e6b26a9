package org.verbatim.workbook;

import java.util.List;

/// A CSV file among the results.
///
/// @param name its path from the results' folder
/// @param key the columns that no two of its rows have alike; empty if there are none
record CsvFile(String name, String title, List<String> key) {
    private static final String TABLES = "tables/";

    static final List<CsvFile> ALL = List.of(
            new CsvFile("tables/closed.csv", "Answers to closed questions", List.of("question", "option")),
            new CsvFile("tables/themes.csv", "Themes of the comments", List.of("question", "theme")),
            new CsvFile("tables/segments.csv", "Themes by segment", List.of("question", "theme", "segment", "value")),
            new CsvFile("tables/crossed.csv", "Themes by further axes", List.of("question", "theme", "axis", "value")),
            new CsvFile(
                    "tables/cooccurrence.csv", "Themes that the same comments carry", List.of("theme_a", "theme_b")),
            new CsvFile(
                    "tables/closed_by_segment.csv",
                    "Answers to closed questions by segment",
                    List.of("question", "option", "segment", "value")),
            new CsvFile(
                    "tables/paired.csv",
                    "Answers that the same respondents could give to two questions",
                    List.of("question", "other", "option")),
            new CsvFile("tables/scales.csv", "Scales as numbers", List.of()),
            new CsvFile(
                    "tables/ticked.csv",
                    "What was ticked against what was written about it",
                    List.of("question", "option", "comments_on", "theme")),
            new CsvFile("tables/commenting.csv", "Who commented, by segment", List.of("question", "segment", "value")),
            new CsvFile(
                    "tables/keywords.csv",
                    "Words that mark the respondents of a segment",
                    List.of("segment", "value", "word")),
            new CsvFile(
                    "tables/votes.csv", "Answers with one vote for each organisation", List.of("question", "option")),
            new CsvFile(
                    "tables/corrected.csv",
                    "Themes of the comments with the errors of coding taken out",
                    List.of("question", "theme")),
            new CsvFile(
                    "tables/saturation.csv",
                    "How many themes were met by how far one had read",
                    List.of("question", "tenths")),
            new CsvFile(
                    "quotes.csv",
                    "Quotes that stand for what was said of each theme",
                    List.of("question", "theme", "rank")),
            new CsvFile(
                    "ticked_quotes.csv",
                    "Examples of what was ticked and what was written about it",
                    List.of("question", "option", "comments_on", "theme", "cell")),
            new CsvFile(
                    "codings.csv", "Codings: a row for each mention, and for each theme that a person gave", List.of()),
            new CsvFile("matrix.csv", "Comments with their themes", List.of("comment")),
            new CsvFile("set_aside.csv", "Comments that were not analysed", List.of("comment")));

    CsvFile {
        key = List.copyOf(key);
    }

    /// Its path from the folder `tables`.
    String fromTables() {
        return name.startsWith(TABLES) ? name.substring(TABLES.length()) : "../" + name;
    }

    /// Whether the column stands for a theme, and its heading is the theme's id.
    boolean isOfThemes(String heading) {
        return name.equals("matrix.csv")
                && !List.of("comment", "respondent", "question").contains(heading);
    }
}
