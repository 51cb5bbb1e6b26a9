package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Comparisons.Test;
import org.verbatim.model.Share;

/// What the same respondents chose in two questions that have options or nets in common; of those who answered both.
final class PairedTotals implements Parcelled {
    private final ClosedCells first;
    private final ClosedCells second;
    private final List<int[]> common = new ArrayList<>();
    private final long[] both;
    private final long[] onlyFirst;
    private final long[] onlySecond;
    private final Counts counts;
    private long answered;

    PairedTotals(ClosedCells first, ClosedCells second) {
        this.first = first;
        this.second = second;
        for (int one = 0; one < first.size(); one++) {
            for (int other = 0; other < second.size(); other++) {
                if (first.isNet(one) == second.isNet(other) && first.name(one).equals(second.name(other))) {
                    common.add(new int[] {one, other});
                }
            }
        }
        both = new long[common.size()];
        onlyFirst = new long[common.size()];
        onlySecond = new long[common.size()];
        counts = new Counts(both, onlyFirst, onlySecond);
    }

    void add(List<Integer> chosenFirst, List<Integer> chosenSecond) {
        if (chosenFirst.isEmpty() || chosenSecond.isEmpty()) {
            return;
        }
        answered++;
        boolean[] ones = cells(first, chosenFirst);
        boolean[] others = cells(second, chosenSecond);
        for (int place = 0; place < both.length; place++) {
            boolean one = ones[common.get(place)[0]];
            boolean other = others[common.get(place)[1]];
            both[place] += one && other ? 1 : 0;
            onlyFirst[place] += one && !other ? 1 : 0;
            onlySecond[place] += other && !one ? 1 : 0;
        }
    }

    private static boolean[] cells(ClosedCells cells, List<Integer> chosen) {
        boolean[] counted = new boolean[cells.size()];
        cells.each(chosen, cell -> counted[cell] = true);
        return counted;
    }

    void addAll(PairedTotals other) {
        answered += other.answered;
        counts.addAll(other.counts);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(answered, out);
        counts.write(out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        answered += Parcel.count(in);
        counts.add(in);
    }

    List<PairedRow> rows() {
        double[] p = new double[both.length];
        for (int place = 0; place < p.length; place++) {
            p[place] = new McNemar(onlyFirst[place], onlySecond[place]).p();
        }
        double[] adjusted = Adjustment.benjaminiHochberg(p);
        List<PairedRow> rows = new ArrayList<>();
        for (int place = 0; place < p.length; place++) {
            rows.add(row(place, p[place], adjusted[place]));
        }
        return rows;
    }

    private PairedRow row(int place, double p, double adjusted) {
        int cell = common.get(place)[0];
        long neither = answered - both[place] - onlyFirst[place] - onlySecond[place];
        var difference = new PairedDifference(both[place], onlyFirst[place], onlySecond[place], neither);
        boolean exact = new McNemar(onlyFirst[place], onlySecond[place]).isExact();
        return new PairedRow(
                first.question(),
                second.question(),
                first.name(cell),
                first.isNet(cell),
                new Share(both[place] + onlyFirst[place], answered),
                new Share(both[place] + onlySecond[place], answered),
                both[place],
                onlyFirst[place],
                onlySecond[place],
                neither,
                exact ? Test.MCNEMAR_EXACT : Test.MCNEMAR,
                p,
                adjusted,
                100 * difference.value(),
                difference.percentagePoints());
    }
}
