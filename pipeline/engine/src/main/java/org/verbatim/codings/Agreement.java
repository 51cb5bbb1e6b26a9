package org.verbatim.codings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;

/// How far people who coded the same comments agree, theme by theme and over all.
///
/// Units are the comments that two or more of the coders looked at. The intervals come from resampled respondents.
///
/// @param coders whose codings are compared
/// @param comments in how many comments two or more of them spoke of the same theme
/// @param inParts how many comments two or more looked at and spoke of theme by theme: what one of them left alone
/// there is not compared, so that they agree in less than it looks
/// @param themes each theme as a yes or no to every comment
/// @param overall every theme of every comment a yes or no
/// @param sets Krippendorff's alpha of the comments' whole sets of themes, with MASI distance
public record Agreement(
        List<CoderId> coders,
        int comments,
        int inParts,
        List<ThemeAgreement> themes,
        Coefficients overall,
        Estimate sets) {
    public Agreement {
        coders = List.copyOf(coders);
        themes = List.copyOf(themes);
    }

    /// Agreement about one theme.
    ///
    /// @param applied how often it was given, by all coders together, in the comments compared
    public record ThemeAgreement(ThemeId theme, int applied, Coefficients coefficients) {}

    /// The usual coefficients, each 1 for full agreement and, but for the percentage, 0 for what chance would give.
    ///
    /// @param percentage the share of pairs of coders that agree, from 0 to 1
    /// @param cohen kappa; Conger's for more than two coders
    /// @param fleiss kappa; Scott's pi for two coders
    /// @param krippendorff alpha
    /// @param gwet AC1, to be read where a theme is rare
    /// @param brennanPrediger kappa with all answers equally likely
    public record Coefficients(
            Estimate percentage,
            Estimate cohen,
            Estimate fleiss,
            Estimate krippendorff,
            Estimate gwet,
            Estimate brennanPrediger) {}

    /// The agreement of `coders` about `themes`, in all comments that two or more of them looked at.
    ///
    /// What a coder looked at and left alone is no word of hers ([Opinion#says]) and never counts as agreement. Sets
    /// are compared where both coded the comment as a whole, by themes that are no parts of one they gave.
    ///
    /// @param seed what the resampling starts from
    public static Agreement of(Standing standing, List<CoderId> coders, List<ThemeId> themes, long seed) {
        List<CommentId> comments = new ArrayList<>();
        List<List<Optional<Opinion>>> seen = new ArrayList<>();
        int inParts = 0;
        for (CommentId comment : standing.comments()) {
            Map<CoderId, Opinion> opinions = standing.opinions(comment);
            List<Optional<Opinion>> unit =
                    coders.stream().map(opinions::get).map(Optional::ofNullable).toList();
            inParts += isInParts(unit) ? 1 : 0;
            if (themes.stream().anyMatch(theme -> isComparable(answers(unit, theme)))) {
                comments.add(comment);
                seen.add(unit);
            }
        }
        List<ThemeAgreement> byTheme = new ArrayList<>();
        Units<Boolean> all = new Units<>();
        for (ThemeId theme : themes) {
            Units<Boolean> units = new Units<>();
            for (int comment = 0; comment < comments.size(); comment++) {
                units.add(comments.get(comment).respondent(), answers(seen.get(comment), theme));
            }
            byTheme.add(new ThemeAgreement(theme, applied(units.answers), coefficients(units, seed)));
            all.addAll(units);
        }
        Units<Set<ThemeId>> sets = new Units<>();
        for (int comment = 0; comment < comments.size(); comment++) {
            sets.add(comments.get(comment).respondent(), sets(seen.get(comment), themes));
        }
        return new Agreement(coders, comments.size(), inParts, byTheme, coefficients(all, seed), ofSets(sets, seed));
    }

    private static boolean isInParts(List<Optional<Opinion>> unit) {
        List<Optional<Opinion>> wholes =
                unit.stream().map(opinion -> opinion.filter(Opinion::whole)).toList();
        return isComparable(unit) && !isComparable(wholes);
    }

    /// Whether two coders or more said anything.
    private static boolean isComparable(List<? extends Optional<?>> answers) {
        return answers.stream().filter(Optional::isPresent).count() > 1;
    }

    private static List<Optional<Boolean>> answers(List<Optional<Opinion>> unit, ThemeId theme) {
        return unit.stream()
                .map(opinion -> opinion.flatMap(said -> said.says(theme)))
                .toList();
    }

    private static List<Optional<Set<ThemeId>>> sets(List<Optional<Opinion>> unit, List<ThemeId> themes) {
        List<Optional<Set<ThemeId>>> sets = new ArrayList<>();
        for (Optional<Opinion> opinion : unit) {
            sets.add(opinion.filter(said -> said.whole() && said.open().isEmpty())
                    .map(said -> {
                        Set<ThemeId> given = said.themes();
                        given.retainAll(themes);
                        return given;
                    }));
        }
        return sets;
    }

    /// What coders said of units, and whose the units are; what fewer than two spoke of is left out.
    private static final class Units<V> {
        private final List<RespondentId> respondents = new ArrayList<>();
        private final List<List<Optional<V>>> answers = new ArrayList<>();

        void add(RespondentId respondent, List<Optional<V>> unit) {
            if (isComparable(unit)) {
                respondents.add(respondent);
                answers.add(unit);
            }
        }

        void addAll(Units<V> others) {
            respondents.addAll(others.respondents);
            answers.addAll(others.answers);
        }
    }

    private static int applied(List<List<Optional<Boolean>>> units) {
        return (int) units.stream()
                .flatMap(List::stream)
                .filter(answer -> answer.orElse(false))
                .count();
    }

    private static Coefficients coefficients(Units<Boolean> units, long seed) {
        Ratings<Boolean> ratings = Ratings.of(List.of(false, true), units.answers);
        Krippendorff krippendorff = Krippendorff.nominal(ratings);
        Estimate[] all = new Bootstrap(units.respondents, Bootstrap.RESAMPLES, seed).estimates(weights -> {
            ChanceCorrected one = ChanceCorrected.of(ratings, weights);
            return new double[] {
                one.percentage(),
                one.cohen(),
                one.fleiss(),
                krippendorff.alpha(weights),
                one.gwet(),
                one.brennanPrediger()
            };
        });
        return new Coefficients(all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    private static Estimate ofSets(Units<Set<ThemeId>> units, long seed) {
        Krippendorff krippendorff = Krippendorff.of(Ratings.of(units.answers), Krippendorff::masi);
        return new Bootstrap(units.respondents, Bootstrap.RESAMPLES, seed)
                .estimates(weights -> new double[] {krippendorff.alpha(weights)})[0];
    }
}
