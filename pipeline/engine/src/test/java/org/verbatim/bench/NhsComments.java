package org.verbatim.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.learn.Coded;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Example;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Patients' comments of the NHS Friends and Family Test with the themes that one person gave them, as the project
/// pxtextmining published them: `train_labelled.csv` and `codebook_v7.csv` of one folder.
///
/// The labels are those of the framework's version 6, folded into the themes of version 7; administrative labels are
/// left out, and so are blank comments and those that are left without a theme.
final class NhsComments {
    private static final Set<String> ADMINISTRATIVE = Set.of("labelling not possible", "not assigned");

    private static final Map<String, String> FOLDED = Map.of(
            "number & deployment of staff", "staffing levels & responsiveness",
            "staff responsiveness", "staffing levels & responsiveness",
            "referals & continuity of care", "continuity of care",
            "staff continuity", "continuity of care",
            "care plans", "continuity of care",
            "diagnosis & triage", "continuity of care",
            "environment & facilities", "environment, facilities & equipment",
            "provision of medical equipment", "environment, facilities & equipment");

    private NhsComments() {}

    static CodedComments read(Path folder) {
        Taxonomy taxonomy = codebook(folder.resolve("codebook_v7.csv"));
        List<Coded> coded = new ArrayList<>();
        Map<String, ThemeId> themes = new HashMap<>();
        taxonomy.themes().forEach(theme -> themes.put(theme.name().toLowerCase(Locale.ROOT), theme.id()));
        Annotator annotator = new Annotator(Models.load());
        Set<CommentId> seen = new HashSet<>();
        for (CSVRecord row : CodedComments.rows(folder.resolve("train_labelled.csv"))) {
            Set<ThemeId> carried = new HashSet<>();
            for (String label : row.get("labels").split("\\|")) {
                String name = label.toLowerCase(Locale.ROOT);
                Optional.ofNullable(themes.get(FOLDED.getOrDefault(name, name))).ifPresent(carried::add);
            }
            CommentId id =
                    new CommentId(new RespondentId(row.get("respondent_id")), new QuestionId(row.get("question")));
            String text = row.get("comment");
            if (!carried.isEmpty() && !text.isBlank() && seen.add(id)) {
                coded.add(Coded.wholly(CodedComments.comment(id, text, annotator), carried));
            }
        }
        return new CodedComments(taxonomy, coded);
    }

    private static Taxonomy codebook(Path file) {
        List<Theme> themes = new ArrayList<>();
        for (CSVRecord row : CodedComments.rows(file)) {
            if (!ADMINISTRATIVE.contains(row.get("theme").toLowerCase(Locale.ROOT))) {
                Set<String> examples =
                        new LinkedHashSet<>(List.of(row.get("examples").split("\\|\\|")));
                themes.add(new Theme(
                        new ThemeId("t" + themes.size()),
                        row.get("theme"),
                        Optional.empty(),
                        row.get("definition"),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        examples.stream()
                                .map(String::strip)
                                .filter(example -> !example.isEmpty())
                                .map(example -> new Example(example, Problem.Place.of("codebook_v7.csv")))
                                .toList(),
                        List.of(),
                        List.of()));
            }
        }
        return new Taxonomy("themes", "Patient experience framework", "7", themes);
    }
}
