package org.verbatim.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.jspecify.annotations.Nullable;
import org.verbatim.model.Span;

/// Finds the sentences of a text with OpenNLP, and where its model does not look: at lines, bullets and missing spaces.
final class Sentences {
    /// In a chunk longer than this the detector takes too long.
    private static final int LONGEST_CHUNK = 1000;

    private final SentenceDetectorME detector;

    Sentences(Models models) {
        detector = new SentenceDetectorME(models.sentences());
    }

    /// The sentences in order, none of them without a letter or digit; of a text without any, all that is not space.
    Span[] of(String text) {
        List<Span> found = new ArrayList<>(4);
        int start = 0;
        while (start < text.length()) {
            int end = Pieces.endOfPiece(text, start);
            addTrimmed(text, Pieces.skipMarker(text, start, end), end, found);
            start = Math.max(end, start + 1);
        }
        if (found.isEmpty()) {
            Span all = trimmed(text, 0, text.length());
            return all == null ? new Span[0] : new Span[] {all};
        }
        return found.toArray(Span[]::new);
    }

    private void addTrimmed(String text, int start, int end, List<Span> found) {
        Span piece = trimmed(text, start, end);
        if (piece == null || !Pieces.hasWord(text, piece.start(), piece.end())) {
            return;
        }
        switch (Pieces.kind(text, piece.start(), piece.end(), LONGEST_CHUNK)) {
            case ONE_SENTENCE -> found.add(piece);
            case SENTENCES -> addDetected(text, piece, found);
            case ENDLESS -> addAtEnders(text, piece, found);
        }
    }

    private void addDetected(String text, Span piece, List<Span> found) {
        boolean whole = piece.length() == text.length();
        opennlp.tools.util.Span[] detected = detector.sentPosDetect(whole ? text : piece.in(text));
        int start = piece.start();
        for (int i = 0; i < detected.length; i++) {
            int end = piece.start() + detected[i].getEnd();
            boolean last = i == detected.length - 1;
            int next = last ? end : piece.start() + detected[i + 1].getStart();
            if (last || Abbreviations.endsSentence(text, start, end, next)) {
                add(text, start, last ? piece.end() : end, found);
                start = next;
            }
        }
    }

    /// Sentences of a text that no person wrote by hand: an end is a mark before a space.
    private static void addAtEnders(String text, Span piece, List<Span> found) {
        int start = piece.start();
        for (int i = start; i < piece.end() - 1; i++) {
            if (Pieces.isEnder(text.charAt(i)) && Letters.isSpace(text.charAt(i + 1))) {
                add(text, start, i + 1, found);
                start = i + 1;
            }
        }
        add(text, start, piece.end(), found);
    }

    /// Adds a sentence; what holds no word belongs to the sentence before it.
    private static void add(String text, int start, int end, List<Span> found) {
        Span sentence = trimmed(text, start, end);
        if (sentence == null) {
            return;
        }
        if (found.isEmpty() || Pieces.hasWord(text, sentence.start(), sentence.end())) {
            found.add(sentence);
        } else {
            found.add(new Span(found.removeLast().start(), sentence.end()));
        }
    }

    private static @Nullable Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Letters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Letters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? new Span(from, to) : null;
    }
}
