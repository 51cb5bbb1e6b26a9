package org.verbatim.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.verbatim.annotate.Annotation;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.clean.CleanText;
import org.verbatim.clean.Cleaner;
import org.verbatim.index.Entry;
import org.verbatim.index.Shard;
import org.verbatim.index.ShardWriter;
import org.verbatim.model.Permission;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.TaxonomyFile;

/// How many comments a second each room does on one processor, on the first ten thousand of the benchmark corpus.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(RoomsBenchmark.COMMENTS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RoomsBenchmark {
    static final int COMMENTS = 10_000;

    private final List<String> verbatims = new ArrayList<>();
    private final List<CleanText> clean = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private Models models = Models.load();
    private Annotator annotator = new Annotator(models);
    private Tagger tagger = new Tagger(taxonomies());
    private Shard shard = ShardWriter.inMemory(1).finish();

    /// Reads the comments and does each room's work once, so that the next has what it needs.
    @Setup
    public void prepare() throws IOException {
        Path csv = Path.of(System.getProperty("verbatim.bench.csv", "target/bench/comments-10000.csv"));
        try (CSVParser records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(csv, StandardCharsets.UTF_8))) {
            for (CSVRecord row : records) {
                verbatims.add(row.get("comment"));
            }
        }
        verbatims.forEach(verbatim -> clean.add(Cleaner.clean(verbatim)));
        clean.forEach(text -> annotations.add(annotator.annotate(text)));
        shard = index();
    }

    /// The bench's patterns as exact phrases.
    private static Taxonomies taxonomies() {
        Path patterns = Path.of(System.getProperty("verbatim.bench.patterns", "corpus/bench/patterns.tsv"));
        StringBuilder yaml = new StringBuilder("title: Bench\nversion: 1\nthemes:\n");
        try {
            String theme = "";
            for (String line : Files.readAllLines(patterns)) {
                String[] cells = line.split("\t", 2);
                if (!cells[0].equals(theme)) {
                    theme = cells[0];
                    yaml.append("  - id: ").append(theme).append("\n    rules:\n");
                }
                yaml.append("      - '=\"").append(cells[1]).append("\"'\n");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Problems problems = new Problems();
        Optional<Taxonomies> read = TaxonomyFile.from(yaml.toString(), "bench.yaml", problems)
                .flatMap(taxonomy -> Taxonomies.of(List.of(taxonomy), problems));
        problems.throwIfAny();
        return read.orElseThrow();
    }

    /// The room `clean`.
    @Benchmark
    public int clean() {
        int length = 0;
        for (String verbatim : verbatims) {
            length += Cleaner.clean(verbatim).text().length();
        }
        return length;
    }

    /// The room `annotate`.
    @Benchmark
    public int annotate() {
        int words = 0;
        for (CleanText text : clean) {
            words += annotator.annotate(text).size();
        }
        return words;
    }

    /// The room `index`: one shard written in memory.
    @Benchmark
    public Shard index() {
        ShardWriter writer = ShardWriter.inMemory(1);
        for (int comment = 0; comment < verbatims.size(); comment++) {
            String verbatim = verbatims.get(comment);
            writer.add(
                    new Respondent(
                            new RespondentId(Integer.toString(comment)),
                            Optional.empty(),
                            1,
                            Permission.QUOTE,
                            List.of(),
                            List.of(),
                            List.of(verbatim)),
                    List.of(new Entry(verbatim, Optional.empty(), annotations.get(comment))));
        }
        return writer.finish();
    }

    /// The room `tag`: all 142 rules asked of the shard.
    @Benchmark
    public Tagged tag() {
        return tagger.tag(shard, annotator);
    }
}
