package org.verbatim.codings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;

/// Reads what people coded in another tool: a list of comments with codes (ThemeFinder), a list of coded passages
/// (Taguette's highlights, MAXQDA's retrieved segments), or a matrix of comments and codes (NVivo, MAXQDA).
///
/// A comment is named by its id, or by its respondent where the codings are of one question. A matrix says of every
/// comment in it what it carries, be it nothing; a list of passages says nothing of comments that are not in it.
public final class OtherToolFile {
    private final ThemeNames names;
    private final Optional<QuestionId> question;
    private final Problems problems;
    private final Map<CommentId, Gathered> comments = new LinkedHashMap<>();
    private final CodesFound found = new CodesFound();

    private record Gathered(Problem.Place where, Set<ThemeId> themes, List<Passage> passages) {
        Gathered(Problem.Place where) {
            this(where, new HashSet<>(), new ArrayList<>());
        }
    }

    private OtherToolFile(ThemeNames names, Optional<QuestionId> question, Problems problems) {
        this.names = names;
        this.question = question;
        this.problems = problems;
    }

    /// The comments in the table at `path`; empty if it is no such table.
    ///
    /// @param question whose answers were coded, where the file names respondents alone
    public static Optional<Gold> read(Path path, ThemeNames names, Optional<QuestionId> question, Problems problems) {
        try (Table table = Tables.open(path, Tables.Settings.DETECT, problems).orElse(null)) {
            return table == null ? Optional.empty() : new OtherToolFile(names, question, problems).gold(table);
        }
    }

    private Optional<Gold> gold(Table table) {
        Optional<CodedTable> told = CodedTable.of(table.header());
        if (told.isEmpty()) {
            problems.add(
                    Problem.Place.of(table.source().name(), 1, 0),
                    "nothing in this header says which comments were coded",
                    "name the columns comment and themes, or export a code matrix or the coded segments");
            return Optional.empty();
        }
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            read(table, row.get(), told.get());
        }
        List<Gold.Row> rows = new ArrayList<>();
        comments.forEach((comment, gathered) -> rows.add(
                new Gold.Row(comment, new TreeSet<>(gathered.themes()), gathered.where(), gathered.passages())));
        return Optional.of(found.gold(rows));
    }

    private void read(Table table, Row row, CodedTable told) {
        Problem.Place where = table.place(row, told.comment());
        Optional<CommentId> comment = comment(CodedTable.bare(row.cell(told.comment())), where);
        if (comment.isEmpty()) {
            return;
        }
        Gathered gathered = comments.computeIfAbsent(comment.get(), id -> new Gathered(where));
        switch (told) {
            case CodedTable.Listed listed -> {
                for (String code : row.cell(listed.themes()).split("[" + listed.separator() + "]", -1)) {
                    add(code, table.place(row, listed.themes()), gathered.themes());
                }
            }
            case CodedTable.Passages passages ->
                add(row.cell(passages.code()), table.place(row, passages.code()), gathered.themes())
                        .ifPresent(theme -> passages.words()
                                .ifPresent(column -> gathered.passages()
                                        .add(new Passage(theme, row.cell(column).strip(), OptionalInt.empty()))));
            case CodedTable.Matrix matrix -> {
                for (CodedTable.Code code : matrix.codes()) {
                    if (isCoded(row.cell(code.column()))) {
                        add(code.name(), table.place(row, code.column()), gathered.themes());
                    }
                }
            }
        }
    }

    private Optional<ThemeId> add(String code, Problem.Place where, Set<ThemeId> themes) {
        Optional<ThemeId> theme = code.isBlank() ? Optional.empty() : names.find(code, where, found, problems);
        theme.ifPresent(themes::add);
        return theme;
    }

    /// A matrix counts passages, gives the part of the text that is coded, or ticks.
    private static boolean isCoded(String cell) {
        String mark = cell.strip();
        boolean nought = mark.chars().allMatch(sign -> "0.,%".indexOf(sign) >= 0);
        return !nought && !mark.equalsIgnoreCase("no") && !mark.equalsIgnoreCase("false") && !mark.equals("-");
    }

    private Optional<CommentId> comment(String name, Problem.Place where) {
        if (name.isEmpty() || name.equalsIgnoreCase("sum") || name.equalsIgnoreCase("total")) {
            return Optional.empty();
        }
        int slash = name.lastIndexOf('/');
        if (slash > 0 && slash < name.length() - 1) {
            return Optional.of(CommentId.parse(name));
        }
        if (question.isPresent()) {
            return Optional.of(new CommentId(new RespondentId(withoutEnding(name)), question.get()));
        }
        problems.add(
                where,
                "'" + name + "' is no comment's id",
                "write <respondent>/<question>, or say with --question whose answers were coded");
        return Optional.empty();
    }

    /// Tools that code documents name them as files.
    static String withoutEnding(String name) {
        int point = name.lastIndexOf('.');
        boolean ending = point > 0 && List.of(".txt", ".docx", ".md", ".rtf").contains(name.substring(point));
        return ending ? name.substring(0, point) : name;
    }
}
