package org.verbatim.verdict;

import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.verbatim.learn.Card;
import org.verbatim.learn.Likelihood;
import org.verbatim.learn.Model;
import org.verbatim.model.ThemeId;

/// A model that learnt how people code this survey, ready to judge its comments.
///
/// @param model judges the themes of the first taxonomy
/// @param digest the SHA-256 of the model's bytes: equal models have the same
/// @param tried the themes whose probabilities were tried on enough comments that people coded
/// @param common those of them that enough of these comments carry
public record Learnt(Model model, String digest, Set<ThemeId> tried, Set<ThemeId> common) {
    private static final int ENOUGH = 10;

    /// Of a rare theme its "no" counts where people would give it less than one such comment in four.
    private static final double UNLIKELY = 0.25;

    public Learnt {
        tried = Set.copyOf(tried);
        common = Set.copyOf(common);
    }

    /// A model with what its card says of how it was tried.
    public static Learnt of(Model model, String digest) {
        return new Learnt(
                model,
                digest,
                themes(model.card(), Card.OfTheme::judged),
                themes(model.card(), Card.OfTheme::comments));
    }

    private static Set<ThemeId> themes(Card card, ToIntFunction<Card.OfTheme> comments) {
        return card.themes().stream()
                .filter(theme -> card.measured() && comments.applyAsInt(theme) >= ENOUGH)
                .map(Card.OfTheme::theme)
                .collect(Collectors.toSet());
    }

    /// Whether it takes a rule's mention of the theme away.
    ///
    /// What it knows from the taxonomy's own text alone is no ground to gainsay a rule. Once people's codings tried its
    /// probabilities, in which the rule's hit is one sign, it is one: of common themes always, and of rare ones where
    /// they are low.
    public boolean gainsays(ThemeId theme, Likelihood likelihood) {
        return !likelihood.applies()
                && tried.contains(theme)
                && (common.contains(theme) || likelihood.probability() < UNLIKELY);
    }
}
