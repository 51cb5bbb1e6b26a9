package org.verbatim.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Quotes;
import org.verbatim.analyse.Sample;
import org.verbatim.analyse.TickedQuotes;
import org.verbatim.model.CommentId;

/// The comments that quotes are chosen from and that are shown behind the figures: all of a small survey, a random
/// sample of a large one. What it holds does not grow with the survey.
final class Samples {
    /// How many comments a report can show and still open at once.
    private static final int EXCERPTS = 5_000;

    private final int themes;
    private final Set<CommentId> pinned;
    private final List<Set<Candidate>> pinnedCandidates = new ArrayList<>();
    private final List<List<Sample<Candidate>>> candidates = new ArrayList<>();
    private Sample<Placed> excerpts = new Sample<>(EXCERPTS);

    /// An excerpt and the place of its comment in the data.
    record Placed(int shard, int comment, TickedQuotes.Voice voice) {
        Excerpt excerpt() {
            return voice.excerpt();
        }
    }

    /// @param themes how many themes the first taxonomy has
    /// @param pinned comments that people pinned a quote of: they are in every sample
    Samples(int questions, int themes, Set<CommentId> pinned) {
        this.themes = themes;
        this.pinned = pinned;
        for (int question = 0; question < questions; question++) {
            pinnedCandidates.add(new LinkedHashSet<>());
            List<Sample<Candidate>> ofQuestion = new ArrayList<>();
            for (int theme = 0; theme < themes; theme++) {
                ofQuestion.add(new Sample<>(Quotes.MOST));
            }
            candidates.add(ofQuestion);
        }
    }

    boolean wantsCandidate(CommentId comment, int question, List<CodedTheme> carried) {
        if (pinned.contains(comment)) {
            return true;
        }
        for (CodedTheme theme : carried) {
            if (theme.theme() < themes
                    && candidates.get(question).get(theme.theme()).wants(comment)) {
                return true;
            }
        }
        return false;
    }

    void addCandidate(int question, List<CodedTheme> carried, Candidate candidate) {
        if (pinned.contains(candidate.comment().id())) {
            pinnedCandidates.get(question).add(candidate);
        }
        for (CodedTheme theme : carried) {
            if (theme.theme() < themes) {
                candidates
                        .get(question)
                        .get(theme.theme())
                        .add(candidate.comment().id(), candidate);
            }
        }
    }

    boolean wantsExcerpt(CommentId comment) {
        return excerpts.wants(comment);
    }

    void addExcerpt(CommentId comment, Placed excerpt) {
        excerpts.add(comment, excerpt);
    }

    /// Takes in what another part of the data gave.
    void addAll(Samples other) {
        for (int question = 0; question < candidates.size(); question++) {
            for (int theme = 0; theme < themes; theme++) {
                List<Sample<Candidate>> mine = candidates.get(question);
                mine.set(
                        theme,
                        mine.get(theme).plus(other.candidates.get(question).get(theme)));
            }
            pinnedCandidates.get(question).addAll(other.pinnedCandidates.get(question));
        }
        excerpts = excerpts.plus(other.excerpts);
    }

    /// The comments that a question's quotes are chosen from, each once.
    List<Candidate> candidates(int question) {
        return Stream.concat(
                        candidates.get(question).stream().flatMap(sample -> sample.entries().stream()),
                        pinnedCandidates.get(question).stream())
                .distinct()
                .toList();
    }

    /// The comments to be shown, in the order of the data.
    List<Excerpt> excerpts() {
        return voices().stream().map(TickedQuotes.Voice::excerpt).toList();
    }

    /// The same comments with what their respondents ticked.
    List<TickedQuotes.Voice> voices() {
        return excerpts.entries().stream()
                .sorted(java.util.Comparator.comparingInt(Placed::shard).thenComparingInt(Placed::comment))
                .map(Placed::voice)
                .toList();
    }
}
