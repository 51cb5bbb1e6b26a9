package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verbatim.model.QuestionId;

/// Draws of a text the traits that classifiers see: the embedding, the grams, the question asked.
///
/// Words and runs of characters are two blocks, each 1 + ln(times) by the gram's weight, brought to one length.
///
/// @param dimensions of the embedding
/// @param questions that comments answer, in order
record Portraits(int dimensions, Lexicon lexicon, List<QuestionId> questions) {
    /// How long each block of grams is beside the embedding, whose length is 1. Chosen by cross-validation.
    private static final float GRAMS = 0.7f;

    private static final float QUESTION = 0.3f;

    /// A constant as strong as this lets every classifier choose its base rate nearly freely.
    static final float CONSTANT = 5;

    /// How many features there are beside the embedding's.
    int features() {
        return lexicon.size() + questions.size() + 1;
    }

    /// The traits of a text that answers `question`, the number of a question; -1 for a text of the taxonomy, which
    /// answers each a little.
    Traits of(List<String> words, float[] meaning, int question) {
        Map<Integer, Integer> times = new TreeMap<>();
        Grams.of(words, (gram, word) -> {
            int number = lexicon.number(gram);
            if (number >= 0) {
                times.merge(number, 1, Integer::sum);
            }
        });
        int further = (question < 0 ? questions.size() : 1) + 1;
        int[] features = new int[times.size() + further];
        float[] values = new float[features.length];
        int at = grams(times, features, values);
        if (question < 0) {
            for (int each = 0; each < questions.size(); each++) {
                features[at] = lexicon.size() + each;
                values[at++] = QUESTION / questions.size();
            }
        } else {
            features[at] = lexicon.size() + question;
            values[at++] = QUESTION;
        }
        features[at] = features() - 1;
        values[at] = CONSTANT;
        return new Traits(meaning, features, values);
    }

    private int grams(Map<Integer, Integer> times, int[] features, float[] values) {
        double words = 0;
        double characters = 0;
        int at = 0;
        for (Map.Entry<Integer, Integer> gram : times.entrySet()) {
            int number = gram.getKey();
            double value = (1 + StrictMath.log(gram.getValue())) * lexicon.weight(number);
            features[at] = number;
            values[at++] = (float) value;
            if (lexicon.isOfCharacters(number)) {
                characters += value * value;
            } else {
                words += value * value;
            }
        }
        for (int gram = 0; gram < at; gram++) {
            values[gram] *= (float) (GRAMS / Math.sqrt(lexicon.isOfCharacters(features[gram]) ? characters : words));
        }
        return at;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(dimensions);
        lexicon.write(out);
        out.writeInt(questions.size());
        for (QuestionId question : questions) {
            out.writeUTF(question.value());
        }
    }

    static Portraits read(DataInputStream in) throws IOException {
        int dimensions = in.readInt();
        Lexicon lexicon = Lexicon.read(in);
        List<QuestionId> questions = new ArrayList<>();
        int count = in.readInt();
        for (int question = 0; question < count; question++) {
            questions.add(new QuestionId(in.readUTF()));
        }
        return new Portraits(dimensions, lexicon, List.copyOf(questions));
    }
}
