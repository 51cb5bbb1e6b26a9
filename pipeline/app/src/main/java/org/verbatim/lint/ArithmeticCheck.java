package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The sentences of a report of which nothing is known but itself: figures that could never hold, words for shares
/// against the counts beside them by the key that the report prints, the same told twice.
final class ArithmeticCheck {
    private final Shares shares;
    private final OptionalLong base;
    private final SaidTwice told = new SaidTwice();

    /// @param base what percentages are of, where the text does not say
    ArithmeticCheck(Shares shares, OptionalLong base) {
        this.shares = shares;
        this.base = base;
    }

    List<Found> check(Document.Paragraph paragraph) {
        if (paragraph.kind() != Document.Kind.TEXT) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        String asked = "";
        for (String words : Words.sentences(Words.plain(paragraph.text()))) {
            found.addAll(Impossible.in(paragraph.place(), words, base));
            shares.check(
                            paragraph.place(),
                            words,
                            Figures.fractions(words).stream()
                                    .map(Figures.Fraction::figure)
                                    .toList())
                    .ifPresent(found::add);
            EmptyWords.in(words).forEach(word -> found.add(EmptyWords.found(paragraph.place(), word, "")));
            told.add(paragraph.spot(), asked, words);
            asked = words.endsWith("?") ? words : asked;
        }
        return found;
    }

    List<Found> saidTwice() {
        return told.found();
    }
}
