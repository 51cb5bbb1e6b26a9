package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Proof;
import org.verbatim.analyse.Quotes;
import org.verbatim.analyse.TickedQuotes;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.folder.Opened;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.Survey;

/// What a sum of all respondents comes to: figures, and quotes.
final class Summing {
    private final Opened opened;
    private final List<Segment> segments;
    private final Sum sum;
    private List<Problem> remarks = List.of();

    /// @param segments with every value that a respondent is in
    Summing(Opened opened, List<Segment> segments, Sum sum) {
        this.opened = opened;
        this.segments = segments;
        this.sum = sum;
    }

    /// What it all comes to.
    ///
    /// @param campaigns long texts that came more than once
    Findings findings(List<Campaign> campaigns, long seed) {
        Survey survey = opened.file().survey();
        Figures figures = sum.totals().figures(segments, seed);
        Picks picks = opened.picks();
        List<ChosenQuote> quotes = quotes(picks, Quotes.RANKS);
        remarks = Pins.remarks(picks, quotes, candidates());
        Comparisons compared =
                figures.comparisons().with(sum.keywords()).with(new TickedQuotes(survey.closed(), voices(picks)));
        return new Findings(
                survey,
                opened.taxonomies().axes(),
                segments,
                figures.with(compared),
                quotes,
                campaigns,
                sum.samples().excerpts(),
                Proof.NONE);
    }

    /// The comments behind the figures but for those of which a person rejected a quote.
    private List<TickedQuotes.Voice> voices(Picks picks) {
        Set<CommentId> rejected = picks.standing().stream()
                .filter(pick -> pick.kind() == Pick.Kind.REJECT)
                .map(Pick::comment)
                .collect(Collectors.toSet());
        return sum.samples().voices().stream()
                .filter(voice -> !rejected.contains(voice.excerpt().id()))
                .toList();
    }

    /// What the user should know of quotes that were pinned, once the findings are told.
    List<Problem> remarks() {
        return remarks;
    }

    /// So many quotes of each theme of each question.
    List<ChosenQuote> quotes(Picks picks, int ranks) {
        List<ChosenQuote> quotes = new ArrayList<>();
        List<OpenQuestion> questions = opened.file().survey().open();
        for (OpenQuestion question : questions) {
            quotes.addAll(quotes(question.id(), picks, ranks));
        }
        return quotes;
    }

    /// The same of one question.
    List<ChosenQuote> quotes(QuestionId id, Picks picks, int ranks) {
        List<QuestionId> questions =
                opened.file().survey().open().stream().map(OpenQuestion::id).toList();
        return Quotes.choose(
                id,
                opened.taxonomies().axes().getFirst(),
                sum.samples().candidates(questions.indexOf(id)),
                picks,
                ranks);
    }

    private List<Candidate> candidates() {
        return IntStream.range(0, opened.file().survey().open().size())
                .boxed()
                .flatMap(question -> sum.samples().candidates(question).stream())
                .toList();
    }

    /// Whether the comments of all pins are among those that quotes are chosen from.
    boolean knows(Picks picks) {
        Set<CommentId> known =
                candidates().stream().map(candidate -> candidate.comment().id()).collect(Collectors.toSet());
        return picks.standing().stream().map(Pick::comment).allMatch(known::contains);
    }
}
