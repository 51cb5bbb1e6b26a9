package org.verbatim.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.DamagedIndex;
import org.verbatim.index.Shard;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Model;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.teach.Judging;

/// Which comments a kept model gives each theme. It reads them all, in the background, as long as nobody closes it;
/// until it is through, nothing is known. For any thread.
final class ModelLayers implements AutoCloseable {
    private static final int WHOLE = 100;

    private final Model model;
    private final Answers answers;
    private final Cells cells;
    private final Models models;
    private final Thread reader;
    private volatile boolean closed;
    private volatile int percent;
    private volatile Optional<ThemeLayers> layers = Optional.empty();

    /// Begins to read.
    ///
    /// @param models find words and sentences
    ModelLayers(Model model, Answers answers, Cells cells, Models models) {
        this.model = model;
        this.answers = answers;
        this.cells = cells;
        this.models = models;
        this.reader = new Thread(this::read, "what the model says");
        reader.setDaemon(true);
        reader.start();
    }

    /// The comments by theme; empty while they are read.
    Optional<ThemeLayers> layers() {
        return layers;
    }

    /// How far the reading is, in per cent; empty once it is done, or was given up.
    OptionalInt percent() {
        return closed || layers.isPresent() ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    private void read() {
        try {
            Taxonomies taxonomies = answers.opened().taxonomies();
            List<CellSet> own = new ArrayList<>();
            taxonomies.themes().forEach(theme -> own.add(CellSet.none(cells.size())));
            Annotator annotator = new Annotator(models);
            for (int shard = 0; shard < answers.index().shards().size() && !closed; shard++) {
                read(shard, annotator, own);
            }
            if (!closed) {
                layers = Optional.of(ThemeLayers.of(taxonomies, own));
            }
        } catch (DamagedIndex damaged) {
            // Whoever looks at a page is told so; without the model's word the workbench goes on.
            closed = true;
        }
    }

    private void read(int number, Annotator annotator, List<CellSet> own) {
        Taxonomies taxonomies = answers.opened().taxonomies();
        Shard shard = answers.index().shards().get(number);
        Judging judging = new Judging(
                model,
                answers.opened().file().survey(),
                taxonomies,
                SettingAside.of(answers),
                number,
                shard,
                new Tagger(taxonomies).tag(shard, annotator));
        for (int comment = 0; comment < shard.comments() && !closed; comment++) {
            int cell = cells.base(number) + comment;
            judging.of(comment).ifPresent(judgement -> add(judgement, cell, own));
            percent = (int) ((long) WHOLE * cell / Math.max(1, cells.size()));
        }
    }

    private void add(Judgement judgement, int cell, List<CellSet> own) {
        judgement
                .themes()
                .forEach(theme -> answers.opened()
                        .taxonomies()
                        .number(theme)
                        .ifPresent(number -> own.get(number).put(cell, true)));
    }

    /// Returns when nothing is read any more.
    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
