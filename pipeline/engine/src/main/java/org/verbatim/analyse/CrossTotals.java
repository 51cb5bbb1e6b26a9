package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// Comments and respondents that speak of a theme and of a value of a further axis in one sentence.
final class CrossTotals implements Parcelled {
    private final int questions;
    private final int themes;
    private final int values;
    private final long[] comments;
    private final long[] respondents;
    private final Counts counts;

    CrossTotals(int questions, int themes, int values) {
        this.questions = questions;
        this.themes = themes;
        this.values = values;
        comments = new long[(questions + 1) * themes * values];
        respondents = new long[themes * values];
        counts = new Counts(comments, respondents);
    }

    /// How many cells one question has.
    int cells() {
        return themes * values;
    }

    /// Counts one comment, and marks the cells that it falls in.
    void add(int question, List<CodedTheme> coded, Carried carried) {
        if (values == 0) {
            return;
        }
        for (int one = 0; one < coded.size(); one++) {
            CodedTheme theme = coded.get(one);
            for (int other = 0; theme.theme() < themes && other < coded.size(); other++) {
                CodedTheme value = coded.get(other);
                if (value.theme() >= themes && meet(theme.sentences(), value.sentences())) {
                    count(question, theme.theme() * values + value.theme() - themes, carried);
                }
            }
        }
    }

    private static boolean meet(long sentences, long others) {
        return (sentences & others) != 0 || sentences == -1L || others == -1L;
    }

    private void count(int question, int cell, Carried carried) {
        comments[question * cells() + cell]++;
        comments[questions * cells() + cell]++;
        carried.add(cell);
    }

    void addRespondent(Carried carried) {
        for (int place = 0; place < carried.size(); place++) {
            respondents[carried.number(place)]++;
        }
    }

    void addAll(CrossTotals other) {
        counts.addAll(other.counts);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        counts.write(out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        counts.add(in);
    }

    long comments(int question, int theme, int value) {
        return comments[question * cells() + theme * values + value];
    }

    long respondents(int question, int theme, int value) {
        return question == questions ? respondents[theme * values + value] : comments(question, theme, value);
    }
}
