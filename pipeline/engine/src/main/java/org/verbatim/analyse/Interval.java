package org.verbatim.analyse;

/// The bounds between which a proportion lies with 95% confidence, each from 0 to 1.
public record Interval(double low, double high) {}
