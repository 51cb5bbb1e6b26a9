package org.verbatim.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Markup as it is written, a little held back at a time: memory does not grow with the document.
final class Xml {
    private static final int HELD = 1 << 14;

    private final OutputStream out;
    private final StringBuilder held = new StringBuilder(2 * HELD);

    Xml(OutputStream out) {
        this.out = out;
        held.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Writes markup of our own.
    Xml markup(String markup) throws IOException {
        held.append(markup);
        if (held.length() >= HELD) {
            flush();
        }
        return this;
    }

    /// Writes what others wrote, as text or within an attribute's double quotation marks.
    Xml text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> held.append("&amp;");
                case '<' -> held.append("&lt;");
                case '>' -> held.append("&gt;");
                case '"' -> held.append("&quot;");
                default -> held.append(letter);
            }
        }
        return this;
    }

    void flush() throws IOException {
        out.write(held.toString().getBytes(StandardCharsets.UTF_8));
        held.setLength(0);
    }
}
