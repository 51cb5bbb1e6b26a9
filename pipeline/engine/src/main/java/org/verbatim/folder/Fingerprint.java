package org.verbatim.folder;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.files.Digests;
import org.verbatim.source.SurveyFile;

/// What tells whether the inputs of a run are the same: the SHA-256 of each.
///
/// @param data of the files of the answers, by their names
/// @param survey of survey.yaml
/// @param others of the taxonomies and of people's codings, by their names
public record Fingerprint(Map<String, String> data, String survey, Map<String, String> others) {
    public Fingerprint {
        data = Map.copyOf(data);
        others = Map.copyOf(others);
    }

    /// Of `survey.yaml`, the data and other files, each read to its last byte; named as seen from the survey's folder.
    public static Fingerprint of(SurveyFile file, Iterable<Path> otherFiles) {
        Map<String, String> others = new TreeMap<>();
        for (Path other : otherFiles) {
            others.put(nameIn(file.directory(), other), Digests.sha256(other));
        }
        Map<String, String> data = new TreeMap<>();
        for (Path path : file.data().paths()) {
            data.put(nameIn(file.directory(), path), Digests.sha256(path));
        }
        return new Fingerprint(data, Digests.sha256(file.directory().resolve(SurveyFile.NAME)), others);
    }

    /// The same inputs, with answers that stand elsewhere.
    public Fingerprint with(Map<String, String> elsewhere) {
        return new Fingerprint(elsewhere, survey, others);
    }

    /// Every input by its name.
    public SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>(others);
        inputs.putAll(data);
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
