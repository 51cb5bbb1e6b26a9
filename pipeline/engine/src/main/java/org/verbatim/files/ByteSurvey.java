package org.verbatim.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What one pass over a file's bytes shows.
final class ByteSurvey {
    private static final int BUFFER = 1 << 18;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private final Utf8Check utf8 = new Utf8Check();
    private byte[] start = {};
    private long size;
    private long zeros;
    private long zerosAtOdd;
    private String sha256 = "";

    private ByteSurvey() {}

    static ByteSurvey of(Path path) {
        ByteSurvey survey = new ByteSurvey();
        try (InputStream in = Files.newInputStream(path)) {
            survey.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return survey;
    }

    private void read(InputStream in) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
            if (size == 0) {
                start = Arrays.copyOf(buffer, Math.min(n, 4));
            }
            digest.update(buffer, 0, n);
            look(buffer, n);
            size += n;
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /// Eight bytes at a time are passed over if they are plain ASCII.
    private void look(byte[] buffer, int n) {
        int i = 0;
        while (i < n) {
            if (i + 8 <= n && utf8.isBetweenCharacters()) {
                long eight = (long) EIGHT.get(buffer, i);
                boolean plain = ((eight | ((eight - LOW_BITS) & ~eight)) & HIGH_BITS) == 0;
                if (plain) {
                    i += 8;
                    continue;
                }
            }
            one(buffer[i], size + i);
            i++;
        }
    }

    private void one(byte b, long at) {
        if (b == 0) {
            zeros++;
            zerosAtOdd += at & 1;
        }
        utf8.next(b);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    boolean startsWith(int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isUtf8() {
        return utf8.isValidSoFar() && utf8.isBetweenCharacters();
    }

    boolean charactersLost() {
        return isUtf8() && utf8.charactersLost();
    }

    boolean hasZeros() {
        return zeros > 0;
    }

    /// Whether nearly every second byte is zero, as in UTF-16 text that is mostly English.
    boolean looksLikeUtf16() {
        return zeros * 3 > size && (zerosAtOdd == 0 || zerosAtOdd == zeros);
    }

    boolean zerosComeSecond() {
        return zerosAtOdd > 0;
    }
}
