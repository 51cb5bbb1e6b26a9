package org.verbatim.results;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.folder.Fingerprint;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.verdict.Learnt;

/// What a run came to, and from what.
///
/// @param findings as the audience may see them
/// @param audience whom they are for
/// @param fingerprint the inputs, byte for byte
/// @param coders who coded: the rules, the model if there is one, and the people whose decisions stand
/// @param learnt the model, if one learnt
/// @param seed of everything random
/// @param version of Verbatim
/// @param remarks what the user should know, though nothing is wrong
public record Results(
        Findings findings,
        Audience audience,
        Fingerprint fingerprint,
        List<CoderId> coders,
        Optional<Learnt> learnt,
        long seed,
        String version,
        List<Problem> remarks) {
    public Results {
        coders = List.copyOf(coders);
        remarks = List.copyOf(remarks);
    }
}
