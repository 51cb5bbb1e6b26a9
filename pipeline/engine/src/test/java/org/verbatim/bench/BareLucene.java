package org.verbatim.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// What Lucene alone takes to index a CSV of comments: the yardstick of a run.
///
/// Two threads, the standard analyser, positions and offsets, the text stored; nothing is tagged, counted or written.
public final class BareLucene {
    private static final int THREADS = 2;
    private static final List<CSVRecord> END = List.of();

    private BareLucene() {}

    /// @param arguments the CSV with the columns id, question, segment and comment; a folder for the index
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FieldType text = new FieldType();
        text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        text.setTokenized(true);
        text.setStored(true);
        text.freeze();
        BlockingQueue<List<CSVRecord>> batches = new ArrayBlockingQueue<>(8);
        try (IndexWriter writer = new IndexWriter(
                        FSDirectory.open(Path.of(arguments[1])), new IndexWriterConfig(new StandardAnalyzer()));
                Reader csv = Files.newBufferedReader(Path.of(arguments[0]));
                CSVParser records = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(csv)) {
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                threads.add(Thread.ofPlatform().start(() -> index(batches, writer, text)));
            }
            List<CSVRecord> batch = new ArrayList<>();
            for (CSVRecord record : records) {
                batch.add(record);
                if (batch.size() == 1000) {
                    batches.put(batch);
                    batch = new ArrayList<>();
                }
            }
            batches.put(batch.isEmpty() ? END : batch);
            for (int thread = 0; thread < THREADS; thread++) {
                batches.put(END);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            writer.commit();
        }
    }

    private static void index(BlockingQueue<List<CSVRecord>> batches, IndexWriter writer, FieldType text) {
        try {
            for (List<CSVRecord> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                for (CSVRecord record : batch) {
                    Document document = new Document();
                    document.add(new StringField("id", record.get("id"), Field.Store.YES));
                    document.add(new StringField("question", record.get("question"), Field.Store.YES));
                    document.add(new StringField("segment", record.get("segment"), Field.Store.YES));
                    document.add(new Field("comment", record.get("comment"), text));
                    writer.addDocument(document);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
