package org.verbatim.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Decides between Windows-1252 and Mac Roman by the bytes that make sense in only one of them.
///
/// What is a quotation mark, dash or ellipsis in the one is a letter in the other, and a capital letter behind a
/// small one makes no sense.
final class SingleByteVotes {
    /// The encoding that the bytes speak for.
    enum Winner {
        WINDOWS,
        MACINTOSH,
        NEITHER
    }

    private static final String WINDOWS_SIGNS = "\u0080\u0085\u0091\u0092\u0093\u0094\u0096\u0097";
    private static final String MACINTOSH_SIGNS = "\u008E\u00C9\u00CA\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5";
    private static final String UNUSED_BY_WINDOWS = "\u0081\u008D\u008F\u0090\u009D";

    private long windows;
    private long macintosh;

    private SingleByteVotes() {}

    static SingleByteVotes of(Path path) {
        SingleByteVotes votes = new SingleByteVotes();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            int before = ' ';
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b >= 0x80) {
                    votes.hear((char) before, (char) b);
                }
                before = b;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return votes;
    }

    private void hear(char before, char b) {
        boolean afterSmallLetter = before >= 'a' && before <= 'z';
        boolean afterWord = afterSmallLetter || (before >= 'A' && before <= 'Z');
        if (UNUSED_BY_WINDOWS.indexOf(b) >= 0) {
            macintosh++;
        } else if (WINDOWS_SIGNS.indexOf(b) >= 0) {
            windows++;
        } else if (MACINTOSH_SIGNS.indexOf(b) >= 0 && (afterSmallLetter || isSignAlone(afterWord, b))) {
            macintosh++;
        } else if (b >= 0xE0 && afterWord) {
            windows++;
        }
    }

    /// Windows has a capital letter at these places, which would begin a word; É and Ê often do, Ð to Õ do not.
    private static boolean isSignAlone(boolean afterWord, char b) {
        return !afterWord && b >= 0xD0;
    }

    Winner winner() {
        long more = Math.max(windows, macintosh);
        long fewer = Math.min(windows, macintosh);
        if (more > 0 && fewer * 3 > more) {
            return Winner.NEITHER;
        }
        return macintosh > windows ? Winner.MACINTOSH : Winner.WINDOWS;
    }
}
