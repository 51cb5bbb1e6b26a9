package org.verbatim.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Parcel;
import org.verbatim.analyse.Quotes;
import org.verbatim.analyse.Sample;
import org.verbatim.analyse.TickedQuotes;
import org.verbatim.model.CommentId;
import org.verbatim.taxonomy.Taxonomies;

/// The comments that quotes are chosen from and that are shown behind the figures: all of a small survey, a random
/// sample of a large one. What it holds does not grow with the survey.
final class Samples {
    /// How many comments a report can show and still open at once.
    private static final int EXCERPTS = 5_000;

    private final Taxonomies taxonomies;
    private final int themes;
    private final Set<CommentId> pinned;
    private final List<SortedMap<CommentId, Candidate>> pinnedCandidates = new ArrayList<>();
    private final List<List<Sample<Candidate>>> candidates = new ArrayList<>();
    private Sample<Placed> excerpts = new Sample<>(EXCERPTS);

    /// An excerpt and the place of its comment in the data.
    record Placed(int shard, int comment, TickedQuotes.Voice voice) {
        Excerpt excerpt() {
            return voice.excerpt();
        }
    }

    /// @param taxonomies of the first of which candidates have mentions
    /// @param pinned comments that people pinned a quote of: they are in every sample
    Samples(int questions, Taxonomies taxonomies, Set<CommentId> pinned) {
        this.taxonomies = taxonomies;
        this.themes = taxonomies.axes().getFirst().themes().size();
        this.pinned = pinned;
        for (int question = 0; question < questions; question++) {
            pinnedCandidates.add(new TreeMap<>());
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

    /// A candidate of a question; of a theme that it carries it has a mention, be it all of its words.
    void addCandidate(int question, Candidate candidate) {
        CommentId id = candidate.comment().id();
        if (pinned.contains(id)) {
            pinnedCandidates.get(question).put(id, candidate);
        }
        candidate.mentions().stream()
                .mapToInt(mention -> taxonomies.number(mention.theme()).orElseThrow())
                .distinct()
                .forEach(theme -> candidates.get(question).get(theme).add(id, candidate));
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
            pinnedCandidates.get(question).putAll(other.pinnedCandidates.get(question));
        }
        excerpts = excerpts.plus(other.excerpts);
    }

    /// Writes what was sampled, for [#add(DataInput)].
    void write(DataOutput out) throws IOException {
        for (int question = 0; question < candidates.size(); question++) {
            SampleParcel.write(candidates(question), out);
        }
        List<TickedQuotes.Voice> voices = voices();
        Parcel.write(voices.size(), out);
        for (TickedQuotes.Voice voice : voices) {
            SampleParcel.write(voice, out);
        }
    }

    /// Takes in what another machine sampled of other respondents.
    void add(DataInput in) throws IOException {
        for (int question = 0; question < candidates.size(); question++) {
            for (int left = Parcel.length(in); left > 0; left--) {
                addCandidate(question, SampleParcel.candidate(in));
            }
        }
        for (int left = Parcel.length(in); left > 0; left--) {
            TickedQuotes.Voice voice = SampleParcel.voice(in);
            excerpts.add(voice.excerpt().id(), new Placed(0, 0, voice));
        }
    }

    /// The comments that a question's quotes are chosen from, each once.
    List<Candidate> candidates(int question) {
        return Stream.concat(
                        candidates.get(question).stream().flatMap(sample -> sample.entries().stream()),
                        pinnedCandidates.get(question).values().stream())
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
