package org.verbatim.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Findings.Marked;
import org.verbatim.analyse.Parcel;
import org.verbatim.analyse.TickedQuotes.Voice;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// How sampled comments are written so that another machine can read them.
final class SampleParcel {
    private SampleParcel() {}

    /// Writes one value.
    private interface Writer<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    /// Reads one value.
    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> void write(List<T> values, DataOutput out, Writer<T> each) throws IOException {
        Parcel.write(values.size(), out);
        for (T value : values) {
            each.write(value, out);
        }
    }

    private static <T> List<T> list(DataInput in, Reader<T> each) throws IOException {
        List<T> values = new ArrayList<>();
        for (int left = Parcel.length(in); left > 0; left--) {
            values.add(each.read(in));
        }
        return values;
    }

    static void write(List<Candidate> candidates, DataOutput out) throws IOException {
        write(candidates, out, SampleParcel::write);
    }

    private static void write(Candidate candidate, DataOutput out) throws IOException {
        write(candidate.comment().id(), out);
        Parcel.write(candidate.comment().verbatim(), out);
        write(candidate.organisation().map(OrganisationId::value).stream().toList(), out, Parcel::write);
        out.writeBoolean(candidate.permission() == Permission.QUOTE);
        write(candidate.sentences(), out, SampleParcel::write);
        write(candidate.mentions(), out, SampleParcel::write);
    }

    static Candidate candidate(DataInput in) throws IOException {
        return new Candidate(
                new Comment(id(in), Parcel.text(in)),
                organisation(in),
                permission(in),
                list(in, SampleParcel::span),
                list(in, SampleParcel::marked));
    }

    static void write(Voice voice, DataOutput out) throws IOException {
        Excerpt excerpt = voice.excerpt();
        write(excerpt.id(), out);
        Parcel.write(excerpt.verbatim(), out);
        write(excerpt.segments(), out, (values, to) -> write(values, to, Parcel::write));
        write(excerpt.themes(), out, (theme, to) -> Parcel.write(theme.value(), to));
        write(excerpt.mentions(), out, SampleParcel::write);
        out.writeBoolean(voice.permission() == Permission.QUOTE);
        write(voice.chosen(), out, (options, to) -> write(options, to, (option, where) -> where.writeInt(option)));
        write(voice.sentences(), out, SampleParcel::write);
    }

    static Voice voice(DataInput in) throws IOException {
        Excerpt excerpt = new Excerpt(
                id(in),
                Parcel.text(in),
                list(in, values -> list(values, Parcel::text)),
                list(in, theme -> new ThemeId(Parcel.text(theme))),
                list(in, SampleParcel::marked));
        return new Voice(
                excerpt,
                permission(in),
                list(in, options -> list(options, DataInput::readInt)),
                list(in, SampleParcel::span));
    }

    static void write(CommentId id, DataOutput out) throws IOException {
        Parcel.write(id.respondent().value(), out);
        Parcel.write(id.question().value(), out);
    }

    static CommentId id(DataInput in) throws IOException {
        return new CommentId(new RespondentId(Parcel.text(in)), new QuestionId(Parcel.text(in)));
    }

    private static Optional<OrganisationId> organisation(DataInput in) throws IOException {
        return list(in, Parcel::text).stream().map(OrganisationId::new).findFirst();
    }

    private static Permission permission(DataInput in) throws IOException {
        return in.readBoolean() ? Permission.QUOTE : Permission.COUNT_ONLY;
    }

    private static void write(Span span, DataOutput out) throws IOException {
        Parcel.write(span.start(), out);
        Parcel.write(span.end(), out);
    }

    private static Span span(DataInput in) throws IOException {
        return new Span(Parcel.length(in), Parcel.length(in));
    }

    private static void write(Marked marked, DataOutput out) throws IOException {
        Parcel.write(marked.theme().value(), out);
        write(marked.span(), out);
    }

    private static Marked marked(DataInput in) throws IOException {
        return new Marked(new ThemeId(Parcel.text(in)), span(in));
    }
}
