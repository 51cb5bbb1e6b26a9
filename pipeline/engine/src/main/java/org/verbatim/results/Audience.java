package org.verbatim.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.verbatim.folder.Fingerprint;
import org.verbatim.model.CoderId;

/// Whom a run's results are for.
public enum Audience {
    /// Those who may read the answers.
    INTERNAL,
    /// Everybody: no words of a respondent, no names, and no number that is small.
    PUBLICATION;

    /// As it is typed and written.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The inputs with their digests, by a name that may be told: a file's name can say whose it is.
    public Map<String, String> inputs(Fingerprint fingerprint) {
        if (this == INTERNAL) {
            return fingerprint.inputs();
        }
        Map<String, String> inputs = new TreeMap<>();
        fingerprint
                .inputs()
                .values()
                .forEach(digest -> inputs.put(String.format(Locale.ROOT, "input %02d", inputs.size() + 1), digest));
        return inputs;
    }

    /// Who coded, by names that may be told.
    public List<String> coders(List<CoderId> coders) {
        List<String> named = coders.stream()
                .filter(coder -> this == INTERNAL || coder.equals(CoderId.RULES) || coder.equals(CoderId.MODEL))
                .map(CoderId::value)
                .toList();
        int people = coders.size() - named.size();
        if (people == 0) {
            return named;
        }
        List<String> told = new java.util.ArrayList<>(named);
        told.add(people == 1 ? "1 person" : people + " people");
        return told;
    }
}
