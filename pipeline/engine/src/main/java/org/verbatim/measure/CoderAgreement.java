package org.verbatim.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.codings.Agreement;
import org.verbatim.codings.Plan;
import org.verbatim.codings.Standing;
import org.verbatim.folder.BlindCodings;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Theme;

/// Measures how far the people who coded a survey agree.
public final class CoderAgreement {
    private CoderAgreement() {}

    /// The agreement about the themes of the first taxonomy; a sub-theme counts for its parents.
    ///
    /// @param coders whose; all people if empty, but for the one who adjudicates
    /// @param seed what the resampling behind the intervals starts from
    /// @throws WrongInput with every problem in the files, or if there are not two coders to compare
    public static Agreement in(Path directory, List<CoderId> coders, long seed) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        Standing standing = opened.standingRolledUp().readWhole(BlindCodings.of(opened, problems));
        List<CoderId> compared = compared(standing, coders, problems);
        return Agreement.of(standing, compared, themes(opened), seed);
    }

    /// The coders to compare.
    ///
    /// @throws WrongInput if any of those asked for has coded nothing, or there are not two
    static List<CoderId> compared(Standing standing, List<CoderId> coders, Problems problems) {
        List<CoderId> compared = coders.isEmpty() ? everyone(standing) : List.copyOf(coders);
        compared.forEach(coder -> hold(coder, standing, problems));
        if (problems.none() && compared.size() < 2) {
            problems.add(
                    Problem.Place.of("codings"),
                    "agreement needs two coders, and here is "
                            + (compared.isEmpty() ? "none" : "one: " + compared.get(0)),
                    "let two people code the same comments; `verbatim sample DIR --with NAME` draws them, and `verbatim codings "
                            + "import DIR FILE --coder NAME` takes their codings in");
        }
        problems.throwIfAny();
        return compared;
    }

    static List<ThemeId> themes(Opened opened) {
        return opened.taxonomies().axes().getFirst().themes().stream()
                .map(Theme::id)
                .toList();
    }

    private static List<CoderId> everyone(Standing standing) {
        List<CoderId> everyone = new ArrayList<>(standing.coders());
        everyone.remove(Standing.ADJUDICATED);
        everyone.removeIf(coder -> coder.value().endsWith(Plan.AGAIN));
        return everyone;
    }

    private static void hold(CoderId coder, Standing standing, Problems problems) {
        if (!standing.coders().contains(coder)) {
            List<String> names = standing.coders().stream().map(CoderId::value).toList();
            String nearest = Nearest.to(coder.value(), names)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            problems.add(
                    Problem.Place.of("codings"),
                    "there are no codings by '" + coder + "'" + nearest,
                    names.isEmpty()
                            ? "nobody has coded yet: take codings in with `verbatim codings import DIR FILE --coder NAME`"
                            : "these have coded: " + String.join(", ", names));
        }
    }
}
