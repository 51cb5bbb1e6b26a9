package org.verbatim.teach;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.verbatim.files.Digests;
import org.verbatim.files.WholeFolder;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Manifest;
import org.verbatim.folder.Version;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Model;
import org.verbatim.source.SurveyFile;
import org.verbatim.verdict.Learnt;

/// The model of a survey, kept between runs in `.verbatim/model`.
///
/// It is a cache, used as long as all that it learnt from is byte for byte the same. So suggestions and explanations
/// need not wait for it to be fitted again.
public final class KeptModel {
    /// Counts up whenever the same lesson comes to another model.
    private static final String FORMAT = "5";

    private static final String FILE = "model.bin";
    private static final String SEED = "seed";

    private final Path folder;

    /// @param file of the survey; nothing is read yet
    public KeptModel(SurveyFile file) {
        this.folder = beside(file).resolve("model");
    }

    /// The folder of all that can be made again.
    public static Path beside(SurveyFile file) {
        return file.directory().resolve(".verbatim");
    }

    /// What it learnt from.
    static Map<String, Object> lesson(Fingerprint fingerprint, Embeddings embeddings, long seed) {
        Map<String, Object> lesson = new LinkedHashMap<>();
        lesson.put("format", FORMAT);
        lesson.put("verbatim", Version.CURRENT);
        lesson.put("inputs", fingerprint.inputs());
        lesson.put("embeddings", embeddings.name());
        lesson.put(SEED, (int) seed == seed ? (Object) (int) seed : (Object) seed);
        return lesson;
    }

    /// Whether any model is kept, whatever it learnt from.
    public boolean isThere() {
        return Files.exists(file());
    }

    /// Where it is kept.
    public Path file() {
        return folder.resolve(FILE);
    }

    /// The kept model, if it learnt from just this.
    Optional<Learnt> of(Map<String, Object> lesson, Embeddings embeddings) {
        return read(embeddings, lesson::equals);
    }

    /// The kept model, whatever was coded since it learnt.
    ///
    /// @param fresh whether it learnt from all that stands now
    public record Latest(Learnt learnt, boolean fresh) {}

    /// The kept model, if this program can read it and it learnt with these embeddings.
    public Optional<Latest> latest(Fingerprint fingerprint, Embeddings embeddings) {
        Map<String, Object> now = lesson(fingerprint, embeddings, 0);
        Map<Object, Object> then = new LinkedHashMap<>();
        Optional<Learnt> learnt = read(embeddings, lesson -> {
            then.putAll(lesson);
            return List.of("format", "verbatim", "embeddings").stream()
                    .allMatch(key -> Objects.equals(now.get(key), lesson.get(key)));
        });
        return learnt.map(model -> new Latest(model, Objects.equals(now.get("inputs"), then.get("inputs"))));
    }

    private Optional<Learnt> read(Embeddings embeddings, Predicate<Map<?, ?>> wanted) {
        Optional<Map<String, Object>> manifest = Manifest.read(folder);
        if (manifest.isEmpty()
                || !(manifest.get().get("learnt_from") instanceof Map<?, ?> lesson)
                || !wanted.test(lesson)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
            String digest = Digests.sha256(bytes);
            return digest.equals(manifest.get().get("sha256"))
                    ? Optional.of(read(bytes, digest, embeddings))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static Learnt read(byte[] bytes, String digest, Embeddings embeddings) throws IOException {
        return Learnt.of(new Learner(embeddings).read(new ByteArrayInputStream(bytes)), digest);
    }

    /// Keeps a model in place of the one that was kept before.
    Learnt keep(Model model, Map<String, Object> lesson) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (WholeFolder growing = WholeFolder.begin(folder)) {
            model.write(bytes);
            String digest = Digests.sha256(bytes.toByteArray());
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("learnt_from", lesson);
            manifest.put("sha256", digest);
            Files.write(growing.path().resolve(FILE), bytes.toByteArray());
            Files.write(growing.path().resolve(Manifest.NAME), Manifest.write(manifest));
            growing.complete();
            return Learnt.of(model, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
