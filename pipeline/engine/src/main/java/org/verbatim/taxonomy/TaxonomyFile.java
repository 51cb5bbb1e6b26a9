package org.verbatim.taxonomy;

import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.files.Node;
import org.verbatim.files.Yaml;
import org.verbatim.model.Problems;

/// A file of themes, as researchers write it.
///
/// What can be read of a faulty file is given all the same, so that faults between files are found in the same breath;
/// nothing may be done with it while there are problems.
public final class TaxonomyFile {
    private TaxonomyFile() {}

    /// The taxonomy in the file at `path`, called by its file name in problems; empty if nothing of it can be used.
    public static Optional<Taxonomy> read(Path path, Problems problems) {
        return read(path, String.valueOf(path.getFileName()), problems);
    }

    /// The taxonomy in the file at `path`, which problems call `name`.
    public static Optional<Taxonomy> read(Path path, String name, Problems problems) {
        return Yaml.read(path, name, problems).flatMap(root -> taxonomy(root, name, Source.of(path), problems));
    }

    /// The taxonomy that `text` writes, such as a file's text while it is edited.
    public static Optional<Taxonomy> from(String text, String name, Problems problems) {
        return Yaml.parse(text, name, problems).flatMap(root -> taxonomy(root, name, Source.of(text), problems));
    }

    private static Optional<Taxonomy> taxonomy(Node root, String name, Source source, Problems problems) {
        return new TaxonomyReader(name, source, problems).taxonomy(root);
    }
}
