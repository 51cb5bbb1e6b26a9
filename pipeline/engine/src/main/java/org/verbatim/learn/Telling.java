package org.verbatim.learn;

import org.verbatim.model.Span;

/// Words of a comment that spoke for a theme.
///
/// @param span where they stand in the verbatim
/// @param weight how much they add to the theme's log-odds; above 0
public record Telling(Span span, double weight) {}
