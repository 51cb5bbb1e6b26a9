package org.verbatim.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.files.Digests;
import org.verbatim.source.SurveyFile;

/// What tells whether the inputs of a run are the same: the SHA-256 of each.
///
/// @param dataName the name of the file of the answers
/// @param data its SHA-256
/// @param survey of survey.yaml
/// @param others of the taxonomies and of people's codings, by their names
public record Fingerprint(String dataName, String data, String survey, Map<String, String> others) {
    public Fingerprint {
        others = Map.copyOf(others);
    }

    static Fingerprint of(SurveyFile file, Iterable<Path> otherFiles) {
        Map<String, String> others = new TreeMap<>();
        for (Path other : otherFiles) {
            others.put(nameIn(file.directory(), other), Digests.sha256(other));
        }
        return new Fingerprint(
                nameIn(file.directory(), file.data()),
                Digests.sha256(file.data()),
                Digests.sha256(file.directory().resolve(SurveyFile.NAME)),
                others);
    }

    /// Every input by its name.
    public SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>(others);
        inputs.put(dataName, data);
        inputs.put(SurveyFile.NAME, survey);
        return inputs;
    }

    /// The path from the survey's folder, with slashes on every machine; the file's name if it lies elsewhere.
    static String nameIn(Path directory, Path file) {
        Path from = directory.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return to.startsWith(from)
                ? from.relativize(to).toString().replace('\\', '/')
                : String.valueOf(to.getFileName());
    }
}
