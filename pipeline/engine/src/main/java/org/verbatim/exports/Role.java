package org.verbatim.exports;

/// What a column of an export is for.
public enum Role {
    ID("names the respondent"),
    ROW_NUMBER("numbers the rows"),
    ORGANISATION("the respondent’s organisation"),
    WEIGHT("weight"),
    PERMISSION("permission to quote"),
    SINGLE("closed, one answer"),
    MULTI("closed, several answers"),
    SCALE("closed, a scale"),
    RANKING("a rank, as a scale"),
    OPEN("open"),
    WRITE_IN("open, what “other” stands for"),
    SHORT_TEXT("short words, not used"),
    NUMBER("numbers, not used"),
    DATE("a date, not used"),
    METADATA("about the interview, not used"),
    PERSONAL("personal, not used"),
    DERIVED("the tool’s own work, not used"),
    EMPTY("empty, not used");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /// As people are told.
    public String title() {
        return title;
    }

    /// Whether answers to a question stand in such a column.
    public boolean isAnswer() {
        return switch (this) {
            case SINGLE, MULTI, SCALE, RANKING, OPEN, WRITE_IN -> true;
            case ID,
                    ROW_NUMBER,
                    ORGANISATION,
                    WEIGHT,
                    PERMISSION,
                    SHORT_TEXT,
                    NUMBER,
                    DATE,
                    METADATA,
                    PERSONAL,
                    DERIVED,
                    EMPTY -> false;
        };
    }

    /// Whether the column is left out of the survey.
    public boolean isLeftOut() {
        return switch (this) {
            case ROW_NUMBER, SHORT_TEXT, NUMBER, DATE, METADATA, PERSONAL, DERIVED, EMPTY -> true;
            case ID, ORGANISATION, WEIGHT, PERMISSION, SINGLE, MULTI, SCALE, RANKING, OPEN, WRITE_IN -> false;
        };
    }
}
