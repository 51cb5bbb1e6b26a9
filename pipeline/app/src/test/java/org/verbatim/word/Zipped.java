package org.verbatim.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of an Office file as they are written.
record Zipped(Map<String, byte[]> parts) {
    static Zipped read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    static Zipped read(InputStream in) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.put(entry.getName(), zip.readAllBytes());
        }
        return new Zipped(parts);
    }

    String text(String part) throws IOException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IOException("no part " + part + " among " + parts.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Relations that lead to no part, and ids that no relation explains.
    List<String> dangling() throws IOException {
        List<String> dangling = new ArrayList<>();
        for (String path : parts.keySet()) {
            if (path.endsWith(".rels")) {
                for (String target : WordReportTest.found("Target=\"/([^\"]*)\"", text(path))) {
                    if (!parts.containsKey(target)) {
                        dangling.add(path + " leads to " + target);
                    }
                }
            }
        }
        String relations = text("word/_rels/document.xml.rels");
        for (String id : WordReportTest.found("r:id=\"([^\"]*)\"", text("word/document.xml"))) {
            if (!relations.contains("Id=\"" + id + "\"")) {
                dangling.add("the document uses " + id);
            }
        }
        return dangling;
    }
}
