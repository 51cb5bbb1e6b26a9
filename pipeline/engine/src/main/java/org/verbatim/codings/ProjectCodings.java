package org.verbatim.codings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
/// person coded what they carry, and nothing of others; and which of their words she marked.
public final class ProjectCodings {
    private final ThemeNames names;
    private final Set<String> questions;
    private final Optional<QuestionId> question;
    private final Problems problems;
    private final Map<CommentId, Gathered> comments = new LinkedHashMap<>();
    private final CodesFound found = new CodesFound();

    private record Gathered(Problem.Place where, Set<ThemeId> themes, List<Passage> passages) {
        Gathered(Problem.Place where) {
            this(where, new HashSet<>(), new ArrayList<>());
        }

        void add(ThemeId theme, Optional<Marked> marked) {
            themes.add(theme);
            marked.ifPresent(words -> passages.add(new Passage(theme, words.words(), OptionalInt.of(words.start()))));
        }
    }

    /// Words of a comment.
    ///
    /// @param start where they begin in it, in code points
    private record Marked(String words, int start) {}

    /// A comment that a coding is of.
    ///
    /// @param marked the words that are coded; empty if all of it
    private record Touched(CommentId comment, Optional<Marked> marked) {}

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
        comments.forEach((comment, gathered) -> rows.add(
                new Gold.Row(comment, new TreeSet<>(gathered.themes()), gathered.where(), gathered.passages())));
        return found.gold(rows);
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
        List<Touched> coded = touched(coding, answers);
        if (coded.isEmpty()) {
            problems.add(
                    coding.where(),
                    "a coding is of none of the answers in this text, as far as can be told",
                    "call each text <respondent>/<question>, code each answer with its question's id as `verbatim export`"
                            + " does, or say with --question whose answers were coded");
        }
        names.find(coding.code(), coding.where(), found, problems)
                .ifPresent(theme -> coded.forEach(
                        touched -> comments.computeIfAbsent(touched.comment(), id -> new Gathered(coding.where()))
                                .add(theme, touched.marked())));
    }

    private List<Touched> touched(QdaProject.Coding coding, List<Answer> answers) {
        String source = CodedTable.bare(coding.source());
        int slash = source.lastIndexOf('/');
        if (slash > 0 && questions.contains(source.substring(slash + 1))) {
            return List.of(new Touched(CommentId.parse(source), marked(coding, Optional.empty())));
        }
        RespondentId respondent = new RespondentId(OtherToolFile.withoutEnding(source));
        List<Touched> touched = answers.stream()
                .filter(answer -> touches(coding.place(), answer.place()))
                .map(answer ->
                        new Touched(new CommentId(respondent, answer.question()), marked(coding, answer.place())))
                .distinct()
                .toList();
        return touched.isEmpty() && answers.isEmpty()
                ? question.map(one ->
                                List.of(new Touched(new CommentId(respondent, one), marked(coding, Optional.empty()))))
                        .orElse(List.of())
                : touched;
    }

    private static boolean touches(Optional<Span> one, Optional<Span> other) {
        return one.isEmpty() || other.isEmpty() || one.get().overlaps(other.get());
    }

    /// The words coded, as far as they are an answer's.
    ///
    /// @param answer where it stands in the text; empty if it is all of it
    private static Optional<Marked> marked(QdaProject.Coding coding, Optional<Span> answer) {
        if (coding.place().isEmpty() || coding.text().isEmpty()) {
            return Optional.empty();
        }
        String text = coding.text().get();
        int length = text.codePointCount(0, text.length());
        Span all = answer.orElse(new Span(0, length));
        int start = Math.max(all.start(), coding.place().get().start());
        int end = Math.min(Math.min(all.end(), length), coding.place().get().end());
        if (start >= end || (start == all.start() && end == all.end())) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, start);
        String words = text.substring(from, text.offsetByCodePoints(from, end - start));
        return Optional.of(new Marked(words, start - all.start()));
    }
}
