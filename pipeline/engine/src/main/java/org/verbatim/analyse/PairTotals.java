package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Comments that carry two themes of the first taxonomy at once.
final class PairTotals implements Parcelled {
    private final int themes;
    private final long[] both;

    PairTotals(int themes) {
        this.themes = themes;
        both = new long[themes * themes];
    }

    void add(List<CodedTheme> coded) {
        for (int one = 0; one < coded.size(); one++) {
            int theme = coded.get(one).theme();
            for (int next = one + 1; theme < themes && next < coded.size(); next++) {
                int other = coded.get(next).theme();
                if (other < themes) {
                    both[Math.min(theme, other) * themes + Math.max(theme, other)]++;
                }
            }
        }
    }

    void addAll(PairTotals other) {
        Counts.addAll(both, other.both);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(both, out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        Parcel.add(both, in);
    }

    /// Pairs with at least one comment, themes in order; a theme is no pair with those above and below it.
    List<Findings.PairRow> rows(Numbering numbering, long[] comments, long kept) {
        List<Findings.PairRow> rows = new ArrayList<>();
        for (int first = 0; first < themes; first++) {
            for (int second = first + 1; second < themes; second++) {
                long together = both[first * themes + second];
                if (together > 0 && !numbering.related(first, second)) {
                    var pair = new CoOccurrence(together, comments[first], comments[second], kept);
                    rows.add(new Findings.PairRow(
                            numbering.id(first), numbering.id(second), together, pair.phi(), pair.npmi()));
                }
            }
        }
        return rows;
    }
}
