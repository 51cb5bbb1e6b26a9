package org.verbatim.board;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Judgement;
import org.verbatim.learn.Model;
import org.verbatim.model.CommentId;
import org.verbatim.taxonomy.Taxonomies;

/// What a model thinks of the comments of a page. It judges all comments of a respondent together; what it thought of
/// the last few thousand respondents is remembered. For any thread.
final class Guessing {
    private static final int REMEMBERED = 5_000;

    private final Model model;
    private final Taxonomies taxonomies;
    private final Map<Integer, Map<CommentId, List<Guess>>> known = new LinkedHashMap<>();

    Guessing(Model model, Taxonomies taxonomies) {
        this.model = model;
        this.taxonomies = taxonomies;
    }

    /// Reads the comments of respondents who are not remembered.
    @FunctionalInterface
    interface Reader {
        /// All analysed comments of these respondents, by number.
        Map<Integer, List<Evidence>> read(List<Integer> respondents);
    }

    /// What the model thinks of the comments of these respondents; those that are set aside are missing.
    Map<CommentId, List<Guess>> of(List<Integer> respondents, Reader reader) {
        Map<Integer, Map<CommentId, List<Guess>>> wanted = remembered(respondents);
        List<Integer> unknown = respondents.stream()
                .distinct()
                .filter(who -> !wanted.containsKey(who))
                .toList();
        if (!unknown.isEmpty()) {
            Map<Integer, Map<CommentId, List<Guess>>> judged = judge(reader.read(unknown));
            remember(judged);
            wanted.putAll(judged);
        }
        Map<CommentId, List<Guess>> guesses = new LinkedHashMap<>();
        wanted.values().forEach(guesses::putAll);
        return guesses;
    }

    private synchronized Map<Integer, Map<CommentId, List<Guess>>> remembered(List<Integer> respondents) {
        Map<Integer, Map<CommentId, List<Guess>>> found = new LinkedHashMap<>();
        for (int who : respondents) {
            Map<CommentId, List<Guess>> guesses = known.get(who);
            if (guesses != null) {
                found.put(who, guesses);
            }
        }
        return found;
    }

    private synchronized void remember(Map<Integer, Map<CommentId, List<Guess>>> judged) {
        if (known.size() + judged.size() > REMEMBERED) {
            known.clear();
        }
        known.putAll(judged);
    }

    /// All are judged at once, which turns their texts into vectors at once; respondents do not influence one another.
    private Map<Integer, Map<CommentId, List<Guess>>> judge(Map<Integer, List<Evidence>> evidence) {
        List<Evidence> all = new ArrayList<>();
        evidence.values().forEach(all::addAll);
        Iterator<Judgement> judgements = model.judge(all).iterator();
        Map<Integer, Map<CommentId, List<Guess>>> judged = new LinkedHashMap<>();
        evidence.forEach((who, ofRespondent) -> {
            Map<CommentId, List<Guess>> guesses = new LinkedHashMap<>();
            ofRespondent.forEach(comment -> guesses.put(comment.id(), guesses(judgements.next())));
            judged.put(who, guesses);
        });
        return judged;
    }

    private List<Guess> guesses(Judgement judgement) {
        List<Guess> guesses = new ArrayList<>();
        judgement
                .likelihoods()
                .forEach((theme, likelihood) -> taxonomies
                        .number(theme)
                        .ifPresent(number ->
                                guesses.add(new Guess(number, likelihood.probability(), likelihood.applies()))));
        return List.copyOf(guesses);
    }
}
