package org.verbatim.board;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.verbatim.annotate.Models;
import org.verbatim.change.LiveTaxonomy;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.codings.PicksFile;
import org.verbatim.explain.Explain;
import org.verbatim.explain.RuleSuggestions;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.folder.Register;
import org.verbatim.folder.Registers;
import org.verbatim.folder.Whereabouts;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.run.Rehearsal;
import org.verbatim.search.AlikeComments;
import org.verbatim.search.Query;
import org.verbatim.search.Search;
import org.verbatim.search.SearchResult;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.TaxonomyDocument;
import org.verbatim.work.Progress;

/// A survey lying open, as its folder stands at this moment: themes, codings and quotes are read again whenever one of
/// their files has changed, and what was worked out from them is worked out again when it is next asked for.
///
/// The answers and `survey.yaml` stay as they were when the survey was opened. For any thread.
public final class Today {
    /// What everything random starts from, as in a run.
    public static final long SEED = 1;

    private final Board board;
    private final Models models = Models.load();
    private final PicksFile picksFile;
    private final WorkedOut<LiveTaxonomy> live;
    private final WorkedOut<Registers> registers;
    private final WorkedOut<Whereabouts> whereabouts;
    private final WorkedOut<RuleSuggestions> suggestions;
    private final WorkedOut<Search> search;
    private final WorkedOut<AlikeComments> alike;
    private final WorkedOut<Explain> explain;
    private Answers answers;
    private Stamps stamps;
    private Optional<CompletableFuture<Rehearsal>> counting = Optional.empty();

    /// @param board must stay open as long as this is asked
    public Today(Board board) {
        this.board = board;
        this.answers = board.answers();
        this.stamps = board.asRead();
        this.picksFile = new PicksFile(board.directory());
        this.live = new WorkedOut<>(() -> new LiveTaxonomy(board.answers(), models));
        this.registers = new WorkedOut<>(() -> new Registers(board.answers()));
        this.whereabouts = new WorkedOut<>(() -> new Whereabouts(board.answers()));
        this.suggestions = new WorkedOut<>(() -> new RuleSuggestions(models));
        this.search = new WorkedOut<>(() -> new Search(answers, models, shards()));
        this.alike = new WorkedOut<>(() -> new AlikeComments(answers, models, shards()));
        this.explain = new WorkedOut<>(() -> new Explain(answers, models));
    }

    /// What is worked out when it is first asked for.
    private static final class WorkedOut<T> {
        private final Supplier<T> work;
        private Optional<T> known = Optional.empty();

        WorkedOut(Supplier<T> work) {
            this.work = work;
        }

        T value() {
            T value = known.orElseGet(work);
            known = Optional.of(value);
            return value;
        }

        void forget() {
            known = Optional.empty();
        }
    }

    /// The survey's folder.
    public Path directory() {
        return board.directory();
    }

    /// The answers, with what is written in the survey's folder now. If that cannot be read, with what was read last.
    public synchronized Answers answers() {
        Stamps now = stamps();
        if (!now.equals(stamps)) {
            stamps = now;
            Problems found = new Problems();
            Optional<Opened> opened = answers.opened().again(found);
            opened.ifPresent(read -> {
                answers = new Answers(read, board.answers().index());
                search.forget();
                alike.forget();
                explain.forget();
                counting = Optional.empty();
            });
        }
        return answers;
    }

    /// The taxonomies as they stand now.
    public Taxonomies taxonomies() {
        return answers().opened().taxonomies();
    }

    /// The file of the theme, opened for changes; for a theme that is not there yet, that of the first taxonomy.
    ///
    /// @throws WrongInput with every problem in it, or if the survey has no taxonomy's file
    public TaxonomyDocument document(ThemeId theme) {
        Opened opened = answers().opened();
        int axis = opened.taxonomies().number(theme).isPresent()
                ? opened.taxonomies().axis(opened.taxonomies().number(theme).getAsInt())
                : 0;
        if (opened.taxonomyFiles().isEmpty()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("survey.yaml"),
                    "the survey has no taxonomy to write the theme into",
                    "write taxonomies: [themes.yaml] there, and title: and themes: [] into that file"));
        }
        Problems found = new Problems();
        Optional<TaxonomyDocument> document =
                TaxonomyDocument.open(opened.taxonomyFiles().get(axis), found);
        found.throwIfAny();
        return document.orElseThrow();
    }

    /// Tells what changed themes find.
    public synchronized LiveTaxonomy live() {
        return live.value();
    }

    /// Searches by what is written in the folder now.
    public synchronized Search search() {
        answers();
        return search.value();
    }

    /// What a query finds now. One that asks for themes finds nothing in comments that wait for a person's blind
    /// coding.
    ///
    /// @param waiting those comments
    public SearchResult find(Query query, Set<CommentId> waiting) {
        Search now = search();
        if (waiting.isEmpty() || !query.asksThemes()) {
            return now.find(query);
        }
        Map<Integer, BitSet> without = new TreeMap<>();
        Whereabouts known = whereabouts();
        for (CommentId comment : waiting) {
            known.of(comment)
                    .ifPresent(place -> without.computeIfAbsent(place.shard(), shard -> new BitSet())
                            .set(place.number()));
        }
        return now.find(query, without);
    }

    private synchronized Whereabouts whereabouts() {
        return whereabouts.value();
    }

    /// Finds comments alike among those that are analysed now.
    public synchronized AlikeComments alike() {
        answers();
        return alike.value();
    }

    private List<Register> shards() {
        return registers.value().of(answers.opened().standing());
    }

    /// Explains by the taxonomies and codings of now.
    public synchronized Explain explain() {
        answers();
        return explain.value();
    }

    /// Makes rules of words.
    public synchronized RuleSuggestions suggestions() {
        return suggestions.value();
    }

    /// A comment and who wrote it.
    public record Written(Comment comment, Respondent respondent) {}

    /// The comment of this id, if there is one.
    public Optional<Written> written(CommentId id) {
        return whereabouts().of(id).map(place -> {
            Shard shard = board.answers().index().shards().get(place.shard());
            Survey survey = board.answers().opened().file().survey();
            return new Written(
                    new Comment(id, shard.reading().verbatim(place.number())),
                    shard.people(survey.closed().size(), survey.segments().size())
                            .respondent(shard.respondent(place.number())));
        });
    }

    /// What people decided about quotes.
    public Picks picks() {
        return picksFile.read(new Problems());
    }

    /// Keeps a decision about a quote; it is on the disk when this returns.
    public synchronized void pick(Pick pick) {
        picksFile.append(pick);
        // A pick moves no count: what was counted stays, unless the comment was not among those compared.
        boolean knows = counting.isPresent()
                && counting.get().isDone()
                && !counting.get().isCompletedExceptionally()
                && counting.get().join().knows(picks());
        if (knows) {
            stamps = stamps();
        }
    }

    /// What a run would find now, if that is known within `wait`; else it is being worked out, and may be asked for
    /// again.
    ///
    /// @param wait in milliseconds
    public Optional<Rehearsal> rehearsal(long wait) {
        CompletableFuture<Rehearsal> under;
        synchronized (this) {
            answers();
            Answers now = answers;
            under = counting.orElseGet(
                    () -> CompletableFuture.supplyAsync(() -> Rehearsal.of(now, models, SEED, Progress.SILENT)));
            counting = Optional.of(under);
        }
        try {
            return Optional.of(under.get(wait, TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Stamps stamps() {
        return Stamps.of(answers.opened().otherFiles());
    }
}
