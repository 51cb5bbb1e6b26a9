package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// What was found, in sentences that the figures bear out.
final class SummarySection {
    /// Themes that are named.
    private static final int THEMES = 5;

    private SummarySection() {}

    static Section of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        List<ThemeTree.Placed> top = topThemes(evidence, Optional.empty());
        if (!top.isEmpty()) {
            blocks.add(new Block.Subheading("summary-themes", "What respondents wrote about"));
            blocks.add(new Block.Points(themes(evidence, top)));
        }
        List<Stated> chosen = new ArrayList<>();
        for (ClosedQuestion question : evidence.findings().survey().closed()) {
            List<ClosedRow> options = evidence.options(question);
            if (options.stream()
                    .anyMatch(row -> !row.share().isWithheld() && row.share().base() > 0)) {
                chosen.add(Sentences.chosen(evidence, question, options));
            }
        }
        if (!chosen.isEmpty()) {
            blocks.add(new Block.Subheading("summary-closed", "What respondents chose"));
            blocks.add(new Block.Points(chosen));
        }
        blocks.add(new Block.ToWrite("The key messages: what these figures mean, and for whom"));
        blocks.add(Block.note("These sentences are drafted from the figures below and say no more than they do. "
                + "What the figures mean is for the researcher to write."));
        return new Section("summary", "Summary", blocks);
    }

    /// The sentences on the themes in front; the first says how far in front it is. Themes that are withheld are not
    /// spoken of, nor is an order that they might have a part in.
    static List<Stated> themes(Evidence evidence, List<ThemeTree.Placed> top) {
        List<ThemeTree.Placed> told = top.stream()
                .filter(placed -> !placed.row().respondents().isWithheld())
                .toList();
        if (told.size() < top.size() || told.isEmpty()) {
            return told.stream()
                    .limit(THEMES)
                    .map(placed -> Sentences.raised(evidence, placed))
                    .toList();
        }
        long most = told.getFirst().row().respondents().count();
        List<ThemeTree.Placed> joint = told.stream()
                .filter(placed -> placed.row().respondents().count() == most)
                .toList();
        List<Stated> sentences = new ArrayList<>();
        sentences.add(first(evidence, told, joint));
        told.stream()
                .skip(joint.size())
                .limit(Math.max(0, THEMES - joint.size()))
                .map(placed -> Sentences.raised(evidence, placed))
                .forEach(sentences::add);
        return sentences;
    }

    static List<ThemeTree.Placed> topThemes(Evidence evidence, Optional<QuestionId> question) {
        return evidence.ranked(question).stream()
                .filter(placed -> placed.depth() == 0)
                .toList();
    }

    private static Stated first(Evidence evidence, List<ThemeTree.Placed> top, List<ThemeTree.Placed> joint) {
        Share first = top.getFirst().row().respondents();
        String name = top.getFirst().name();
        if (top.size() == 1) {
            return Sentences.raised(evidence, top.getFirst());
        }
        if (joint.size() > 1) {
            return new Stated(
                    Sentences.and(joint.stream().map(ThemeTree.Placed::name).toList())
                            + " were raised most often, each by "
                            + evidence.prevalence().respondents(first) + ".",
                    joint.stream()
                            .map(placed -> evidence.bases().theme(placed.row()))
                            .toList());
        }
        boolean byFar = Dominance.byFar(first, top.get(1).row().respondents());
        return Stated.of(
                name + " was " + (byFar ? "by far " : "") + "the theme raised most often, by "
                        + evidence.prevalence().respondents(first) + ".",
                evidence.bases().theme(top.getFirst().row()),
                evidence.bases().theme(top.get(1).row()));
    }
}
