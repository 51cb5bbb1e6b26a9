package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// The themes by a further axis over all comments: what are barriers, asks and enablers, and at which level.
final class AxesSection {
    private static final int NAMED = 3;
    private static final int QUOTES = 2;

    private final Evidence evidence;
    private final Taxonomy axis;
    private final Quotations.Heard heard = new Quotations.Heard();
    private final List<Block> blocks = new ArrayList<>();

    private AxesSection(Evidence evidence, Taxonomy axis) {
        this.evidence = evidence;
        this.axis = axis;
    }

    /// A section for each axis that crosses any theme.
    static List<Section> of(Evidence evidence) {
        List<Taxonomy> taxonomies = evidence.findings().taxonomies();
        return taxonomies.stream()
                .skip(1)
                .flatMap(axis -> new AxesSection(evidence, axis).section().stream())
                .toList();
    }

    private Optional<Section> section() {
        List<ThemeTree.Placed> top = Themes.top(evidence, Optional.empty());
        axis.themes().forEach(this::add);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.addAll(0, CrossTables.byAxis(evidence, Optional.empty(), top, axis));
        blocks.addFirst(Block.plain("Beside its themes, each comment was read for "
                + Sentences.and(axis.themes().stream()
                        .map(value -> Sentences.quoted(value.name()))
                        .toList())
                + ". A theme and one of these belong together where the same sentence speaks of both."));
        blocks.add(new Block.ToWrite("What it comes to, by " + CrossTables.inside(axis.title())));
        return Optional.of(new Section("axis-" + axis.id(), "By " + CrossTables.inside(axis.title()), blocks));
    }

    private void add(Theme value) {
        if (rows(evidence, axis, value).isEmpty()) {
            return;
        }
        blocks.add(new Block.Subheading("axis-" + axis.id() + "-" + value.id(), value.name()));
        if (!value.definition().isBlank()) {
            blocks.add(Block.note(value.definition()));
        }
        leading(evidence, axis, value).ifPresent(stated -> blocks.add(Block.plain(stated)));
        quotes(value).ifPresent(blocks::add);
    }

    /// The themes that are told with the value, the most frequent first.
    private static List<CrossRow> rows(Evidence evidence, Taxonomy axis, Theme value) {
        return evidence.findings().crossed().stream()
                .filter(row -> row.question().isEmpty()
                        && row.axis().equals(axis.id())
                        && row.value().equals(value.id()))
                .filter(row -> evidence.tree().depth(row.theme()) == 0
                        && !row.respondents().isWithheld()
                        && row.respondents().count() > 0)
                .sorted(Comparator.comparingLong(row -> -row.respondents().count()))
                .toList();
    }

    /// The same in the summary, after the value's name: `Most often with Culture (49 respondents) and Data (7).`
    static Optional<Stated> briefly(Evidence evidence, Taxonomy axis, Theme value) {
        List<CrossRow> front = rows(evidence, axis, value).stream().limit(NAMED).toList();
        if (front.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        for (CrossRow row : front) {
            long count = row.respondents().count();
            named.add(evidence.tree().name(row.theme()) + " ("
                    + (named.isEmpty() ? Figures.count(count, "respondent") : Figures.count(count)) + ")");
        }
        String told = isWithheld(evidence, axis, value) ? ", of what is told," : "";
        return Optional.of(new Stated(
                "Most often" + told + " with " + Sentences.and(named) + ".",
                front.stream().map(evidence.bases()::crossed).toList()));
    }

    /// The themes that the value is most often said of; empty if of none.
    static Optional<Stated> leading(Evidence evidence, Taxonomy axis, Theme value) {
        List<CrossRow> front = rows(evidence, axis, value).stream().limit(NAMED).toList();
        if (front.isEmpty()) {
            return Optional.empty();
        }
        String text = (isWithheld(evidence, axis, value)
                        ? "Of the themes that are told, those most often raised in the same sentence are "
                        : "The themes most often raised in the same sentence are ")
                + Sentences.and(front.stream()
                        .map(row -> evidence.tree().name(row.theme()) + " ("
                                + Figures.count(row.respondents().count(), "respondent") + ")")
                        .toList())
                + ".";
        return Optional.of(
                new Stated(text, front.stream().map(evidence.bases()::crossed).toList()));
    }

    /// Whether a theme that may have been raised with the value is not told.
    private static boolean isWithheld(Evidence evidence, Taxonomy axis, Theme value) {
        return evidence.findings().crossed().stream()
                .anyMatch(row -> row.question().isEmpty()
                        && row.axis().equals(axis.id())
                        && row.value().equals(value.id())
                        && row.respondents().isWithheld());
    }

    /// Quotes of the themes in front whose words carry the value as well.
    private Optional<Block> quotes(Theme value) {
        Set<ThemeId> front = rows(evidence, axis, value).stream()
                .limit(NAMED)
                .map(CrossRow::theme)
                .collect(Collectors.toSet());
        List<Block.Said> said = evidence
                .quotations()
                .take(
                        QUOTES,
                        heard,
                        chosen -> front.contains(chosen.theme())
                                && evidence.surely(chosen)
                                && evidence.speaksOf(chosen, value.id()))
                .stream()
                .map(chosen -> OpenSection.saidOf(evidence, chosen))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Block.Quotes("", Behind.EVERYTHING, said));
    }
}
