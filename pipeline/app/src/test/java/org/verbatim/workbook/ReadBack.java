package org.verbatim.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// A workbook read back from its file by the JDK's XML, and by nothing that wrote it.
final class ReadBack {
    private final Path file;

    ReadBack(Path file) {
        this.file = file;
    }

    /// A cell: `n:75.2` for a number, `s:words` for text.
    ///
    /// @return the rows of each sheet by its name
    Map<String, List<List<String>>> cells() throws IOException {
        return file.toString().endsWith(".ods") ? ods() : xlsx();
    }

    String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<String> parts() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    Document xml(String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream stream = zip.getInputStream(zip.getEntry(part))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Long comments and wide tables are no attack.
            factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
            return factory.newDocumentBuilder().parse(stream);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new AssertionError(file + ", " + part, broken);
        }
    }

    static List<Element> elements(Node within, String name) {
        var found = within instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private Map<String, List<List<String>>> xlsx() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        int number = 0;
        for (Element sheet : elements(xml("xl/workbook.xml"), "sheet")) {
            number++;
            List<List<String>> rows = new ArrayList<>();
            for (Element row : elements(xml("xl/worksheets/sheet" + number + ".xml"), "row")) {
                rows.add(elements(row, "c").stream().map(ReadBack::xlsxCell).toList());
            }
            sheets.put(sheet.getAttribute("name"), rows);
        }
        return sheets;
    }

    private static String xlsxCell(Element cell) {
        return cell.getAttribute("t").equals("inlineStr")
                ? "s:" + elements(cell, "t").getFirst().getTextContent().replace("_x005F_", "_")
                : number(elements(cell, "v").getFirst().getTextContent());
    }

    /// The number, however it is written.
    static String number(String written) {
        return "n:" + new BigDecimal(written).stripTrailingZeros().toPlainString();
    }

    private Map<String, List<List<String>>> ods() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (Element table : elements(xml("content.xml"), "table")) {
            List<List<String>> rows = new ArrayList<>();
            for (Element row : elements(table, "table-row")) {
                rows.add(elements(row, "table-cell").stream()
                        .map(ReadBack::odsCell)
                        .toList());
            }
            sheets.put(table.getAttribute("table:name"), rows);
        }
        return sheets;
    }

    private static String odsCell(Element cell) {
        return cell.getAttribute("office:value-type").equals("float")
                ? number(cell.getAttribute("office:value"))
                : "s:"
                        + String.join(
                                "\n",
                                elements(cell, "p").stream().map(ReadBack::text).toList());
    }

    /// As a reader of OpenDocument takes it: spaces that are not counted fall together.
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (String.valueOf(child.getLocalName())) {
                case "s" -> text.append(' ');
                case "tab" -> text.append('\t');
                case "a" -> text.append(text(child));
                default -> text.append(child.getTextContent().replaceAll("[ \t\n]+", " "));
            }
        }
        return text.toString();
    }
}
