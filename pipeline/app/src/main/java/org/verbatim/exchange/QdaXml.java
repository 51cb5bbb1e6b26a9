package org.verbatim.exchange;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes REFI-QDA's XML, an element a line.
final class QdaXml implements AutoCloseable {
    private static final char UNKNOWN = '\uFFFD';

    private final XMLStreamWriter writer;
    private int depth;
    private boolean holdsElements;

    QdaXml(OutputStream out) {
        try {
            this.writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Opens the outermost element, in whose `namespace` all others are.
    void root(String name, String namespace, String... attributes) {
        try {
            writer.setDefaultNamespace(namespace);
            writer.writeCharacters("\n");
            writer.writeStartElement(namespace, name);
            writer.writeDefaultNamespace(namespace);
            write(attributes);
            depth++;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    void open(String name, String... attributes) {
        try {
            line();
            writer.writeStartElement(name);
            write(attributes);
            depth++;
            holdsElements = false;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Closes the element opened last.
    void close(String name) {
        try {
            depth--;
            if (holdsElements) {
                line();
            }
            writer.writeEndElement();
            holdsElements = true;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("at the end of " + name, broken);
        }
    }

    /// An element that holds nothing but its attributes.
    void empty(String name, String... attributes) {
        try {
            line();
            writer.writeEmptyElement(name);
            write(attributes);
            holdsElements = true;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// An element that holds text; none if there is no text.
    void text(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            line();
            writer.writeStartElement(name);
            writer.writeCharacters(legal(text));
            writer.writeEndElement();
            holdsElements = true;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            writer.writeAttribute(attributes[at], legal(attributes[at + 1]));
        }
    }

    /// Text without what XML 1.0 has no place for: control characters and halves of pairs show as an unknown letter.
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> legal.appendCodePoint(isLegal(point) ? point : UNKNOWN));
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }

    /// Ends the document; leaves the stream below open.
    @Override
    public void close() {
        try {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
