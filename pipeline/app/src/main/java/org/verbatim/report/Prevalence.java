package org.verbatim.report;

import org.verbatim.model.Share;

/// The word for how many respondents raised a theme. Every word has its limits, which each report prints, and carries
/// its count; limits include the lower end.
enum Prevalence {
    ONE("one respondent", "1 respondent", 0),
    TWO("two respondents", "2 respondents", 0),
    FEW("a few respondents", "3 respondents or more, below 10%", 0),
    SOME("some respondents", "10% to below 25%", 10),
    MANY("many respondents", "25% to below 50%", 25),
    HALF("half of the respondents", "exactly 50%", 0),
    MORE_THAN_HALF("more than half of the respondents", "above 50% to below 75%", 50),
    MOST("most respondents", "75% to below 90%", 75),
    ALMOST_ALL("almost all respondents", "90% and above", 90);

    /// The base below which no word is used, but `9 of 12 respondents`.
    static final int LEAST_BASE = 20;

    private final String words;
    private final String limits;
    private final int from;

    Prevalence(String words, String limits, int from) {
        this.words = words;
        this.limits = limits;
        this.from = from;
    }

    String words() {
        return words;
    }

    String limits() {
        return limits;
    }

    static Prevalence of(Share share) {
        if (share.count() == 1) {
            return ONE;
        }
        if (share.count() == 2) {
            return TWO;
        }
        if (2 * share.count() == share.base()) {
            return HALF;
        }
        Prevalence found = FEW;
        for (Prevalence word : values()) {
            if (word.from > 0 && 100 * share.count() >= word.from * share.base()) {
                found = word;
            }
        }
        return found;
    }
}
