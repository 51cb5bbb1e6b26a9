package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
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
            blocks.add(Block.points(themes(top)));
        }
        List<String> chosen = new ArrayList<>();
        for (ClosedQuestion question : evidence.findings().survey().closed()) {
            List<ClosedRow> options = ranked(evidence.options(question));
            if (!options.isEmpty() && options.getFirst().share().base() > 0) {
                chosen.add(Sentences.chosen(question, options));
            }
        }
        if (!chosen.isEmpty()) {
            blocks.add(new Block.Subheading("summary-closed", "What respondents chose"));
            blocks.add(Block.points(chosen));
        }
        blocks.add(Block.note("These sentences are drafted from the figures below and say no more than they do. "
                + "What the figures mean is for the researcher to write."));
        return new Section("summary", "Summary", blocks);
    }

    /// The sentences on the themes in front; the first says how far in front it is.
    static List<String> themes(List<ThemeTree.Placed> top) {
        long most = top.getFirst().row().respondents().count();
        List<ThemeTree.Placed> joint = top.stream()
                .filter(placed -> placed.row().respondents().count() == most)
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(first(top, joint));
        top.stream()
                .skip(joint.size())
                .limit(Math.max(0, THEMES - joint.size()))
                .map(placed -> Sentences.raised(placed.name(), placed.row().respondents()))
                .forEach(sentences::add);
        return sentences;
    }

    static List<ThemeTree.Placed> topThemes(Evidence evidence, Optional<QuestionId> question) {
        return evidence.ranked(question).stream()
                .filter(placed -> placed.depth() == 0)
                .toList();
    }

    private static String first(List<ThemeTree.Placed> top, List<ThemeTree.Placed> joint) {
        Share first = top.getFirst().row().respondents();
        String name = top.getFirst().name();
        if (top.size() == 1) {
            return Sentences.raised(name, first);
        }
        if (joint.size() > 1) {
            return Sentences.and(joint.stream().map(ThemeTree.Placed::name).toList())
                    + " were raised most often, each by " + Sentences.respondents(first) + ".";
        }
        boolean byFar = Dominance.byFar(first, top.get(1).row().respondents());
        return name + " was " + (byFar ? "by far " : "") + "the theme raised most often, by "
                + Sentences.respondents(first) + ".";
    }

    private static List<ClosedRow> ranked(List<ClosedRow> options) {
        return options.stream()
                .sorted(Comparator.comparingLong(row -> -row.share().count()))
                .toList();
    }
}
