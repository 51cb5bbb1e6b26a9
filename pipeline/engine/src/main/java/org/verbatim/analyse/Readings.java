package org.verbatim.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verbatim.codings.Pick;
import org.verbatim.model.CommentId;

/// All candidates of a question, read once and in the order of their ids.
final class Readings {
    private static final Comparator<Candidate> BY_ID =
            Comparator.comparing(candidate -> candidate.comment().id());

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<CommentId, Reading> readings = new TreeMap<>();
    private final List<List<Candidate>> byTheme;

    Readings(Numbering themes, List<List<Candidate>> speaking) {
        byTheme = speaking.stream()
                .map(ofTheme -> ofTheme.stream().sorted(BY_ID).toList())
                .toList();
        byTheme.stream()
                .flatMap(List::stream)
                .sorted(BY_ID)
                .forEach(candidate -> readings.computeIfAbsent(
                        candidate.comment().id(), unread -> new Reading(candidate, themes, vocabulary)));
    }

    /// Those who speak of a theme.
    ///
    /// @param pins quotes that stand for it, by people's decision
    /// @param rejected quotes that never do
    Choir choir(int theme, List<Pick> pins, List<Pick> rejected) {
        List<Voice> voices = byTheme.get(theme).stream()
                .map(candidate -> new Voice(reading(candidate), theme, vocabulary))
                .toList();
        return new Choir(theme, voices, vocabulary.size(), new Choir.Said(pins, rejected));
    }

    private Reading reading(Candidate candidate) {
        Reading reading = readings.get(candidate.comment().id());
        if (reading == null) {
            throw new IllegalStateException("never read: " + candidate.comment().id());
        }
        return reading;
    }
}
