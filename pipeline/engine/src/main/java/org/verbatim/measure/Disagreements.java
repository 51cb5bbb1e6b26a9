package org.verbatim.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verbatim.codings.Agreement;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Plan;
import org.verbatim.codings.Standing;
import org.verbatim.folder.BlindCodings;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// The comments that two people coded differently, side by side, for somebody to settle.
///
/// What was settled stands in the file of the coder [Standing#ADJUDICATED]; what the two said is not changed by it, nor
/// is their agreement.
public final class Disagreements {
    private final Standing standing;
    private final Standing rolledUp;
    private final List<ThemeId> themes;

    /// @param opened the survey's folder; the themes of its first taxonomy are compared
    public Disagreements(Opened opened) {
        this.standing = opened.standing().readWhole(BlindCodings.of(opened, new Problems()));
        this.rolledUp = standing.rolledUp(opened::above);
        this.themes = CoderAgreement.themes(opened);
    }

    /// Two people.
    public record Pair(CoderId first, CoderId second) {}

    /// A comment that two people coded differently.
    ///
    /// @param both themes that both gave
    /// @param first those that only the first gave
    /// @param second those that only the second gave
    /// @param settled what was decided about it; empty if nothing yet
    public record Case(
            CommentId comment,
            SortedSet<ThemeId> both,
            SortedSet<ThemeId> first,
            SortedSet<ThemeId> second,
            Optional<SortedSet<ThemeId>> settled) {}

    /// Everyone who coded, but for who adjudicates and for second codings of one's own.
    public List<CoderId> coders() {
        return standing.coders().stream()
                .filter(coder ->
                        !coder.equals(Standing.ADJUDICATED) && !coder.value().endsWith(Plan.AGAIN))
                .toList();
    }

    /// The pairs of people who coded the same comments, those with most of them first.
    public List<Pair> pairs() {
        Map<Pair, Integer> shared = new LinkedHashMap<>();
        List<CoderId> coders = coders();
        for (int first = 0; first < coders.size(); first++) {
            for (int second = first + 1; second < coders.size(); second++) {
                Pair pair = new Pair(coders.get(first), coders.get(second));
                shared.put(pair, comments(pair).size());
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The comments that both looked at.
    private List<CommentId> comments(Pair pair) {
        return standing.comments().stream()
                .filter(comment -> standing.opinion(comment, pair.first).isPresent()
                        && standing.opinion(comment, pair.second).isPresent())
                .toList();
    }

    /// How many comments both looked at.
    public int compared(Pair pair) {
        return comments(pair).size();
    }

    /// The comments that they coded differently, in the order of their ids.
    public List<Case> cases(Pair pair) {
        List<Case> cases = new ArrayList<>();
        for (CommentId comment : comments(pair)) {
            SortedMap<CoderId, Opinion> opinions = standing.opinions(comment);
            SortedSet<ThemeId> first = given(opinions, pair.first);
            SortedSet<ThemeId> second = given(opinions, pair.second);
            if (!first.equals(second)) {
                SortedSet<ThemeId> both = new TreeSet<>(first);
                both.retainAll(second);
                first.removeAll(both);
                second.removeAll(both);
                Optional<SortedSet<ThemeId>> settled = opinions.containsKey(Standing.ADJUDICATED)
                        ? Optional.of(given(opinions, Standing.ADJUDICATED))
                        : Optional.empty();
                cases.add(new Case(comment, both, first, second, settled));
            }
        }
        return cases;
    }

    private SortedSet<ThemeId> given(SortedMap<CoderId, Opinion> opinions, CoderId coder) {
        SortedSet<ThemeId> given = new TreeSet<>();
        Opinion opinion = opinions.get(coder);
        if (opinion != null) {
            given.addAll(opinion.themes());
            given.retainAll(themes);
        }
        return given;
    }

    /// How far the two agree, as [CoderAgreement] tells it; of what they said themselves, whatever was settled since.
    ///
    /// @param seed what the resampling behind the intervals starts from
    public Agreement agreement(Pair pair, long seed) {
        return Agreement.of(rolledUp, List.of(pair.first, pair.second), themes, seed);
    }

    /// The decisions by which a comment carries these themes and no others, in the end.
    ///
    /// @param settled the themes; none is a decision too
    /// @param reason why, in the words of who settles; may be empty
    public List<Decision> settle(Case decided, Set<ThemeId> settled, Instant at, String reason) {
        List<Decision> decisions = new ArrayList<>();
        CommentId comment = decided.comment();
        decisions.add(Decision.none(at, Standing.ADJUDICATED, comment).because(reason));
        for (ThemeId theme : new TreeSet<>(settled)) {
            decisions.add(
                    Decision.apply(at, Standing.ADJUDICATED, comment, theme).because(reason));
        }
        return decisions;
    }
}
