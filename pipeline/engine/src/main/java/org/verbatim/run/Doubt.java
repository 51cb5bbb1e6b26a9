package org.verbatim.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.codings.Standing;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

/// How much there is to learn from coding a comment: of those with more doubt more.
final class Doubt {
    private Doubt() {}

    /// Of how many themes rules and people say different things, in the comments where they do.
    ///
    /// @param except comments that nothing may be learned from
    static Map<CommentId, Double> disagreement(Opened opened, Set<CommentId> except, Progress progress) {
        Standing people = opened.standingRolledUp();
        Set<CommentId> coded = new HashSet<>(people.comments());
        coded.removeAll(except);
        List<ThemeId> themes = CoderAgreement.themes(opened);
        Map<CommentId, Double> doubt = new HashMap<>();
        RulesWord.on(coded, opened, progress).forEach((comment, found) -> {
            double apart = themes.stream()
                    .filter(theme -> people.opinions(comment).values().stream()
                            .map(opinion -> opinion.says(theme))
                            .flatMap(Optional::stream)
                            .anyMatch(applies -> applies != found.contains(theme)))
                    .count();
            if (apart > 0) {
                doubt.put(comment, apart);
            }
        });
        return doubt;
    }
}
