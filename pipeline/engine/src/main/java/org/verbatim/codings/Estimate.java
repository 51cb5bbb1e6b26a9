package org.verbatim.codings;

/// A figure with the bounds between which it lies with 95% confidence.
///
/// The bounds are percentiles of the same figure over resampled respondents (Efron, 1979). Not a number where there is
/// nothing to compute it from.
public record Estimate(double value, double low, double high) {
    /// Whether there was anything to compute it from.
    public boolean known() {
        return !Double.isNaN(value);
    }
}
