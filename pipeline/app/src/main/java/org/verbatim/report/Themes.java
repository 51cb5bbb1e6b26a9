package org.verbatim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// The themes in front, in sentences. Themes that are withheld are not spoken of, nor is an order that they might have
/// a part in.
final class Themes {
    private Themes() {}

    /// How far down the tree sentences go.
    enum Depth {
        TOP,
        SUB_THEMES
    }

    /// The themes of the upper level, the most frequent first.
    static List<ThemeTree.Placed> top(Evidence evidence, Optional<QuestionId> question) {
        return evidence.ranked(question).stream()
                .filter(placed -> placed.depth() == 0)
                .toList();
    }

    static List<ThemeTree.Placed> told(List<ThemeTree.Placed> themes) {
        return themes.stream()
                .filter(placed -> !placed.row().respondents().isWithheld())
                .toList();
    }

    /// The sentences on the first `most` of `top`, with their sub-themes; the first says how far in front it is.
    static List<Stated> sentences(Evidence evidence, List<ThemeTree.Placed> top, int most) {
        return sentences(evidence, top, most, Depth.SUB_THEMES);
    }

    static List<Stated> sentences(Evidence evidence, List<ThemeTree.Placed> top, int most, Depth depth) {
        List<ThemeTree.Placed> told = told(top);
        if (told.size() < top.size() || told.isEmpty()) {
            return told.stream()
                    .limit(most)
                    .map(placed -> Sentences.raised(evidence, placed, children(evidence, placed, depth)))
                    .toList();
        }
        List<ThemeTree.Placed> joint = joint(told);
        List<Stated> sentences = new ArrayList<>();
        sentences.add(first(evidence, told, joint, depth));
        told.stream()
                .skip(joint.size())
                .limit(Math.max(0, most - joint.size()))
                .map(placed -> Sentences.raised(evidence, placed, children(evidence, placed, depth)))
                .forEach(sentences::add);
        return sentences;
    }

    /// Those that were raised most often, by as many respondents each.
    private static List<ThemeTree.Placed> joint(List<ThemeTree.Placed> told) {
        long count = told.getFirst().row().respondents().count();
        return told.stream()
                .filter(placed -> placed.row().respondents().count() == count)
                .toList();
    }

    /// The same in a summary, without sub-themes: after the first, those for whose shares one word stands share a
    /// sentence.
    static List<Stated> briefly(Evidence evidence, List<ThemeTree.Placed> top, int most) {
        List<ThemeTree.Placed> told = told(top);
        if (told.isEmpty() || told.getFirst().row().respondents().base() < Prevalence.LEAST_BASE) {
            return sentences(evidence, top, most, Depth.TOP);
        }
        // Where a theme is withheld, nothing is said to be the first.
        List<ThemeTree.Placed> joint = told.size() < top.size() ? List.of() : joint(told);
        List<Stated> sentences = new ArrayList<>();
        if (!joint.isEmpty()) {
            sentences.add(first(evidence, told, joint, Depth.TOP));
        }
        Map<String, List<ThemeTree.Placed>> byWord = new LinkedHashMap<>();
        told.stream()
                .skip(joint.size())
                .limit(Math.max(0, most - joint.size()))
                .forEach(placed -> byWord.computeIfAbsent(
                                evidence.prevalence().words(placed.row().respondents()), word -> new ArrayList<>())
                        .add(placed));
        byWord.forEach((word, themes) -> sentences.add(new Stated(
                Sentences.capital(word) + " who commented raised "
                        + Sentences.and(themes.stream()
                                .map(placed -> placed.name() + " ("
                                        + Figures.of(placed.row().respondents()) + ")")
                                .toList())
                        + ".",
                Sentences.raisedBases(evidence, themes, List.of()))));
        return sentences;
    }

    /// The sub-themes that were raised where the theme was, the most frequent first.
    private static List<ThemeTree.Placed> children(Evidence evidence, ThemeTree.Placed parent, Depth depth) {
        return depth == Depth.TOP
                ? List.of()
                : told(evidence.ranked(parent.row().question())).stream()
                        .filter(placed -> evidence.tree()
                                .theme(placed.row().theme())
                                .parent()
                                .equals(Optional.of(parent.row().theme())))
                        .toList();
    }

    private static Stated first(
            Evidence evidence, List<ThemeTree.Placed> top, List<ThemeTree.Placed> joint, Depth depth) {
        Share first = top.getFirst().row().respondents();
        if (top.size() == 1) {
            return Sentences.raised(evidence, top.getFirst(), children(evidence, top.getFirst(), depth));
        }
        if (joint.size() > 1) {
            return new Stated(
                    Sentences.and(joint.stream().map(ThemeTree.Placed::name).toList())
                            + " were raised most often, each by "
                            + evidence.prevalence().respondents(first) + ".",
                    Sentences.raisedBases(evidence, joint, List.of()));
        }
        boolean byFar = Dominance.byFar(first, top.get(1).row().respondents());
        List<ThemeTree.Placed> children = children(evidence, top.getFirst(), depth);
        List<Basis> bases = new ArrayList<>(Sentences.raisedBases(evidence, top.subList(0, 2), children));
        return new Stated(
                "The theme raised " + (byFar ? "by far " : "") + "most often was "
                        + top.getFirst().name() + ", by "
                        + evidence.prevalence().respondents(first) + Sentences.within(children) + ".",
                bases);
    }
}
