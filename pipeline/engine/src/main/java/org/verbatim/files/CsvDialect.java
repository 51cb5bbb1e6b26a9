package org.verbatim.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;

/// What stands between the cells of a delimited text, and where its first record is.
///
/// @param instructions how many lines stand before the header: 1 if the first says `sep=;`
record CsvDialect(char delimiter, int instructions) {
    private static final char[] USUAL = {',', ';', '\t'};
    private static final int SAMPLE = 1 << 18;
    private static final int RECORDS = 20;

    /// The dialect of `file`: as its first line says, else as `given`, else the delimiter that makes most of the
    /// first records as wide as the header and wider than one cell; of two such, the first in the text.
    static CsvDialect of(TextFile file, Optional<Character> given) {
        String sample = sample(file);
        boolean instructed = sample.regionMatches(true, 0, "sep=", 0, 4)
                && sample.length() > 5
                && (sample.charAt(5) == '\n' || sample.charAt(5) == '\r');
        if (instructed) {
            return new CsvDialect(sample.charAt(4), 1);
        }
        return new CsvDialect(given.orElseGet(() -> detect(sample)), 0);
    }

    private static char detect(String sample) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : USUAL) {
            long score = score(sample, candidate);
            boolean earlier = score == bestScore && sample.indexOf(candidate) < sample.indexOf(best);
            if (score > bestScore || (score > 0 && earlier)) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// First how many records are as wide as the first, then how wide; 0 if that is a single cell.
    private static long score(String sample, char delimiter) {
        CsvRecords records = new CsvRecords(new StringReader(sample), delimiter, 1);
        int width = 0;
        int even = 0;
        for (int n = 0; n < RECORDS && records.next(); n++) {
            width = n == 0 ? records.cells().size() : width;
            even += records.cells().size() == width ? 1 : 0;
        }
        return width > 1 ? even * 100_000L + width : 0;
    }

    private static String sample(TextFile file) {
        char[] text = new char[SAMPLE];
        int filled = 0;
        try (Reader reader = file.open()) {
            for (int n = 0; n >= 0 && filled < SAMPLE; filled += Math.max(n, 0)) {
                n = reader.read(text, filled, SAMPLE - filled);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new String(text, 0, filled);
    }
}
