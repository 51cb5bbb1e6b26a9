package org.verbatim.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// Sentences that say the same with different figures: in the summary and in the body, as a rule.
///
/// Two sentences say the same if they have the same words, whatever their order, small words and words for shares
/// aside. Of two that give their bases, only those of one base can contradict each other; of two in different chapters,
/// only a summary and a body, since an option may have the same name in two questions. Whoever words a figure
/// differently the second time is not found out.
final class SaidTwice {
    /// Words without which a sentence says too little to be told from another.
    private static final int WORDS = 3;

    private static final Pattern SUMMARY =
            Pattern.compile("(?i).*\\b(?:summary|key messages|overview|introduction|headlines?|conclusions?)\\b.*");

    private final Map<Set<String>, List<Told>> byWords = new LinkedHashMap<>();

    /// A sentence with one figure.
    ///
    /// @param base if the sentence gives it
    /// @param count if the sentence gives it
    private record Told(
            Document.Spot spot,
            String sentence,
            String figure,
            OptionalLong base,
            OptionalLong count,
            Printed percent) {
        Found.Place place() {
            return new Found.Place(spot.number(), spot.heading());
        }

        boolean inChapterOf(Told other) {
            return spot.chapter().equals(other.spot.chapter());
        }

        boolean isComparable(Told other) {
            return inChapterOf(other) || isSummary() || other.isSummary();
        }

        private boolean isSummary() {
            return spot.chapter().isEmpty() || SUMMARY.matcher(spot.chapter()).matches();
        }

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
    ///
    /// @param asked the question before it in its paragraph, which it answers; empty if there is none
    void add(Document.Spot spot, String asked, String sentence) {
        List<Figures.Fraction> fractions = Figures.fractions(sentence);
        List<Printed> percents = Figures.percents(sentence);
        Set<String> words = Words.content(asked + " " + sentence);
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
                        spot,
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
                List<Told> before = same.subList(0, later).stream()
                        .filter(told::isComparable)
                        .toList();
                List<Told> against = before.stream().filter(told::contradicts).toList();
                boolean alone = against.size() == before.size();
                boolean sameBase = against.stream()
                        .anyMatch(one -> one.base().isPresent() && told.base().isPresent() && told.inChapterOf(one));
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
