package org.verbatim.exchange;

/// What a file holds.
///
/// @param comments those that are not blank, or, in a table, those that are analysed
/// @param codings each a theme given to a comment or some of its words by one coder
public record Written(long respondents, long comments, long codings, long themes) {}
