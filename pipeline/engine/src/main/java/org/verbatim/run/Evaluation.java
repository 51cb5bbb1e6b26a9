package org.verbatim.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Gold;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;

/// Measures how well the rules find themes, against comments that people coded.
///
/// A sub-theme counts for its parents on both sides. A comment that is set aside carries nothing.
public final class Evaluation {
    private final Path directory;
    private final Progress progress;
    private final long seed;

    /// @param seed what the resampling behind the intervals starts from
    public Evaluation(Path directory, Progress progress, long seed) {
        this.directory = directory;
        this.progress = progress;
        this.seed = seed;
    }

    /// How well themes were found.
    ///
    /// @param rules the rules, in all comments of the gold coding
    /// @param people the second coder and the rules, in the comments that both people coded
    public record Outcome(Accuracy rules, Optional<Human> people) {}

    /// How well a second person does against the gold coding: what can be asked of rules at most.
    ///
    /// @param rules in the same comments
    public record Human(Accuracy second, Accuracy rules) {}

    /// Measures.
    ///
    /// @param gold a file of the columns comment and themes
    /// @param second another person's codings of some of its comments
    /// @throws WrongInput with every problem in the files
    public Outcome against(Path gold, Optional<Path> second) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        CodedElsewhere elsewhere = new CodedElsewhere(opened, problems);
        Optional<Gold> first = elsewhere.read(gold);
        Optional<Gold> other = second.flatMap(elsewhere::read);
        Set<CommentId> comments = new HashSet<>();
        first.ifPresent(coded -> comments.addAll(coded.themes().keySet()));
        other.ifPresent(coded -> comments.addAll(coded.themes().keySet()));
        SortedMap<CommentId, Set<ThemeId>> rules = RulesWord.on(comments, opened, progress);
        first.ifPresent(coded -> elsewhere.hold(coded, rules.keySet()));
        other.ifPresent(coded -> elsewhere.hold(coded, rules.keySet()));
        problems.throwIfAny();
        Map<CommentId, Set<ThemeId>> right = elsewhere.rolledUp(first.orElseThrow());
        List<ThemeId> compared = elsewhere.compared(right);
        return new Outcome(
                Accuracy.of(right, rules, compared, seed),
                other.map(elsewhere::rolledUp).map(people -> {
                    Map<CommentId, Set<ThemeId>> shared = new TreeMap<>(right);
                    shared.keySet().retainAll(people.keySet());
                    return new Human(
                            Accuracy.of(shared, people, compared, seed), Accuracy.of(shared, rules, compared, seed));
                }));
    }
}
