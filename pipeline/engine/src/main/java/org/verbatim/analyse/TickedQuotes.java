package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.TickedCell;
import org.verbatim.analyse.Comparisons.TickedQuote;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Findings.Marked;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Quote;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// An example of each of the four ways in which what was ticked and what was written can meet.
///
/// Where a theme was raised, the quote is the sentence that raises it; where it was not, the comment's sentence that
/// is nearest to [#GOOD] words. Of several comments the one whose sentence is nearest to that length speaks, and of
/// equal ones the first by its id, so that the result does not depend on their order. Who may not be quoted is not.
public final class TickedQuotes {
    /// How many words a good example has.
    static final int GOOD = 20;

    private final List<ClosedQuestion> closed;
    private final Map<QuestionId, List<Voice>> voices = new HashMap<>();
    private final Map<List<Object>, List<Example>> examples = new HashMap<>();

    /// What a comment would be quoted with, and how far from a good length that is.
    private record Example(Voice voice, Span span, int far) {}

    /// A comment, and what its respondent ticked.
    ///
    /// @param chosen for each closed question of the survey, the numbers of the options chosen
    /// @param sentences of the comment, in order
    public record Voice(Excerpt excerpt, Permission permission, List<List<Integer>> chosen, List<Span> sentences) {
        public Voice {
            chosen = List.copyOf(chosen);
            sentences = List.copyOf(sentences);
        }

        private CommentId id() {
            return excerpt.id();
        }

        private boolean raises(ThemeId theme) {
            return excerpt.themes().contains(theme);
        }

        private int far(Span span) {
            return Math.abs(span.in(excerpt.verbatim()).strip().split("\\s+").length - GOOD);
        }

        /// The sentences that hold the first words that earned the theme; without such, the comment's best one.
        private Optional<Span> on(ThemeId theme) {
            return raises(theme)
                    ? excerpt.mentions().stream()
                            .filter(marked -> marked.theme().equals(theme))
                            .map(this::around)
                            .min(Comparator.comparingInt(this::far).thenComparingInt(Span::start))
                            .or(this::best)
                    : best();
        }

        private Span around(Marked marked) {
            int start = marked.span().start();
            int end = marked.span().end();
            for (Span sentence : sentences) {
                if (sentence.start() < marked.span().end()
                        && sentence.end() > marked.span().start()) {
                    start = Math.min(start, sentence.start());
                    end = Math.max(end, sentence.end());
                }
            }
            return new Span(start, end);
        }

        private Optional<Span> best() {
            return sentences.stream().min(Comparator.comparingInt(this::far).thenComparingInt(Span::start));
        }
    }

    /// @param closed the survey's closed questions, in order
    /// @param voices comments that were analysed; those that may not be quoted are passed over
    public TickedQuotes(List<ClosedQuestion> closed, List<Voice> voices) {
        this.closed = List.copyOf(closed);
        voices.stream()
                .filter(voice -> voice.permission() == Permission.QUOTE)
                .sorted(Comparator.comparing(voice -> voice.id().toString()))
                .forEach(voice -> this.voices
                        .computeIfAbsent(voice.id().question(), none -> new ArrayList<>())
                        .add(voice));
    }

    /// For each row, in order, at most one quote of each cell.
    public List<TickedQuote> of(List<TickedRow> rows) {
        return rows.stream().flatMap(row -> of(row).stream()).toList();
    }

    private List<TickedQuote> of(TickedRow row) {
        int question = closed.indexOf(row.question());
        int option = row.question().options().indexOf(row.option());
        Map<TickedCell, Example> best = new HashMap<>();
        for (Example example : examples(row.comments(), row.theme())) {
            List<Integer> chosen = example.voice().chosen().get(question);
            if (!chosen.isEmpty()) {
                best.merge(
                        TickedCell.of(chosen.contains(option), example.voice().raises(row.theme())),
                        example,
                        (one, other) -> other.far() < one.far() ? other : one);
            }
        }
        List<TickedQuote> quotes = new ArrayList<>();
        for (TickedCell cell : TickedCell.values()) {
            Optional.ofNullable(best.get(cell))
                    .ifPresent(example -> quotes.add(new TickedQuote(
                            row.question().id(),
                            row.option(),
                            row.comments(),
                            row.theme(),
                            cell,
                            Quote.of(
                                    new Comment(
                                            example.voice().id(),
                                            example.voice().excerpt().verbatim()),
                                    example.span()))));
        }
        return quotes;
    }

    private List<Example> examples(QuestionId comments, ThemeId theme) {
        return examples.computeIfAbsent(
                List.of(comments, theme),
                none -> voices.getOrDefault(comments, List.of()).stream()
                        .flatMap(voice ->
                                voice.on(theme).map(span -> new Example(voice, span, voice.far(span))).stream())
                        .toList());
    }
}
