package org.verbatim.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/// A text as the YAML parser can read it.
///
/// Where the parser's buffer ends between the two halves of a character beyond the basic plane (an emoji), it reads the
/// second one behind the buffer's end, and falls over. It is never given so much that the buffer is full.
final class YamlSource extends FilterReader {
    private YamlSource(Reader text) {
        super(text);
    }

    static Reader of(String text) {
        return new YamlSource(new StringReader(text));
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        return super.read(buffer, from, Math.max(1, length - 1));
    }
}
