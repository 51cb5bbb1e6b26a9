package org.verbatim.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.model.Problems;
import org.verbatim.model.Quantifiers;

/// Reads a team's own words for shares: `quantifiers: {a few respondents: 0, some respondents: 10}`.
final class QuantifierReader {
    private static final String KEY = "quantifiers";

    private final Reading reading;
    private final Problems problems;

    QuantifierReader(Reading reading, Problems problems) {
        this.reading = reading;
        this.problems = problems;
    }

    /// The words that `root` gives, else the usual ones.
    Quantifiers read(Node.Mapping root) {
        Optional<Node.Mapping> written = reading.mapping(root, KEY);
        return written.map(mapping -> words(root, mapping)).orElse(Quantifiers.USUAL);
    }

    private Quantifiers words(Node.Mapping root, Node.Mapping written) {
        List<Quantifiers.Word> words = new ArrayList<>();
        for (Node.Entry entry : written.entries()) {
            reading.percentage(written, entry.key())
                    .ifPresent(from -> words.add(new Quantifiers.Word(entry.key(), from)));
        }
        words.sort(Comparator.comparingInt(Quantifiers.Word::from));
        boolean distinct = words.stream().map(Quantifiers.Word::from).distinct().count() == words.size();
        if (distinct && !words.isEmpty() && words.getFirst().from() == 0) {
            return new Quantifiers(words);
        }
        problems.add(
                root.placeOf(KEY),
                distinct ? "no word stands for the smallest shares" : "two words hold from the same percentage",
                "let one word hold from 0, and each other from a percentage of its own");
        return Quantifiers.USUAL;
    }
}
