package org.verbatim.lint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A net with its parts, as printed: can there be respondents of whom all of it is true?
///
/// @param parts what the net adds up, each respondent in one part at most
/// @param others further options of the same question that are printed, in no part
record Net(Printed total, List<Printed> parts, List<Printed> others) {
    Net {
        parts = List.copyOf(parts);
        others = List.copyOf(others);
    }

    /// Whether counts exist that print as these percentages on `base`.
    boolean canBeOn(long base) {
        Printed.Counts sum = new Printed.Counts(0, 0);
        for (Printed part : parts) {
            if (part.counts(base).none()) {
                return false;
            }
            sum = sum.plus(part.counts(base));
        }
        Printed.Counts net = total.counts(base);
        long rest = 0;
        for (Printed other : others) {
            if (other.counts(base).none()) {
                return false;
            }
            rest += other.counts(base).low();
        }
        return sum.meets(net) && Math.max(sum.low(), net.low()) + rest <= base;
    }

    /// The bases from `least` to `most` on which it can be.
    List<Long> bases(long least, long most) {
        return LongStream.rangeClosed(least, most).filter(this::canBeOn).boxed().toList();
    }

    /// `32% + 42% = 75%`.
    @Override
    public String toString() {
        return parts.stream().map(Printed::toString).collect(Collectors.joining(" + ")) + " = " + total;
    }
}
