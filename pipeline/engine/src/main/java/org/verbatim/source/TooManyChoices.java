package org.verbatim.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Problem;
import org.verbatim.model.Respondent;

/// Who chose more options of a question than it allows. They are told, and counted with all that they chose: the data
/// say what people answered, and `max` only what they were asked.
final class TooManyChoices {
    /// Places that are told; the others are counted.
    private static final int TOLD = 10;

    private final ClosedQuestion question;
    private final List<Problem.Place> places = new ArrayList<>();
    private long respondents;

    TooManyChoices(ClosedQuestion question) {
        this.question = question;
    }

    /// Whether these are more than the question allows.
    boolean are(List<Integer> chosen) {
        return question.max().isPresent()
                && chosen.size() > question.max().getAsInt()
                && !chosen.contains(Respondent.NOTHING);
    }

    void add(Problem.Place place) {
        respondents++;
        if (places.size() < TOLD) {
            places.add(place);
        }
    }

    Account.TooManySeen seen() {
        return new Account.TooManySeen(respondents, new ArrayList<>(places));
    }

    /// Takes in who was seen in other rows.
    void add(Account.TooManySeen others) {
        Account.TooManySeen both = plus(seen(), others);
        respondents = both.respondents();
        places.clear();
        places.addAll(both.places());
    }

    static Account.TooManySeen plus(Account.TooManySeen one, Account.TooManySeen other) {
        List<Problem.Place> places = new ArrayList<>(one.places());
        places.addAll(other.places());
        places.sort(Comparator.naturalOrder());
        return new Account.TooManySeen(
                one.respondents() + other.respondents(),
                new ArrayList<>(places.subList(0, Math.min(TOLD, places.size()))));
    }

    /// What the user should know; empty if everybody kept to what was allowed.
    Optional<Problem> remark() {
        if (respondents == 0) {
            return Optional.empty();
        }
        Problem.Place first = places.getFirst();
        List<String> rows = places.stream().map(place -> row(place, first)).toList();
        return Optional.of(
                new Problem(
                        first.named(question.id().value()),
                        (respondents == 1 ? "a respondent" : respondents + " respondents") + " chose more than the "
                                + question.max().getAsInt() + " allowed, and " + (respondents == 1 ? "is" : "are")
                                + " counted with all that was chosen: " + (rows.size() == 1 ? "line " : "lines ")
                                + String.join(", ", rows)
                                + (respondents > rows.size() ? " and " + (respondents - rows.size()) + " more" : ""),
                        "if the form let through more than it asked for, say so beside the table, or mend max: in survey.yaml"));
    }

    private static String row(Problem.Place place, Problem.Place first) {
        return place.file().equals(first.file()) ? Long.toString(place.line()) : place.file() + ":" + place.line();
    }
}
