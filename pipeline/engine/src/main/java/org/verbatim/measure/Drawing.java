package org.verbatim.measure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.verbatim.analyse.Sample;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.WrongInput;
import org.verbatim.work.Progress;

/// Draws comments for a person to code, at random or where most is to be learned, and writes the plan and a sheet to
/// fill in.
///
/// What is drawn to measure by is never drawn to learn from, nor the other way round; nobody gets a comment twice but
/// as a hidden repeat.
public final class Drawing {
    private final Path directory;
    private final Progress progress;

    /// @param directory the survey's folder
    public Drawing(Path directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /// What is wanted.
    ///
    /// @param size how many comments, repeats not counted
    /// @param question from whose comments; all questions' if empty
    /// @param repeats how many of them come a second time, hidden among the last
    /// @param shared how many are taken from the latest plan of `with`, so that two people can be compared
    /// @param suggestions whether the sheet shows what the rules found: never of a sample to measure by
    /// @param by what decides which comments are drawn
    /// @param seed each seed draws another sample
    public record Wanted(
            CoderId coder,
            Plan.Purpose purpose,
            int size,
            Optional<QuestionId> question,
            int repeats,
            Optional<CoderId> with,
            int shared,
            boolean suggestions,
            By by,
            long seed) {}

    /// What decides which comments are drawn.
    public enum By {
        /// Chance: the only way to measure.
        RANDOM,
        /// Those first of which rules and people, or rules and the model of the last run, say most different things.
        DISAGREEMENT,
        /// Those first of which the model of the last run is least sure.
        UNCERTAINTY
    }

    /// What was drawn.
    ///
    /// @param available how many comments could have been drawn
    public record Drawn(Plan plan, Path sheet, long available) {}

    /// Draws the sample.
    ///
    /// @param at now: what its coder said of its comments before was not said blind
    /// @throws WrongInput with every problem in the user's files or wishes; then nothing is written
    public Drawn draw(Wanted wanted, Instant at) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        PlansFolder folder = PlansFolder.of(directory);
        EarlierSamples earlier = new EarlierSamples(folder.read(problems), wanted);
        hold(wanted, opened, problems);
        earlier.holdOrder(problems);
        List<CommentId> shared = earlier.shared(problems);
        problems.throwIfAny();
        Set<CommentId> taken = earlier.taken();
        Optional<Map<CommentId, Double>> doubt = doubt(wanted, opened, taken, problems);
        problems.throwIfAny();
        Pool pool = Answers.ask(opened, progress, answers -> pool(answers, wanted, taken, doubt, shared.size()));
        List<CommentId> drawn = new ArrayList<>(shared);
        drawn.addAll(pool.drawn);
        if (drawn.isEmpty()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("samples"),
                    "no comment is left to draw",
                    "all have been drawn for this coder, or for the other purpose"));
        }
        Plan plan = new Plan(
                wanted.coder(),
                earlier.next(),
                wanted.purpose(),
                new Plan.Draw(OptionalLong.of(wanted.seed()), Optional.of(at)),
                WorkOrder.of(mixed(drawn, wanted.seed()), wanted.repeats()));
        Path sheet = folder.sheet(plan);
        CodingSheet.of(plan, opened, wanted.suggestions(), progress).write(sheet);
        folder.write(plan);
        return new Drawn(plan, sheet, pool.available);
    }

    private static void hold(Wanted wanted, Opened opened, Problems problems) {
        CodingsFolder.fault("--coder", wanted.coder().value()).ifPresent(problems::add);
        List<String> questions = opened.file().survey().open().stream()
                .map(question -> question.id().value())
                .toList();
        wanted.question().filter(id -> !questions.contains(id.value())).ifPresent(id -> {
            String nearest = Nearest.to(id.value(), questions)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            problems.add(
                    Problem.Place.of("--question"),
                    "the survey has no open question '" + id + "'" + nearest,
                    "write one of: " + String.join(", ", questions));
        });
        if (wanted.suggestions() && wanted.purpose() == Plan.Purpose.MEASURING) {
            problems.add(
                    Problem.Place.of("--suggest"),
                    "a sample to measure by is coded blind",
                    "leave it out, or draw a sample --for learning");
        }
    }

    private Optional<Map<CommentId, Double>> doubt(
            Wanted wanted, Opened opened, Set<CommentId> taken, Problems problems) {
        return switch (wanted.by()) {
            case RANDOM -> Optional.empty();
            case DISAGREEMENT -> {
                Map<CommentId, Double> doubt = new HashMap<>(
                        Answers.ask(opened, progress, answers -> Doubt.betweenRulesAndModel(answers, taken)));
                doubt.putAll(Doubt.disagreement(opened, taken, progress));
                if (doubt.isEmpty() && problems.none()) {
                    problems.add(
                            Problem.Place.of("--by"),
                            "there is no comment of which rules and people, or rules and model, say different things",
                            "draw --by random, or let a model learn first: verbatim run DIR --learn");
                }
                yield Optional.of(doubt);
            }
            case UNCERTAINTY -> {
                Optional<Map<CommentId, Double>> doubt =
                        Answers.ask(opened, progress, answers -> Doubt.uncertainty(answers, taken));
                if (doubt.isEmpty()) {
                    problems.add(
                            Problem.Place.of("--by"),
                            "there is no model yet that could be unsure",
                            "let one learn first: verbatim run DIR --learn");
                }
                yield doubt;
            }
        };
    }

    /// What can be drawn from, and what was.
    private record Pool(List<CommentId> drawn, long available) {}

    private static Pool pool(
            Answers answers, Wanted wanted, Set<CommentId> taken, Optional<Map<CommentId, Double>> doubt, int shared) {
        int size = Math.max(0, wanted.size() - shared);
        Sample<CommentId> sample = new Sample<>(doubt.isEmpty() ? size : Integer.MAX_VALUE, wanted.seed());
        SettingAside aside = SettingAside.of(answers);
        long[] available = {0};
        EachComment.of(answers, (id, shard, comment, reading) -> {
            boolean asked =
                    wanted.question().isEmpty() || wanted.question().get().equals(id.question());
            boolean doubted = doubt.isEmpty() || doubt.get().containsKey(id);
            if (asked
                    && doubted
                    && !taken.contains(id)
                    && aside.reason(id, new Repeats.Comment(shard, comment), reading)
                            .isEmpty()) {
                available[0]++;
                sample.add(id, id);
            }
        });
        List<CommentId> drawn = doubt.map(doubts -> sample.entries().stream()
                        .sorted(Comparator.comparingDouble((CommentId id) -> -doubts.getOrDefault(id, 0.0)))
                        .limit(size)
                        .toList())
                .orElseGet(sample::entries);
        return new Pool(drawn, available[0]);
    }

    /// Comments shared with another coder must not all come first.
    private static List<CommentId> mixed(List<CommentId> drawn, long seed) {
        Sample<CommentId> mixed = new Sample<>(drawn.size(), seed + 1);
        drawn.forEach(id -> mixed.add(id, id));
        return mixed.entries();
    }
}
