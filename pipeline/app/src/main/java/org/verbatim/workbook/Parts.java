package org.verbatim.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of a workbook, in the zip that its file is. No part knows when it was written.
final class Parts implements Closeable {
    /// A time that a zip can hold in every time zone without a further field.
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    Parts(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    static Parts in(Path file) throws IOException {
        return new Parts(Files.newOutputStream(file));
    }

    /// What fills a part.
    @FunctionalInterface
    interface Filling {
        void into(Xml xml) throws IOException;
    }

    void add(String name, Filling filling) throws IOException {
        zip.putNextEntry(entry(name));
        Xml xml = new Xml(zip);
        filling.into(xml);
        xml.flush();
        zip.closeEntry();
    }

    /// Adds a part that is the same in every workbook: the resource `name`.
    void addResource(String part, String name) throws IOException {
        zip.putNextEntry(entry(part));
        zip.write(Resource.bytes(name));
        zip.closeEntry();
    }

    /// Adds a part that readers find without unpacking.
    void addPlain(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry plain = entry(name);
        plain.setMethod(ZipEntry.STORED);
        plain.setSize(bytes.length);
        plain.setCrc(sum.getValue());
        zip.putNextEntry(plain);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
