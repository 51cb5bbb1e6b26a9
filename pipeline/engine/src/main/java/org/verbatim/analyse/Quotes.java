package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;

/// The choice of the quotes that represent each theme of a question.
///
/// A quote is an exact stretch of a comment: one to three sentences of 8 to 60 words that hold a mention of the
/// theme. Of a theme up to three are chosen, which together represent what is said of it without repeating one
/// another ([Choir]); one a respondent and one an organisation; none without permission. The same words stand for
/// two themes only where one is above the other. A comment of fewer than 8 words is quoted only where its theme
/// would have no quote.
///
/// Themes of which fewest speak choose first, one quote a turn, so that a large theme takes no small one's only words.
/// The result depends on nothing but the candidates, not on their order. Of a theme with more than [#MOST] candidates
/// a sample is compared.
///
/// What people pinned comes first, for as long as it may be quoted and its comment carries the theme; what they
/// rejected never comes.
public final class Quotes {
    /// How many comments of one theme are compared at most.
    public static final int MOST = 200;

    /// How many quotes a theme has, unless people pinned more.
    public static final int RANKS = 3;

    private Quotes() {}

    /// The quotes of one question's themes, by theme in the order of the taxonomy, and rank.
    ///
    /// @param themes the first taxonomy, to which the mentions of the candidates belong
    /// @param candidates each comment once
    public static List<ChosenQuote> choose(QuestionId question, Taxonomy themes, List<Candidate> candidates) {
        return choose(question, themes, candidates, Picks.NONE, RANKS);
    }

    /// The same where people have a say.
    ///
    /// @param picks what they decided
    /// @param ranks how many quotes of a theme to choose; more than [#RANKS] tells those that come next
    public static List<ChosenQuote> choose(
            QuestionId question, Taxonomy themes, List<Candidate> candidates, Picks picks, int ranks) {
        Numbering numbering = new Numbering(List.of(themes));
        List<Choir> choirs = choirs(question, numbering, candidates, picks);
        List<Integer> fewestFirst = IntStream.range(0, choirs.size())
                .boxed()
                .sorted(Comparator.comparingInt(theme -> choirs.get(theme).size()))
                .toList();
        Taken taken = new Taken(numbering);
        for (int theme : fewestFirst) {
            choirs.get(theme).pin(question, numbering.id(theme), taken);
        }
        for (int rank = 1; rank <= ranks; rank++) {
            for (int theme : fewestFirst) {
                if (choirs.get(theme).chosen().size() < rank) {
                    choirs.get(theme).choose(question, numbering.id(theme), taken);
                }
            }
        }
        return choirs.stream().flatMap(choir -> choir.chosen().stream()).toList();
    }

    private static List<Choir> choirs(
            QuestionId question, Numbering numbering, List<Candidate> candidates, Picks picks) {
        List<List<Candidate>> speaking = new ArrayList<>();
        for (Sample<Candidate> sample : samples(numbering, candidates)) {
            speaking.add(
                    withPinned(sample.entries(), candidates, picks.pinned(question, numbering.id(speaking.size()))));
        }
        Readings readings = new Readings(numbering, speaking);
        List<Choir> choirs = new ArrayList<>();
        for (int theme = 0; theme < speaking.size(); theme++) {
            ThemeId id = numbering.id(theme);
            choirs.add(readings.choir(theme, picks.pinned(question, id), picks.rejected(question, id)));
        }
        return choirs;
    }

    /// Those sampled, and those that a person pinned though they were not.
    private static List<Candidate> withPinned(List<Candidate> sampled, List<Candidate> all, List<Pick> pins) {
        if (pins.isEmpty()) {
            return sampled;
        }
        List<Candidate> more = new ArrayList<>(sampled);
        for (Pick pin : pins) {
            all.stream()
                    .filter(candidate -> candidate.comment().id().equals(pin.comment())
                            && !more.contains(candidate)
                            && candidate.mentions().stream()
                                    .anyMatch(mention -> mention.theme().equals(pin.theme())))
                    .findFirst()
                    .ifPresent(more::add);
        }
        return more;
    }

    private static List<Sample<Candidate>> samples(Numbering numbering, List<Candidate> candidates) {
        List<Sample<Candidate>> samples = new ArrayList<>();
        for (int theme = 0; theme < numbering.themes(); theme++) {
            samples.add(new Sample<>(MOST));
        }
        for (Candidate candidate : candidates) {
            candidate.mentions().stream()
                    .mapToInt(mention -> numbering.number(mention.theme()))
                    .distinct()
                    .forEach(theme -> samples.get(theme).add(candidate.comment().id(), candidate));
        }
        return samples;
    }
}
