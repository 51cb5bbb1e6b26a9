package org.verbatim.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A piece of XML: an element with its attributes and what stands in it, or text.
///
/// Characters that XML has no place for, such as control characters and half a surrogate pair, become U+FFFD, the mark
/// of an unknown letter.
final class Xml {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// Empty in a text.
    private final String name;
    /// The attributes as they are written; the text itself in a text.
    private final String written;

    private final List<Xml> children;

    private Xml(String name, String written, List<Xml> children) {
        this.name = name;
        this.written = written;
        this.children = children;
    }

    static Xml of(String name, Xml... children) {
        return new Xml(name, "", List.of(children));
    }

    static Xml of(String name, List<Xml> children) {
        return new Xml(name, "", List.copyOf(children));
    }

    /// An element that holds nothing but the attribute `val`, as the most of Word's do.
    static Xml val(String name, String value) {
        return of(name).with(name.startsWith("w:") ? "w:val" : "val", value);
    }

    static Xml val(String name, long value) {
        return val(name, Long.toString(value));
    }

    static Xml text(String text) {
        return new Xml("", escaped(text), List.of());
    }

    /// XML as it is written already.
    static Xml verbatim(String xml) {
        return new Xml("", xml, List.of());
    }

    Xml with(String attribute, String value) {
        return new Xml(name, written + " " + attribute + "=\"" + escaped(value) + "\"", children);
    }

    Xml with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    Xml holding(Stream<Xml> more) {
        return new Xml(name, written, Stream.concat(children.stream(), more).toList());
    }

    Xml holding(Xml... more) {
        return holding(Stream.of(more));
    }

    /// A file with this as its root.
    byte[] file() {
        StringBuilder out = new StringBuilder(1 << 12).append(DECLARATION);
        writeTo(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    private void writeTo(StringBuilder out) {
        if (name.isEmpty()) {
            out.append(written);
            return;
        }
        out.append('<').append(name).append(written);
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.writeTo(out));
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\t', '\n', '\r' -> safe.append("&#").append(letter).append(';');
                default -> safe.appendCodePoint(possible(letter) ? letter : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /// Whether XML 1.0 (production 2, Char) has a place for it.
    private static boolean possible(int letter) {
        return (letter >= 0x20 && letter < 0xD800) || (letter > 0xDFFF && letter != 0xFFFE && letter != 0xFFFF);
    }
}
