package org.verbatim.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.codings.Standing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;

/// Decides which themes a comment carries in the end: what the rules found, unless a person decided otherwise. For one
/// thread.
final class Verdicts {
    private final Taxonomies taxonomies;
    private final Standing people;
    private final RollUp rollUp;

    Verdicts(Taxonomies taxonomies, Standing people) {
        this.taxonomies = taxonomies;
        this.people = people;
        this.rollUp = new RollUp(taxonomies);
    }

    /// What a comment carries, and by whose word.
    ///
    /// @param mentions the rules' mentions that stand
    /// @param decided the themes that people gave, each with the person
    /// @param themes every theme carried, by number, parents included
    /// @param unheard the same, as it would be if no person had been heard
    record Verdict(
            List<FoundMention> mentions,
            SortedMap<ThemeId, CoderId> decided,
            List<CodedTheme> themes,
            List<CodedTheme> unheard) {}

    /// Whether a person decided anything about the comment; such a comment is never set aside.
    boolean isDecided(CommentId comment) {
        return !people.comments().isEmpty() && people.comments().contains(comment);
    }

    Verdict on(CommentId comment, List<FoundMention> mentions) {
        if (!isDecided(comment)) {
            mentions.forEach(rollUp::add);
            List<CodedTheme> themes = rollUp.take();
            return new Verdict(mentions, java.util.Collections.emptySortedMap(), themes, themes);
        }
        mentions.forEach(rollUp::add);
        List<CodedTheme> unheard = rollUp.take();
        Map<ThemeId, CoderId> found = new HashMap<>();
        for (FoundMention mention : mentions) {
            found.put(taxonomies.theme(mention.theme()).id(), CoderId.RULES);
            for (int above : taxonomies.ancestors(mention.theme())) {
                found.put(taxonomies.theme(above).id(), CoderId.RULES);
            }
        }
        SortedMap<ThemeId, CoderId> carried = people.decide(comment, found);
        List<FoundMention> standing = new ArrayList<>();
        for (FoundMention mention : mentions) {
            if (stands(mention.theme(), carried)) {
                standing.add(mention);
                rollUp.add(mention);
            }
        }
        carried.values().removeIf(CoderId.RULES::equals);
        carried.keySet().removeIf(theme -> taxonomies.number(theme).isEmpty());
        carried.keySet()
                .forEach(theme -> rollUp.addWhole(taxonomies.number(theme).getAsInt()));
        return new Verdict(standing, carried, rollUp.take(), unheard);
    }

    /// A mention falls with its theme, or with any theme above it.
    private boolean stands(int theme, SortedMap<ThemeId, CoderId> carried) {
        boolean stands = carried.containsKey(taxonomies.theme(theme).id());
        for (int above : taxonomies.ancestors(theme)) {
            stands &= carried.containsKey(taxonomies.theme(above).id());
        }
        return stands;
    }
}
