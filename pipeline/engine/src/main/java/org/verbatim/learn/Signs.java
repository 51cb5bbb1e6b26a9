package org.verbatim.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.model.RespondentId;

/// All that speaks for a comment's themes: its scores, the rules, the question, and what its respondent says elsewhere.
///
/// @param scored by the classifiers
/// @param best the log-odds of each theme in the clause that speaks most for it
/// @param question the number of the question; -1 for one that was not known when learning
/// @param byRules whether a rule finds the theme, by theme
/// @param elsewhere the probability of the theme in the respondent's other comments, the greatest, by theme; 0 without
/// any
/// @param guessed the probability of each theme by the first guess, which shares the comment out among themes
record Signs(Scored scored, double[] best, int question, boolean[] byRules, double[] elsewhere, double[] guessed) {
    /// The log-odds of a rival where there is no other theme.
    private static final double NOBODY = -6;

    /// The signs of comments, in their order; those of one respondent shed light on one another.
    static List<Signs> of(List<Seen> comments, List<Scored> scored, Axis axis, FirstGuess guess) {
        Map<RespondentId, List<Integer>> ofRespondent = new HashMap<>();
        for (int comment = 0; comment < comments.size(); comment++) {
            ofRespondent
                    .computeIfAbsent(comments.get(comment).comment().id().respondent(), respondent -> new ArrayList<>())
                    .add(comment);
        }
        List<Signs> signs = new ArrayList<>();
        for (int comment = 0; comment < comments.size(); comment++) {
            double[] elsewhere = new double[axis.size()];
            for (int other : ofRespondent.getOrDefault(
                    comments.get(comment).comment().id().respondent(), List.of())) {
                if (other != comment) {
                    raise(elsewhere, scored.get(other));
                }
            }
            boolean[] byRules = axis.marks(comments.get(comment).comment().byRules());
            signs.add(new Signs(
                    scored.get(comment),
                    scored.get(comment).best(),
                    comments.get(comment).question(),
                    byRules,
                    elsewhere,
                    guess.probabilities(scored.get(comment), byRules)));
        }
        return signs;
    }

    private static void raise(double[] elsewhere, Scored other) {
        for (int theme = 0; theme < elsewhere.length; theme++) {
            elsewhere[theme] = Math.max(elsewhere[theme], Logistic.of(other.whole()[theme]));
        }
    }

    /// The greatest log-odds of any other theme, for all of the comment or one of its clauses.
    double rival(int theme) {
        double greatest = NOBODY;
        for (int other = 0; other < best.length; other++) {
            if (other != theme) {
                greatest = Math.max(greatest, Math.max(best[other], scored.whole()[other]));
            }
        }
        return greatest;
    }
}
