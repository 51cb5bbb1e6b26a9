package org.verbatim.exports;

/// What a column of an export is for.
public enum Role {
    ID("names the respondent", Use.SETTING),
    ROW_NUMBER("numbers the rows", Use.LEFT_OUT),
    ORGANISATION("the respondent’s organisation", Use.SETTING),
    WEIGHT("weight", Use.SETTING),
    PERMISSION("permission to quote", Use.SETTING),
    SINGLE("closed, one answer", "single"),
    MULTI("closed, several answers", "multi"),
    SCALE("closed, a scale", "scale"),
    RANKING("a rank, as a scale", "scale"),
    OPEN("open", "open"),
    WRITE_IN("open, what “other” stands for", "open"),
    SHORT_TEXT("short words, not used", Use.LEFT_OUT),
    NUMBER("numbers, not used", Use.LEFT_OUT),
    DATE("a date, not used", Use.LEFT_OUT),
    METADATA("about the interview, not used", Use.LEFT_OUT),
    PERSONAL("personal, not used", Use.LEFT_OUT),
    DERIVED("the tool’s own work, not used", Use.LEFT_OUT),
    EMPTY("empty, not used", Use.LEFT_OUT);

    private enum Use {
        ANSWER,
        SETTING,
        LEFT_OUT
    }

    private final String title;
    private final Use use;
    private final String type;

    Role(String title, Use use) {
        this.title = title;
        this.use = use;
        this.type = "";
    }

    Role(String title, String type) {
        this.title = title;
        this.use = Use.ANSWER;
        this.type = type;
    }

    /// As people are told.
    public String title() {
        return title;
    }

    /// The type of the question that such a column answers, as survey.yaml calls it.
    ///
    /// @throws IllegalStateException if the column answers none
    String type() {
        if (!isAnswer()) {
            throw new IllegalStateException("no question: " + this);
        }
        return type;
    }

    /// Whether answers to a question stand in such a column.
    public boolean isAnswer() {
        return use == Use.ANSWER;
    }

    /// Whether its answers are in the respondent's own words.
    boolean isOpen() {
        return type.equals("open");
    }

    /// Whether the column is left out of the survey.
    public boolean isLeftOut() {
        return use == Use.LEFT_OUT;
    }
}
