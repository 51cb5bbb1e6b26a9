package org.verbatim.report;

/// What is drawn. The table that follows it holds the same figures.
public sealed interface Picture extends Block permits Chart, Curve {
    String caption();

    /// What the percentages are of.
    String base();

    /// The picture in words, for those who cannot see it.
    String description();
}
