package org.verbatim.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.verbatim.annotate.Annotation;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;

/// A bounded number of respondents indexed together: what was written, where its words are, and who wrote it.
///
/// Comments have numbers from 0: the respondent's number in the shard times the number of open questions, plus the
/// number of the question. A shard may be read by several threads, each through a [Reading] of its own.
public final class Shard implements AutoCloseable {
    static final Annotation NO_WORDS =
            new Annotation(new String[0], new int[0], new int[0], new boolean[0], new int[0], new Span[0]);

    /// The reasons by the number that stands for each.
    static final List<SetAside> REASONS = List.of(SetAside.values());

    private final Directory directory;
    private final DirectoryReader reader;
    private final int questions;
    private final Vocabulary vocabulary;

    private Shard(Directory directory, int questions, WordFamilies families) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.questions = questions;
        this.vocabulary = new Vocabulary(leaf(), families);
    }

    static Shard over(Directory directory, int questions) throws IOException {
        return new Shard(directory, questions, new WordFamilies());
    }

    /// The shard that was written into `folder`. It is read piece by piece and not mapped into memory, so that what a
    /// run occupies does not grow with the index.
    ///
    /// @throws DamagedIndex if it cannot be read
    public static Shard open(Path folder, int questions) {
        return open(folder, questions, new WordFamilies());
    }

    /// One of several shards of an index, which know the inflections of words together.
    ///
    /// @throws DamagedIndex if it cannot be read
    public static Shard open(Path folder, int questions, WordFamilies families) {
        try {
            return new Shard(new NIOFSDirectory(folder), questions, families);
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedIndex("cannot open the index " + folder, e);
        }
    }

    Optional<LeafReader> leaf() {
        List<LeafReaderContext> leaves = reader.leaves();
        if (leaves.size() > 1) {
            throw new DamagedIndex("a shard is one piece, not " + leaves.size(), null);
        }
        return leaves.isEmpty() ? Optional.empty() : Optional.of(leaves.get(0).reader());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Reads which words there are, so that the first rule of an inflected word is answered as fast as the next.
    public void readWords() {
        vocabulary.readWords();
    }

    /// The number of open questions of the survey.
    public int questions() {
        return questions;
    }

    /// The number of respondents in this shard.
    public int respondents() {
        return reader.maxDoc() / Math.max(1, questions);
    }

    /// The number of cells in this shard: respondents times open questions.
    public int comments() {
        return respondents() * questions;
    }

    /// The number of the open question that the comment answers.
    public int question(int comment) {
        return comment % questions;
    }

    /// The number of the respondent who wrote the comment.
    public int respondent(int comment) {
        return comment / questions;
    }

    /// A view for one thread; comments are read fastest in their order.
    public Reading reading() {
        return new Reading();
    }

    /// Goes through the words of the shard, each with the comments that hold it.
    ///
    /// @param uses what is done with the comments of a word, by number and in ascending order; empty for a word that
    /// does not matter
    public void eachWord(Function<String, Optional<IntConsumer>> uses) {
        try {
            Occurrences.each(leaf(), uses);
        } catch (IOException e) {
            throw new DamagedIndex("cannot read the words", e);
        }
    }

    /// Reads every byte, and compares it with what was written.
    ///
    /// @throws DamagedIndex if any has changed
    public void verify() {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException e) {
            throw new DamagedIndex("the index was changed: " + directory, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads comments; for one thread.
    public final class Reading {
        private final Cursor<BinaryDocValues> verbatims =
                new Cursor<>(Shard.this, Fields.VERBATIM, DocValues::getBinary, BinaryDocValues::advanceExact);
        private final Cursor<BinaryDocValues> placeBytes =
                new Cursor<>(Shard.this, Fields.PLACES, DocValues::getBinary, BinaryDocValues::advanceExact);
        private final Cursor<NumericDocValues> asides =
                new Cursor<>(Shard.this, Fields.ASIDE, DocValues::getNumeric, NumericDocValues::advanceExact);
        private final Cursor<NumericDocValues> checksums =
                new Cursor<>(Shard.this, Fields.CHECKSUM, DocValues::getNumeric, NumericDocValues::advanceExact);
        private final Cursor<NumericDocValues> likenesses =
                new Cursor<>(Shard.this, Fields.LIKENESS, DocValues::getNumeric, NumericDocValues::advanceExact);
        private final Places places = new Places();
        private int placesOf = -1;

        /// The exact text of the comment; empty if the respondent left it blank.
        ///
        /// @throws DamagedIndex if it is not what was indexed
        public String verbatim(int comment) {
            try {
                boolean written = verbatims.at(comment);
                if (checksums.at(comment) != written) {
                    throw changed(comment);
                }
                return written ? text(comment) : "";
            } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new DamagedIndex("cannot read comment " + comment, e);
            }
        }

        private String text(int comment) throws IOException {
            BytesRef bytes = verbatims.values().binaryValue();
            if (bytes.length < 0
                    || ShardWriter.checksum(bytes.bytes, bytes.offset, bytes.length)
                            != checksums.values().longValue()) {
                throw changed(comment);
            }
            return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
        }

        private static DamagedIndex changed(int comment) {
            return new DamagedIndex("the text of comment " + comment + " was changed in the index", null);
        }

        /// Why the comment is set aside by its text alone; empty if it is to be analysed.
        public Optional<SetAside> aside(int comment) {
            try {
                return asides.at(comment)
                        ? Optional.of(REASONS.get((int) asides.values().longValue()))
                        : Optional.empty();
            } catch (IOException e) {
                throw new DamagedIndex("cannot read comment " + comment, e);
            }
        }

        /// What tells whether the comment says word for word what another one says; empty for a short one.
        OptionalLong likeness(int comment) {
            try {
                return likenesses.at(comment)
                        ? OptionalLong.of(likenesses.values().longValue())
                        : OptionalLong.empty();
            } catch (IOException e) {
                throw new DamagedIndex("cannot read comment " + comment, e);
            }
        }

        /// The sentences of the comment.
        public List<Span> sentences(int comment) {
            return List.of(places(comment).sentenceSpans());
        }

        Places places(int comment) {
            if (comment != placesOf) {
                placesOf = -1;
                try {
                    places.read(placeBytes.at(comment) ? placeBytes.values().binaryValue() : NO_PLACES);
                    placesOf = comment;
                } catch (IOException | IndexOutOfBoundsException e) {
                    throw new DamagedIndex("cannot read comment " + comment, e);
                }
            }
            return places;
        }
    }

    private static final BytesRef NO_PLACES = new BytesRef(new byte[] {0});

    /// Reads respondents; for one thread.
    ///
    /// @param closed how many closed questions the survey has
    /// @param segments how many segments it has
    public Respondents people(int closed, int segments) {
        return new Respondents(this, closed, segments);
    }
}
