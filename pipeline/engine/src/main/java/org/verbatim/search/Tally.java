package org.verbatim.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.verbatim.folder.Register;
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

    /// Adds every respondent with a comment that was searched.
    void addSearched(Register register, BitSet isSearched) {
        each(register, isSearched, searched, (respondent, organisation) -> {
            respondentsSearched++;
            mark(organisationsSearched, organisation);
            count(register, respondent, bases);
        });
    }

    /// Adds every respondent with a comment in which something was found.
    void addFound(Register register, BitSet isFound) {
        each(register, isFound, comments, (respondent, organisation) -> {
            respondents++;
            mark(organisations, organisation);
            count(register, respondent, found);
        });
    }

    /// Visits the writer of each of these comments once, and counts the comments by question.
    private static void each(Register register, BitSet comments, long[] byQuestion, Visitor visitor) {
        int last = -1;
        for (int comment = comments.nextSetBit(0); comment >= 0; comment = comments.nextSetBit(comment + 1)) {
            int respondent = comment / register.questions();
            byQuestion[comment % register.questions()]++;
            if (respondent != last) {
                visitor.visit(respondent, register.organisation(respondent));
                last = respondent;
            }
        }
    }

    private interface Visitor {
        void visit(int respondent, int organisation);
    }

    private static void mark(BitSet organisations, int organisation) {
        if (organisation != Register.NONE) {
            organisations.set(organisation);
        }
    }

    private static void count(Register register, int respondent, long[][] counts) {
        for (int segment = 0; segment < counts.length; segment++) {
            for (int value : register.values(segment, respondent)) {
                counts[segment][value]++;
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
