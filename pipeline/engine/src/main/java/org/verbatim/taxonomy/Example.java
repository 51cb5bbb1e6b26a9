package org.verbatim.taxonomy;

import org.verbatim.model.Problem;

/// A text that a theme's rules must find, or must not find.
public record Example(String text, Problem.Place where) {}
