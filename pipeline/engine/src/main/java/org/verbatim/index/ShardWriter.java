package org.verbatim.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.verbatim.model.Permission;
import org.verbatim.model.Respondent;

/// Indexes a bounded number of respondents together, in the order in which they come.
///
/// One thread writes a shard; shards are written side by side.
public final class ShardWriter implements AutoCloseable {
    /// Enough for the largest shard to be written in one piece.
    private static final double MEGABYTES = 512;

    private static final FieldType WORDS = words();

    private final int questions;
    private final Directory directory;
    private final IndexWriter writer;
    private final WordStream stream;
    private final Field words;

    private ShardWriter(int questions, Directory directory) throws IOException {
        this.questions = questions;
        this.directory = directory;
        // Never merges by itself, and keeps the order of the respondents if it has to.
        LogDocMergePolicy inOrder = new LogDocMergePolicy();
        inOrder.setMergeFactor(Integer.MAX_VALUE);
        inOrder.setNoCFSRatio(0);
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(MEGABYTES)
                .setUseCompoundFile(false)
                .setMergePolicy(inOrder)
                .setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        this.stream = new WordStream(Shard.NO_WORDS);
        this.words = new Field(Fields.WORDS, stream, WORDS);
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// A writer into the folder `folder`, which is made; `questions` is the number of open questions of the survey.
    public static ShardWriter onDisk(Path folder, int questions) {
        try {
            return new ShardWriter(questions, new NIOFSDirectory(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index " + folder, e);
        }
    }

    /// A writer into memory.
    public static ShardWriter inMemory(int questions) {
        try {
            return new ShardWriter(questions, new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds one respondent with one entry for each open question of the survey, in order.
    public void add(Respondent respondent, List<Entry> entries) {
        if (entries.size() != questions) {
            throw new IllegalArgumentException(entries.size() + " entries for " + questions + " open questions");
        }
        try {
            for (int question = 0; question < Math.max(1, questions); question++) {
                List<Field> fields = new ArrayList<>();
                if (question == 0) {
                    addRespondent(fields, respondent);
                }
                if (question < questions) {
                    addComment(fields, entries.get(question));
                }
                writer.addDocument(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addRespondent(List<Field> fields, Respondent respondent) {
        fields.add(new BinaryDocValuesField(
                Fields.RESPONDENT, new BytesRef(respondent.id().value())));
        respondent
                .organisation()
                .ifPresent(organisation ->
                        fields.add(new SortedDocValuesField(Fields.ORGANISATION, new BytesRef(organisation.value()))));
        if (respondent.weight() != 1) {
            fields.add(new NumericDocValuesField(Fields.WEIGHT, Double.doubleToRawLongBits(respondent.weight())));
        }
        if (respondent.permission() == Permission.COUNT_ONLY) {
            fields.add(new NumericDocValuesField(Fields.COUNT_ONLY, 1));
        }
        for (int closed = 0; closed < respondent.chosen().size(); closed++) {
            for (int option : respondent.chosen().get(closed)) {
                fields.add(new SortedNumericDocValuesField(Fields.chosen(closed), option));
            }
        }
        for (int segment = 0; segment < respondent.segments().size(); segment++) {
            for (String value : respondent.segments().get(segment)) {
                fields.add(new SortedSetDocValuesField(Fields.segment(segment), new BytesRef(value)));
            }
        }
    }

    private void addComment(List<Field> fields, Entry entry) {
        entry.aside()
                .ifPresent(
                        reason -> fields.add(new NumericDocValuesField(Fields.ASIDE, Shard.REASONS.indexOf(reason))));
        if (entry.verbatim().isEmpty()) {
            return;
        }
        byte[] verbatim = entry.verbatim().getBytes(StandardCharsets.UTF_8);
        fields.add(new BinaryDocValuesField(Fields.VERBATIM, new BytesRef(verbatim)));
        fields.add(new NumericDocValuesField(Fields.CHECKSUM, checksum(verbatim, 0, verbatim.length)));
        fields.add(new BinaryDocValuesField(Fields.PLACES, new BytesRef(Places.encode(entry.annotation()))));
        if (entry.annotation().size() >= Repeats.LONG) {
            fields.add(new NumericDocValuesField(Fields.LIKENESS, Repeats.likeness(entry.annotation())));
        }
        if (entry.annotation().size() > 0) {
            words.setTokenStream(stream.over(entry.annotation()));
            fields.add(words);
        }
    }

    static long checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return checksum.getValue();
    }

    /// Ends the shard and opens it for questions.
    public Shard finish() {
        try {
            writer.flush();
            if (writer.getDocStats().numDocs > 0) {
                writer.forceMerge(1);
            }
            writer.commit();
            writer.close();
            return Shard.over(directory, questions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives up a shard that was not finished.
    @Override
    public void close() {
        try {
            if (writer.isOpen()) {
                writer.rollback();
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
