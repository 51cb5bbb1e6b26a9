package org.verbatim.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// A file of text as its bytes show it: how large, which, and in which encoding.
///
/// @param name the file's name as the user knows it
/// @param sha256 of all bytes, in hexadecimal
/// @param mark how many bytes at the start are a byte order mark
/// @param damage whether characters have been lost before the file came here
record TextFile(Path path, String name, long size, String sha256, Charset charset, int mark, Damage damage) {
    private static final int BUFFER = 1 << 16;

    /// What earlier conversions did to the text.
    enum Damage {
        /// Nothing that can be seen.
        NONE,
        /// U+FFFD stands where a character was lost, or text reads like `Ã©`, which was `é` once.
        CHARACTERS_LOST
    }

    /// Reads every byte of the file at `path` once, and tells its encoding: the byte order mark's, else the `given`
    /// one, else what the bytes can be. Empty, with a problem, if that stays open.
    static Optional<TextFile> examine(Path path, Optional<String> given, Problems problems) {
        String name = String.valueOf(path.getFileName());
        if (!Named.isFile(path, name, problems)) {
            return Optional.empty();
        }
        ByteSurvey bytes = ByteSurvey.of(path);
        if (bytes.size() == 0) {
            problems.add(Problem.Place.of(name), "the file is empty", "export the data again");
            return Optional.empty();
        }
        return Encoding.of(path, bytes, given, problems)
                .map(encoding -> new TextFile(
                        path,
                        name,
                        bytes.size(),
                        bytes.sha256(),
                        encoding.charset(),
                        encoding.mark(),
                        bytes.charactersLost() ? Damage.CHARACTERS_LOST : Damage.NONE));
    }

    /// The file's text, without the byte order mark.
    Reader open() {
        try {
            InputStream in = Files.newInputStream(path);
            in.skipNBytes(mark);
            return Channels.newReader(Channels.newChannel(in), charset.newDecoder(), BUFFER);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
