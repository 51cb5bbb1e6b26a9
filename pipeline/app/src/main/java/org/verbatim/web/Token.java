package org.verbatim.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The secret that the start link carries, by which a browser shows that the person at this machine opened it.
///
/// It is kept in `.verbatim/token`, which its owner alone may read, so that a browser goes on where it was after the
/// workbench was started again.
///
/// @param text 32 hexadecimal digits, from 128 random bits
record Token(String text) {
    private static final int BYTES = 16;
    private static final String SHAPE = "[0-9a-f]{32}";

    Token {
        if (!text.matches(SHAPE)) {
            throw new IllegalArgumentException("not a token of ours");
        }
    }

    /// The survey's token; a new one if there is none yet.
    static Token of(Path directory) {
        Path file = directory.resolve(".verbatim").resolve("token");
        try {
            if (Files.isRegularFile(file)) {
                String kept = Files.readString(file).strip();
                if (kept.matches(SHAPE)) {
                    return new Token(kept);
                }
            }
            Token fresh = fresh();
            keep(file, fresh);
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Token fresh() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Token(HexFormat.of().formatHex(random));
    }

    private static void keep(Path file, Token token) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, token.text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Whether `offered` is this token; it takes as long to say no as to say yes.
    boolean is(@Nullable String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        offered.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /// Never shown by accident.
    @Override
    public String toString() {
        return "Token";
    }
}
