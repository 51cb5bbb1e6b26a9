package org.verbatim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Rounding;
import org.verbatim.model.SetAside;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// What a run found, in a few lines.
final class Headline {
    private static final int THEMES = 5;

    private final Findings findings;

    Headline(Findings findings) {
        this.findings = findings;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(answers()));
        List<Findings.ThemeRow> top = top();
        if (findings.themes().stream().anyMatch(row -> row.respondents().isWithheld())) {
            lines.add("Some themes are withheld: which was raised most often is not told.");
        } else if (findings.survey().open().isEmpty()) {
            lines.add("There are no comments to find themes in: survey.yaml has no open question.");
        } else if (top.isEmpty()) {
            lines.add("No theme was found: give the themes rules, or code comments by hand.");
        } else {
            lines.add("Raised most often, of "
                    + Counted.of(top.getFirst().respondents().base(), "respondent") + " who commented:");
            top.forEach(theme -> lines.add("  " + line(theme)));
        }
        return lines;
    }

    private String answers() {
        Findings.QuestionSummary all = findings.questions().getFirst();
        long blank = all.aside().getOrDefault(SetAside.BLANK, 0L);
        long received = all.answers() - blank;
        String organisations = findings.survey().organisations()
                ? " from " + Counted.of(findings.organisations(), "organisation")
                : "";
        return Counted.of(findings.respondents(), "respondent") + organisations + " wrote "
                + Counted.of(received, "comment") + ": " + Counted.of(all.kept()) + " analysed, "
                + Counted.of(received - all.kept()) + " set aside.";
    }

    /// The themes without a parent that most respondents raise, in all questions together.
    private List<Findings.ThemeRow> top() {
        return findings.themes().stream()
                .filter(row -> row.question().isEmpty()
                        && !row.respondents().isWithheld()
                        && row.respondents().count() > 0)
                .filter(row -> theme(row).parent().isEmpty())
                .sorted(Comparator.comparingLong(
                                (Findings.ThemeRow row) -> row.respondents().count())
                        .reversed())
                .limit(THEMES)
                .toList();
    }

    private Theme theme(Findings.ThemeRow row) {
        Taxonomy themes = findings.taxonomies().getFirst();
        return themes.theme(row.theme()).orElseThrow();
    }

    private String line(Findings.ThemeRow row) {
        String percent = Rounding.toWhole(row.respondents())
                .map(whole -> " (" + whole.toPlainString() + "%)")
                .orElse("");
        return theme(row).name() + ": " + Counted.of(row.respondents().count()) + percent;
    }
}
