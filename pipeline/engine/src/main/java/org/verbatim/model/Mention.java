package org.verbatim.model;

/// A stretch of a comment that a rule of a theme matched: the words that earned the theme.
///
/// @param rule the rule as the taxonomy writes it
public record Mention(ThemeId theme, String rule, Span span) {}
