package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problem;
import org.verbatim.taxonomy.Theme;

/// Says which themes rules and model find in comments that people coded, though people gave them to none: a theme that
/// is newer than the codings looks so. Whoever said of a comment that nothing else applies did not know of it.
final class NeverGiven {
    /// In how many coded comments a theme must be found: a few may be found wrongly.
    private static final int OFTEN = 5;

    private NeverGiven() {}

    /// What the user should know.
    ///
    /// @param heard the comments that people decided about
    static List<Problem> remarks(Opened opened, List<Sum.Heard> heard) {
        List<Problem> remarks = new ArrayList<>();
        for (Theme theme : opened.taxonomies().axes().getFirst().themes()) {
            int number = opened.taxonomies().number(theme.id()).orElseThrow();
            long found = heard.stream()
                    .filter(comment -> comment.unheard().get(number))
                    .count();
            boolean given = heard.stream().anyMatch(comment -> comment.carried().get(number));
            if (found >= OFTEN && !given) {
                remarks.add(new Problem(
                        Problem.Place.of("codings"),
                        "'" + theme.id() + "' was found in " + found
                                + " of the comments that people coded, and they gave it to none: there it is not counted",
                        "if the theme is newer than their codings, let them code these comments anew; if not, mend its"
                                + " rules"));
            }
        }
        return remarks;
    }
}
