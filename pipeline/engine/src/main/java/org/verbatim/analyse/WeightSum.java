package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/// Weights added up, and their squares: exactly, so that the order in which they came is not seen in the sum.
final class WeightSum implements Parcelled {
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(Weight weight) {
        sum = sum.add(weight.value());
        squares = squares.add(weight.square());
    }

    void addAll(WeightSum other) {
        sum = sum.add(other.sum);
        squares = squares.add(other.squares);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(sum, out);
        Parcel.write(squares, out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        sum = sum.add(Parcel.number(in));
        squares = squares.add(Parcel.number(in));
    }

    /// These weights without some of them.
    WeightSum without(WeightSum some) {
        WeightSum rest = new WeightSum();
        rest.sum = sum.subtract(some.sum);
        rest.squares = squares.subtract(some.squares);
        return rest;
    }

    double sum() {
        return sum.doubleValue();
    }

    double squares() {
        return squares.doubleValue();
    }

    /// How many respondents drawn at random these are worth.
    double effectiveBase() {
        return EffectiveBase.of(sum(), squares());
    }
}
