package org.verbatim.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Sentences that say the same with different figures: in the summary and in the body, as a rule.
///
/// Two sentences say the same if they have the same words, whatever their order, small words and words for shares
/// aside. Of two that give their bases, only those of one base can contradict each other. Whoever words a figure
/// differently the second time is not found out.
final class SaidTwice {
    /// Words without which a sentence says too little to be told from another.
    private static final int WORDS = 3;

    private final Map<Set<String>, List<Told>> byWords = new LinkedHashMap<>();

    /// A sentence with one figure.
    ///
    /// @param base if the sentence gives it
    /// @param count if the sentence gives it
    private record Told(
            Found.Place place, String sentence, String figure, OptionalLong base, OptionalLong count, Printed percent) {
        boolean contradicts(Told other) {
            if (base.isEmpty() || other.base.isEmpty()) {
                return differs(other);
            }
            boolean counts = count.isPresent() && other.count.isPresent();
            return base.equals(other.base) && (counts ? !count.equals(other.count) : differs(other));
        }

        /// Whether the two cannot be one percentage, printed with more or fewer decimals.
        private boolean differs(Told other) {
            return !percent.overlaps(other.percent);
        }
    }

    /// Takes in a sentence; those with several figures are passed over.
    void add(Found.Place place, String sentence) {
        List<Figures.Fraction> fractions = Figures.fractions(sentence);
        List<Printed> percents = Figures.percents(sentence);
        Set<String> words = Words.content(sentence);
        if (fractions.size() > 1
                || percents.size() > 1
                || fractions.size() + percents.size() == 0
                || words.size() < WORDS) {
            return;
        }
        Optional<Figures.Fraction> fraction =
                fractions.stream().filter(each -> each.base() > 0).findFirst();
        Optional<Printed> percent = percents.stream().findFirst().or(() -> fraction.map(Figures.Fraction::percent));
        percent.ifPresent(printed -> byWords.computeIfAbsent(words, none -> new ArrayList<>())
                .add(new Told(
                        place,
                        sentence,
                        fraction.map(Figures.Fraction::words).orElse(printed.toString()),
                        fraction.isPresent() ? OptionalLong.of(fraction.get().base()) : Figures.base(sentence),
                        fraction.isPresent() ? OptionalLong.of(fraction.get().count()) : OptionalLong.empty(),
                        printed)));
    }

    /// The later of any two sentences that contradict each other; one without a base contradicts all of its words.
    List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (List<Told> same : byWords.values()) {
            for (int later = 1; later < same.size(); later++) {
                Told told = same.get(later);
                List<Told> before = same.subList(0, later);
                List<Told> against = before.stream().filter(told::contradicts).toList();
                boolean alone = against.size() == before.size();
                boolean sameBase = against.stream()
                        .anyMatch(one -> one.base().isPresent() && told.base().isPresent());
                if (!against.isEmpty() && (alone || sameBase)) {
                    found.add(found(told, against.getFirst()));
                }
            }
        }
        return found;
    }

    private static Found found(Told told, Told before) {
        return new Found(
                told.place(),
                told.sentence(),
                "paragraph " + before.place().paragraph() + " tells the same as " + before.figure() + ": “"
                        + before.sentence() + "”",
                "put the right figure in both places");
    }
}
