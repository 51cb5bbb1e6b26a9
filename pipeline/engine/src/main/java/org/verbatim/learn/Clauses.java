package org.verbatim.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.verbatim.model.Span;

/// Cuts sentences into clauses: "staff were kind, but the food was cold" speaks of two themes, and each clause of one.
///
/// It cuts after commas, semicolons and colons, at dashes between spaces, at line ends and before joining words. A
/// single word stays with what stands before it.
final class Clauses {
    private static final Set<String> JOINING = Set.of("and", "but", "also", "plus", "although", "however");

    private final String text;
    private final List<Span> clauses = new ArrayList<>();
    private int start = -1;
    private int end;
    private int words;

    private Clauses(String text) {
        this.text = text;
    }

    /// The clauses of `sentences`, in order; the whole text if there are no sentences.
    static List<Span> of(String text, List<Span> sentences) {
        Clauses cut = new Clauses(text);
        for (Span sentence : sentences) {
            cut.sentence(sentence);
        }
        return cut.clauses;
    }

    private void sentence(Span sentence) {
        int at = sentence.start();
        while (at < sentence.end()) {
            int chunk = endOfChunk(at, sentence.end());
            if (chunk > at) {
                chunk(at, chunk);
            } else if (text.charAt(at) == '\n') {
                cut();
            }
            at = Math.max(chunk, at + 1);
        }
        cut();
    }

    private int endOfChunk(int from, int to) {
        int at = from;
        while (at < to && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void chunk(int from, int to) {
        String chunk = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (isDash(chunk) || JOINING.contains(chunk)) {
            cut();
            return;
        }
        if (start < 0) {
            start = from;
        }
        end = to;
        words++;
        char last = chunk.charAt(chunk.length() - 1);
        if (last == ',' || last == ';' || last == ':') {
            cut();
        }
    }

    private static boolean isDash(String chunk) {
        return chunk.length() == 1
                && (chunk.charAt(0) == '-' || chunk.charAt(0) == '\u2013' || chunk.charAt(0) == '\u2014');
    }

    /// Ends the clause that is under way.
    private void cut() {
        if (start >= 0 && words < 2 && !clauses.isEmpty()) {
            Span before = clauses.removeLast();
            clauses.add(new Span(before.start(), end));
        } else if (start >= 0) {
            clauses.add(new Span(start, end));
        }
        start = -1;
        words = 0;
    }
}
