package org.verbatim.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.verbatim.files.Json;

/// Vectors of sentences by the model all-MiniLM-L6-v2 (Reimers and Gurevych, 2019), which comes in a jar and is asked
/// on this machine.
///
/// A vector is the mean over the text's pieces, brought to length 1 and rounded, so that vectors that were kept and
/// vectors made anew are the same numbers. Each text is asked by itself: the model's whole numbers are scaled by the
/// largest number among all that is asked at once, so that in a batch a text's vector would depend on its neighbours.
/// It is also faster, since short texts need not wait for long ones.
public final class SentenceVectors implements Embeddings {
    /// Counts up whenever the same text would come to other numbers.
    private static final String NAME = "all-minilm-l6-v2-q.1";

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int DIMENSIONS = 384;

    /// How many pieces the model has places for; what a text says beyond is not read.
    private static final int PIECES = 512;

    private @Nullable SentenceModel loaded;

    private SentenceVectors() {}

    /// The vectors of the model on the class path; empty where the program was built without it, or where its
    /// library knows no such machine as this.
    ///
    /// Nothing is read yet: that waits for the first text.
    public static Optional<Embeddings> find() {
        return isThere(MODEL) && isThere(TOKENIZER) && isThere("/ai/onnxruntime/native/" + machine() + "/")
                ? Optional.of(new SentenceVectors())
                : Optional.empty();
    }

    private static boolean isThere(String resource) {
        return SentenceVectors.class.getResource(resource) != null;
    }

    /// This machine by the name that the library gives to its like.
    private static String machine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String kind = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        return kind + (processor.contains("aarch64") ? "-aarch64" : "-x64");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> of(List<String> texts) {
        Map<String, float[]> vectors = new HashMap<>();
        List<Map.Entry<String, long[]>> pieces = new ArrayList<>();
        SentenceModel model = model();
        for (String text : texts) {
            if (vectors.putIfAbsent(text, new float[DIMENSIONS]) == null) {
                pieces.add(Map.entry(text, model.pieces.of(text, PIECES)));
            }
        }
        // The longest first, so that no thread is left with one at the end.
        pieces.sort(Comparator.comparingInt((Map.Entry<String, long[]> entry) -> -entry.getValue().length));
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<String, Future<float[]>> asked = new HashMap<>();
            for (Map.Entry<String, long[]> entry : pieces) {
                asked.put(entry.getKey(), threads.submit(() -> model.network.vector(entry.getValue())));
            }
            for (Map.Entry<String, Future<float[]>> entry : asked.entrySet()) {
                vectors.put(entry.getKey(), entry.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return texts.stream().map(vectors::get).toList();
    }

    private synchronized SentenceModel model() {
        SentenceModel model = loaded;
        if (model == null) {
            model = new SentenceModel(new WordPieces(pieces()), Network.of(bytes(MODEL), DIMENSIONS));
            loaded = model;
        }
        return model;
    }

    private record SentenceModel(WordPieces pieces, Network network) {}

    /// The pieces that the model's tokenizer knows, by number.
    static List<String> pieces() {
        Map<Integer, String> pieces = new TreeMap<>();
        if (Json.read(bytes(TOKENIZER)).get("model") instanceof Map<?, ?> model
                && model.get("vocab") instanceof Map<?, ?> vocabulary) {
            vocabulary.forEach((piece, number) -> pieces.put((Integer) number, (String) piece));
        }
        return List.copyOf(pieces.values());
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = SentenceVectors.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
