package org.verbatim.verdict;

import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.learn.Card;
import org.verbatim.learn.Model;
import org.verbatim.model.ThemeId;

/// A model that learnt how people code this survey, ready to judge its comments.
///
/// @param model judges the themes of the first taxonomy
/// @param digest the SHA-256 of the model's bytes: equal models have the same
/// @param gainsays the themes of which its "no" counts against rules: those that enough coded comments carry and
///     whose probabilities were tried on comments that people coded. What it knows from the taxonomy's own text alone
/// is no ground to gainsay a rule
public record Learnt(Model model, String digest, Set<ThemeId> gainsays) {
    /// How many coded comments must carry a theme before the model's "no" counts against a rule.
    private static final int ENOUGH = 10;

    public Learnt {
        gainsays = Set.copyOf(gainsays);
    }

    /// A model with what its card says it may gainsay.
    public static Learnt of(Model model, String digest) {
        return new Learnt(
                model,
                digest,
                model.card().themes().stream()
                        .filter(theme -> theme.f1().known() && theme.comments() >= ENOUGH)
                        .map(Card.OfTheme::theme)
                        .collect(Collectors.toSet()));
    }
}
