package org.verbatim.index;

import org.verbatim.model.Span;

/// Stretches of the verbatims of a shard, in the order of comment and place.
public final class Matches {
    private final Hits hits;
    private final boolean words;
    private final Shard.Reading reading;

    /// @param characters stretches by the offsets of their characters
    Matches(Hits characters, Shard.Reading reading) {
        this(characters, false, reading);
    }

    private Matches(Hits hits, boolean words, Shard.Reading reading) {
        this.hits = hits;
        this.words = words;
        this.reading = reading;
    }

    /// Stretches given by the positions of their words; where these stand is read when it is asked for.
    static Matches ofWords(Hits words, Shard.Reading reading) {
        return new Matches(words, true, reading);
    }

    /// How many matches there are, in all comments.
    public int size() {
        return hits.size();
    }

    /// The number of the comment in its shard.
    public int comment(int match) {
        return hits.comment(match);
    }

    /// Where the match stands in the verbatim.
    public Span span(int match) {
        if (!words) {
            return new Span(hits.from(match), hits.to(match) + 1);
        }
        Places places = reading.places(hits.comment(match));
        return new Span(places.start(hits.from(match)), places.end(hits.to(match)));
    }

    /// The number of the sentence that the match starts in.
    public int sentence(int match) {
        return reading.places(hits.comment(match)).sentenceAt(span(match).start());
    }
}
