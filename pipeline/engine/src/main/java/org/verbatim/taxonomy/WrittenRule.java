package org.verbatim.taxonomy;

import org.verbatim.model.Problem;
import org.verbatim.rules.Rule;

/// A rule as a taxonomy writes it, and what it says.
///
/// @param where the line and column that it stands at
public record WrittenRule(String text, Rule rule, Problem.Place where) {}
