package org.verbatim.word;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The page that a document is set on, with its margins, header and footer: Word's section properties.
final class Page {
    private static final int A4_WIDTH = 11_906;
    private static final int MARGIN = 1440;
    private static final Set<String> BEFORE_COLUMNS = Set.of("paperSrc", "pgBorders", "lnNumType", "pgNumType");

    private final Element section;

    Page(Element section) {
        this.section = section;
    }

    /// Which way a page lies.
    enum Lie {
        UPRIGHT,
        ACROSS,
        /// Upright, in two columns that go on below what stands on the page.
        COLUMNS
    }

    /// How wide the text is, in twentieths of a point.
    int width(Lie lie) {
        int across = number("pgSz", lie == Lie.ACROSS ? "h" : "w", A4_WIDTH);
        return across - number("pgMar", "left", MARGIN) - number("pgMar", "right", MARGIN);
    }

    /// The properties of a section of such pages.
    ///
    /// @param opening whether it is the document's first, whose first page may differ from the others
    Xml section(Lie lie, boolean opening) {
        Element made = (Element) section.cloneNode(true);
        if (!opening) {
            Dom.child(made, "titlePg").ifPresent(made::removeChild);
        }
        if (lie == Lie.ACROSS) {
            Dom.child(made, "pgSz").ifPresent(Page::turn);
        }
        if (lie == Lie.COLUMNS) {
            part(made);
        }
        return Xml.verbatim(Dom.written(made));
    }

    private static void part(Element section) {
        Dom.child(section, "cols").ifPresent(section::removeChild);
        Dom.child(section, "type").ifPresent(section::removeChild);
        Element type = section.getOwnerDocument().createElementNS(Office.WORD, "w:type");
        Dom.attribute(type, "val", "continuous");
        Dom.child(section, "pgSz").ifPresent(size -> section.insertBefore(type, size));
        Element columns = section.getOwnerDocument().createElementNS(Office.WORD, "w:cols");
        Dom.attribute(columns, "num", "2");
        Dom.attribute(columns, "space", "400");
        Dom.child(section, "pgMar").ifPresent(margins -> section.insertBefore(columns, after(margins)));
    }

    /// The schema has columns behind margins, paper source, borders, line numbers and page numbers.
    private static @Nullable Node after(Element margins) {
        Node next = margins.getNextSibling();
        while (next != null
                && (next.getNodeType() != Node.ELEMENT_NODE || BEFORE_COLUMNS.contains(next.getLocalName()))) {
            next = next.getNextSibling();
        }
        return next;
    }

    private static void turn(Element size) {
        String width = Dom.attribute(size, "w");
        Dom.attribute(size, "w", Dom.attribute(size, "h"));
        Dom.attribute(size, "h", width);
        Dom.attribute(size, "orient", "landscape");
    }

    private int number(String child, String attribute, int otherwise) {
        String found = Dom.child(section, child)
                .map(element -> Dom.attribute(element, attribute))
                .orElse("");
        return found.matches("\\d{1,6}") ? Integer.parseInt(found) : otherwise;
    }
}
