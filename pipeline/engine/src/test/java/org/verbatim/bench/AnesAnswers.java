package org.verbatim.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.learn.Coded;
import org.verbatim.model.CommentId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Answers to one open question of the American National Election Studies of 2008 (Open Ended Coding Project), with
/// their numeric codes: a file with the columns case_id, comment and codes.
///
/// What the codes mean is not in the file, so that there is no text of a taxonomy to learn from.
final class AnesAnswers {
    private AnesAnswers() {}

    static CodedComments read(Path file) {
        Annotator annotator = new Annotator(Models.load());
        Map<String, Integer> answers = new HashMap<>();
        List<Coded> coded = new ArrayList<>();
        SortedSet<ThemeId> themes = new TreeSet<>();
        for (CSVRecord row : CodedComments.rows(file)) {
            Set<ThemeId> codes = codes(row.get("codes"));
            // Interviewers wrote // where they asked again.
            String text = row.get("comment").replace("//", " \n");
            if (!codes.isEmpty() && !text.isBlank()) {
                themes.addAll(codes);
                int number = answers.merge(row.get("case_id"), 1, Integer::sum);
                CommentId id =
                        new CommentId(new RespondentId("r" + row.get("case_id")), new QuestionId("answer" + number));
                coded.add(Coded.wholly(CodedComments.comment(id, text, annotator), codes));
            }
        }
        return new CodedComments(
                new Taxonomy(
                        "codes",
                        "ANES 2008",
                        "1",
                        themes.stream().map(AnesAnswers::theme).toList()),
                coded);
    }

    private static Set<ThemeId> codes(String cell) {
        Set<ThemeId> codes = new HashSet<>();
        for (String code : cell.split("\\|")) {
            if (!code.isBlank()) {
                codes.add(new ThemeId("c" + code.strip()));
            }
        }
        return codes;
    }

    private static Theme theme(ThemeId code) {
        return new Theme(
                code, " ", Optional.empty(), "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
