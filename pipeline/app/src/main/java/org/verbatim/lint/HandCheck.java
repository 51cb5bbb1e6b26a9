package org.verbatim.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.verbatim.lint.EvidenceBook.Figure;

/// A sentence that somebody wrote by hand, against all figures of the run.
final class HandCheck {
    private static final String LOOK = "look it up in the tables, or say where it comes from";

    private final EvidenceBook book;
    private final Shares shares;

    /// One figure for each count and base that the results have.
    private final Map<String, Figure> fractions = new LinkedHashMap<>();

    HandCheck(EvidenceBook book, Shares shares) {
        this.book = book;
        this.shares = shares;
        for (Figure figure : book.figures()) {
            if (figure.share()) {
                fractions.putIfAbsent(
                        figure.numerator().getAsLong() + "/"
                                + figure.denominator().getAsLong(),
                        figure);
            }
        }
    }

    List<Found> check(Found.Place place, String words, String section) {
        Named named = Named.in(words, section, book);
        List<Found> found = new ArrayList<>(Impossible.in(place, words, OptionalLong.empty()));
        Impossible.nets(words).forEach(net -> net(place, net, words, found));
        if (found.isEmpty()) {
            fractions(place, words, named, found);
            percents(place, words, named, found);
        }
        quantifier(place, words, named, found);
        for (String word : EmptyWords.in(words)) {
            found.add(EmptyWords.found(place, word, named.told()));
        }
        return found;
    }

    private void fractions(Found.Place place, String words, Named named, List<Found> found) {
        for (Figures.Fraction fraction : Figures.fractions(words)) {
            boolean known = named.none()
                    ? fractions.containsKey(fraction.count() + "/" + fraction.base())
                    : named.figures().stream().anyMatch(fraction::is);
            if (!known) {
                found.add(new Found(
                        place,
                        fraction.words(),
                        named.none()
                                ? "no figure of the results is " + fraction.count() + " of " + fraction.base()
                                : "no figure of what the sentence names is " + fraction.count() + " of "
                                        + fraction.base() + "; the results have " + named.told(),
                        LOOK));
            }
        }
    }

    private void percents(Found.Place place, String words, Named named, List<Found> found) {
        for (Printed percent : Figures.percents(words)) {
            boolean known = (named.none() ? List.copyOf(fractions.values()) : named.figures())
                    .stream()
                            .anyMatch(figure -> percent.standsFor(
                                    figure.numerator().getAsLong(),
                                    figure.denominator().getAsLong()));
            if (!known) {
                found.add(new Found(
                        place,
                        percent.toString(),
                        named.none()
                                ? "no figure of the results is " + percent
                                : "no figure of what the sentence names is " + percent + "; the results have "
                                        + named.told(),
                        LOOK));
            }
        }
    }

    /// A net that spells out its parts and gives no base must be possible on a base that the results have.
    private void net(Found.Place place, Net net, String words, List<Found> found) {
        OptionalLong respondents = book.respondents();
        boolean possible = fractions.values().stream()
                .flatMapToLong(figure -> LongStream.of(figure.denominator().getAsLong()))
                .distinct()
                .anyMatch(net::canBeOn);
        if (Figures.base(words).isEmpty() && respondents.isPresent() && !possible) {
            Impossible.net(place, net, respondents.getAsLong(), found);
        }
    }

    /// A word for a share goes by the figures beside it, else by those of what the sentence names.
    private void quantifier(Found.Place place, String words, Named named, List<Found> found) {
        List<Figure> beside =
                Figures.fractions(words).stream().map(Figures.Fraction::figure).toList();
        if (shares.in(words).filter(said -> said.limits().isOfPeople()).isEmpty()) {
            shares.check(place, words, beside.isEmpty() ? named.overall() : beside)
                    .ifPresent(found::add);
        }
    }
}
