package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The elements of a Word document, by their names without a prefix.
final class Markup {
    private Markup() {}

    /// The elements directly below.
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /// Those below at any depth.
    static List<Element> within(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (name.equals(child.getLocalName())) {
                found.add(child);
            } else {
                found.addAll(within(child, name));
            }
        }
        return found;
    }

    /// An attribute's value, whatever its prefix; empty if there is none.
    static String attribute(Element element, String name) {
        for (int place = 0; place < element.getAttributes().getLength(); place++) {
            Node attribute = element.getAttributes().item(place);
            String local = attribute.getLocalName();
            if (name.equals(local == null ? attribute.getNodeName() : local)) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /// A paragraph's words as they are printed once every tracked change is taken: what was inserted is in, what was
    /// deleted or moved away is out. Runs, of which a word processor makes as many as it likes, leave no trace.
    static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        append(paragraph, text);
        return text.toString();
    }

    private static void append(Element parent, StringBuilder text) {
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> text.append(child.getTextContent());
                case "tab", "br", "cr" -> text.append(' ');
                case "noBreakHyphen" -> text.append('-');
                case "del", "moveFrom", "instrText", "pPr", "rPr", "Fallback", "txbxContent", "delText" -> {
                    // not printed, or no words of the paragraph
                }
                default -> append(child, text);
            }
        }
    }

    /// The contents of the text boxes that hang on a paragraph.
    static List<Element> boxes(Element paragraph) {
        List<Element> boxes = new ArrayList<>();
        for (Element child : children(paragraph)) {
            switch (child.getLocalName()) {
                case "txbxContent" -> boxes.add(child);
                case "Fallback", "del", "moveFrom" -> {
                    // the same again, or gone
                }
                default -> boxes.addAll(boxes(child));
            }
        }
        return boxes;
    }
}
