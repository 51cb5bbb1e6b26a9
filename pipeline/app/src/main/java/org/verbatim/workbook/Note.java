package org.verbatim.workbook;

import java.util.List;

/// What a reader must know of the figures of several tables, told once and numbered.
enum Note {
    CLOSED_BASE("Percentages are of the respondents who answered the question."),
    NETS("A net counts the respondents who chose any of several answers, each of them once."),
    SEVERAL("Respondents could choose several answers, so percentages may add up to more than 100."),
    WEIGHTS("Weighted percentages count respondents by their weights. The effective base is how many respondents"
            + " drawn at random the base is worth (Kish)."),
    THEME_BASE("Percentages are of the respondents who commented on the question, with content."),
    TREE("A comment may carry several themes, and a parent theme carries the comments of its children, each once."),
    MENTIONS("Mentions are the stretches of text that a rule matched."),
    INTERVAL("Bounds are of the 95% interval (Wilson). They treat respondents as a random sample, and do not allow for"
            + " errors of coding."),
    TESTS("p is the probability of a difference as large by chance alone; adjusted p allows for the number of tests in"
            + " a table's question (Benjamini and Hochberg). “Differs” is yes where adjusted p is below 0.05."),
    LOW_BASE("“Base noted” is small where the base is below 100 respondents, and low where it is below 30: treat"
            + " percentages of it with caution."),
    LETTERS("“Higher than” names, by their letters, the values that a value significantly exceeds (Holm)."),
    PAIRED(
            "Both questions were answered by the same respondents; tests and intervals are for paired answers (McNemar)."),
    SCORES("Answers are scored from 1 for the last to their number for the first; unscored answers are left out."),
    AXES("A theme and a value count together where the same sentence raises both; percentages are of the respondents"
            + " who raise the theme."),
    ASSOCIATION("Phi is a correlation from -1 to 1. NPMI is normalised pointwise mutual information, from -1 to 1. Zero"
            + " means that two things meet as often as chance would have it."),
    KEYNESS("G2 is the log-likelihood ratio; z is the weighted log-odds with a Dirichlet prior. Both count respondents,"
            + " not words."),
    VOTES("Each organisation has one vote, shared equally by its respondents.");

    private final String text;

    Note(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// How the note is referred to: `[note 3]`.
    String sign() {
        return "[note " + (List.of(values()).indexOf(this) + 1) + "]";
    }
}
