package org.verbatim.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of an Office file, with their types and what refers to what (ECMA-376, part 2), and the file they make.
///
/// The same parts give the same bytes: they stand in order, and none has a time.
final class Parts {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// A time that every ZIP file can hold; for an earlier one, Java adds the machine's own zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, List<Relation>> relations = new TreeMap<>();

    /// A piece of an Office file.
    ///
    /// @param path within the file, such as `word/styles.xml`
    /// @param type its media type
    record Part(String path, String type, byte[] bytes) {}

    /// That one part uses another.
    ///
    /// @param target an absolute path, such as `/word/styles.xml`, or an address outside
    record Relation(String id, String type, String target, boolean outside) {
        static Relation inside(String id, String type, String path) {
            return new Relation(id, type, "/" + path, false);
        }

        /// The path of the part that is used.
        String path() {
            return target.substring(1);
        }
    }

    void add(Part part) {
        parts.put(part.path(), part);
    }

    void add(String path, String type, Xml root) {
        add(new Part(path, type, root.file()));
    }

    /// Says that the part at `from` uses another; an empty path stands for the whole file.
    void relate(String from, Relation relation) {
        relations.computeIfAbsent(from, path -> new ArrayList<>()).add(relation);
    }

    byte[] file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writeTo(file);
        return file.toByteArray();
    }

    void writeTo(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", types().file());
            for (Map.Entry<String, List<Relation>> entry : relations.entrySet()) {
                put(
                        zip,
                        relationsOf(entry.getKey()),
                        relations(entry.getValue()).file());
            }
            for (Part part : parts.values()) {
                put(zip, part.path(), part.bytes());
            }
        }
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private Xml types() {
        Xml rels = Xml.of("Default")
                .with("Extension", "rels")
                .with("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        return Xml.of("Types", rels)
                .with("xmlns", TYPES)
                .holding(parts.values().stream()
                        .map(part -> Xml.of("Override")
                                .with("PartName", "/" + part.path())
                                .with("ContentType", part.type())));
    }

    private static Xml relations(List<Relation> relations) {
        return Xml.of("Relationships")
                .with("xmlns", RELATIONS)
                .holding(relations.stream().map(Parts::relation));
    }

    private static Xml relation(Relation relation) {
        Xml written = Xml.of("Relationship")
                .with("Id", relation.id())
                .with("Type", relation.type())
                .with("Target", relation.target());
        return relation.outside() ? written.with("TargetMode", "External") : written;
    }

    /// Where the relations of the part at `path` stand: `word/_rels/document.xml.rels`.
    static String relationsOf(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.substring(0, name) + "_rels/" + path.substring(name) + ".rels";
    }
}
