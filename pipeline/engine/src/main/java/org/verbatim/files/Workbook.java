package org.verbatim.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.verbatim.model.Problem;

/// Checks that a workbook is safe to read: a zip of bounded size, without a DOCTYPE in any part.
final class Workbook {
    /// The text of the largest sheet that Excel can hold is far below.
    private static final long LARGEST_PART = 1L << 30;

    /// The most that deflate can shrink anything.
    private static final long DEFLATE_LIMIT = 1032;

    private static final int PROLOGUE = 1 << 16;
    private static final Pattern ROOT_ELEMENT = Pattern.compile("<[\\p{L}_:]");

    private Workbook() {}

    /// What speaks against reading the workbook at `path`; empty if nothing does.
    static Optional<Problem> fault(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                Optional<Problem> fault =
                        fault(zip, part, Problem.Place.of(name).named(part.getName()));
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null
                    ? Optional.of(new Problem(
                            Problem.Place.of(name),
                            "this is a zip file and no workbook",
                            "unpack the CSV or XLSX in it"))
                    : Optional.empty();
        } catch (ZipException damaged) {
            return Optional.of(new Problem(
                    Problem.Place.of(name), "the workbook is damaged", "open it in Excel and save it again"));
        }
    }

    private static Optional<Problem> fault(ZipFile zip, ZipEntry part, Problem.Place where) throws IOException {
        if (mayBeTooLarge(part) && inflatesBeyondBound(zip, part)) {
            return Optional.of(new Problem(where, "this part of the workbook is larger than 1 GB", "save it as CSV"));
        }
        String lower = part.getName().toLowerCase(Locale.ROOT);
        if ((lower.endsWith(".xml") || lower.endsWith(".rels")) && hasDoctype(zip, part)) {
            return Optional.of(new Problem(
                    where,
                    "this part of the workbook declares a DOCTYPE, which no spreadsheet program writes and which can "
                            + "hide a bomb",
                    "open it in a spreadsheet program you trust it to, and save it again"));
        }
        return Optional.empty();
    }

    private static boolean mayBeTooLarge(ZipEntry part) {
        return part.getCompressedSize() * DEFLATE_LIMIT > LARGEST_PART || part.getSize() > LARGEST_PART;
    }

    private static boolean inflatesBeyondBound(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0 && size <= LARGEST_PART; n = in.read(buffer)) {
                size += n;
            }
            return size > LARGEST_PART;
        }
    }

    /// Whether a DOCTYPE, or 64 kB of anything else, stands before the root element. Comments hide nothing; zero bytes
    /// are left out, so that UTF-16 hides nothing either.
    private static boolean hasDoctype(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            byte[] start = in.readNBytes(PROLOGUE);
            String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
            var root = ROOT_ELEMENT.matcher(text);
            boolean rooted = root.find();
            String prologue = rooted ? text.substring(0, root.start()) : text;
            return prologue.toUpperCase(Locale.ROOT).contains("<!DOCTYPE") || (!rooted && start.length == PROLOGUE);
        }
    }
}
