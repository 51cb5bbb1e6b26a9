package org.verbatim.search;

/// In which order hits are listed.
public enum Order {
    /// That of the data.
    DATA,
    /// By the words before them, the nearest first.
    LEFT,
    /// By what was found, then by the words behind it.
    WORDS,
    /// By the words behind them.
    RIGHT
}
