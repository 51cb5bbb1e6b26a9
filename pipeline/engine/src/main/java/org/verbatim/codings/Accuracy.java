package org.verbatim.codings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// How well themes were found, against a gold coding of the same comments.
///
/// Only the comments of the gold coding count. The intervals come from resampled respondents.
///
/// @param comments how many comments were compared
/// @param themes by theme, in the order asked for
/// @param micro over all themes of all comments together: common themes weigh most
/// @param macro the mean over the themes that the gold coding or the finder gave: all weigh the same
/// @param perComment the mean over comments of the F1 of their sets of themes; 1 where both are empty
public record Accuracy(int comments, List<ThemeAccuracy> themes, Scores micro, Scores macro, Estimate perComment) {
    public Accuracy {
        themes = List.copyOf(themes);
    }

    /// Precision, the share of what was found that is right; recall, the share of what is right that was found; F1,
    /// their harmonic mean.
    public record Scores(Estimate precision, Estimate recall, Estimate f1) {}

    /// How well one theme was found.
    ///
    /// @param gold comments that carry it
    /// @param found comments in which it was found
    /// @param both comments of both kinds
    public record ThemeAccuracy(ThemeId theme, int gold, int found, int both, Scores scores) {}

    /// The accuracy of `found` against `gold`; a comment that is missing in `found` carries no theme.
    ///
    /// @param themes the themes compared; all others are left out on both sides
    /// @param seed what the resampling starts from
    public static Accuracy of(
            Map<CommentId, ? extends Set<ThemeId>> gold,
            Map<CommentId, ? extends Set<ThemeId>> found,
            Collection<ThemeId> themes,
            long seed) {
        SortedMap<CommentId, Set<ThemeId>> sorted = new TreeMap<>(gold);
        List<CommentId> comments = List.copyOf(sorted.keySet());
        List<ThemeId> compared = List.copyOf(themes);
        Hits hits = new Hits(comments.size(), compared.size());
        int comment = 0;
        for (Map.Entry<CommentId, Set<ThemeId>> coded : sorted.entrySet()) {
            Set<ThemeId> foundInIt = found.containsKey(coded.getKey()) ? found.get(coded.getKey()) : Set.of();
            hits.set(comment++, flags(coded.getValue(), compared), flags(foundInIt, compared));
        }
        Estimate[] all = new Bootstrap(
                        comments.stream().map(CommentId::respondent).toList(), Bootstrap.RESAMPLES, seed)
                .estimates(hits::figures);
        return told(comments.size(), compared, hits, all);
    }

    private static Accuracy told(int comments, List<ThemeId> themes, Hits hits, Estimate[] all) {
        List<ThemeAccuracy> byTheme = new ArrayList<>();
        for (int theme = 0; theme < themes.size(); theme++) {
            int[] counts = hits.counts(theme);
            byTheme.add(new ThemeAccuracy(themes.get(theme), counts[0], counts[1], counts[2], scores(all, 3 * theme)));
        }
        int micro = 3 * themes.size();
        return new Accuracy(comments, byTheme, scores(all, micro), scores(all, micro + 3), all[micro + 6]);
    }

    private static Scores scores(Estimate[] all, int first) {
        return new Scores(all[first], all[first + 1], all[first + 2]);
    }

    private static boolean[] flags(Set<ThemeId> carried, List<ThemeId> themes) {
        boolean[] flags = new boolean[themes.size()];
        for (int theme = 0; theme < flags.length; theme++) {
            flags[theme] = carried.contains(themes.get(theme));
        }
        return flags;
    }
}
