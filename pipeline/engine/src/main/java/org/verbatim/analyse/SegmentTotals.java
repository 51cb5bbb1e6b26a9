package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.model.Share;

/// Who commented and who carries which theme, for each value of one segment.
final class SegmentTotals implements Parcelled {
    private final int questions;
    private final int themes;
    private final Map<String, Value> values = new HashMap<>();

    SegmentTotals(int questions, int themes) {
        this.questions = questions;
        this.themes = themes;
    }

    /// Counts one respondent in each value that she is in.
    ///
    /// @param carried her themes over all questions
    void add(List<String> in, List<CodedComment> comments, Carried carried) {
        for (int place = 0; place < in.size(); place++) {
            values.computeIfAbsent(in.get(place), fresh -> new Value()).add(comments, carried);
        }
    }

    void addAll(SegmentTotals other) {
        other.values.forEach((name, theirs) ->
                values.computeIfAbsent(name, fresh -> new Value()).addAll(theirs));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Parcel.write(values.size(), out);
        for (Map.Entry<String, Value> value : values.entrySet()) {
            Parcel.write(value.getKey(), out);
            value.getValue().write(out);
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        for (int left = Parcel.length(in); left > 0; left--) {
            values.computeIfAbsent(Parcel.text(in), fresh -> new Value()).add(in);
        }
    }

    /// The shares of one theme, in the order of the segment's values.
    ///
    /// @throws IllegalArgumentException if a respondent was in a value that is not among them
    List<Share> shares(List<String> names, int question, int theme) {
        if (!names.containsAll(values.keySet())) {
            throw new IllegalArgumentException("respondents are in " + values.keySet() + ", not only in " + names);
        }
        List<Share> shares = new ArrayList<>();
        for (String name : names) {
            Value value = values.get(name);
            shares.add(value == null ? new Share(0, 0) : value.share(question, theme));
        }
        return shares;
    }

    /// Who of each value commented on a question, in the order of the segment's values.
    List<Share> commenting(List<String> names, int question) {
        return names.stream()
                .map(name -> values.containsKey(name) ? values.get(name).commenting(question) : new Share(0, 0))
                .toList();
    }

    private final class Value implements Parcelled {
        private long respondents;
        private final long[] bases = new long[questions + 1];
        private final long[] carrying = new long[(questions + 1) * themes];
        private final Counts counts = new Counts(bases, carrying);

        void add(List<CodedComment> comments, Carried carried) {
            respondents++;
            boolean commented = false;
            for (int question = 0; question < questions; question++) {
                CodedComment comment = comments.get(question);
                if (comment.aside().isEmpty()) {
                    commented = true;
                    bases[question]++;
                    count(question, comment.themes());
                }
            }
            if (commented) {
                bases[questions]++;
            }
            for (int place = 0; place < carried.size(); place++) {
                carrying[questions * themes + carried.number(place)]++;
            }
        }

        private void count(int question, List<CodedTheme> coded) {
            for (int place = 0; place < coded.size(); place++) {
                int theme = coded.get(place).theme();
                if (theme < themes) {
                    carrying[question * themes + theme]++;
                }
            }
        }

        void addAll(Value other) {
            respondents += other.respondents;
            counts.addAll(other.counts);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            Parcel.write(respondents, out);
            counts.write(out);
        }

        @Override
        public void add(DataInput in) throws IOException {
            respondents += Parcel.count(in);
            counts.add(in);
        }

        Share commenting(int question) {
            return new Share(bases[question], respondents);
        }

        Share share(int question, int theme) {
            return new Share(carrying[question * themes + theme], bases[question]);
        }
    }
}
