package org.verbatim.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The style and the scripts that pages load, taken from the program.
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();

    /// The file of this name, such as `workbench.css`; empty if there is none.
    Optional<byte[]> find(String name) {
        // A name has no slash, so that nothing else in the program can be asked for.
        return name.matches("[a-z-]+\\.(css|js|svg)") ? read.computeIfAbsent(name, Assets::read) : Optional.empty();
    }

    private static Optional<byte[]> read(String name) {
        String resource = name.equals("htmx.js") ? HTMX : name;
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What kind of file it is.
    static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
