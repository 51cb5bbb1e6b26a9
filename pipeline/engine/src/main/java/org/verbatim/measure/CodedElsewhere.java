package org.verbatim.measure;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.codings.Gold;
import org.verbatim.codings.GoldFile;
import org.verbatim.folder.Opened;
import org.verbatim.model.CommentId;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;

/// Files of comments that people coded elsewhere, as they fit a survey.
final class CodedElsewhere {
    private final Opened opened;
    private final Problems problems;

    CodedElsewhere(Opened opened, Problems problems) {
        this.opened = opened;
        this.problems = problems;
    }

    /// The codings in the file at `path`.
    Optional<Gold> read(Path path) {
        return GoldFile.read(
                path, opened.taxonomies().themes().stream().map(Theme::id).toList(), problems);
    }

    /// Sees to it that the survey has every comment.
    ///
    /// @param known the comments that it has
    void hold(Gold gold, Set<CommentId> known) {
        List<String> questions = opened.file().survey().open().stream()
                .map(question -> question.id().value())
                .toList();
        for (Gold.Row row : gold.rows()) {
            QuestionId question = row.comment().question();
            if (!questions.contains(question.value())) {
                String nearest = Nearest.to(question.value(), questions)
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse("");
                problems.add(
                        row.where(),
                        "the survey has no open question '" + question + "'" + nearest,
                        "write <respondent>/<question> with an id of survey.yaml");
            } else if (!known.contains(row.comment())) {
                problems.add(
                        row.where(),
                        "the survey has no respondent '" + row.comment().respondent() + "'",
                        "write <respondent>/<question> with an id of the data");
            }
        }
    }

    /// Every comment with its themes and the themes above them.
    SortedMap<CommentId, Set<ThemeId>> rolledUp(Gold gold) {
        SortedMap<CommentId, Set<ThemeId>> themes = new TreeMap<>();
        gold.themes().forEach((comment, carried) -> themes.put(comment, rolledUp(carried)));
        return themes;
    }

    private Set<ThemeId> rolledUp(Set<ThemeId> carried) {
        Taxonomies taxonomies = opened.taxonomies();
        Set<ThemeId> all = new HashSet<>(carried);
        for (ThemeId theme : carried) {
            for (int above : taxonomies.ancestors(taxonomies.number(theme).orElseThrow())) {
                all.add(taxonomies.theme(above).id());
            }
        }
        return all;
    }

    /// The themes to compare: those of the first taxonomy, and of every further one of which the codings use any.
    List<ThemeId> compared(Map<CommentId, Set<ThemeId>> codings) {
        Set<ThemeId> used = codings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return opened.taxonomies().axes().stream()
                .filter(axis -> axis.equals(opened.taxonomies().axes().getFirst())
                        || axis.themes().stream().map(Theme::id).anyMatch(used::contains))
                .flatMap(axis -> axis.themes().stream())
                .map(Theme::id)
                .toList();
    }
}
