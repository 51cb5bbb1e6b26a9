package org.verbatim.disclose;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;

/// Findings as they may be published.
///
/// Numbers that are too small by the rule are withheld, in every table that shows them, and so are as many others as it
/// takes that none of the small ones can be worked out from what is left, nor told to within the rule's width
/// ([Worlds]). What was reckoned from a withheld number goes with it. No words of a respondent remain: no quotes, no
/// comments, no campaign's opening.
public final class Disclosure {
    private final Rule rule;
    private final Collection<Grouping> groupings;

    /// @param groupings which segments are made of answers to closed questions
    public Disclosure(Rule rule, Collection<Grouping> groupings) {
        this.rule = rule;
        this.groupings = List.copyOf(groupings);
    }

    /// What may be shown of the findings.
    public Findings protect(Findings findings) {
        Cells cells = new Cells(rule);
        Names names = Names.of(findings.survey());
        Splitting splitting = new Splitting(cells, findings, groupings);
        People people = new People(cells, findings, splitting, names);
        people.add();
        new Choices(cells, findings, splitting, people).add();
        new Raised(cells, findings, splitting, people, names).add();
        new Together(cells, findings, names).add();
        new Suppression(cells).complete();
        return shown(findings, cells, names, splitting);
    }

    private Findings shown(Findings findings, Cells cells, Names names, Splitting splitting) {
        Redaction redaction = new Redaction(cells, names, Finer.of(cells, findings, names));
        Reasons reasons = new Reasons(rule, findings.questions());
        Figures figures = new Figures(
                redaction.shown(findings.respondents()),
                redaction.shown(findings.organisations()),
                findings.closed().stream().map(redaction::closed).toList(),
                findings.questions().stream()
                        .map(summary -> redaction.summary(summary, reasons))
                        .toList(),
                redaction.themes(findings),
                redaction.bySegment(findings.bySegment()),
                findings.crossed().stream().map(redaction::crossed).toList(),
                findings.pairs().stream()
                        .map(redaction::pair)
                        .flatMap(Optional::stream)
                        .toList(),
                new Compared(cells, names, redaction, splitting, findings).shown());
        return new Findings(findings.survey(), findings.taxonomies(), findings.segments(), figures);
    }
}
