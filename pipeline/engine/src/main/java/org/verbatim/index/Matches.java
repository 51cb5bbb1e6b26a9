package org.verbatim.index;

import org.verbatim.model.Span;

/// Stretches of the verbatims of a shard, in the order of comment and place.
public final class Matches {
    private final Hits characters;
    private final Shard.Reading reading;

    Matches(Hits characters, Shard.Reading reading) {
        this.characters = characters;
        this.reading = reading;
    }

    public int size() {
        return characters.size();
    }

    /// The number of the comment in its shard.
    public int comment(int match) {
        return characters.comment(match);
    }

    /// Where the match stands in the verbatim.
    public Span span(int match) {
        return new Span(characters.from(match), characters.to(match) + 1);
    }

    /// The number of the sentence that the match starts in.
    public int sentence(int match) {
        return reading.places(characters.comment(match)).sentenceAt(characters.from(match));
    }
}
