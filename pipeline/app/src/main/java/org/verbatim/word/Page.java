package org.verbatim.word;

import org.w3c.dom.Element;

/// The page that a document is set on, with its margins, header and footer: Word's section properties.
final class Page {
    private static final int A4_WIDTH = 11_906;
    private static final int MARGIN = 1440;

    private final Element section;

    Page(Element section) {
        this.section = section;
    }

    /// Which way a page lies.
    enum Lie {
        UPRIGHT,
        ACROSS
    }

    /// How wide the text is, in twentieths of a point.
    int width(Lie lie) {
        int across = number("pgSz", lie == Lie.UPRIGHT ? "w" : "h", A4_WIDTH);
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
        return Xml.verbatim(Dom.written(made));
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
