package org.verbatim.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verbatim.model.CommentId;

/// All candidates of a question, read once and in the order of their ids.
final class Readings {
    private static final Comparator<Candidate> BY_ID =
            Comparator.comparing(candidate -> candidate.comment().id());

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<CommentId, Reading> readings = new TreeMap<>();
    private final List<List<Candidate>> byTheme;

    Readings(Numbering themes, List<Sample<Candidate>> samples) {
        byTheme = samples.stream()
                .map(sample -> sample.entries().stream().sorted(BY_ID).toList())
                .toList();
        byTheme.stream()
                .flatMap(List::stream)
                .sorted(BY_ID)
                .forEach(candidate -> readings.computeIfAbsent(
                        candidate.comment().id(), unread -> new Reading(candidate, themes, vocabulary)));
    }

    /// Those who speak of a theme.
    Choir choir(int theme) {
        List<Voice> voices = byTheme.get(theme).stream()
                .map(candidate -> new Voice(reading(candidate), theme, vocabulary))
                .toList();
        return new Choir(theme, voices, vocabulary.size());
    }

    private Reading reading(Candidate candidate) {
        Reading reading = readings.get(candidate.comment().id());
        if (reading == null) {
            throw new IllegalStateException("never read: " + candidate.comment().id());
        }
        return reading;
    }
}
