package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Comments, mentions and respondents of every theme of the first taxonomy, by question.
///
/// A respondent answers a question once, so that a question's respondents are its comments. Only over all questions can
/// they be fewer.
final class ThemeTotals implements Parcelled {
    private final int questions;
    private final int themes;
    private final long[] comments;
    private final long[] mentions;
    private final long[] respondents;
    private final Counts counts;

    ThemeTotals(int questions, int themes) {
        this.questions = questions;
        this.themes = themes;
        comments = new long[(questions + 1) * themes];
        mentions = new long[(questions + 1) * themes];
        respondents = new long[themes];
        counts = new Counts(comments, mentions, respondents);
    }

    void add(int question, CodedTheme coded) {
        comments[question * themes + coded.theme()]++;
        comments[questions * themes + coded.theme()]++;
        mentions[question * themes + coded.theme()] += coded.mentions();
        mentions[questions * themes + coded.theme()] += coded.mentions();
    }

    /// The themes of one respondent over all questions.
    void addRespondent(Carried carried) {
        for (int place = 0; place < carried.size(); place++) {
            respondents[carried.number(place)]++;
        }
    }

    void addAll(ThemeTotals other) {
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

    /// The number that stands for all questions together is the one after the last.
    long comments(int question, int theme) {
        return comments[question * themes + theme];
    }

    long mentions(int question, int theme) {
        return mentions[question * themes + theme];
    }

    long respondents(int question, int theme) {
        return question == questions ? respondents[theme] : comments(question, theme);
    }
}
