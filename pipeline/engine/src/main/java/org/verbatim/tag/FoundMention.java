package org.verbatim.tag;

import org.verbatim.model.Span;

/// A span that earned a theme, with the numbers of what earned it.
///
/// @param theme the theme's number over all taxonomies
/// @param rule the number of the rule within its theme
/// @param span where it stands in the verbatim
/// @param sentence the number of the sentence that it starts in
public record FoundMention(int theme, int rule, Span span, int sentence) {}
