package org.verbatim.annotate;

/// A word of a rule or a search, split from its neighbours just as the words of comments are.
///
/// @param form the word as it is compared, with every `*` that stands for letters
/// @param joined whether nothing but a hyphen stands between it and the word before
public record RuleWord(String form, boolean joined) {}
