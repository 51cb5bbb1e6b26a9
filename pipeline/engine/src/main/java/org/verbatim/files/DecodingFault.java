package org.verbatim.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.model.Problem;

/// The first place at which a file is no text of an encoding.
final class DecodingFault {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final Charset charset;
    private final PlaceCounter counter = new PlaceCounter();

    private DecodingFault(String file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    /// The first fault behind the `mark` bytes of the byte order mark: bytes that are no character, or a NUL.
    static Optional<Problem> find(Path path, int mark, Charset charset) {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(mark);
            return new DecodingFault(String.valueOf(path.getFileName()), charset).search(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Problem> search(InputStream in) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        byte[] bytes = new byte[BUFFER];
        CharBuffer text = CharBuffer.allocate(BUFFER);
        int left = 0;
        boolean last = false;
        while (!last) {
            int n = in.readNBytes(bytes, left, BUFFER - left);
            last = n < BUFFER - left;
            ByteBuffer encoded = ByteBuffer.wrap(bytes, 0, left + n);
            CoderResult result = decoder.decode(encoded, text, last);
            Optional<Problem> fault = fault(text.flip(), result);
            if (fault.isPresent()) {
                return fault;
            }
            text.clear();
            left = encoded.remaining();
            System.arraycopy(bytes, encoded.position(), bytes, 0, left);
        }
        return Optional.empty();
    }

    private Optional<Problem> fault(CharBuffer text, CoderResult result) {
        while (text.hasRemaining()) {
            char c = text.get();
            if (c == 0) {
                return Optional.of(new Problem(
                        counter.place(file),
                        "a NUL character stands here: the file is damaged, or no text",
                        "export the data again"));
            }
            counter.pass(c);
        }
        return result.isError()
                ? Optional.of(
                        new Problem(counter.place(file), "the bytes here are not " + charset.name(), Encoding.SAY_IT))
                : Optional.empty();
    }
}
