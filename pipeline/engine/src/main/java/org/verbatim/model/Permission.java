package org.verbatim.model;

/// Whether a respondent's words may be quoted.
public enum Permission {
    /// They may be.
    QUOTE,
    /// They are counted, and never quoted.
    COUNT_ONLY
}
