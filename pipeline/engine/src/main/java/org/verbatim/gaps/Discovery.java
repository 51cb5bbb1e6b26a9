package org.verbatim.gaps;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.discover.Grouping;
import org.verbatim.discover.Meanings;
import org.verbatim.folder.Answers;
import org.verbatim.folder.MeasuringPlans;
import org.verbatim.folder.Opened;
import org.verbatim.model.Nearest;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.WrongInput;
import org.verbatim.teach.Meaning;
import org.verbatim.work.Progress;

/// Finds what the taxonomies do not reach: groups of comments that carry no theme, words that themes lack, and rules
/// that people found wrong.
public final class Discovery {
    private final Path directory;
    private final Progress progress;

    /// @param directory the survey's folder
    public Discovery(Path directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /// What is wanted.
    ///
    /// @param question from whose comments; all questions' if empty
    /// @param groups how many there may be at most; as suits the number of comments if empty
    /// @param seed of the grouping
    public record Wanted(Optional<QuestionId> question, OptionalInt groups, long seed) {}

    /// Looks.
    ///
    /// @throws WrongInput with every problem in the user's files or wishes
    public Discovered discover(Wanted wanted) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        MeasuringPlans measuring = MeasuringPlans.of(opened, problems);
        wanted.question().ifPresent(question -> hold(question, opened, problems));
        problems.throwIfAny();
        return Answers.ask(opened, progress, answers -> discover(answers, wanted, measuring));
    }

    private Discovered discover(Answers answers, Wanted wanted, MeasuringPlans measuring) {
        Unreached unreached = new Unreached(answers, wanted.question(), measuring);
        Annotator annotator = new Annotator(Models.load());
        progress.begin("Reading what no theme reaches", answers.index().shards().size());
        for (int shard = 0; shard < answers.index().shards().size(); shard++) {
            unreached.read(shard, annotator);
            progress.advance(1);
        }
        progress.end();
        int most = wanted.groups().orElse(Grouping.suitable(unreached.texts()));
        Meanings meanings = meanings(unreached, answers);
        Grouping grouping = Grouping.of(unreached.bags(), meanings, most, wanted.seed());
        List<Discovered.Group> groups = new Groups(unreached, answers).of(grouping);
        return new Discovered(
                unreached.analysed(),
                unreached.uncoded(),
                unreached.keptApart(),
                meanings.vectors().isEmpty() ? Discovered.By.WORDS : Discovered.By.MEANING_AND_WORDS,
                groups,
                unreached.themeWords().lacked(),
                unreached.judgedRules().rows());
    }

    /// What the texts mean; nothing where survey.yaml wants no vectors, or this machine has none.
    private Meanings meanings(Unreached unreached, Answers answers) {
        try (Meaning meaning = Meaning.of(answers.opened().file())) {
            List<Integer> wanted = Meanings.wanted(unreached.texts());
            if (meaning.embeddings().dimensions() == 0 || wanted.isEmpty()) {
                return Meanings.NONE;
            }
            progress.begin("Reading what they mean", -1);
            List<float[]> vectors = meaning.embeddings().of(unreached.verbatims(wanted));
            progress.end();
            return new Meanings(wanted, vectors);
        }
    }

    private static void hold(QuestionId question, Opened opened, Problems problems) {
        List<String> questions = opened.file().survey().open().stream()
                .map(OpenQuestion::id)
                .map(QuestionId::value)
                .toList();
        if (!questions.contains(question.value())) {
            String nearest = Nearest.to(question.value(), questions)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            problems.add(
                    Problem.Place.of("--question"),
                    "the survey has no open question '" + question + "'" + nearest,
                    "write one of: " + String.join(", ", questions));
        }
    }
}
