package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.model.QuestionId;

/// A report as it reads, before it is a page: the same sections, whatever it is printed on.
///
/// @param marking how it is to be handled
/// @param imprint with what it was made, in one line
public record Report(String title, String marking, String imprint, List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    public static Report of(Findings findings, Provenance provenance) {
        Evidence evidence = new Evidence(findings);
        List<Section> sections = new ArrayList<>();
        sections.add(AboutSection.of(evidence));
        sections.add(SummarySection.of(evidence));
        ClosedSection.of(evidence).ifPresent(sections::add);
        for (Optional<QuestionId> question : evidence.questions()) {
            sections.add(OpenSection.of(evidence, question));
        }
        PairsSection.of(evidence).ifPresent(sections::add);
        CampaignSection.of(evidence).ifPresent(sections::add);
        sections.add(MethodSection.of(evidence, provenance));
        sections.add(LexiconSection.of(evidence));
        String imprint = "Verbatim " + provenance.version();
        return new Report(findings.survey().title(), provenance.marking(), imprint, sections);
    }
}
