package org.verbatim.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Lesson;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;

/// Coded comments in folds: all of a respondent's are in one.
final class Splits {
    static final int FOLDS = 5;

    private final CodedComments comments;
    private final long seed;
    private final Map<RespondentId, List<Coded>> byRespondent = new LinkedHashMap<>();
    private final Map<RespondentId, Integer> folds = new HashMap<>();

    Splits(CodedComments comments, long seed) {
        this.comments = comments;
        this.seed = seed;
        for (Coded one : comments.coded()) {
            byRespondent
                    .computeIfAbsent(respondent(one), respondent -> new ArrayList<>())
                    .add(one);
        }
        List<RespondentId> respondents = new ArrayList<>(new TreeSet<>(byRespondent.keySet()));
        Collections.shuffle(respondents, new Random(seed));
        respondents.forEach(respondent -> folds.put(respondent, folds.size() % FOLDS));
    }

    private static RespondentId respondent(Coded one) {
        return one.comment().id().respondent();
    }

    /// What a fold's model learns from: `size` coded comments of respondents drawn outside the fold, or all of them if
    /// it is below 0, and the words of all the others.
    Lesson lesson(int fold, int size) {
        List<Coded> coded = drawn(fold, size);
        return new Lesson(
                comments.taxonomy(),
                coded,
                others(coded).stream().map(Coded::comment).toList(),
                1);
    }

    private List<Coded> drawn(int fold, int size) {
        List<RespondentId> order = new ArrayList<>(byRespondent.keySet());
        order.removeIf(respondent -> isIn(fold, respondent));
        Collections.shuffle(order, new Random(seed + fold));
        List<Coded> drawn = new ArrayList<>();
        order.forEach(respondent -> drawn.addAll(byRespondent.getOrDefault(respondent, List.of())));
        return size < 0 ? drawn : drawn.subList(0, Math.min(size, drawn.size()));
    }

    /// Every comment but these, in the order of the data.
    List<Coded> others(List<Coded> coded) {
        Set<CommentId> known = new HashSet<>();
        coded.forEach(one -> known.add(one.comment().id()));
        return comments.coded().stream()
                .filter(one -> !known.contains(one.comment().id()))
                .toList();
    }

    /// Whether the comment is in the fold.
    boolean isIn(int fold, CommentId comment) {
        return isIn(fold, comment.respondent());
    }

    private boolean isIn(int fold, RespondentId respondent) {
        return folds.getOrDefault(respondent, -1) == fold;
    }
}
