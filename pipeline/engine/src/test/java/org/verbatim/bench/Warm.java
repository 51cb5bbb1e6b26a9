package org.verbatim.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problems;
import org.verbatim.search.Query;
import org.verbatim.search.Search;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.work.Progress;

/// What a question takes while the index is open: the medians, in milliseconds.
public final class Warm {
    private static final int TAGGINGS = 5;
    private static final int SEARCHES = 50;
    private static final Models MODELS = Models.load();
    private static final ThreadLocal<Annotator> ANNOTATOR = ThreadLocal.withInitial(() -> new Annotator(MODELS));

    private Warm() {}

    /// Prints how long it takes to ask all rules of all comments anew, and to search for a phrase.
    ///
    /// @param arguments the survey's folder; a taxonomy in it
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(folder, Optional.of(folder.resolve(arguments[1])), problems);
        problems.throwIfAny();
        boolean done = Answers.ask(opened.orElseThrow(), Progress.SILENT, answers -> {
            double tagging = median(TAGGINGS, () -> tag(answers));
            Search search = Search.over(answers, MODELS);
            Query query = Query.of(Query.Typed.of("\"lack of time\""), answers);
            double searching = median(SEARCHES, () -> search.find(query).counts());
            System.out.printf(Locale.ROOT, "%.1f %.1f%n", tagging, searching);
            return true;
        });
        if (!done) {
            throw new IllegalStateException("no answers in " + folder);
        }
    }

    private static void tag(Answers answers) {
        Taxonomies taxonomies = answers.opened().taxonomies();
        IntStream.range(0, answers.index().shards().size())
                .parallel()
                .forEach(shard ->
                        new Tagger(taxonomies).tag(answers.index().shards().get(shard), ANNOTATOR.get()));
    }

    /// The median of so many times, after as many again that do not count.
    private static double median(int times, Runnable work) {
        List<Long> taken = new ArrayList<>();
        for (int time = 0; time < 2 * times; time++) {
            long started = System.nanoTime();
            work.run();
            if (time >= times) {
                taken.add(System.nanoTime() - started);
            }
        }
        return taken.stream().sorted().toList().get(times / 2) / 1e6;
    }
}
