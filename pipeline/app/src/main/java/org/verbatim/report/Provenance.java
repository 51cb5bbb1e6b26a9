package org.verbatim.report;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.CoderId;
import org.verbatim.model.Precedence;

/// Where a report comes from: what its title page and its notes on method say beside the findings.
///
/// It holds no time: the same inputs give the same bytes. run.json tells when a run was made.
///
/// @param version the version of Verbatim that made it
/// @param seed the seed of everything random in the run
/// @param marking how the report is to be handled, shown at its head
/// @param inputs the files it was made from
/// @param coders who coded the comments, at least one: `rules`, `model`, or people's names
/// @param precedence whose word stands where coders differ, the strongest first, in words
/// @param model the model, if one had a say
/// @param remarks what was remarked while the files were read, each a sentence without its full stop
public record Provenance(
        String version,
        long seed,
        String marking,
        List<Input> inputs,
        List<String> coders,
        List<String> precedence,
        Optional<Model> model,
        List<String> remarks) {
    /// The marking of a report that shows comments.
    public static final String INTERNAL = "Internal: holds answers given in confidence";

    /// The marking of a report that anybody may read.
    public static final String PUBLICATION = "For publication: small numbers and the words of respondents are withheld";

    public Provenance {
        if (coders.isEmpty()) {
            throw new IllegalArgumentException("comments that nobody coded");
        }
        inputs = List.copyOf(inputs);
        coders = List.copyOf(coders);
        precedence = List.copyOf(precedence);
        remarks = List.copyOf(remarks);
    }

    /// Where no model had a say, nothing was remarked, and the usual order holds.
    public Provenance(String version, long seed, String marking, List<Input> inputs, List<String> coders) {
        this(version, seed, marking, inputs, coders, USUAL, Optional.empty(), List.of());
    }

    /// Whose word stands unless the survey says otherwise.
    public static final List<String> USUAL =
            Precedence.USUAL.order().stream().map(CoderId::value).toList();

    /// Whether the report is for everybody.
    boolean isForPublication() {
        return marking.equals(PUBLICATION);
    }

    /// A model that coded comments.
    ///
    /// @param comments how many coded comments it learnt from; 0 where the taxonomy's text was all
    /// @param tried whether they were enough to try it on comments that it had not seen
    public record Model(int comments, boolean tried) {}

    /// A file that went into the run.
    ///
    /// @param name its path within the survey's folder
    /// @param sha256 the digest of its bytes, in hexadecimal
    public record Input(String name, String sha256) {}
}
