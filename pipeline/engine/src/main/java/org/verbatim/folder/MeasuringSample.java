package org.verbatim.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.verbatim.codings.Agreement;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.codings.Standing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;

/// What people coded, blind, of the samples that were drawn to measure by.
///
/// Only the word of those a comment was drawn for counts, and that of whoever settled it: what was decided elsewhere
/// was decided in sight of what rules and model found, and so may be what was decided before the draw ([BlindCodings]).
/// A comment that its coder said nothing of is not in it, nor one of which she gave a theme that was split since.
public final class MeasuringSample {
    private final SortedMap<CommentId, SortedSet<CoderId>> coders = new TreeMap<>();
    private final Set<CommentId> drawnFromAll = new HashSet<>();
    private final Standing standing;

    private MeasuringSample(Opened opened, BlindCodings blind) {
        this.standing = opened.standing(blind.inTime(opened.codings().decisions()))
                .rolledUp(opened::above)
                .readWhole(blind);
    }

    /// What stands in a survey's folder `samples`, and in its codings.
    public static MeasuringSample of(Opened opened, Problems problems) {
        List<Plan> plans = PlansFolder.of(opened.file().directory()).read(problems);
        MeasuringSample sample = new MeasuringSample(opened, BlindCodings.of(plans));
        int questions = opened.file().survey().open().size();
        for (Plan plan : plans) {
            if (plan.purpose() == Plan.Purpose.MEASURING) {
                sample.add(plan, questions);
            }
        }
        return sample;
    }

    private void add(Plan plan, int questions) {
        Set<QuestionId> drawnFrom = new HashSet<>();
        plan.items().forEach(item -> drawnFrom.add(item.comment().question()));
        boolean fromAll = questions == 1 || drawnFrom.size() > 1;
        for (Plan.Item item : plan.items()) {
            if (item.repeats().isEmpty() && isCoded(item.comment(), plan.coder())) {
                coders.computeIfAbsent(item.comment(), comment -> new TreeSet<>())
                        .add(plan.coder());
                if (fromAll) {
                    drawnFromAll.add(item.comment());
                }
            }
        }
    }

    private boolean isCoded(CommentId comment, CoderId coder) {
        return standing.opinion(comment, coder)
                .filter(opinion -> opinion.whole() && opinion.open().isEmpty())
                .isPresent();
    }

    /// Whether nothing was drawn to measure by, or nothing of it was coded.
    public boolean isEmpty() {
        return coders.isEmpty();
    }

    /// The comments that somebody coded for whom they were drawn, sorted.
    public Set<CommentId> comments() {
        return coders.keySet();
    }

    /// Whether somebody coded the comment for whom it was drawn.
    public boolean has(CommentId comment) {
        return coders.containsKey(comment);
    }

    /// Whether the comment came out of a draw from all questions' comments, and so stands for all of them.
    public boolean isDrawnFromAll(CommentId comment) {
        return drawnFromAll.contains(comment);
    }

    /// Everybody who coded any of it, by name.
    public List<CoderId> people() {
        return coders.values().stream().flatMap(Set::stream).distinct().sorted().toList();
    }

    /// What each comment carries in the eyes of people: as it was settled, or as [Standing] decides between them.
    public SortedMap<CommentId, Set<ThemeId>> coded() {
        SortedMap<CommentId, Set<ThemeId>> coded = new TreeMap<>();
        coders.forEach((comment, who) -> coded.put(comment, carried(comment, who)));
        return coded;
    }

    private Set<ThemeId> carried(CommentId comment, Set<CoderId> who) {
        Set<CoderId> heard = new HashSet<>(who);
        heard.add(Standing.ADJUDICATED);
        return standing.decidedBy(heard, comment);
    }

    /// Two people who coded the same comments, and what.
    public record Pair(
            CoderId first,
            CoderId second,
            SortedMap<CommentId, Set<ThemeId>> ofFirst,
            SortedMap<CommentId, Set<ThemeId>> ofSecond) {}

    /// The two people who have the most comments in common.
    public Optional<Pair> pair() {
        List<Pair> pairs = new ArrayList<>();
        List<CoderId> people = people();
        for (int first = 0; first < people.size(); first++) {
            for (int second = first + 1; second < people.size(); second++) {
                pairs.add(pair(people.get(first), people.get(second)));
            }
        }
        return pairs.stream()
                .filter(pair -> !pair.ofFirst().isEmpty())
                .max(Comparator.comparingInt(pair -> pair.ofFirst().size()));
    }

    /// What people said of the comments that came to them twice, unmarked, by name: first as themselves, then as
    /// themselves again.
    public List<Pair> again() {
        List<Pair> again = new ArrayList<>();
        for (CoderId coder : people()) {
            CoderId second = new CoderId(coder + Plan.AGAIN);
            SortedMap<CommentId, Set<ThemeId>> first = new TreeMap<>();
            SortedMap<CommentId, Set<ThemeId>> then = new TreeMap<>();
            coders.forEach((comment, who) -> {
                if (who.contains(coder) && isCoded(comment, second)) {
                    first.put(comment, said(comment, coder));
                    then.put(comment, said(comment, second));
                }
            });
            if (!first.isEmpty()) {
                again.add(new Pair(coder, second, first, then));
            }
        }
        return again;
    }

    /// How far the two agree on these comments.
    public Agreement agreement(Pair pair, List<ThemeId> compared, long seed) {
        return Agreement.of(standing.on(pair.ofFirst().keySet()), List.of(pair.first(), pair.second()), compared, seed);
    }

    private Pair pair(CoderId first, CoderId second) {
        SortedMap<CommentId, Set<ThemeId>> ofFirst = new TreeMap<>();
        SortedMap<CommentId, Set<ThemeId>> ofSecond = new TreeMap<>();
        coders.forEach((comment, who) -> {
            if (who.contains(first) && who.contains(second)) {
                ofFirst.put(comment, said(comment, first));
                ofSecond.put(comment, said(comment, second));
            }
        });
        return new Pair(first, second, ofFirst, ofSecond);
    }

    private Set<ThemeId> said(CommentId comment, CoderId coder) {
        return standing.opinion(comment, coder).map(Opinion::themes).orElseThrow();
    }
}
