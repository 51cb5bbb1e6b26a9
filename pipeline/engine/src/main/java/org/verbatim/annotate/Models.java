package org.verbatim.annotate;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/// The models of OpenNLP that find sentences, tokens and languages, read from the class path and never from the
/// network.
///
/// They are read once and shared by every thread. The languages' is large and is read when it is first needed.
public final class Models {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
    private static final String LANGUAGES = "/langdetect-183.bin";

    private final SentenceModel sentences;
    private final TokenizerModel tokens;

    private Models(SentenceModel sentences, TokenizerModel tokens) {
        this.sentences = sentences;
        this.tokens = tokens;
    }

    /// The models that come with the program.
    public static Models load() {
        return new Models(read(SENTENCES, SentenceModel::new), read(TOKENS, TokenizerModel::new));
    }

    SentenceModel sentences() {
        return sentences;
    }

    TokenizerModel tokens() {
        return tokens;
    }

    static LanguageDetectorModel languages() {
        return Languages183.MODEL;
    }

    private static <M> M read(String resource, Reader<M> reader) {
        try (InputStream in = Models.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is not on the class path");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    /// Read when first touched, once for all threads.
    private static final class Languages183 {
        static final LanguageDetectorModel MODEL = Models.read(LANGUAGES, LanguageDetectorModel::new);
    }
}
