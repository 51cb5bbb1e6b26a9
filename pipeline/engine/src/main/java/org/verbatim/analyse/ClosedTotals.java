package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verbatim.analyse.Comparisons.Weighted;
import org.verbatim.model.Share;

/// Who of a group chose which option of one closed question, by count and, in a weighted survey, by weight.
final class ClosedTotals implements Parcelled {
    private final ClosedCells cells;
    private final long[] chose;
    private final WeightSum weightAnswered = new WeightSum();
    private final List<WeightSum> weightChose;
    private long answered;

    private ClosedTotals(ClosedCells cells, List<WeightSum> weights) {
        this.cells = cells;
        this.chose = new long[cells.size()];
        this.weightChose = weights;
    }

    static ClosedTotals unweighted(ClosedCells cells) {
        return new ClosedTotals(cells, List.of());
    }

    static ClosedTotals weighted(ClosedCells cells) {
        return new ClosedTotals(
                cells, Stream.generate(WeightSum::new).limit(cells.size()).toList());
    }

    /// Totals of nobody, of the same kind.
    ClosedTotals fresh() {
        return isWeighted() ? weighted(cells) : unweighted(cells);
    }

    void add(List<Integer> chosen, Weight weight) {
        if (chosen.isEmpty()) {
            return;
        }
        answered++;
        cells.each(chosen, cell -> chose[cell]++);
        if (isWeighted()) {
            weightAnswered.add(weight);
            cells.each(chosen, cell -> weightChose.get(cell).add(weight));
        }
    }

    void addAll(ClosedTotals other) {
        answered += other.answered;
        Counts.addAll(chose, other.chose);
        weightAnswered.addAll(other.weightAnswered);
        for (int cell = 0; cell < weightChose.size(); cell++) {
            weightChose.get(cell).addAll(other.weightChose.get(cell));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(answered, out);
        Parcel.write(chose, out);
        weightAnswered.write(out);
        for (WeightSum weights : weightChose) {
            weights.write(out);
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        answered += Parcel.count(in);
        Parcel.add(chose, in);
        weightAnswered.add(in);
        for (WeightSum weights : weightChose) {
            weights.add(in);
        }
    }

    ClosedCells cells() {
        return cells;
    }

    boolean isWeighted() {
        return !weightChose.isEmpty();
    }

    Share share(int cell) {
        return new Share(chose[cell], answered);
    }

    /// The weights of those who chose; only of a weighted survey.
    WeightSum weightsOf(int cell) {
        return weightChose.get(cell);
    }

    /// The weights of all who answered; only of a weighted survey.
    WeightSum weights() {
        return weightAnswered;
    }

    /// The share by weight; empty in a survey without weights.
    Optional<Weighted> weighted(int cell) {
        if (!isWeighted()) {
            return Optional.empty();
        }
        double proportion = weightChose.get(cell).sum() / weightAnswered.sum();
        double base = weightAnswered.effectiveBase();
        return Optional.of(new Weighted(100 * proportion, base, Wilson.interval(proportion, base)));
    }

    List<Findings.ClosedRow> rows() {
        List<Findings.ClosedRow> rows = new ArrayList<>();
        for (int cell = 0; cell < chose.length; cell++) {
            Share share = share(cell);
            rows.add(new Findings.ClosedRow(
                    cells.question(),
                    cells.name(cell),
                    cells.isNet(cell),
                    share,
                    Wilson.interval(share),
                    weighted(cell)));
        }
        return rows;
    }
}
