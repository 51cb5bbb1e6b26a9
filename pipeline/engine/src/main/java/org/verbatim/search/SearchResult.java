package org.verbatim.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.verbatim.folder.Answers;
import org.verbatim.index.Matches;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.Quote;
import org.verbatim.model.Respondent;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;

/// What a search found: counts of everything, and the hits in the order of the data, read as they are asked for while
/// the answers are open. For one thread.
public final class SearchResult {
    private final Answers answers;
    private final SearchCounts counts;
    private final List<Matches> matches;

    SearchResult(Answers answers, SearchCounts counts, List<Matches> matches) {
        this.answers = answers;
        this.counts = counts;
        this.matches = matches;
    }

    /// How much was found, in all.
    public SearchCounts counts() {
        return counts;
    }

    /// Some of the hits.
    ///
    /// @param skip how many come before them
    /// @param atMost how many to give
    /// @param context how many characters to show on each side
    public List<Hit> hits(long skip, int atMost, int context) {
        List<Hit> hits = new ArrayList<>();
        long before = 0;
        for (int shard = 0; shard < matches.size() && hits.size() < atMost; shard++) {
            int size = matches.get(shard).size();
            if (skip < before + size) {
                int first = (int) Math.max(0, skip - before);
                int end = (int) Math.min(size, (long) first + atMost - hits.size());
                read(shard, first, end, context, hits);
            }
            before += size;
        }
        return hits;
    }

    /// How many hits are put in order at most; of more, the first in the order of the data.
    public static final int SORTED = 50_000;

    /// How many characters around a hit decide its place.
    private static final int COMPARED = 40;

    /// Some of the hits in an order of their own.
    ///
    /// @param skip how many come before them in that order
    public List<Hit> hits(Order order, long skip, int atMost, int context) {
        if (order == Order.DATA) {
            return hits(skip, atMost, context);
        }
        List<Hit> all = hits(0, SORTED, Math.max(context, COMPARED));
        IdentityHashMap<Hit, String> keys = new IdentityHashMap<>();
        all.forEach(hit -> keys.put(hit, key(hit, order)));
        return all.stream()
                .sorted(Comparator.comparing((Hit hit) -> keys.getOrDefault(hit, "")))
                .skip(skip)
                .limit(atMost)
                .map(hit -> hit.within(context))
                .toList();
    }

    private static String key(Hit hit, Order order) {
        String right = letters(hit.right(), COMPARED);
        return switch (order) {
            case DATA -> "";
            case RIGHT -> right;
            case WORDS -> letters(hit.words(), COMPARED) + ' ' + right;
            case LEFT -> {
                StringBuilder backwards = new StringBuilder();
                String[] words = letters(hit.left(), Integer.MAX_VALUE).split(" ");
                for (int word = words.length - 1; word >= 0; word--) {
                    backwards.append(words[word]).append(' ');
                }
                yield backwards.toString();
            }
        };
    }

    /// Letters and digits alone, in small letters, a blank between the words.
    private static String letters(String text, int atMost) {
        StringBuilder letters = new StringBuilder();
        boolean wasLetter = false;
        for (int at = 0; at < text.length() && letters.length() < atMost; at++) {
            char sign = text.charAt(at);
            if (Character.isLetterOrDigit(sign)) {
                letters.append(Character.toLowerCase(sign));
                wasLetter = true;
            } else if (wasLetter && sign != '\'' && sign != '’') {
                letters.append(' ');
                wasLetter = false;
            }
        }
        return letters.toString();
    }

    /// Sentences that hold hits, each once, of respondents who may be quoted; in the order of the data.
    ///
    /// @param atMost how many to give
    public List<Quotable> quotes(int atMost) {
        List<Quotable> quotes = new ArrayList<>();
        Survey survey = answers.opened().file().survey();
        for (int number = 0; number < matches.size() && quotes.size() < atMost; number++) {
            Shard shard = answers.index().shards().get(number);
            Shard.Reading reading = shard.reading();
            Respondents people =
                    shard.people(survey.closed().size(), survey.segments().size());
            Matches found = matches.get(number);
            int last = -1;
            int end = 0;
            for (int match = 0; match < found.size() && quotes.size() < atMost; match++) {
                int comment = found.comment(match);
                Span span = found.span(match);
                if (comment == last && span.end() <= end) {
                    continue;
                }
                Respondent respondent = people.respondent(shard.respondent(comment));
                if (respondent.permission() == Permission.QUOTE) {
                    Span sentence = around(span, reading.sentences(comment));
                    Comment whole = new Comment(answers.comment(number, comment), reading.verbatim(comment));
                    quotes.add(new Quotable(Quote.of(whole, sentence), respondent.organisation()));
                    last = comment;
                    end = sentence.end();
                }
            }
        }
        return quotes;
    }

    /// A quote that may be used.
    public record Quotable(Quote quote, Optional<OrganisationId> organisation) {}

    private static Span around(Span span, List<Span> sentences) {
        int start = span.start();
        int end = span.end();
        for (Span sentence : sentences) {
            if (sentence.overlaps(span)) {
                start = Math.min(start, sentence.start());
                end = Math.max(end, sentence.end());
            }
        }
        return new Span(start, end);
    }

    private void read(int number, int first, int end, int context, List<Hit> hits) {
        Shard.Reading reading = answers.index().shards().get(number).reading();
        Matches found = matches.get(number);
        for (int match = first; match < end; match++) {
            Span span = found.span(match);
            int comment = found.comment(match);
            hits.add(Hit.in(answers.comment(number, comment), reading.verbatim(comment), span, context));
        }
    }
}
