package org.verbatim.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads a report that was finished in a word processor, as it would be printed: with every tracked change taken.
final class WordDocument {
    /// Styles of what a run prints around its findings: rules and digests, the source below a quotation, places that
    /// are still to be written.
    private static final Set<String> APPARATUS =
            Set.of("fact", "facttitle", "quotesource", "towrite", "marking", "footer", "header", "subtitle");

    private static final Pattern NUMBERED = Pattern.compile("^(?:Table|Figure)\\s*\\d+\\s*[:.]\\s*");
    private static final Pattern EVIDENCE = Pattern.compile("(e_[0-9a-f]{10})(?:_\\d+)?");

    private final Map<String, String> styles;
    private final List<Document.Piece> pieces = new ArrayList<>();
    private int paragraphs;
    private String chapter = "";
    private String heading = "";
    private String caption = "";

    private final Map<String, Element> notes = new HashMap<>();
    private final Map<String, Element> charts = new HashMap<>();

    private WordDocument(Map<String, String> styles) {
        this.styles = styles;
    }

    /// The document in the file; empty if no word processor could read it either.
    static Optional<Document> read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                OPCPackage word = OPCPackage.open(stream)) {
            Optional<PackagePart> main = related(word, null, "/officeDocument");
            if (main.isEmpty() || !main.get().getContentType().contains("wordprocessingml")) {
                return Optional.empty();
            }
            Optional<PackagePart> named = related(word, main.get(), "/styles");
            WordDocument document = new WordDocument(named.isPresent() ? styles(parse(named.get())) : Map.of());
            document.readBeside(word, main.get());
            Markup.child(parse(main.get()), "body").ifPresent(document::addAll);
            return Optional.of(new Document(document.pieces));
        } catch (InvalidFormatException
                | OpenXML4JRuntimeException
                | EmptyFileException
                | UnsupportedFileFormatException
                | SAXException
                | java.util.zip.ZipException broken) {
            return Optional.empty();
        }
    }

    /// What the text refers to: notes by their numbers, charts by their relations.
    private void readBeside(OPCPackage word, PackagePart main)
            throws InvalidFormatException, IOException, SAXException {
        Optional<PackagePart> footnotes = related(word, main, "/footnotes");
        if (footnotes.isPresent()) {
            for (Element note : Markup.children(parse(footnotes.get()), "footnote")) {
                notes.put(Markup.attribute(note, "id"), note);
            }
        }
        for (PackageRelationship relation : main.getRelationships()) {
            boolean within = relation.getTargetMode() == org.apache.poi.openxml4j.opc.TargetMode.INTERNAL;
            if (within && relation.getRelationshipType().endsWith("/chart")) {
                PackagePart part = main.getRelatedPart(relation);
                if (part != null) {
                    charts.put(relation.getId(), parse(part));
                }
            }
        }
    }

    /// The part that the package, or a part of it, is related to by a relation whose type ends so.
    private static Optional<PackagePart> related(
            OPCPackage word, @org.jspecify.annotations.Nullable PackagePart part, String type)
            throws InvalidFormatException {
        for (PackageRelationship relation : part == null ? word.getRelationships() : part.getRelationships()) {
            if (relation.getRelationshipType().endsWith(type)) {
                return Optional.ofNullable(part == null ? word.getPart(relation) : part.getRelatedPart(relation));
            }
        }
        return Optional.empty();
    }

    private static Element parse(PackagePart part) throws IOException, SAXException {
        try (InputStream stream = part.getInputStream()) {
            return XMLHelper.newDocumentBuilder().parse(stream).getDocumentElement();
        }
    }

    /// The styles' names as every language of Word stores them, `heading 1` or `Quote`, by their ids.
    private static Map<String, String> styles(Element root) {
        Map<String, String> styles = new HashMap<>();
        for (Element style : Markup.children(root, "style")) {
            styles.put(
                    Markup.attribute(style, "styleId"),
                    Markup.child(style, "name")
                            .map(name -> Markup.attribute(name, "val"))
                            .orElse("")
                            .toLowerCase(Locale.ROOT));
        }
        return styles;
    }

    private void addAll(Element container) {
        for (Element element : Markup.children(container)) {
            switch (element.getLocalName()) {
                case "p" -> paragraph(element);
                case "tbl" -> pieces.add(new Document.Grid(spot(), caption, rows(element)));
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> addAll(element);
                default -> {
                    // what else may stand here holds no words
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        String text = Markup.text(paragraph);
        paragraphs++;
        if (!text.isBlank()) {
            add(paragraph, text);
        }
        Markup.within(paragraph, "docPr").forEach(drawing -> charts(paragraph, drawing));
        Markup.within(paragraph, "footnoteReference").stream()
                .map(mark -> notes.get(Markup.attribute(mark, "id")))
                .filter(java.util.Objects::nonNull)
                .forEach(this::note);
        Markup.boxes(paragraph).forEach(this::addAll);
    }

    /// The charts of a paragraph; what a reader who cannot see them is told names them.
    private void charts(Element paragraph, Element drawing) {
        for (Element mark : Markup.within(paragraph, "chart")) {
            Element chart = charts.get(Markup.attribute(mark, "id"));
            if (chart != null) {
                String told = Markup.attribute(drawing, "descr");
                int end = told.indexOf(". Base");
                pieces.add(
                        new Document.Plotted(spot(), end < 0 ? told : told.substring(0, end), ChartFile.points(chart)));
            }
        }
    }

    private void note(Element note) {
        for (Element paragraph : Markup.within(note, "p")) {
            String text = Markup.text(paragraph).strip();
            if (!text.isEmpty()) {
                pieces.add(new Document.Paragraph(
                        new Document.Spot(paragraphs, chapter, heading + ", footnote"),
                        Document.Kind.NOTE,
                        text,
                        evidence(paragraph)));
            }
        }
    }

    private void add(Element paragraph, String text) {
        String style = style(paragraph);
        Document.Kind kind = kind(style);
        if (kind == Document.Kind.HEADING) {
            heading = text.strip();
            if (style.equals("heading 1")) {
                chapter = heading;
            }
        } else if (kind == Document.Kind.CAPTION) {
            caption = NUMBERED.matcher(text.strip()).replaceFirst("").strip();
        }
        pieces.add(new Document.Paragraph(spot(), kind, text, evidence(paragraph)));
    }

    private Document.Spot spot() {
        return new Document.Spot(paragraphs, chapter, heading);
    }

    private String style(Element paragraph) {
        String id = Markup.child(paragraph, "pPr")
                .flatMap(properties -> Markup.child(properties, "pStyle"))
                .map(style -> Markup.attribute(style, "val"))
                .orElse("");
        return styles.getOrDefault(id, id.toLowerCase(Locale.ROOT));
    }

    private static Document.Kind kind(String style) {
        if (style.startsWith("heading") || style.equals("title")) {
            return Document.Kind.HEADING;
        }
        if (style.startsWith("toc") || APPARATUS.contains(style.replace(" ", ""))) {
            return Document.Kind.APPARATUS;
        }
        return switch (style) {
            case "caption" -> Document.Kind.CAPTION;
            case "quote", "intense quote" -> Document.Kind.QUOTE;
            case "base" -> Document.Kind.BASE;
            default -> Document.Kind.TEXT;
        };
    }

    private static List<String> evidence(Element paragraph) {
        return Markup.within(paragraph, "bookmarkStart").stream()
                .map(bookmark -> EVIDENCE.matcher(Markup.attribute(bookmark, "name")))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .toList();
    }

    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : Markup.children(table, "tr")) {
            if (Markup.child(row, "trPr")
                    .flatMap(properties -> Markup.child(properties, "del"))
                    .isEmpty()) {
                rows.add(Markup.children(row, "tc").stream()
                        .map(WordDocument::cell)
                        .toList());
            }
        }
        return rows;
    }

    private static String cell(Element cell) {
        List<String> lines = new ArrayList<>();
        Markup.within(cell, "p").forEach(paragraph -> lines.add(Markup.text(paragraph)));
        return String.join("\n", lines);
    }
}
