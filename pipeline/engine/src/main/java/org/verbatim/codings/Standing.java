package org.verbatim.codings;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Precedence;
import org.verbatim.model.ThemeId;

/// What stands of all decisions, and how it overrules rules and models.
///
/// A decision that a later one of the same coder supersedes has fallen; of what one coder said of the same theme, the
/// last stands. Where coders differ about a comment and a theme, [Precedence] says whose word stands: usually the one's
/// who adjudicates, then people's, the latest first, then the model's and the rules'.
public final class Standing {
    /// The coder whose decisions settle what others disagree about.
    public static final CoderId ADJUDICATED = Precedence.ADJUDICATED;

    private final SortedMap<CommentId, SortedMap<CoderId, Opinion>> opinions;
    private final Set<ThemeId> firstTaxonomy;
    private final Precedence precedence;

    private Standing(
            SortedMap<CommentId, SortedMap<CoderId, Opinion>> opinions,
            Set<ThemeId> firstTaxonomy,
            Precedence precedence) {
        this.opinions = opinions;
        this.firstTaxonomy = firstTaxonomy;
        this.precedence = precedence;
    }

    /// The same, with another order of coders.
    public Standing with(Precedence order) {
        return new Standing(opinions, firstTaxonomy, order);
    }

    /// Whose word stands where coders differ.
    public Precedence precedence() {
        return precedence;
    }

    /// What stands of these comments alone.
    public Standing on(Set<CommentId> comments) {
        SortedMap<CommentId, SortedMap<CoderId, Opinion>> some = new TreeMap<>(opinions);
        some.keySet().retainAll(comments);
        return new Standing(some, firstTaxonomy, precedence);
    }

    /// Of which comments a coder speaks as a whole, though she says one theme at a time.
    @FunctionalInterface
    public interface Reading {
        /// Since when `coder` has read `comment` as a whole; empty if she speaks of single themes of it.
        Optional<Instant> since(CoderId coder, CommentId comment);
    }

    /// The same decisions, where who said anything of a comment that she reads as a whole said that no other theme
    /// applies.
    public Standing readWhole(Reading reading) {
        SortedMap<CommentId, SortedMap<CoderId, Opinion>> read = new TreeMap<>();
        opinions.forEach((comment, ofComment) -> {
            SortedMap<CoderId, Opinion> of = new TreeMap<>(ofComment);
            of.replaceAll((coder, opinion) -> reading.since(coder, comment)
                    .filter(since -> !opinion.last().isBefore(since) && speaksOfFirst(opinion))
                    .map(opinion::readWhole)
                    .orElse(opinion));
            read.put(comment, of);
        });
        return new Standing(read, firstTaxonomy, precedence);
    }

    private boolean speaksOfFirst(Opinion opinion) {
        return opinion.verdicts().keySet().stream().anyMatch(firstTaxonomy::contains);
    }

    /// The same decisions, each theme that applies with the themes above it.
    ///
    /// @param above the themes above one
    public Standing rolledUp(Function<ThemeId, ? extends Collection<ThemeId>> above) {
        SortedMap<CommentId, SortedMap<CoderId, Opinion>> rolled = new TreeMap<>();
        opinions.forEach((comment, ofComment) -> {
            SortedMap<CoderId, Opinion> of = new TreeMap<>();
            ofComment.forEach((coder, opinion) -> of.put(coder, opinion.rolledUp(above)));
            rolled.put(comment, of);
        });
        return new Standing(rolled, firstTaxonomy, precedence);
    }

    /// @param decisions those of each coder in the order in which they were made
    /// @param firstTaxonomy the themes that "none applies" speaks of; further axes are not touched by it
    public static Standing of(List<Decision> decisions, Set<ThemeId> firstTaxonomy) {
        return of(decisions, firstTaxonomy, Optional::of);
    }

    /// What decisions come to by the themes of today.
    @FunctionalInterface
    public interface Today {
        /// What a decision comes to; empty if to nothing.
        Optional<Decision> of(Decision made);

        /// The themes that a decision leaves open, since they were one when it was made.
        default Set<ThemeId> open(Decision made) {
            return Set.of();
        }
    }

    public static Standing of(List<Decision> decisions, Set<ThemeId> firstTaxonomy, Today today) {
        Set<Fallen> fallen = new HashSet<>();
        for (Decision decision : decisions) {
            decision.supersedes().ifPresent(id -> fallen.add(new Fallen(decision.coder(), id)));
        }
        Set<ThemeId> themes = Set.copyOf(firstTaxonomy);
        SortedMap<CommentId, SortedMap<CoderId, Opinion>> opinions = new TreeMap<>();
        for (Decision made : decisions) {
            if (fallen.isEmpty() || !fallen.contains(new Fallen(made.coder(), made.id()))) {
                today.of(made)
                        .ifPresent(decision -> opinions.computeIfAbsent(decision.comment(), comment -> new TreeMap<>())
                                .merge(
                                        decision.coder(),
                                        first(decision, today.open(made)),
                                        (before, one) -> after(before, decision, themes, today.open(made))));
            }
        }
        return new Standing(opinions, themes, Precedence.USUAL);
    }

    /// The comments that people decided about; they are never set aside.
    public Set<CommentId> comments() {
        return Collections.unmodifiableSet(opinions.keySet());
    }

    /// Everyone who decided about anything, by name.
    public SortedSet<CoderId> coders() {
        SortedSet<CoderId> coders = new TreeSet<>();
        opinions.values().forEach(ofComment -> coders.addAll(ofComment.keySet()));
        return coders;
    }

