package org.verbatim.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What several files of one survey are called: by what their names do not have in common.
final class Waves {
    private Waves() {}

    static List<String> of(List<Path> files) {
        List<List<String>> words = new ArrayList<>();
        for (Path file : files) {
            words.add(List.of(NewSurvey.stem(file).split("(?<=[^\\p{L}\\d])|(?=[^\\p{L}\\d])")));
        }
        int before = shared(words, false);
        int behind = shared(words, true);
        List<String> waves = new ArrayList<>();
        for (List<String> name : words) {
            int to = Math.max(name.size() - behind, Math.min(before, name.size()));
            String own = String.join("", name.subList(Math.min(before, name.size()), to))
                    .replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
            waves.add(own);
        }
        boolean tells = new HashSet<>(waves).size() == waves.size() && !waves.contains("");
        if (!tells) {
            waves.clear();
            for (int file = 1; file <= files.size(); file++) {
                waves.add(Integer.toString(file));
            }
        }
        return waves;
    }

    /// How many words all names begin with, or end with.
    private static int shared(List<List<String>> names, boolean fromEnd) {
        List<String> first = names.getFirst();
        for (int count = 0; count < first.size(); count++) {
            for (List<String> name : names) {
                int place = fromEnd ? name.size() - 1 - count : count;
                int own = fromEnd ? first.size() - 1 - count : count;
                if (place < 0 || place >= name.size() || !name.get(place).equals(first.get(own))) {
                    return count;
                }
            }
        }
        return first.size();
    }
}
