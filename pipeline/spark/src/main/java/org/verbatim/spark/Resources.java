package org.verbatim.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verbatim.index.Repeats;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;
import org.verbatim.run.Frozen;

/// What every machine needs to work on its parts. It travels as bytes, and is read once in each Java, whatever the
/// number of its threads.
final class Resources implements Serializable {
    private final Luggage luggage;
    private final Known known;
    private final boolean learns;
    private final ArrayList<String> segmentNames = new ArrayList<>();
    private final ArrayList<ArrayList<String>> segmentValues = new ArrayList<>();
    private final HashMap<Long, FirstText> first = new HashMap<>();
    private transient @Nullable Frozen frozen;

    Resources(Luggage luggage, Known known, boolean learns) {
        this.luggage = luggage;
        this.known = known;
        this.learns = learns;
    }

    /// The same, now that the answers have been read once.
    ///
    /// @param firstTexts of each long text that comes more than once, where it comes first
    Resources with(List<Segment> segments, Map<Long, FirstText> firstTexts) {
        Resources more = new Resources(luggage, known, learns);
        segments.forEach(segment -> {
            more.segmentNames.add(segment.id());
            more.segmentValues.add(new ArrayList<>(segment.values()));
        });
        more.first.putAll(firstTexts);
        return more;
    }

    /// The comment that says a text first.
    record FirstText(String respondent, int question, long times) implements Serializable {
        FirstText plus(FirstText other) {
            FirstText earlier = written().compareTo(other.written()) <= 0 ? this : other;
            return new FirstText(earlier.respondent, earlier.question, times + other.times);
        }

        private Repeats.Written written() {
            return new Repeats.Written(new RespondentId(respondent), question);
        }
    }

    /// What the coding of a comment depends on.
    synchronized Frozen frozen() {
        Frozen read = frozen;
        if (read == null) {
            Scratch scratch = Scratch.forLife();
            luggage.unpack(scratch.path());
            read = Frozen.read(scratch.path(), known, luggage.taxonomiesIn(scratch.path()), learns);
            frozen = read;
        }
        return read;
    }

    Known known() {
        return known;
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int segment = 0; segment < segmentNames.size(); segment++) {
            segments.add(new Segment(segmentNames.get(segment), segmentValues.get(segment)));
        }
        return segments;
    }

    Map<Long, Repeats.Written> first() {
        Map<Long, Repeats.Written> written = new HashMap<>();
        first.forEach((likeness, text) -> written.put(likeness, text.written()));
        return written;
    }
}
