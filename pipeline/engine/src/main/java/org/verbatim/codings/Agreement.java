package org.verbatim.codings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;

/// How far people who coded the same comments agree, theme by theme and over all.
///
/// Units are the comments that two or more of the coders looked at. The intervals come from resampled respondents.
///
/// @param coders whose codings are compared
/// @param comments how many comments two or more of them looked at
/// @param themes each theme as a yes or no to every comment
/// @param overall every theme of every comment a yes or no
/// @param sets Krippendorff's alpha of the comments' whole sets of themes, with MASI distance
public record Agreement(
        List<CoderId> coders, int comments, List<ThemeAgreement> themes, Coefficients overall, Estimate sets) {
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
    /// @param seed what the resampling starts from
    public static Agreement of(Standing standing, List<CoderId> coders, List<ThemeId> themes, long seed) {
        List<CommentId> comments = new ArrayList<>();
        List<List<Optional<Set<ThemeId>>>> sets = new ArrayList<>();
        for (CommentId comment : standing.comments()) {
            List<Optional<Set<ThemeId>>> seen = seen(standing.opinions(comment), coders, themes);
            if (seen.stream().filter(Optional::isPresent).count() > 1) {
                comments.add(comment);
                sets.add(seen);
            }
        }
        List<RespondentId> respondents =
                comments.stream().map(CommentId::respondent).toList();
        List<ThemeAgreement> byTheme = new ArrayList<>();
        List<List<Optional<Boolean>>> all = new ArrayList<>();
        List<RespondentId> allRespondents = new ArrayList<>();
        for (ThemeId theme : themes) {
            List<List<Optional<Boolean>>> units = answers(sets, theme);
            byTheme.add(new ThemeAgreement(theme, applied(units), coefficients(units, respondents, seed)));
            all.addAll(units);
            allRespondents.addAll(respondents);
        }
        Coefficients overall = coefficients(all, allRespondents, seed);
        return new Agreement(coders, comments.size(), byTheme, overall, ofSets(sets, respondents, seed));
    }

    private static List<Optional<Set<ThemeId>>> seen(
            SortedMap<CoderId, Opinion> opinions, List<CoderId> coders, List<ThemeId> themes) {
        List<Optional<Set<ThemeId>>> seen = new ArrayList<>();
        for (CoderId coder : coders) {
            Opinion opinion = opinions.get(coder);
            if (opinion == null) {
                seen.add(Optional.empty());
            } else {
                Set<ThemeId> given = opinion.themes();
                given.retainAll(themes);
                seen.add(Optional.of(given));
            }
        }
        return seen;
    }

    private static List<List<Optional<Boolean>>> answers(List<List<Optional<Set<ThemeId>>>> sets, ThemeId theme) {
        List<List<Optional<Boolean>>> answers = new ArrayList<>();
        for (List<Optional<Set<ThemeId>>> unit : sets) {
            answers.add(unit.stream()
                    .map(set -> set.map(themes -> themes.contains(theme)))
                    .toList());
        }
        return answers;
    }

    private static int applied(List<List<Optional<Boolean>>> units) {
        return (int) units.stream()
                .flatMap(List::stream)
                .filter(answer -> answer.orElse(false))
                .count();
    }

    private static Coefficients coefficients(
            List<List<Optional<Boolean>>> units, List<RespondentId> respondents, long seed) {
        Ratings<Boolean> ratings = Ratings.of(List.of(false, true), units);
        Krippendorff krippendorff = Krippendorff.nominal(ratings);
        Estimate[] all = new Bootstrap(respondents, Bootstrap.RESAMPLES, seed).estimates(weights -> {
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

    private static Estimate ofSets(
            List<List<Optional<Set<ThemeId>>>> units, List<RespondentId> respondents, long seed) {
        Krippendorff krippendorff = Krippendorff.of(Ratings.of(units), Krippendorff::masi);
        return new Bootstrap(respondents, Bootstrap.RESAMPLES, seed)
                .estimates(weights -> new double[] {krippendorff.alpha(weights)})[0];
    }
}
