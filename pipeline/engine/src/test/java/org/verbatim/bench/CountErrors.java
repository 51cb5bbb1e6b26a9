package org.verbatim.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.verbatim.analyse.AuditedShare;
import org.verbatim.model.CommentId;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

/// How far one model's counts of themes are from people's, as shares of people's: over the themes that ten comments
/// carry, of all comments that the model did not learn from. Once as a mean of themes, in which a theme of ten comments
/// weighs as much as one of a thousand, and once by their sizes.
///
/// Then the same for those themes whose share a run corrects by a random sample that people check, before and after.
final class CountErrors {
    private static final int ENOUGH = 10;

    private final List<Double> all = new ArrayList<>();
    private final List<Double> before = new ArrayList<>();
    private final List<Double> after = new ArrayList<>();
    private int models;
    private double off;
    private int carried;

    /// Adds what one model found.
    ///
    /// @param audited how many of the comments people check, drawn by the seed
    void add(
            Map<CommentId, Set<ThemeId>> gold,
            Map<CommentId, Set<ThemeId>> found,
            List<ThemeId> themes,
            int audited,
            long seed) {
        List<CommentId> comments = new ArrayList<>(new TreeSet<>(gold.keySet()));
        Collections.shuffle(comments, new Random(seed));
        models++;
        for (ThemeId theme : themes) {
            Counts ofAll = Counts.of(theme, comments, gold, found);
            if (ofAll.carried() >= ENOUGH) {
                all.add(ofAll.offBy(ofAll.given()));
                off += Math.abs(ofAll.given() - ofAll.carried());
                carried += ofAll.carried();
                Counts ofSome = Counts.of(theme, comments.subList(0, Math.min(audited, comments.size())), gold, found);
                ofAll.corrected(ofSome).ifPresent(count -> {
                    before.add(ofAll.offBy(ofAll.given()));
                    after.add(ofAll.offBy(count));
                });
            }
        }
    }

    /// @param both comments in which people and the model found the theme
    private record Counts(int comments, int carried, int given, int both) {
        static Counts of(
                ThemeId theme,
                List<CommentId> comments,
                Map<CommentId, Set<ThemeId>> gold,
                Map<CommentId, Set<ThemeId>> found) {
            int carried = 0;
            int given = 0;
            int both = 0;
            for (CommentId comment : comments) {
                boolean isCarried = gold.getOrDefault(comment, Set.of()).contains(theme);
                boolean isGiven = found.getOrDefault(comment, Set.of()).contains(theme);
                carried += isCarried ? 1 : 0;
                given += isGiven ? 1 : 0;
                both += isCarried && isGiven ? 1 : 0;
            }
            return new Counts(comments.size(), carried, given, both);
        }

        double offBy(double count) {
            return Math.abs(count - carried) / carried;
        }

        /// The count as a run corrects it by what people said of a sample; empty where the sample is too small.
        Optional<Double> corrected(Counts sample) {
            AuditedShare.Audit audit = new AuditedShare.Audit(
                    new Share(sample.both, sample.given),
                    new Share(sample.carried - sample.both, sample.comments - sample.given));
            return AuditedShare.of(new Share(given, comments), audit).map(share -> share.percent() / 100 * comments);
        }
    }

    /// The mean over themes and models.
    String told() {
        return percent(all);
    }

    /// How many comments were given to a theme too many or too few, of all that carry one.
    String bySize() {
        return percent(List.of(off / Math.max(1, carried)));
    }

    /// Before and after correction, and how many themes of a model it is of; a dash where the sample is too small for
    /// any.
    String corrected() {
        return after.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%s to %s, of %.0f themes",
                        percent(before),
                        percent(after),
                        (double) after.size() / models);
    }

    private static String percent(List<Double> shares) {
        return String.format(
                Locale.ROOT,
                "%.0f%%",
                100 * shares.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
}
