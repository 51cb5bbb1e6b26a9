package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Quantifiers;
import org.verbatim.model.Share;

/// The words for how many respondents raised a theme. Every word has its limits, which each report prints, and carries
/// its count; limits include the lower end.
record Prevalence(Quantifiers key) {
    /// The base below which no word is used, but `9 of 12 respondents`.
    static final int LEAST_BASE = 20;

    private static final String ONE = "one respondent";
    private static final String TWO = "two respondents";
    private static final String HALF = "half of the respondents";

    /// A word with what it stands for.
    record Limits(String words, String share) {}

    /// The word for `share`, which has at least one respondent.
    String words(Share share) {
        if (share.count() == 1) {
            return ONE;
        }
        if (share.count() == 2) {
            return TWO;
        }
        if (2 * share.count() == share.base()) {
            return HALF;
        }
        String found = key.words().getFirst().words();
        for (Quantifiers.Word word : key.words()) {
            if (100 * share.count() >= word.from() * share.base()) {
                found = word.words();
            }
        }
        return found;
    }

    /// `most respondents who commented (88 of 110, 80%)`.
    String respondents(Share share) {
        if (share.base() < LEAST_BASE) {
            return Figures.count(share.count()) + " of the " + Figures.count(share.base())
                    + " respondents who commented";
        }
        return words(share) + " who commented (" + Figures.of(share) + ")";
    }

    /// The key that a report prints.
    List<Limits> limits() {
        List<Limits> limits = new ArrayList<>();
        limits.add(new Limits(ONE, "1 respondent"));
        limits.add(new Limits(TWO, "2 respondents"));
        for (int word = 0; word < key.words().size(); word++) {
            limits.add(new Limits(key.words().get(word).words(), share(word)));
        }
        limits.add(new Limits(HALF, "exactly 50%"));
        return limits;
    }

    private String share(int word) {
        int from = key.words().get(word).from();
        if (word + 1 == key.words().size()) {
            return from + "% and above";
        }
        int to = key.words().get(word + 1).from();
        return (from == 0 ? "3 respondents or more, " : from + "% to ") + "below " + to + "%";
    }
}
