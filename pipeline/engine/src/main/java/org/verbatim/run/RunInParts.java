package org.verbatim.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Findings;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.MeasuringSample;
import org.verbatim.folder.Opened;
import org.verbatim.index.Repeats;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Segment;
import org.verbatim.results.Audience;
import org.verbatim.results.Results;

/// A run whose respondents are worked on in parts, on any number of machines, each part by [Portion]: what is checked
/// before, and what is made of the parts' sums.
public final class RunInParts {
    private final Frozen frozen;
    private final Conclusion conclusion;
    private final List<Segment> segments;

    /// @param segments with every value that any respondent is in
    /// @param answers the SHA-256 of each file of the answers, by its name
    /// @throws WrongInput with every problem in what people coded blind
    public RunInParts(Frozen frozen, List<Segment> segments, Map<String, String> answers, long seed) {
        this.frozen = frozen;
        this.segments = List.copyOf(segments);
        Problems problems = new Problems();
        Opened opened = frozen.opened();
        MeasuringSample sample = MeasuringSample.of(opened, problems);
        problems.throwIfAny();
        Fingerprint fingerprint =
                Fingerprint.of(opened.file(), opened.otherFiles()).with(answers);
        this.conclusion = new Conclusion(opened, sample, frozen.learnt(), fingerprint, seed);
    }

    /// A sum of nobody.
    public static Sum nobody(Frozen frozen, List<Segment> segments) {
        return new Counting(frozen.opened(), frozen.learnt(), segments, Repeats.in(List.of())).nobody();
    }

    /// What all respondents come to, and the tables of it, written into a folder.
    ///
    /// @param all the sum of all parts
    /// @param remarks what is known of the data already
    /// @param ledger the books so far
    public Results conclude(Sum all, List<Problem> remarks, Ledger ledger, Path folder) throws IOException {
        List<Problem> told = new ArrayList<>(frozen.opened().remarks());
        told.addAll(remarks);
        Findings findings = conclusion.findings(all, segments, List.of(), told);
        ledger.counted(findings, all.respondents(), all.answers());
        Results results = conclusion.results(findings, Audience.INTERNAL, told);
        Conclusion.write(results, folder);
        return results;
    }

    /// Writes the record of the run into a folder.
    ///
    /// @param versions of what the parts were done with, by name
    public static void record(Results results, Ledger ledger, Clock clock, Map<String, String> versions, Path folder)
            throws IOException {
        Files.write(folder.resolve("run.json"), RunRecord.of(results, ledger, clock, versions));
    }
}
