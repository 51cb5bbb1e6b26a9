package org.verbatim.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/// Vectors that are made once and kept in a file, by the hash of their text.
///
/// The file is a cache: without it, or where a record of it is damaged, vectors are made anew and come to the same
/// numbers. It holds no text, but a vector tells much of what its text says, so that it is as confidential as the
/// answers. While one program writes it, others read it only.
public final class KeptVectors implements Embeddings, AutoCloseable {
    private static final int KEY = 16;
    private static final int CHECKSUM = Integer.BYTES;

    private final Embeddings made;
    private final FileChannel file;
    private final boolean writes;
    private final Places places = new Places();
    private final int record;
    private long records;

    private KeptVectors(Embeddings made, FileChannel file) throws IOException {
        this.made = made;
        this.file = file;
        this.record = KEY + made.dimensions() * Short.BYTES + CHECKSUM;
        this.writes = isOurs(file);
        this.records = file.size() / record;
        if (writes) {
            // What a crash left of a record.
            file.truncate(records * record);
        }
        readKeys();
    }

    /// Opens the vectors kept in `folder`, which is made if it is not there.
    ///
    /// @param made makes those that are not there yet
    public static KeptVectors in(Path folder, Embeddings made) {
        try {
            Files.createDirectories(folder);
            FileChannel file = FileChannel.open(
                    folder.resolve(made.name() + ".vectors"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new KeptVectors(made, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private void readKeys() throws IOException {
        ByteBuffer key = ByteBuffer.allocate(Long.BYTES);
        for (long number = 0; number < records; number++) {
            key.clear();
            file.read(key, number * record);
            places.put(key.getLong(0), (int) number);
        }
    }

    /// How many vectors are kept.
    public synchronized long size() {
        return records;
    }

    @Override
    public String name() {
        return made.name();
    }

    @Override
    public int dimensions() {
        return made.dimensions();
    }

    @Override
    public List<float[]> of(List<String> texts) {
        Map<String, float[]> vectors = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String text : texts) {
            if (!vectors.containsKey(text) && !missing.contains(text)) {
                float[] kept = kept(key(text));
                if (kept.length > 0) {
                    vectors.put(text, kept);
                } else {
                    missing.add(text);
                }
            }
        }
        if (!missing.isEmpty()) {
            List<String> order = new ArrayList<>(missing);
            List<float[]> fresh = made.of(order);
            for (int text = 0; text < order.size(); text++) {
                vectors.put(order.get(text), fresh.get(text));
            }
            keep(order, fresh);
        }
        return texts.stream().map(vectors::get).toList();
    }

    private static byte[] key(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The vector kept under the key; an empty one if there is none, or it is not as it was written.
    private synchronized float[] kept(byte[] key) {
        int place = places.at(ByteBuffer.wrap(key).getLong());
        if (place < 0) {
            return new float[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(record);
        try {
            file.read(bytes, (long) place * record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.rewind();
        boolean same = ByteBuffer.wrap(key, 0, KEY).equals(bytes.slice(0, KEY));
        if (!same || bytes.getInt(record - CHECKSUM) != checksum(bytes)) {
            return new float[0];
        }
        float[] vector = new float[dimensions()];
        bytes.position(KEY);
        for (int dimension = 0; dimension < vector.length; dimension++) {
            vector[dimension] = bytes.getShort() * Network.STEP;
        }
        return vector;
    }

    private synchronized void keep(List<String> texts, List<float[]> vectors) {
        if (!writes) {
            return;
        }
        for (int text = 0; text < texts.size(); text++) {
            byte[] key = key(texts.get(text));
            ByteBuffer bytes = ByteBuffer.allocate(record).put(key, 0, KEY);
            for (float part : vectors.get(text)) {
                bytes.putShort((short) Math.round(part / Network.STEP));
            }
            bytes.putInt(checksum(bytes)).rewind();
            try {
                file.write(bytes, records * record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            places.put(ByteBuffer.wrap(key).getLong(), (int) records++);
        }
    }

    private int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(0, record - CHECKSUM));
        return (int) checksum.getValue();
    }

    /// Lets others write.
    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
