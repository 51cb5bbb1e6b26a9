package org.verbatim.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verbatim.source.SurveyFile;

/// The files of a survey's folder that the work on a comment needs, to be carried to every machine: survey.yaml,
/// taxonomies, what people decided, the model kept. The answers are not among them.
///
/// @param files by their path in the folder
/// @param taxonomies their paths, in order
record Luggage(TreeMap<String, byte[]> files, ArrayList<String> taxonomies) implements Serializable {
    /// Packs a folder of this machine.
    static Luggage pack(Path directory) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        ArrayList<String> taxonomies = new ArrayList<>();
        add(directory.resolve(SurveyFile.NAME), SurveyFile.NAME, files);
        for (Path taxonomy : SurveyFile.taxonomiesNamed(directory)) {
            // Each in a folder of its own: it may stand anywhere, and its name is its axis's.
            String name = "taxonomies/" + taxonomies.size() + "/" + taxonomy.getFileName();
            add(taxonomy, name, files);
            taxonomies.add(name);
        }
        add(directory.resolve("quotes.jsonl"), "quotes.jsonl", files);
        for (String folder : List.of("codings", ".verbatim/model")) {
            for (Path file : in(directory.resolve(folder))) {
                add(file, folder + "/" + file.getFileName(), files);
            }
        }
        return new Luggage(files, taxonomies);
    }

    private static void add(Path file, String name, TreeMap<String, byte[]> files) {
        try {
            if (Files.isRegularFile(file)) {
                files.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Unpacks it into a folder of this machine.
    void unpack(Path folder) {
        files.forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Where the taxonomies stand once it is unpacked.
    List<Path> taxonomiesIn(Path folder) {
        return taxonomies.stream().map(folder::resolve).toList();
    }
}
