package org.verbatim.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// An Office file that somebody gave us, part by part.
final class OfficeFile {
    /// What all parts may come to when unpacked: a small file can hide a vast one.
    private static final int MOST_BYTES = 100_000_000;

    private final Map<String, byte[]> parts = new TreeMap<>();

    private OfficeFile() {}

    /// @throws IOException if it is no ZIP file, or too large
    static OfficeFile read(byte[] bytes) throws IOException {
        OfficeFile file = new OfficeFile();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    throw new IOException("more than " + MOST_BYTES + " bytes when unpacked");
                }
                file.parts.put(entry.getName(), part);
            }
        }
        return file;
    }

    Optional<byte[]> part(String path) {
        return Optional.ofNullable(parts.get(path));
    }

    Optional<Document> tree(String path) throws SAXException {
        byte[] part = parts.get(path);
        return part == null ? Optional.empty() : Optional.of(Dom.read(part));
    }

    /// The media type of the part at `path`; empty if it is not said.
    String type(String path) throws SAXException {
        Optional<Document> types = tree("[Content_Types].xml");
        if (types.isEmpty()) {
            return "";
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String found = "";
        for (Element type : elements(types.get())) {
            if (type.getAttribute("PartName").equalsIgnoreCase("/" + path)) {
                return type.getAttribute("ContentType");
            }
            if (type.getAttribute("Extension").equalsIgnoreCase(ending)) {
                found = type.getAttribute("ContentType");
            }
        }
        return found;
    }

    /// What the part at `path` uses; the empty path stands for the whole file.
    List<Parts.Relation> relations(String path) throws SAXException {
        List<Parts.Relation> found = new ArrayList<>();
        Optional<Document> relations = tree(Parts.relationsOf(path));
        if (relations.isPresent()) {
            for (Element relation : elements(relations.get())) {
                boolean outside = relation.getAttribute("TargetMode").equals("External");
                String target = relation.getAttribute("Target");
                found.add(new Parts.Relation(
                        relation.getAttribute("Id"),
                        relation.getAttribute("Type"),
                        outside ? target : absolute(path, target),
                        outside));
            }
        }
        return found;
    }

    private static String absolute(String from, String target) throws SAXException {
        try {
            return URI.create("/" + from).resolve(target).normalize().getPath();
        } catch (IllegalArgumentException e) {
            throw new SAXException("no path: " + target, e);
        }
    }

    private static List<Element> elements(Document document) {
        List<Element> found = new ArrayList<>();
        NodeList children = document.getDocumentElement().getChildNodes();
        for (int at = 0; at < children.getLength(); at++) {
            if (children.item(at) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
