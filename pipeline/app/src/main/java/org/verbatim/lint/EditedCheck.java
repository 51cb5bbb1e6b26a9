package org.verbatim.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.verbatim.lint.EvidenceBook.Figure;

/// A sentence that a run drafted and somebody edited, against the figures that the draft stands on.
final class EditedCheck {
    private final EvidenceBook book;
    private final Shares shares;

    EditedCheck(EvidenceBook book, Shares shares) {
        this.book = book;
        this.shares = shares;
    }

    List<Found> check(Found.Place place, String words, SentenceCheck.Draft draft) {
        List<Found> found = new ArrayList<>();
        for (String number : unknown(words, draft)) {
            found.add(
                    new Found(place, number, "the results give “" + draft.words() + "”", "put what the results give"));
        }
        if (found.isEmpty()) {
            moved(place, words, draft).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            others(place, words, draft).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.addAll(Impossible.in(place, words, OptionalLong.empty()));
        }
        shares.check(place, words, told(words, draft.whole().figures())).ifPresent(found::add);
        EmptyWords.in(words).stream()
                .filter(empty -> !Words.contains(draft.words(), empty))
                .forEach(empty -> found.add(EmptyWords.found(
                        place,
                        empty,
                        Named.told(draft.whole().figures().stream()
                                .filter(Figure::share)
                                .toList()))));
        if (Words.contains(words, "by far") && !Words.contains(draft.words(), "by far")) {
            found.add(new Found(
                    place,
                    "by far",
                    "the lead is not that clear: the next theme is too close, or a paired test does not bear it out",
                    "leave out “by far”"));
        }
        return found;
    }

    /// Numbers of the sentence that are neither in the draft nor in what it stands on.
    private static List<String> unknown(String words, SentenceCheck.Draft draft) {
        Set<String> known =
                new HashSet<>(Figures.numbers(Words.plain(draft.whole().text())));
        for (Figure figure : draft.whole().figures()) {
            figure.numerator().ifPresent(number -> known.add(Long.toString(number)));
            figure.denominator().ifPresent(number -> known.add(Long.toString(number)));
            if (figure.share()) {
                long count = figure.numerator().getAsLong();
                long base = figure.denominator().getAsLong();
                known.add(Printed.whole(count, base).replace("%", ""));
                known.add(Printed.tenths(count, base));
            }
        }
        return Figures.numbers(words).stream()
                .filter(number -> !known.contains(number))
                .toList();
    }

    /// The same words with the sentence's own figures at other places.
    private static Optional<Found> moved(Found.Place place, String words, SentenceCheck.Draft draft) {
        return Words.pattern(words).equals(Words.pattern(draft.words()))
                        && !Figures.numbers(words).equals(Figures.numbers(draft.words()))
                ? Optional.of(new Found(
                        place,
                        words,
                        "its figures stand in another order in the results: “" + draft.words() + "”",
                        "put them as the results give them"))
                : Optional.empty();
    }

    /// A theme or an option was put in another's place, and kept its figures.
    private Optional<Found> others(Found.Place place, String words, SentenceCheck.Draft draft) {
        for (Figures.Fraction fraction : Figures.fractions(words)) {
            List<String> subjects = draft.whole().figures().stream()
                    .filter(fraction::is)
                    .map(book::subject)
                    .filter(subject -> Words.contains(draft.words(), subject))
                    .toList();
            if (!subjects.isEmpty()
                    && subjects.stream().noneMatch(subject -> Words.contains(words, subject))
                    && book.subjects().keySet().stream()
                            .anyMatch(other -> Words.contains(words, other) && !Words.contains(draft.words(), other))) {
                return Optional.of(new Found(
                        place,
                        fraction.words(),
                        "the results give it for “" + subjects.getFirst() + "”: “" + draft.words() + "”",
                        "put the figures of what the sentence names now"));
            }
        }
        return Optional.empty();
    }

    /// The figures that the sentence itself tells; if it tells none, all that it stands on.
    private static List<Figure> told(String words, List<Figure> figures) {
        List<Figures.Fraction> fractions = Figures.fractions(words);
        List<Figure> told = figures.stream()
                .filter(figure -> fractions.stream().anyMatch(fraction -> fraction.is(figure)))
                .toList();
        return told.isEmpty() ? figures : told;
    }
}
