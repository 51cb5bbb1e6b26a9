package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// The model that a [Learner] fits: linear classifiers, what their scores are worth, and thresholds.
record LinearModel(Axis axis, Sight sight, Classifiers classifiers, Opinions opinions, Choice choice, Card card)
        implements Model {
    /// Counts up whenever what is written changes, or how it is found.
    private static final String FORMAT = "verbatim model 7";

    /// How many words are named at most.
    private static final int WORDS = 5;

    @Override
    public List<Judgement> judge(List<Evidence> comments) {
        List<Seen> seen = sight.comments(comments);
        List<Scored> scored =
                seen.stream().map(comment -> comment.by(classifiers)).toList();
        return Signs.of(seen, scored, axis, opinions.guess()).stream()
                .map(opinions::probabilities)
                .collect(
                        ArrayList::new,
                        (list, one) -> list.add(judgement(comments.get(list.size()), one)),
                        List::addAll);
    }

    private Judgement judgement(Evidence comment, double[] probabilities) {
        boolean[] given = choice.given(probabilities);
        SortedMap<ThemeId, Likelihood> likelihoods = new TreeMap<>();
        for (int theme = 0; theme < given.length; theme++) {
            likelihoods.put(axis.theme(theme), new Likelihood(probabilities[theme], given[theme]));
        }
        return new Judgement(comment.id(), likelihoods);
    }

    @Override
    public List<Telling> words(Evidence comment, ThemeId theme) {
        int number = axis.number(theme);
        Words words = Words.of(comment.verbatim());
        Traits traits = sight.portraits().of(words.forms(), new float[0], -1);
        double[] weights = new double[words.forms().size()];
        double[] contributions = contributions(traits, number);
        int[] times = new int[contributions.length];
        Lexicon lexicon = sight.portraits().lexicon();
        Grams.of(words.forms(), (gram, word) -> {
            int feature = lexicon.number(gram);
            if (feature >= 0) {
                times[feature]++;
            }
        });
        Grams.of(words.forms(), (gram, word) -> {
            int feature = lexicon.number(gram);
            if (feature >= 0) {
                weights[word] += contributions[feature] / times[feature];
            }
        });
        return strongest(words.spans(), weights);
    }

    private double[] contributions(Traits traits, int theme) {
        double[] contributions = new double[sight.portraits().features()];
        for (int feature = 0; feature < traits.features().length; feature++) {
            int number = traits.features()[feature];
            contributions[number] = traits.values()[feature] * classifiers.weight(number, theme);
        }
        return contributions;
    }

    private static List<Telling> strongest(List<Span> spans, double[] weights) {
        List<Telling> tellings = new ArrayList<>();
        for (int word = 0; word < weights.length; word++) {
            if (weights[word] > 0) {
                tellings.add(new Telling(spans.get(word), weights[word]));
            }
        }
        tellings.sort(Comparator.comparingDouble((Telling telling) -> -telling.weight())
                .thenComparing(Telling::span));
        return List.copyOf(tellings.subList(0, Math.min(WORDS, tellings.size())));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(FORMAT);
        data.writeUTF(sight.embeddings().name());
        data.writeInt(axis.size());
        for (ThemeId theme : axis.themes()) {
            data.writeUTF(theme.value());
        }
        sight.portraits().write(data);
        classifiers.write(data);
        opinions.write(data);
        choice.write(data);
        CardFile.write(card, data);
        data.flush();
    }

    static LinearModel read(InputStream in, Embeddings embeddings) throws IOException {
        DataInputStream data = new DataInputStream(in);
        expect(FORMAT, data.readUTF());
        expect(embeddings.name(), data.readUTF());
        List<ThemeId> themes = new ArrayList<>();
        int count = data.readInt();
        for (int theme = 0; theme < count; theme++) {
            themes.add(new ThemeId(data.readUTF()));
        }
        return new LinearModel(
                new Axis(themes),
                new Sight(embeddings, Portraits.read(data)),
                Classifiers.read(data),
                Opinions.read(data),
                Choice.read(data),
                CardFile.read(data));
    }

    private static void expect(String wanted, String found) throws IOException {
        if (!wanted.equals(found)) {
            throw new IOException("wanted " + wanted + ", found " + found);
        }
    }
}
