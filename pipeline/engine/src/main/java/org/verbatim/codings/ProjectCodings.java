package org.verbatim.codings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.files.QdaProject;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// What one person coded in a program for qualitative analysis, as comments with themes.
///
/// A text is a comment where it is called like one, else a respondent's answers; then passages that are coded with a
/// question's id, as `verbatim export` writes them, tell which answer is which. A project says of the comments that the
/// person coded what they carry, and nothing of others.
public final class ProjectCodings {
    private final ThemeNames names;
    private final Set<String> questions;
    private final Optional<QuestionId> question;
    private final Problems problems;
    private final Map<CommentId, Gathered> comments = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private int codes;

    private record Gathered(Problem.Place where, Set<ThemeId> themes) {}

    /// Where the answer to a question stands in a text.
    private record Answer(QuestionId question, Optional<Span> place) {}

    /// @param questions the survey's open questions
    /// @param question whose answers were coded, where a text does not say
    public ProjectCodings(
            ThemeNames names, List<QuestionId> questions, Optional<QuestionId> question, Problems problems) {
        this.names = names;
        this.questions = questions.stream().map(QuestionId::value).collect(Collectors.toSet());
        this.question = question;
        this.problems = problems;
    }

    /// What `coder` coded, under the name that she has in the project, case aside; if the project names nobody, all
    /// that is coded.
    public Gold of(QdaProject project, CoderId coder) {
        Map<String, List<Answer>> answers = new HashMap<>();
        for (QdaProject.Coding coding : project.codings()) {
            if (questions.contains(coding.code())) {
                answers.computeIfAbsent(coding.source(), source -> new ArrayList<>())
                        .add(new Answer(new QuestionId(coding.code()), coding.place()));
            }
        }
        hers(project, coder).forEach(coding -> add(coding, answers.getOrDefault(coding.source(), List.of())));
        List<Gold.Row> rows = new ArrayList<>();
        comments.forEach((comment, gathered) ->
                rows.add(new Gold.Row(comment, new TreeSet<>(gathered.themes()), gathered.where())));
        return new Gold(rows, codes, 0, unknown.size(), 0);
    }

    private List<QdaProject.Coding> hers(QdaProject project, CoderId coder) {
        List<QdaProject.Coding> themes = project.codings().stream()
                .filter(coding -> !questions.contains(coding.code()))
                .toList();
        Set<String> users = themes.stream()
                .flatMap(coding -> coding.user().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (users.isEmpty()) {
            return themes;
        }
        List<QdaProject.Coding> hers = themes.stream()
                .filter(coding -> coding.user().orElse("").equalsIgnoreCase(coder.value()))
                .toList();
        if (hers.isEmpty()) {
            problems.add(
                    Problem.Place.of("--coder"),
                    "nothing in the project was coded by '" + coder + "', but by " + String.join(", ", users),
                    "name one of them, as the project does");
        }
        return hers;
    }

    private void add(QdaProject.Coding coding, List<Answer> answers) {
        if (!coding.isText()) {
            problems.add(
                    coding.where(),
                    "this is no text, and only a text holds comments",
                    "take its codings out of the project");
            return;
        }
        List<CommentId> coded = comments(coding, answers);
        if (coded.isEmpty()) {
            problems.add(
                    coding.where(),
                    "a coding is of none of the answers in this text, as far as can be told",
                    "call each text <respondent>/<question>, code each answer with its question's id as `verbatim export`"
                            + " does, or say with --question whose answers were coded");
        }
        Optional<ThemeId> theme = names.find(coding.code(), coding.where(), unknown, problems);
        theme.ifPresent(known -> {
            codes++;
            coded.forEach(comment -> comments.computeIfAbsent(
                            comment, id -> new Gathered(coding.where(), new HashSet<>()))
                    .themes()
                    .add(known));
        });
    }

    private List<CommentId> comments(QdaProject.Coding coding, List<Answer> answers) {
        String source = CodedTable.bare(coding.source());
        int slash = source.lastIndexOf('/');
        if (slash > 0 && questions.contains(source.substring(slash + 1))) {
            return List.of(CommentId.parse(source));
        }
        RespondentId respondent = new RespondentId(OtherToolFile.withoutEnding(source));
        List<CommentId> touched = answers.stream()
                .filter(answer -> touches(coding.place(), answer.place()))
                .map(answer -> new CommentId(respondent, answer.question()))
                .distinct()
                .toList();
        return touched.isEmpty() && answers.isEmpty()
                ? question.map(one -> List.of(new CommentId(respondent, one))).orElse(List.of())
                : touched;
    }

    private static boolean touches(Optional<Span> one, Optional<Span> other) {
        return one.isEmpty() || other.isEmpty() || one.get().overlaps(other.get());
    }
}
