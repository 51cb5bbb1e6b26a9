package org.verbatim.learn;

import java.util.List;

/// A comment as the classifiers see it: whole, and clause by clause.
///
/// @param question the number of the question that it answers
/// @param clauses one at least
record Seen(Evidence comment, int question, Traits whole, List<Traits> clauses) {
    Scored by(Classifiers classifiers) {
        float[] scores = classifiers.scores(whole);
        List<float[]> ofClauses = clauses.stream()
                .map(clause -> clause.equals(whole) ? scores : classifiers.scores(clause))
                .toList();
        return new Scored(scores, ofClauses);
    }
}
