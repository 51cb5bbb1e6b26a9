package org.verbatim.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.codings.Plan;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.WholeFile;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;
import org.verbatim.work.Progress;

/// The sheet on which a person codes a plan's comments: items, not ids, so that a comment that comes again does not
/// show.
final class CodingSheet {
    private final Plan plan;
    private final Map<QuestionId, String> asked;
    private final Map<CommentId, String> texts;
    private final Map<CommentId, Set<ThemeId>> suggested;
    private final boolean suggestions;

    private CodingSheet(
            Plan plan,
            Map<QuestionId, String> asked,
            Map<CommentId, String> texts,
            Map<CommentId, Set<ThemeId>> suggested,
            boolean suggestions) {
        this.plan = plan;
        this.asked = asked;
        this.texts = texts;
        this.suggested = suggested;
        this.suggestions = suggestions;
    }

    /// @param suggestions whether it shows what the rules found
    static CodingSheet of(Plan plan, Opened opened, boolean suggestions, Progress progress) {
        Set<CommentId> wanted = plan.items().stream().map(Plan.Item::comment).collect(Collectors.toSet());
        Map<QuestionId, String> asked = new HashMap<>();
        for (OpenQuestion question : opened.file().survey().open()) {
            asked.put(question.id(), question.text());
        }
        Map<CommentId, Set<ThemeId>> suggested = suggestions ? RulesWord.on(wanted, opened, progress) : new TreeMap<>();
        return new CodingSheet(plan, asked, texts(opened, wanted, progress), suggested, suggestions);
    }

    /// The verbatims of the `wanted` comments.
    static Map<CommentId, String> texts(Opened opened, Set<CommentId> wanted, Progress progress) {
        return Answers.ask(opened, progress, answers -> {
            Map<CommentId, String> texts = new HashMap<>();
            EachComment.of(answers, (id, shard, comment, reading) -> {
                if (wanted.contains(id)) {
                    texts.put(id, reading.verbatim(comment));
                }
            });
            return texts;
        });
    }

    void write(Path file) {
        WholeFile.write(file, this::write);
    }

    private void write(OutputStream out) throws IOException {
        List<String> columns = new ArrayList<>(List.of("item", "question", "answer"));
        columns.addAll(suggestions ? List.of("suggested", "themes", "memo") : List.of("themes", "memo"));
        CsvWriter table = new CsvWriter(out, columns);
        for (Plan.Item item : plan.items()) {
            CommentId comment = item.comment();
            table.cell(item.number()).cell(asked.getOrDefault(comment.question(), ""));
            table.cell(texts.getOrDefault(comment, ""));
            if (suggestions) {
                table.cell(named(suggested.getOrDefault(comment, Set.of())));
            }
            table.cell("").cell("").endRow();
        }
        table.flush();
    }

    private static String named(Set<ThemeId> themes) {
        return themes.stream().map(ThemeId::value).sorted().collect(Collectors.joining("; "));
    }
}
