package org.verbatim.workbook;

import java.io.IOException;
import java.io.InputStream;

/// A file of the program's own, the same in every workbook.
final class Resource {
    private Resource() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return stream.readAllBytes();
        }
    }
}
