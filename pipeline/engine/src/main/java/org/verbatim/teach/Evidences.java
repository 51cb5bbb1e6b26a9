package org.verbatim.teach;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.index.Shard;
import org.verbatim.learn.Evidence;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.verdict.RollUp;

/// Shows a learner the comments of one shard: their words, and what the rules of the first taxonomy find in them. For
/// one thread.
public final class Evidences {
    private final Taxonomies taxonomies;
    private final Shard.Reading reading;
    private final RollUp rollUp;

    /// @param shard must stay open as long as this is asked
    public Evidences(Taxonomies taxonomies, Shard shard) {
        this.taxonomies = taxonomies;
        this.reading = shard.reading();
        this.rollUp = new RollUp(taxonomies);
    }

    /// @param comment its number in the shard
    public Evidence of(CommentId id, int comment, List<FoundMention> mentions) {
        mentions.forEach(rollUp::add);
        Set<ThemeId> byRules = new HashSet<>();
        for (CodedTheme theme : rollUp.take()) {
            if (taxonomies.axis(theme.theme()) == 0) {
                byRules.add(taxonomies.theme(theme.theme()).id());
            }
        }
        return new Evidence(id, reading.verbatim(comment), reading.sentences(comment), byRules);
    }
}
