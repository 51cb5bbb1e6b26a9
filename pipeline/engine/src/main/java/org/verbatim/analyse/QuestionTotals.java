package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.model.QuestionId;
import org.verbatim.model.SetAside;

/// How one open question, or all of them together, were answered.
@SuppressWarnings("EnumOrdinal") // an array of counts in memory only, for speed
final class QuestionTotals implements Parcelled {
    private final long[] aside = new long[SetAside.values().length];
    private long kept;
    private long respondents;
    private long uncoded;

    void addAside(SetAside reason) {
        aside[reason.ordinal()]++;
    }

    void addKept(boolean coded) {
        kept++;
        if (!coded) {
            uncoded++;
        }
    }

    /// One more respondent with at least one comment kept.
    void addRespondent() {
        respondents++;
    }

    void addAll(QuestionTotals other) {
        Counts.addAll(aside, other.aside);
        kept += other.kept;
        respondents += other.respondents;
        uncoded += other.uncoded;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(aside, out);
        Parcel.write(new long[] {kept, respondents, uncoded}, out);
    }

    @Override
    public void add(DataInput in) throws IOException {
        Parcel.add(aside, in);
        kept += Parcel.count(in);
        respondents += Parcel.count(in);
        uncoded += Parcel.count(in);
    }

    long kept() {
        return kept;
    }

    long respondents() {
        return respondents;
    }

    Findings.QuestionSummary summary(Optional<QuestionId> question, long organisations) {
        Map<SetAside, Long> reasons = new EnumMap<>(SetAside.class);
        long answers = kept;
        for (SetAside reason : SetAside.values()) {
            long count = aside[reason.ordinal()];
            answers += count;
            if (count > 0) {
                reasons.put(reason, count);
            }
        }
        return new Findings.QuestionSummary(
                question,
                answers,
                kept,
                Collections.unmodifiableMap(reasons),
                respondents,
                organisations,
                OptionalLong.of(uncoded));
    }
}
