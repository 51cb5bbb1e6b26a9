package org.verbatim.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.verbatim.model.RespondentId;

/// Which fold of the cross-validation each coded comment is in: all comments of a respondent are in one.
///
/// @param count how many folds there are
/// @param of the fold of each comment
record Folds(int count, int[] of) {
    private static final int FOLDS = 5;

    /// From so many comments on fewer folds will do, and fitting stays quick.
    private static final int MANY = 2000;
    private static final int FOLDS_OF_MANY = 3;

    static Folds of(List<Coded> coded, long seed) {
        List<RespondentId> respondents = new ArrayList<>(respondents(coded));
        Collections.shuffle(respondents, new Random(seed));
        int count = Math.min(coded.size() < MANY ? FOLDS : FOLDS_OF_MANY, respondents.size());
        Map<RespondentId, Integer> folds = new HashMap<>();
        respondents.forEach(respondent -> folds.put(respondent, folds.size() % count));
        int[] of = coded.stream()
                .mapToInt(one -> folds.get(one.comment().id().respondent()))
                .toArray();
        return new Folds(count, of);
    }

    static TreeSet<RespondentId> respondents(List<Coded> coded) {
        TreeSet<RespondentId> respondents = new TreeSet<>();
        coded.forEach(one -> respondents.add(one.comment().id().respondent()));
        return respondents;
    }

    /// What of `all` is in `fold`, or what is not.
    <T> List<T> pick(List<T> all, int fold, boolean within) {
        List<T> picked = new ArrayList<>();
        for (int one = 0; one < of.length; one++) {
            if (of[one] == fold == within) {
                picked.add(all.get(one));
            }
        }
        return picked;
    }
}
