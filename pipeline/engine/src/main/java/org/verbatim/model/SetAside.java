package org.verbatim.model;

/// Why a comment is not analysed.
public enum SetAside {
    BLANK("blank"),
    PUNCTUATION("punctuation only"),
    NO_CONTENT("no content"),
    OTHER_LANGUAGE("another language"),
    DUPLICATE("duplicate"),
    /// Any of several reasons, where so few were set aside for one of them that it is not told.
    WITHHELD("reason withheld");

    private final String reason;

    SetAside(String reason) {
        this.reason = reason;
    }

    /// The reason as files show it.
    public String reason() {
        return reason;
    }
}