    /// What each person says of `comment`, by name; empty if nobody looked at it.
    public SortedMap<CoderId, Opinion> opinions(CommentId comment) {
        return Collections.unmodifiableSortedMap(opinions.getOrDefault(comment, new TreeMap<>()));
    }

    /// What `coder` says of `comment`, if anything.
    public Optional<Opinion> opinion(CommentId comment, CoderId coder) {
        return Optional.ofNullable(opinions(comment).get(coder));
    }

    /// The themes that `comment` carries in the end, each with the coder who has the last word.
    ///
    /// @param found what rules and model found in it, by theme
    public SortedMap<ThemeId, CoderId> decide(CommentId comment, Map<ThemeId, CoderId> found) {
        return decide(opinions(comment), found);
    }

    /// What people say of `themes` in `comment`: whether each applies. Themes that nobody spoke of are missing.
    public SortedMap<ThemeId, Boolean> words(CommentId comment, Collection<ThemeId> themes) {
        SortedMap<ThemeId, Boolean> words = new TreeMap<>();
        lastWords(opinions(comment), Set.copyOf(themes)).forEach((theme, word) -> {
            if (themes.contains(theme)) {
                words.put(theme, word.applies());
            }
        });
        return words;
    }

    /// The themes that `comment` carries in the end, if nobody but `coders` is heard.
    public SortedSet<ThemeId> decidedBy(Set<CoderId> coders, CommentId comment) {
        SortedMap<CoderId, Opinion> heard = new TreeMap<>(opinions(comment));
        heard.keySet().retainAll(coders);
        return new TreeSet<>(decide(heard, Map.of()).keySet());
    }

    private SortedMap<ThemeId, CoderId> decide(SortedMap<CoderId, Opinion> ofComment, Map<ThemeId, CoderId> found) {
        SortedMap<ThemeId, CoderId> carried = new TreeMap<>(found);
        for (Map.Entry<ThemeId, Word> last :
                lastWords(ofComment, found.keySet()).entrySet()) {
            CoderId finder = found.get(last.getKey());
            if (finder != null && precedence.isAbove(finder, last.getValue().coder())) {
                continue;
            }
            if (last.getValue().applies()) {
                carried.put(last.getKey(), last.getValue().coder());
            } else {
                carried.remove(last.getKey());
            }
        }
        return carried;
    }

    private Map<ThemeId, Word> lastWords(SortedMap<CoderId, Opinion> ofComment, Set<ThemeId> found) {
        SortedSet<ThemeId> themes = new TreeSet<>(found);
        ofComment.values().forEach(opinion -> themes.addAll(opinion.verdicts().keySet()));
        Map<ThemeId, Word> last = new HashMap<>();
        for (ThemeId theme : themes) {
            for (Opinion opinion : ofComment.values()) {
                if (isSecondReading(opinion.coder())) {
                    continue;
                }
                word(opinion, theme).ifPresent(word -> last.merge(theme, word, this::stronger));
            }
        }
        return last;
    }

    /// What a coder said of a hidden repeat measures her, and decides nothing.
    private static boolean isSecondReading(CoderId coder) {
        return coder.value().endsWith(Plan.AGAIN);
    }

    /// What one person says of one theme, alone or with all others.
    private Optional<Word> word(Opinion opinion, ThemeId theme) {
        Opinion.Verdict verdict = opinion.verdicts().get(theme);
        if (verdict != null) {
            return Optional.of(new Word(opinion.coder(), verdict.applies(), verdict.at()));
        }
        return opinion.cleared()
                .filter(at -> firstTaxonomy.contains(theme) && !opinion.open().contains(theme))
                .map(at -> new Word(opinion.coder(), false, at));
    }

    private static Opinion first(Decision decision, Set<ThemeId> open) {
        SortedMap<ThemeId, Opinion.Verdict> verdicts = new TreeMap<>();
        decision.theme().ifPresent(theme -> verdicts.put(theme, verdict(decision)));
        return new Opinion(
                decision.coder(),
                verdicts,
                decision.theme().isEmpty() ? Optional.of(decision.at()) : Optional.empty(),
                open);
    }

    private static Opinion after(Opinion before, Decision decision, Set<ThemeId> firstTaxonomy, Set<ThemeId> open) {
        SortedMap<ThemeId, Opinion.Verdict> verdicts = new TreeMap<>(before.verdicts());
        if (decision.theme().isPresent()) {
            verdicts.put(decision.theme().get(), verdict(decision));
            return new Opinion(before.coder(), verdicts, before.cleared(), before.open()).leavingOpen(open);
        }
        verdicts.keySet().removeAll(firstTaxonomy);
        return new Opinion(before.coder(), verdicts, Optional.of(decision.at()), Set.of());
    }

    private static Opinion.Verdict verdict(Decision decision) {
        return new Opinion.Verdict(decision.kind() == Decision.Kind.APPLY, decision.at());
    }

    private record Fallen(CoderId coder, String id) {}

    /// At the same instant, the later name holds: any rule will do that is always the same.
    private Word stronger(Word one, Word other) {
        int rank = Integer.compare(precedence.rank(one.coder()), precedence.rank(other.coder()));
        if (rank != 0) {
            return rank < 0 ? one : other;
        }
        return one.at().isAfter(other.at()) ? one : other;
    }

    private record Word(CoderId coder, boolean applies, Instant at) {}
}
