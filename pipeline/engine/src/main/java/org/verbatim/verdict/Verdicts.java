package org.verbatim.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.codings.Standing;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Likelihood;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Precedence;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;

/// Decides which themes a comment carries in the end: what rules and model found, unless a person decided otherwise.
/// For one thread.
///
/// Where the model stands above the rules, its "no" drops a rule's mention where it may gainsay it
/// ([Learnt#gainsays]); rules say yes or nothing, and gainsay nobody.
public final class Verdicts {
    private static final Verdict NOTHING =
            new Verdict(List.of(), Collections.emptySortedMap(), Collections.emptySortedMap(), List.of(), List.of());

    private final Taxonomies taxonomies;
    private final Standing people;
    private final Precedence precedence;
    private final Optional<Learnt> learnt;
    private final RollUp rollUp;

    /// @param learnt the model, where one has a say
    public Verdicts(Taxonomies taxonomies, Standing people, Optional<Learnt> learnt) {
        this.taxonomies = taxonomies;
        this.people = people;
        this.precedence = people.precedence();
        this.learnt = learnt;
        this.rollUp = new RollUp(taxonomies);
    }

    /// What rules and people say, where no model has a say.
    public Verdicts(Taxonomies taxonomies, Standing people) {
        this(taxonomies, people, Optional.empty());
    }

    /// What a comment carries, and by whose word.
    ///
    /// @param mentions the rules' mentions that stand
    /// @param decided the themes that people gave, each with the person
    /// @param learnt the themes that the model gave and nobody decided about, each with its likelihood
    /// @param themes every theme carried, by number, parents included
    /// @param unheard the same, as it would be if no person had been heard
    public record Verdict(
            List<FoundMention> mentions,
            SortedMap<ThemeId, CoderId> decided,
            SortedMap<ThemeId, Likelihood> learnt,
            List<CodedTheme> themes,
            List<CodedTheme> unheard) {
        /// Whether anybody found or gave anything.
        public boolean isEmpty() {
            return mentions.isEmpty() && decided.isEmpty() && learnt.isEmpty();
        }
    }

    /// Whether a person decided anything about the comment; such a comment is never set aside.
    public boolean isDecided(CommentId comment) {
        return !people.comments().isEmpty() && people.comments().contains(comment);
    }

    /// What the comment carries by the word of rules and people.
    public Verdict on(CommentId comment, List<FoundMention> mentions) {
        return on(comment, mentions, Optional.empty());
    }

    /// @param judgement what the model says of the comment, if it was asked
    public Verdict on(CommentId comment, List<FoundMention> mentions, Optional<Judgement> judgement) {
        List<FoundMention> found = notGainsaid(mentions, judgement);
        SortedMap<ThemeId, Likelihood> given = given(judgement);
        List<CodedTheme> unheard = rolledUp(found, given.keySet());
        if (!isDecided(comment)) {
            return found.isEmpty() && given.isEmpty()
                    ? NOTHING
                    : new Verdict(found, Collections.emptySortedMap(), given, unheard, unheard);
        }
        SortedMap<ThemeId, CoderId> carried = people.decide(comment, finders(found, given));
        carried.keySet().removeIf(theme -> taxonomies.number(theme).isEmpty());
        found = found.stream()
                .filter(mention -> stands(mention.theme(), carried))
                .toList();
        given.keySet()
                .removeIf(theme -> !stands(taxonomies.number(theme).orElseThrow(), carried)
                        || !isMachine(carried.getOrDefault(theme, CoderId.MODEL)));
        carried.values().removeIf(Verdicts::isMachine);
        List<ThemeId> whole = new ArrayList<>(given.keySet());
        found.forEach(rollUp::add);
        carried.keySet()
                .forEach(theme -> rollUp.addWhole(taxonomies.number(theme).getAsInt()));
        return new Verdict(found, carried, given, withWhole(whole), unheard);
    }

    private static boolean isMachine(CoderId coder) {
        return coder.equals(CoderId.RULES) || coder.equals(CoderId.MODEL);
    }

    /// The mentions that the model does not call wrong.
    private List<FoundMention> notGainsaid(List<FoundMention> mentions, Optional<Judgement> judgement) {
        if (judgement.isEmpty() || mentions.isEmpty() || !precedence.isAbove(CoderId.MODEL, CoderId.RULES)) {
            return mentions;
        }
        SortedMap<ThemeId, Likelihood> likelihoods = judgement.get().likelihoods();
        return mentions.stream()
                .filter(mention -> {
                    ThemeId theme = taxonomies.theme(mention.theme()).id();
                    Likelihood likelihood = likelihoods.get(theme);
                    return likelihood == null || !learnt.orElseThrow().gainsays(theme, likelihood);
                })
                .toList();
    }

    /// The themes that the model gives.
    private static SortedMap<ThemeId, Likelihood> given(Optional<Judgement> judgement) {
        SortedMap<ThemeId, Likelihood> given = new TreeMap<>();
        judgement.ifPresent(said -> said.likelihoods().forEach((theme, likelihood) -> {
            if (likelihood.applies()) {
                given.put(theme, likelihood);
            }
        }));
        return given;
    }

    /// Who found each theme, parents included: of rules and model the stronger.
    private Map<ThemeId, CoderId> finders(List<FoundMention> found, SortedMap<ThemeId, Likelihood> given) {
        Map<ThemeId, CoderId> finders = new HashMap<>();
        found.forEach(mention -> find(mention.theme(), CoderId.RULES, finders));
        given.keySet().forEach(theme -> find(taxonomies.number(theme).orElseThrow(), CoderId.MODEL, finders));
        return finders;
    }

    private void find(int theme, CoderId finder, Map<ThemeId, CoderId> finders) {
        finders.merge(taxonomies.theme(theme).id(), finder, this::stronger);
        for (int above : taxonomies.ancestors(theme)) {
            finders.merge(taxonomies.theme(above).id(), finder, this::stronger);
        }
    }

    private CoderId stronger(CoderId before, CoderId now) {
        return precedence.isAbove(now, before) ? now : before;
    }

    /// A theme falls with any theme above it.
    private boolean stands(int theme, SortedMap<ThemeId, CoderId> carried) {
        boolean stands = carried.containsKey(taxonomies.theme(theme).id());
        for (int above : taxonomies.ancestors(theme)) {
            stands &= carried.containsKey(taxonomies.theme(above).id());
        }
        return stands;
    }

    private List<CodedTheme> rolledUp(List<FoundMention> found, Iterable<ThemeId> given) {
        found.forEach(rollUp::add);
        return withWhole(given);
    }

    /// What was added so far, and the themes that hold for the whole comment where no words of it earned them.
    private List<CodedTheme> withWhole(Iterable<ThemeId> given) {
        for (ThemeId theme : given) {
            rollUp.addWholeIfNew(taxonomies.number(theme).orElseThrow());
        }
        return rollUp.take();
    }
}
