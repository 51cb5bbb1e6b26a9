package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Question;

/// A report as it reads, before it is a page: the same sections, whatever it is printed on.
///
/// @param marking how it is to be handled
/// @param imprint with what it was made, in one line
public record Report(String title, String marking, String imprint, List<Section> sections) {
    /// The section of every theme's rules, in small print.
    public static final String LEXICON = "lexicon";

    public Report {
        sections = List.copyOf(sections);
    }

    public static Report of(Findings findings, Provenance provenance) {
        Evidence evidence = new Evidence(findings);
        Caution caution = Caution.of(evidence, provenance);
        List<Section> sections = new ArrayList<>();
        sections.add(AboutSection.of(evidence));
        sections.add(SummarySection.of(evidence, caution));
        for (Question question : evidence.questionnaire()) {
            asked(evidence, caution, question).ifPresent(sections::add);
        }
        if (evidence.findings().survey().open().size() > 1) {
            sections.add(OpenSection.of(evidence, caution, Optional.empty()));
        }
        SegmentsSection.of(evidence).ifPresent(sections::add);
        sections.addAll(AxesSection.of(evidence));
        PairsSection.of(evidence).ifPresent(sections::add);
        CampaignSection.of(evidence).ifPresent(sections::add);
        sections.add(MethodSection.of(evidence, provenance));
        sections.add(LexiconSection.of(evidence));
        String imprint = "Verbatim " + provenance.version();
        List<Section> shown = provenance.isForPublication()
                ? sections.stream().map(Shareable::of).toList()
                : sections;
        return new Report(findings.survey().title(), provenance.marking(), imprint, shown);
    }

    private static Optional<Section> asked(Evidence evidence, Caution caution, Question question) {
        return switch (question) {
            case ClosedQuestion closed -> ClosedSection.of(evidence, closed);
            case OpenQuestion open ->
                evidence.reported(open.id())
                        ? Optional.of(OpenSection.of(evidence, caution, Optional.of(open.id())))
                        : Optional.empty();
        };
    }
}
