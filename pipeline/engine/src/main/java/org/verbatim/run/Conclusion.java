package org.verbatim.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.codings.Plan;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.MeasuringSample;
import org.verbatim.folder.Opened;
import org.verbatim.folder.Version;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.Segment;
import org.verbatim.results.Audience;
import org.verbatim.results.ModelCard;
import org.verbatim.results.Results;
import org.verbatim.results.Tables;
import org.verbatim.verdict.Learnt;

/// What is made of a sum of all respondents, wherever they were counted: findings, results, and their tables.
///
/// @param opened what the folder says
/// @param sample what people coded blind
/// @param learnt the model, where one has a say
/// @param fingerprint the inputs, byte for byte
/// @param seed of everything random
record Conclusion(Opened opened, MeasuringSample sample, Optional<Learnt> learnt, Fingerprint fingerprint, long seed) {
    /// What was found.
    ///
    /// @param segments with every value that a respondent is in
    /// @param campaigns long texts that came more than once
    /// @param remarks what is known of quotes that could not be used, and of themes that people never gave, is added
    Findings findings(Sum sum, List<Segment> segments, List<Campaign> campaigns, List<Problem> remarks) {
        Summing summing = new Summing(opened, segments, sum);
        Findings findings = summing.findings(campaigns, seed);
        remarks.addAll(summing.remarks());
        remarks.addAll(NeverGiven.remarks(opened, sum.heard()));
        return findings.with(new Proving(opened, sample, findings, seed).proof(sum.heard()));
    }

    /// @param shown the findings as the audience may see them
    Results results(Findings shown, Audience audience, List<Problem> remarks) {
        return new Results(shown, audience, fingerprint, coders(), learnt, seed, Version.CURRENT, remarks);
    }

    /// Everybody whose word can stand; what a coder said of a hidden repeat decides nothing.
    private List<CoderId> coders() {
        List<CoderId> coders = new ArrayList<>(List.of(CoderId.RULES));
        learnt.ifPresent(model -> coders.add(CoderId.MODEL));
        opened.standing().coders().stream()
                .filter(coder -> !coder.value().endsWith(Plan.AGAIN))
                .forEach(coders::add);
        return coders;
    }

    /// Writes the tables of counts and quotes, and the model's card, into a folder.
    static void write(Results results, Path folder) throws IOException {
        new Tables(results.findings(), folder).write(results.audience());
        new ModelCard(results).write(folder);
    }
}
