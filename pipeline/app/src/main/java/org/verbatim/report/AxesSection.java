package org.verbatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// The themes by a further axis over all comments: what are barriers, asks and enablers, and at which level.
final class AxesSection {
    private static final int THEMES = 10;
    private static final int NAMED = 3;
    private static final int QUOTES = 3;

    private final Evidence evidence;
    private final Taxonomy axis;
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
        axis.themes().forEach(this::add);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks.addAll(CrossTables.byAxis(
                evidence, Optional.empty(), SummarySection.topThemes(evidence, Optional.empty()), axis));
        return Optional.of(new Section("axis-" + axis.id(), "By " + CrossTables.inside(axis.title()), blocks));
    }

    private void add(Theme value) {
        List<CrossRow> rows = evidence.findings().crossed().stream()
                .filter(row -> row.question().isEmpty()
                        && row.axis().equals(axis.id())
                        && row.value().equals(value.id()))
                .filter(row -> evidence.tree().depth(row.theme()) == 0
                        && !row.respondents().isWithheld()
                        && row.respondents().count() > 0)
                .sorted(Comparator.comparingLong(row -> -row.respondents().count()))
                .limit(THEMES)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(new Block.Subheading("axis-" + axis.id() + "-" + value.id(), value.name()));
        if (!value.definition().isBlank()) {
            blocks.add(Block.note(value.definition()));
        }
        blocks.add(Block.plain(sentence(value, rows.subList(0, Math.min(NAMED, rows.size())))));
        blocks.add(table(value, rows));
        quotes(value).ifPresent(blocks::add);
        blocks.add(new Block.ToWrite("What respondents say under " + Sentences.quoted(value.name())));
    }

    private Stated sentence(Theme value, List<CrossRow> front) {
        String text = "In the sentences that speak of " + Sentences.quoted(value.name())
                + (isWithheld(value) ? ", of the themes that are told, " : ", ") + "respondents raised most often "
                + Sentences.and(front.stream()
                        .map(row -> evidence.tree().name(row.theme()) + " ("
                                + Figures.count(row.respondents().count(), "respondent") + ")")
                        .toList())
                + ".";
        return new Stated(text, front.stream().map(evidence.bases()::crossed).toList());
    }

    /// Whether a theme that may have been raised with the value is not told.
    private boolean isWithheld(Theme value) {
        return evidence.findings().crossed().stream()
                .anyMatch(row -> row.question().isEmpty()
                        && row.axis().equals(axis.id())
                        && row.value().equals(value.id())
                        && row.respondents().isWithheld());
    }

    private Table table(Theme value, List<CrossRow> rows) {
        List<Table.Column> columns = List.of(
                Table.Column.words("Theme"),
                Table.Column.number("Respondents"),
                new Table.Column("Per cent", "of those who raise the theme", true),
                Table.Column.number("Comments"));
        return new Table(
                axis.title() + ", " + value.name() + ": the themes spoken of",
                columns,
                rows.stream()
                        .map(row -> Table.Row.plain(
                                evidence.tree().name(row.theme()),
                                List.of(
                                        Table.Cell.count(
                                                row.respondents(),
                                                evidence.bases().crossed(row)),
                                        Table.Cell.percent(
                                                row.respondents(),
                                                evidence.bases().crossed(row)),
                                        Table.Cell.of(row.comments()))))
                        .toList());
    }

    /// Quotes of comments that carry the value as well.
    private Optional<Block> quotes(Theme value) {
        List<Block.Said> said = evidence.findings().quotes().stream()
                .filter(chosen -> evidence.tree().depth(chosen.theme()) == 0 && speaksOf(chosen, value))
                .sorted(Comparator.comparingInt(ChosenQuote::rank))
                .limit(QUOTES)
                .map(chosen -> OpenSection.said(chosen, " · " + evidence.tree().name(chosen.theme())))
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(new Block.Quotes(value.name(), Behind.EVERYTHING, said));
    }

    /// Whether the quoted words themselves hold a mention of the value.
    private boolean speaksOf(ChosenQuote chosen, Theme value) {
        return evidence.excerpt(chosen.quote().comment().id()).stream()
                .flatMap(excerpt -> excerpt.mentions().stream())
                .anyMatch(mention -> mention.theme().equals(value.id())
                        && mention.span().start() >= chosen.quote().span().start()
                        && mention.span().end() <= chosen.quote().span().end());
    }
}
