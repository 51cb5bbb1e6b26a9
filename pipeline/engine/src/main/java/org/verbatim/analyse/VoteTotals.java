package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.analyse.Comparisons.VoteRow;
import org.verbatim.model.OrganisationId;

/// How the respondents of each organisation answered one closed question.
final class VoteTotals implements Parcelled {
    private final ClosedCells cells;
    private final Map<OrganisationId, long[]> ballots = new HashMap<>();

    VoteTotals(ClosedCells cells) {
        this.cells = cells;
    }

    void add(Optional<OrganisationId> organisation, List<Integer> chosen) {
        if (organisation.isEmpty() || chosen.isEmpty()) {
            return;
        }
        long[] ballot = ballot(organisation.get());
        ballot[cells.size()]++;
        cells.each(chosen, cell -> ballot[cell]++);
    }

    void addAll(VoteTotals other) {
        other.ballots.forEach((organisation, theirs) -> Counts.addAll(ballot(organisation), theirs));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(ballots.size(), out);
        for (Map.Entry<OrganisationId, long[]> ballot : ballots.entrySet()) {
            Parcel.write(ballot.getKey().value(), out);
            Parcel.write(ballot.getValue(), out);
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        for (int left = Parcel.length(in); left > 0; left--) {
            Parcel.add(ballot(new OrganisationId(Parcel.text(in))), in);
        }
    }

    /// What each of its respondents chose, then how many answered.
    private long[] ballot(OrganisationId organisation) {
        return ballots.computeIfAbsent(organisation, unseen -> new long[cells.size() + 1]);
    }

    List<VoteRow> rows() {
        List<VoteRow> rows = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            rows.add(new VoteRow(cells.question(), cells.name(cell), cells.isNet(cell), votes(cell), ballots.size()));
        }
        return rows;
    }

    /// Votes of organisations with equally many respondents are added as whole numbers, so that the sum is the same in
    /// whatever order organisations came.
    private double votes(int cell) {
        SortedMap<Long, Long> byRespondents = new TreeMap<>();
        ballots.values().forEach(ballot -> byRespondents.merge(ballot[cells.size()], ballot[cell], Long::sum));
        double votes = 0;
        for (Map.Entry<Long, Long> alike : byRespondents.entrySet()) {
            votes += (double) alike.getValue() / alike.getKey();
        }
        return votes;
    }
}
