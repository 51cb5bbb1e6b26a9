package org.verbatim.board;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.index.Found;
import org.verbatim.index.Shard;
import org.verbatim.rules.Rule;
import org.verbatim.tag.ThemeSearch;
import org.verbatim.work.Annotators;

/// Which comments a rule finds, asked of all shards on all processors; the last few answers are remembered.
final class QueryCells {
    private static final int REMEMBERED = 16;

    private final Answers answers;
    private final Cells cells;
    private final Annotators annotators;
    private final Map<Rule, CellSet> known = new LinkedHashMap<>();

    QueryCells(Answers answers, Cells cells, Models models) {
        this.answers = answers;
        this.cells = cells;
        this.annotators = new Annotators(models);
    }

    /// The comments that the rule finds, set aside or not.
    CellSet find(Rule rule) {
        synchronized (known) {
            CellSet found = known.get(rule);
            if (found != null) {
                return found;
            }
        }
        CellSet found = ask(rule);
        synchronized (known) {
            if (known.size() >= REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(rule, found);
        }
        return found;
    }

    private CellSet ask(Rule rule) {
        CellSet all = CellSet.none(cells.size());
        List<Shard> shards = answers.index().shards();
        List<BitSet> byShard = IntStream.range(0, shards.size())
                .parallel()
                .mapToObj(shard -> ask(rule, shards.get(shard)).comments())
                .toList();
        for (int shard = 0; shard < byShard.size(); shard++) {
            all.add(byShard.get(shard), cells.base(shard));
        }
        return all;
    }

    private Found ask(Rule rule, Shard shard) {
        ThemeSearch themes = new ThemeSearch(answers.opened().taxonomies(), shard, annotators.mine());
        themes.asker().expect(rule);
        return themes.asker().ask(rule);
    }
}
