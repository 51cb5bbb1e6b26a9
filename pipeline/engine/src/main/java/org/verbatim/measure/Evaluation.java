package org.verbatim.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.verbatim.analyse.Calibration;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Gold;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.MeasuringSample;
import org.verbatim.folder.Opened;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Theme;
import org.verbatim.teach.Learning;
import org.verbatim.teach.Meaning;
import org.verbatim.verdict.Learnt;
import org.verbatim.work.Progress;

/// Measures how well themes are found, against comments that people coded.
///
/// A sub-theme counts for its parents on both sides. A comment that is set aside carries nothing.
public final class Evaluation {
    private final Path directory;
    private final Progress progress;
    private final long seed;
    private final Coders coders;

    /// @param seed what the resampling behind the intervals starts from, and a model's lesson
    public Evaluation(Path directory, Progress progress, long seed, Coders coders) {
        this.directory = directory;
        this.progress = progress;
        this.seed = seed;
        this.coders = coders;
    }

    /// Who is measured.
    public enum Coders {
        RULES,
        /// Also a model, of comments of which it learnt nothing: against a file, one that learnt from the file's
        /// comments of other respondents; against the samples drawn to measure by, that of a run. And both together.
        RULES_AND_MODEL
    }

    /// How well themes were found.
    ///
    /// @param coders each coder that is no person, in all comments of the gold coding; the rules first
    /// @param people the human line: a second person and the same coders, in the comments that both people coded
    /// @param top the themes at the top of the tree
    /// @param calibration whether the model's probabilities can be taken at their word
    public record Outcome(
            List<Scored> coders, Optional<Human> people, Set<ThemeId> top, Optional<Calibration> calibration) {
        public Outcome {
            coders = List.copyOf(coders);
            top = Set.copyOf(top);
        }
    }

    /// A coder with its accuracy.
    public record Scored(String coder, Accuracy accuracy) {}

    /// How well a second person does against the first: what can be asked of any coder at most.
    ///
    /// @param second her name, or `second coder` where a file does not tell it
    /// @param coders in the same comments
    public record Human(String second, Accuracy accuracy, List<Scored> coders) {
        public Human {
            coders = List.copyOf(coders);
        }
    }

    /// Measures against a file.
    ///
    /// @param gold a file of the columns comment and themes
    /// @param second another person's codings of some of its comments
    /// @throws WrongInput with every problem in the files
    public Outcome against(Path gold, Optional<Path> second) {
        Problems problems = new Problems();
        Opened opened = opened(problems);
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
        Tried tried = tried(rules, opened, right, this::crossed);
        List<Found> found = tried.found();
        return new Outcome(
                scored(right, found, compared),
                other.map(elsewhere::rolledUp).map(people -> {
                    Map<CommentId, Set<ThemeId>> shared = new TreeMap<>(right);
                    shared.keySet().retainAll(people.keySet());
                    return human("second coder", shared, people, found, compared);
                }),
                top(opened),
                tried.calibration());
    }

    /// Measures against what people coded, blind, of the samples drawn to measure by.
    ///
    /// @throws WrongInput with every problem in the files, or if nobody coded any yet
    public Outcome againstSample() {
        Problems problems = new Problems();
        Opened opened = opened(problems);
        MeasuringSample sample = MeasuringSample.of(opened, problems);
        if (sample.isEmpty()) {
            problems.add(
                    Problem.Place.of("samples"),
                    "nobody has coded a sample to measure by",
                    "draw one with `verbatim sample DIR --size 200 --coder NAME`, code it and import it; or name a file"
                            + " of coded comments with --gold");
        }
        problems.throwIfAny();
        SortedMap<CommentId, Set<ThemeId>> rules = RulesWord.on(sample.comments(), opened, progress);
        Map<CommentId, Set<ThemeId>> right = new TreeMap<>(sample.coded());
        right.keySet().retainAll(rules.keySet());
        List<ThemeId> compared = new CodedElsewhere(opened, problems).compared(right);
        Tried tried = tried(rules, opened, right, this::withheld);
        List<Found> found = tried.found();
        return new Outcome(
                scored(right, found, compared),
                sample.pair()
                        .map(pair -> human(pair.second().value(), pair.ofFirst(), pair.ofSecond(), found, compared)),
                top(opened),
                tried.calibration());
    }

    private static Set<ThemeId> top(Opened opened) {
        return opened.taxonomies().axes().getFirst().themes().stream()
                .filter(theme -> theme.parent().isEmpty())
                .map(Theme::id)
                .collect(Collectors.toSet());
    }

    private Opened opened(Problems problems) {
        return Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
    }

    /// What a coder found.
    private record Found(String coder, Map<CommentId, Set<ThemeId>> themes) {}

    /// What every coder found, and how far the model's probabilities can be trusted.
    private record Tried(List<Found> found, Optional<Calibration> calibration) {}

    private Tried tried(
            Map<CommentId, Set<ThemeId>> rules,
            Opened opened,
            Map<CommentId, Set<ThemeId>> right,
            BiFunction<Answers, Map<CommentId, Set<ThemeId>>, ModelTrial.Said> trial) {
        Found byRules = new Found("rules", rules);
        if (coders == Coders.RULES) {
            return new Tried(List.of(byRules), Optional.empty());
        }
        ModelTrial.Said said = Answers.ask(opened, progress, answers -> trial.apply(answers, right));
        return new Tried(
                List.of(byRules, new Found("model", said.model()), new Found("rules and model", said.both())),
                Optional.of(Calibration.of(said.judged())));
    }

    private ModelTrial.Said crossed(Answers answers, Map<CommentId, Set<ThemeId>> right) {
        try (Meaning meaning = Meaning.of(answers.opened().file())) {
            return ModelTrial.crossed(answers, meaning.embeddings(), right, seed, progress);
        }
    }

    private ModelTrial.Said withheld(Answers answers, Map<CommentId, Set<ThemeId>> right) {
        Fingerprint fingerprint =
                Fingerprint.of(answers.opened().file(), answers.opened().otherFiles());
        try (Learning learning = new Learning(answers.opened(), true, progress)) {
            Learnt learnt = learning.from(answers.index(), fingerprint, seed).orElseThrow();
            return ModelTrial.withheld(answers, learnt, right);
        }
    }

    private List<Scored> scored(Map<CommentId, Set<ThemeId>> right, List<Found> found, List<ThemeId> compared) {
        List<Scored> scored = new ArrayList<>();
        for (Found one : found) {
            scored.add(new Scored(one.coder(), Accuracy.of(right, one.themes(), compared, seed)));
        }
        return scored;
    }

    private Human human(
            String second,
            Map<CommentId, Set<ThemeId>> ofFirst,
            Map<CommentId, Set<ThemeId>> ofSecond,
            List<Found> found,
            List<ThemeId> compared) {
        return new Human(second, Accuracy.of(ofFirst, ofSecond, compared, seed), scored(ofFirst, found, compared));
    }
}
