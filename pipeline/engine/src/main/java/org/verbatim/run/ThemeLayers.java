package org.verbatim.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.verbatim.annotate.Models;
import org.verbatim.index.Shard;
import org.verbatim.tag.ThemeSearch;
import org.verbatim.taxonomy.Taxonomies;

/// Which comments the rules find for each theme.
final class ThemeLayers {
    private final List<CellSet> own = new ArrayList<>();
    private final List<CellSet> whole = new ArrayList<>();

    private ThemeLayers(int themes, int cells) {
        for (int theme = 0; theme < themes; theme++) {
            own.add(CellSet.none(cells));
            whole.add(CellSet.none(cells));
        }
    }

    /// Asks every rule of all shards.
    static ThemeLayers ask(Answers answers, Cells cells, Models models, Progress progress) {
        Taxonomies taxonomies = answers.opened().taxonomies();
        ThemeLayers layers = new ThemeLayers(taxonomies.size(), cells.size());
        Annotators annotators = new Annotators(models);
        List<Shard> shards = answers.index().shards();
        progress.begin("Asking the rules", shards.size());
        try (Workers<OfShard> workers = new Workers<>(part -> {
            layers.add(part);
            progress.advance(1);
        })) {
            for (int shard = 0; shard < shards.size(); shard++) {
                int number = shard;
                Callable<OfShard> work = () -> {
                    // No rule may have asked for an inflection; the first query would wait for all words to be read.
                    shards.get(number).readWords();
                    return new OfShard(
                            cells.base(number),
                            find(new ThemeSearch(taxonomies, shards.get(number), annotators.mine()), taxonomies));
                };
                workers.add(work);
            }
            workers.finish();
        }
        layers.rollUp(taxonomies);
        progress.end();
        return layers;
    }

    private record OfShard(int base, List<BitSet> comments) {}

    private static List<BitSet> find(ThemeSearch search, Taxonomies taxonomies) {
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            search.expect(theme);
        }
        List<BitSet> found = new ArrayList<>();
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            BitSet comments = new BitSet();
            search.byRule(theme).forEach(ofRule -> comments.or(ofRule.comments()));
            found.add(comments);
        }
        return found;
    }

    private void add(OfShard part) {
        for (int theme = 0; theme < own.size(); theme++) {
            own.get(theme).add(part.comments.get(theme), part.base);
        }
    }

    private void rollUp(Taxonomies taxonomies) {
        for (int theme = 0; theme < own.size(); theme++) {
            whole.get(theme).or(own.get(theme));
            for (int above : taxonomies.ancestors(theme)) {
                whole.get(above).or(own.get(theme));
            }
        }
    }

    /// The comments that the theme's own rules find.
    CellSet own(int theme) {
        return own.get(theme);
    }

    /// The comments that the rules of the theme and of all below it find.
    CellSet whole(int theme) {
        return whole.get(theme);
    }
}
