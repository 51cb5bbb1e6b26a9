package org.verbatim.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.annotate.Models;
import org.verbatim.change.RuleKeys;
import org.verbatim.folder.Answers;
import org.verbatim.index.Shard;
import org.verbatim.tag.ThemeSearch;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.work.Annotators;
import org.verbatim.work.Progress;
import org.verbatim.work.Workers;

/// Which comments carry each theme by one word: the rules', or a model's.
final class ThemeLayers {
    private final List<CellSet> own = new ArrayList<>();
    private final List<CellSet> whole = new ArrayList<>();

    private final RuleKeys keys;

    private ThemeLayers(Taxonomies taxonomies, int cells) {
        this.keys = new RuleKeys(taxonomies);
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            own.add(CellSet.none(cells));
            whole.add(CellSet.none(cells));
        }
    }

    /// Asks every rule of all shards.
    static ThemeLayers ask(Answers answers, Cells cells, Models models, Progress progress) {
        Taxonomies taxonomies = answers.opened().taxonomies();
        ThemeLayers layers = new ThemeLayers(taxonomies, cells.size());
        BitSet every = new BitSet();
        every.set(0, taxonomies.size());
        layers.ask(every, answers, cells, models, progress);
        return layers;
    }

    /// What somebody else than the rules found.
    ///
    /// @param own for each theme the comments that carry it, those of themes below it aside
    static ThemeLayers of(Taxonomies taxonomies, List<CellSet> own) {
        ThemeLayers layers = new ThemeLayers(taxonomies, 0);
        for (int theme = 0; theme < own.size(); theme++) {
            layers.own.set(theme, own.get(theme));
            layers.whole.set(theme, own.get(theme).copy());
        }
        layers.rollUp(taxonomies);
        return layers;
    }

    /// Whether the rules of all themes find the same as others do.
    boolean findAlike(Taxonomies taxonomies) {
        RuleKeys others = new RuleKeys(taxonomies);
        boolean alike = own.size() == taxonomies.size();
        for (int theme = 0; alike && theme < own.size(); theme++) {
            alike = keys.own(theme).equals(others.own(theme));
        }
        return alike;
    }

    /// The same answers by the taxonomies as they are now: only the rules of themes that find otherwise are asked.
    ThemeLayers again(Answers now, Cells cells, Models models) {
        Taxonomies taxonomies = now.opened().taxonomies();
        ThemeLayers layers = new ThemeLayers(taxonomies, cells.size());
        Map<String, CellSet> known = new HashMap<>();
        for (int theme = 0; theme < own.size(); theme++) {
            known.put(keys.own(theme), own.get(theme));
        }
        BitSet unknown = new BitSet();
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            CellSet found = known.get(layers.keys.own(theme));
            if (found == null) {
                unknown.set(theme);
            } else {
                layers.own.set(theme, found);
            }
        }
        layers.ask(unknown, now, cells, models, Progress.SILENT);
        return layers;
    }

    private void ask(BitSet themes, Answers answers, Cells cells, Models models, Progress progress) {
        Taxonomies taxonomies = answers.opened().taxonomies();
        if (!themes.isEmpty()) {
            Annotators annotators = new Annotators(models);
            List<Shard> shards = answers.index().shards();
            progress.begin("Asking the rules", shards.size());
            try (Workers<OfShard> workers = new Workers<>(part -> {
                add(part);
                progress.advance(1);
            })) {
                for (int shard = 0; shard < shards.size(); shard++) {
                    int number = shard;
                    workers.add(() -> {
                        // No rule may have asked for an inflection; the first query would wait for all words to be
                        // read.
                        shards.get(number).readWords();
                        ThemeSearch search = new ThemeSearch(taxonomies, shards.get(number), annotators.mine());
                        return new OfShard(cells.base(number), find(search, themes));
                    });
                }
                workers.finish();
            }
            progress.end();
        }
        rollUp(taxonomies);
    }

    /// What one shard has.
    ///
    /// @param comments that the themes asked for are found in, by the theme's number
    private record OfShard(int base, Map<Integer, BitSet> comments) {}

    private static Map<Integer, BitSet> find(ThemeSearch search, BitSet themes) {
        themes.stream().forEach(search::expect);
        Map<Integer, BitSet> found = new HashMap<>();
        themes.stream().forEach(theme -> {
            BitSet comments = new BitSet();
            search.byRule(theme).forEach(ofRule -> comments.or(ofRule.comments()));
            found.put(theme, comments);
        });
        return found;
    }

    private void add(OfShard part) {
        part.comments.forEach((theme, comments) -> own.get(theme).add(comments, part.base));
    }

    private void rollUp(Taxonomies taxonomies) {
        for (int theme = 0; theme < own.size(); theme++) {
            whole.get(theme).or(own.get(theme));
            for (int above : taxonomies.ancestors(theme)) {
                whole.get(above).or(own.get(theme));
            }
        }
    }

    /// The comments that carry the theme itself.
    CellSet own(int theme) {
        return own.get(theme);
    }

    /// The comments that carry the theme or one below it.
    CellSet whole(int theme) {
        return whole.get(theme);
    }
}
