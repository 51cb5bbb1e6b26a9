package org.verbatim.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The first words of a file that read otherwise in Windows-1252 than in Mac Roman, so that a person can tell which is
/// meant.
final class TwoReadings {
    private static final int MOST = 3;
    private static final int LONGEST = 40;

    private TwoReadings() {}

    /// As a sentence goes on: `: “café” or “cafŽ” in line 3`.
    static String of(Path path) {
        List<String> shown = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            boolean foreign = false;
            long line = 1;
            for (int b = in.read(); b >= 0 && shown.size() < MOST; b = in.read()) {
                boolean ends = b <= ' ' || b == ',' || b == ';' || b == '"';
                if (ends && foreign) {
                    shown.add(both(word.toByteArray(), line));
                }
                if (ends) {
                    word.reset();
                    foreign = false;
                } else if (word.size() < LONGEST) {
                    word.write(b);
                    foreign |= b >= 0x80;
                }
                line += b == '\n' ? 1 : 0;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return shown.isEmpty() ? "" : ": " + String.join(", ", shown);
    }

    private static String both(byte[] word, long line) {
        return "“" + new String(word, Charset.forName("windows-1252")) + "” or “"
                + new String(word, Charset.forName("x-MacRoman")) + "” in line " + line;
    }
}
