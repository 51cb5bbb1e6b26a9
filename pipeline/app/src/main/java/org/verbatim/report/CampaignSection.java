package org.verbatim.report;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.model.Survey;

/// Texts that several respondents sent word for word.
final class CampaignSection {
    private CampaignSection() {}

    static Optional<Section> of(Evidence evidence) {
        List<Campaign> campaigns = evidence.findings().campaigns();
        if (campaigns.isEmpty()) {
            return Optional.empty();
        }
        boolean once = evidence.findings().survey().campaigns() == Survey.Campaigns.ONCE;
        String counted = once
                ? "Each text is counted once; the others are set aside as duplicates."
                : "Each respondent is counted.";
        List<Table.Column> columns = List.of(
                Table.Column.words("Opening words"),
                Table.Column.words("Question"),
                Table.Column.words("First comment"),
                Table.Column.number("Respondents"));
        List<Table.Row> rows = campaigns.stream()
                .map(campaign -> Table.Row.plain(
                        Sentences.quoted(campaign.opening() + "…"),
                        List.of(
                                Table.Cell.of(evidence.title(Optional.of(campaign.question()))),
                                Table.Cell.of(campaign.first().toString()),
                                Table.Cell.of(campaign.respondents()))))
                .toList();
        return Optional.of(new Section(
                "campaigns",
                "Campaigns",
                List.of(
                        Block.plain("Some long texts were sent word for word by several respondents. " + counted),
                        new Table("Texts sent by several respondents", columns, rows))));
    }
}
