package org.verbatim.model;

/// Why a comment is not analysed.
public enum SetAside {
    BLANK("blank"),
    PUNCTUATION("punctuation only"),
    NO_CONTENT("no content"),
    OTHER_LANGUAGE("another language"),
    DUPLICATE("duplicate");

    private final String reason;

    SetAside(String reason) {
        this.reason = reason;
    }

    /// The reason as files show it.
    public String reason() {
        return reason;
    }
}
