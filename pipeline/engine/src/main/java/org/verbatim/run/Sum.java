package org.verbatim.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.verbatim.analyse.Keywords;
import org.verbatim.analyse.Parcel;
import org.verbatim.analyse.Totals;
import org.verbatim.model.CommentId;

/// What some of the respondents come to: counts, and samples of bounded size.
///
/// Sums of different respondents can be added in any order, on any machine; what comes out is the same.
public final class Sum {
    private Totals totals;
    private final Keywords keywords;
    private final Samples samples;
    private final List<Heard> heard = new ArrayList<>();
    private long answers;
    private long analysedRows;
    private long asideRows;

    /// A sum of nobody, or of those counted so far.
    Sum(Totals totals, Keywords keywords, Samples samples) {
        this.totals = totals;
        this.keywords = keywords;
        this.samples = samples;
    }

    /// A comment that people decided about.
    ///
    /// @param unheard the themes of the first taxonomy that rules and model give it, by number
    /// @param carried those that it carries in the end
    record Heard(CommentId comment, BitSet unheard, BitSet carried) {
        private void write(DataOutput out) throws IOException {
            SampleParcel.write(comment, out);
            write(unheard, out);
            write(carried, out);
        }

        private static void write(BitSet themes, DataOutput out) throws IOException {
            byte[] bits = themes.toByteArray();
            Parcel.write(bits.length, out);
            out.write(bits);
        }

        private static Heard read(DataInput in) throws IOException {
            return new Heard(SampleParcel.id(in), bits(in), bits(in));
        }

        private static BitSet bits(DataInput in) throws IOException {
            byte[] bits = new byte[Parcel.length(in)];
            in.readFully(bits);
            return BitSet.valueOf(bits);
        }
    }

    /// Adds what other respondents come to.
    void add(Sum other) {
        totals = totals.plus(other.totals);
        keywords.addAll(other.keywords);
        samples.addAll(other.samples);
        heard.addAll(other.heard);
        answers += other.answers;
        analysedRows += other.analysedRows;
        asideRows += other.asideRows;
    }

    /// Writes it, for [#add(DataInput)].
    public void write(DataOutput out) throws IOException {
        totals.write(out);
        keywords.write(out);
        samples.write(out);
        Parcel.write(heard.size(), out);
        for (Heard comment : heard) {
            comment.write(out);
        }
        Parcel.write(answers, out);
        Parcel.write(analysedRows, out);
        Parcel.write(asideRows, out);
    }

    /// Adds what other respondents came to on another machine.
    public void add(DataInput in) throws IOException {
        totals.add(in);
        keywords.add(in);
        samples.add(in);
        for (int left = Parcel.length(in); left > 0; left--) {
            heard.add(Heard.read(in));
        }
        answers += Parcel.count(in);
        analysedRows += Parcel.count(in);
        asideRows += Parcel.count(in);
    }

    void addAnswers(long more) {
        answers += more;
    }

    void addAnalysed() {
        analysedRows++;
    }

    void addSetAside() {
        asideRows++;
    }

    void addHeard(Heard comment) {
        heard.add(comment);
    }

    Totals totals() {
        return totals;
    }

    Keywords keywords() {
        return keywords;
    }

    Samples samples() {
        return samples;
    }

    /// The comments that people decided about, by id.
    List<Heard> heard() {
        return heard.stream().sorted(Comparator.comparing(Heard::comment)).toList();
    }

    /// How many respondents.
    public long respondents() {
        return totals.respondents();
    }

    /// How many cells they had to answer in: respondents times open questions.
    public long answers() {
        return answers;
    }

    /// How many comments have a row in the matrix.
    public long analysedRows() {
        return analysedRows;
    }

    /// How many answers have a row in the table of those set aside.
    public long asideRows() {
        return asideRows;
    }
}
