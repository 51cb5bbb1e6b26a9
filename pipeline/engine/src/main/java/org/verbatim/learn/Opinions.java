package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/// The probability of each theme in a comment: by the first guess where nothing was coded, by what each sign proved to
/// be worth where much was, and in between by both.
///
/// @param weighing empty where too little was coded to learn it
/// @param comments how many were coded
record Opinions(FirstGuess guess, Optional<Weighing> weighing, int comments) {
    /// The first guess counts as much as so many coded comments.
    private static final double WORTH = 15;

    double[] probabilities(Signs signs) {
        double[] guessed = signs.guessed();
        if (weighing.isEmpty()) {
            return guessed.clone();
        }
        double[] weighed = weighing.get().probabilities(signs);
        for (int theme = 0; theme < weighed.length; theme++) {
            weighed[theme] = (comments * weighed[theme] + WORTH * guessed[theme]) / (comments + WORTH);
        }
        return weighed;
    }

    void write(DataOutputStream out) throws IOException {
        guess.write(out);
        out.writeInt(comments);
        out.writeBoolean(weighing.isPresent());
        if (weighing.isPresent()) {
            weighing.get().write(out);
        }
    }

    static Opinions read(DataInputStream in) throws IOException {
        FirstGuess guess = FirstGuess.read(in);
        int comments = in.readInt();
        return new Opinions(guess, in.readBoolean() ? Optional.of(Weighing.read(in)) : Optional.empty(), comments);
    }
}
