package org.verbatim.index;

import java.util.List;
import org.verbatim.annotate.RuleWord;

/// Turns positions of words into offsets of characters in the verbatim, and back; for one thread.
final class Offsets {
    private final Shard.Reading reading;

    Offsets(Shard.Reading reading) {
        this.reading = reading;
    }

    /// The words that stretches of characters touch; a stretch that touches none is dropped.
    Hits inWords(Hits characters) {
        Hits.Collector found = new Hits.Collector(characters.size());
        for (int hit = 0; hit < characters.size(); hit++) {
            Places places = reading.places(characters.comment(hit));
            int from = places.positionAt(characters.from(hit));
            int to = from - 1;
            while (to + 1 < places.positions() && places.start(to + 1) <= characters.to(hit)) {
                to++;
            }
            while (to >= from && places.isSentenceEnd(to)) {
                to--;
            }
            if (to >= from) {
                found.add(characters.comment(hit), from, to);
            }
        }
        return found.sorted();
    }

    /// The characters from the first to the last of stretches of words.
    Hits inCharacters(Hits words) {
        Hits.Collector found = new Hits.Collector(words.size());
        for (int hit = 0; hit < words.size(); hit++) {
            Places places = reading.places(words.comment(hit));
            found.add(words.comment(hit), places.start(words.from(hit)), places.end(words.to(hit)) - 1);
        }
        return found.sorted();
    }

    /// What of `found` shares no character with anything of `dropped`.
    Found without(Found found, Found dropped) {
        if (found.characters().size() == 0 && dropped.characters().size() == 0) {
            return new Found(found.words().without(dropped.words()), Hits.NONE);
        }
        Hits characters = dropped.characters().or(inCharacters(dropped.words()));
        return new Found(
                withoutCharacters(found.words(), characters), found.characters().without(characters));
    }

    private Hits withoutCharacters(Hits words, Hits characters) {
        Hits.Cover dropped = characters.new Cover();
        Hits.Collector kept = new Hits.Collector(words.size());
        for (int hit = 0; hit < words.size(); hit++) {
            int comment = words.comment(hit);
            Places places = reading.places(comment);
            if (!dropped.meets(comment, places.start(words.from(hit)), places.end(words.to(hit)) - 1)) {
                kept.add(words.key(hit), words.to(hit));
            }
        }
        return kept.hits();
    }

    /// Those of stretches of two words that nothing but a hyphen divides.
    Hits joined(Hits pairs) {
        Hits.Collector found = new Hits.Collector(16);
        for (int hit = 0; hit < pairs.size(); hit++) {
            if (reading.places(pairs.comment(hit)).joined(pairs.to(hit))) {
                found.add(pairs.key(hit), pairs.to(hit));
            }
        }
        return found.hits();
    }

    /// The stretches of words that are hyphenated just as the rule is.
    Hits hyphenatedAs(List<RuleWord> rule, Hits words) {
        Hits.Collector found = new Hits.Collector(words.size());
        for (int hit = 0; hit < words.size(); hit++) {
            Places places = reading.places(words.comment(hit));
            boolean same = true;
            for (int word = 1; word < rule.size(); word++) {
                same &= places.joined(words.from(hit) + word) == rule.get(word).joined();
            }
            if (same) {
                found.add(words.key(hit), words.to(hit));
            }
        }
        return found.hits();
    }
}
