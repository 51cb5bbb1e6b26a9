package org.verbatim.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;

/// Counts of a search that add up over shards.
final class Tally {
    private final long[] hits;
    private final long[] comments;
    private final long[] searched;
    private final BitSet organisations = new BitSet();
    private final BitSet organisationsSearched = new BitSet();
    private final long[][] found;
    private final long[][] bases;
    private long respondents;
    private long respondentsSearched;

    Tally(int questions, List<Segment> segments) {
        hits = new long[questions];
        comments = new long[questions];
        searched = new long[questions];
        found = new long[segments.size()][];
        bases = new long[segments.size()][];
        for (int segment = 0; segment < segments.size(); segment++) {
            found[segment] = new long[segments.get(segment).values().size()];
            bases[segment] = new long[segments.get(segment).values().size()];
        }
    }

    void addHit(int question) {
        hits[question]++;
    }

    /// Adds the comments of one respondent.
    ///
    /// @param isSearched the comments that were searched
    /// @param isFound those of them with a hit
    void addRespondent(int respondent, Register register, BitSet isSearched, BitSet isFound) {
        int first = respondent * register.questions();
        int end = first + register.questions();
        int next = isSearched.nextSetBit(first);
        if (next < 0 || next >= end) {
            return;
        }
        boolean any = false;
        for (int comment = next; comment >= 0 && comment < end; comment = isSearched.nextSetBit(comment + 1)) {
            boolean one = isFound.get(comment);
            any |= one;
            searched[comment - first]++;
            comments[comment - first] += one ? 1 : 0;
        }
        addRespondent(respondent, register, any);
    }

    private void addRespondent(int respondent, Register register, boolean isFound) {
        respondentsSearched++;
        respondents += isFound ? 1 : 0;
        int organisation = register.organisation(respondent);
        if (organisation != Register.NONE) {
            organisationsSearched.set(organisation);
            if (isFound) {
                organisations.set(organisation);
            }
        }
        for (int segment = 0; segment < bases.length; segment++) {
            for (int value : register.values(segment, respondent)) {
                bases[segment][value]++;
                found[segment][value] += isFound ? 1 : 0;
            }
        }
    }

    /// Takes in what another shard came to.
    void add(Tally other) {
        add(hits, other.hits);
        add(comments, other.comments);
        add(searched, other.searched);
        organisations.or(other.organisations);
        organisationsSearched.or(other.organisationsSearched);
        for (int segment = 0; segment < bases.length; segment++) {
            add(found[segment], other.found[segment]);
            add(bases[segment], other.bases[segment]);
        }
        respondents += other.respondents;
        respondentsSearched += other.respondentsSearched;
    }

    private static void add(long[] mine, long[] theirs) {
        for (int i = 0; i < mine.length; i++) {
            mine[i] += theirs[i];
        }
    }

    /// The counts by name.
    ///
    /// @param question the only question that was searched, if not all were
    SearchCounts counts(List<OpenQuestion> questions, List<Segment> segments, java.util.Optional<Integer> question) {
        List<SearchCounts.ByQuestion> byQuestion = new ArrayList<>();
        long allHits = 0;
        long allComments = 0;
        long allSearched = 0;
        for (int each = 0; each < hits.length; each++) {
            allHits += hits[each];
            allComments += comments[each];
            allSearched += searched[each];
            if (question.isEmpty() || question.get() == each) {
                byQuestion.add(new SearchCounts.ByQuestion(
                        questions.get(each).id(), hits[each], new Share(comments[each], searched[each])));
            }
        }
        return new SearchCounts(
                allHits,
                new Share(allComments, allSearched),
                new Share(respondents, respondentsSearched),
                new Share(organisations.cardinality(), organisationsSearched.cardinality()),
                byQuestion,
                bySegment(segments));
    }

    private List<SearchCounts.BySegment> bySegment(List<Segment> segments) {
        List<SearchCounts.BySegment> rows = new ArrayList<>();
        for (int segment = 0; segment < bases.length; segment++) {
            for (int value = 0; value < bases[segment].length; value++) {
                rows.add(new SearchCounts.BySegment(
                        segments.get(segment).id(),
                        segments.get(segment).values().get(value),
                        new Share(found[segment][value], bases[segment][value])));
            }
        }
        return rows;
    }
}
