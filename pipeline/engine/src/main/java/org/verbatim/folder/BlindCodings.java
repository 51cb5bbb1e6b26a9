package org.verbatim.folder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.codings.Standing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Who was to code which comments blind, and since when.
///
/// Of a sample drawn to measure by, its coder sees nothing that others found, on a sheet and in the workbench; so what
/// she says of a comment she says of it as a whole, be it one theme at a time. What she had said before the sample was
/// drawn may have been said in sight of everything.
public final class BlindCodings implements Standing.Reading {
    private final Map<CoderId, Map<CommentId, Instant>> drawn = new HashMap<>();

    private BlindCodings() {}

    /// What stands in a survey's folder `samples`.
    public static BlindCodings of(Opened opened, Problems problems) {
        return of(PlansFolder.of(opened.file().directory()).read(problems));
    }

    /// What these plans say.
    public static BlindCodings of(List<Plan> plans) {
        BlindCodings blind = new BlindCodings();
        for (Plan plan : plans) {
            if (plan.purpose() == Plan.Purpose.MEASURING) {
                plan.items().forEach(item -> blind.add(plan, item));
            }
        }
        return blind;
    }

    private void add(Plan plan, Plan.Item item) {
        CoderId coder = item.repeats().isPresent() ? new CoderId(plan.coder() + Plan.AGAIN) : plan.coder();
        drawn.computeIfAbsent(coder, name -> new HashMap<>())
                .merge(item.comment(), plan.draw().since(), (one, other) -> one.isBefore(other) ? one : other);
    }

    @Override
    public Optional<Instant> since(CoderId coder, CommentId comment) {
        return Optional.ofNullable(drawn.getOrDefault(coder, Map.of()).get(comment));
    }

    /// The comments that were drawn for a person to be coded blind.
    public Set<CommentId> drawnFor(CoderId coder) {
        return Set.copyOf(drawn.getOrDefault(coder, Map.of()).keySet());
    }

    /// Whether a person is still to code a comment blind.
    ///
    /// @param said what she has said of it, if anything
    public boolean awaits(CoderId coder, CommentId comment, Optional<Opinion> said) {
        return since(coder, comment)
                .filter(since ->
                        said.map(opinion -> opinion.last().isBefore(since)).orElse(true))
                .isPresent();
    }

    /// Whether a decision is about a comment that its coder was to code blind, and was made before it was drawn.
    private boolean isTooEarly(Decision made) {
        return since(made.coder(), made.comment())
                .filter(since -> made.at().isBefore(since))
                .isPresent();
    }

    /// The decisions but for those that were made too early to be blind.
    List<Decision> inTime(List<Decision> decisions) {
        return decisions.stream().filter(made -> !isTooEarly(made)).toList();
    }

    /// What the user should know: comments of samples that were decided about before, and not since.
    List<Problem> remarks(List<Decision> decisions) {
        Map<CoderId, Map<CommentId, Boolean>> early = new TreeMap<>();
        for (Decision made : decisions) {
            if (since(made.coder(), made.comment()).isPresent()) {
                early.computeIfAbsent(made.coder(), coder -> new HashMap<>())
                        .merge(made.comment(), isTooEarly(made), Boolean::logicalAnd);
            }
        }
        List<Problem> remarks = new ArrayList<>();
        early.forEach((coder, comments) -> {
            long open = comments.values().stream().filter(all -> all).count();
            if (open > 0) {
                remarks.add(new Problem(
                        Problem.Place.of("samples"),
                        (open == 1 ? "1 comment" : open + " comments") + " drawn for '" + coder
                                + "' to measure by had been coded before, perhaps in sight of what was found, and "
                                + (open == 1 ? "is" : "are") + " not measured by",
                        "code them once more, from the sheet of the sample"));
            }
        });
        return remarks;
    }
}
