package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Span;

/// The parts that quotes are made of: sentences, and of a sentence too long to quote its clauses.
///
/// Such a sentence is cut only where its writer paused: at a semicolon, at a dash between spaces, an em dash, or a line
/// break. What is still too long after that is not cut further; it cannot be quoted.
final class Clauses {
    private Clauses() {}

    static List<Span> of(String verbatim, List<Span> sentences) {
        List<Span> clauses = new ArrayList<>();
        for (Span sentence : sentences) {
            if (Wording.chunks(verbatim, sentence) <= Passage.MOST_WORDS) {
                clauses.add(sentence);
            } else {
                cut(verbatim, sentence, clauses);
            }
        }
        return clauses;
    }

    private static void cut(String verbatim, Span sentence, List<Span> clauses) {
        int start = sentence.start();
        for (int place = sentence.start(); place < sentence.end(); place++) {
            if (isPause(verbatim, place)) {
                keep(verbatim, start, place, clauses);
                start = place + 1;
            }
        }
        keep(verbatim, start, sentence.end(), clauses);
    }

    private static boolean isPause(String verbatim, int place) {
        return switch (verbatim.charAt(place)) {
            case ';', '\n', '\r', '\u2014' -> true;
            case '-', '\u2013' -> isSpace(verbatim, place - 1) && isSpace(verbatim, place + 1);
            default -> false;
        };
    }

    private static boolean isSpace(String verbatim, int place) {
        return place >= 0 && place < verbatim.length() && Wording.isSpace(verbatim.charAt(place));
    }

    private static void keep(String verbatim, int from, int to, List<Span> clauses) {
        int start = from;
        int end = to;
        while (start < end && Wording.isSpace(verbatim.charAt(start))) {
            start++;
        }
        while (end > start && Wording.isSpace(verbatim.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            clauses.add(new Span(start, end));
        }
    }
}
