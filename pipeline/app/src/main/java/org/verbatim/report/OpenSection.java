package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.model.CommentId;
import org.verbatim.model.QuestionId;
import org.verbatim.taxonomy.Theme;

/// What respondents wrote to one open question, or to all of them.
final class OpenSection {
    /// Themes whose sub-themes are named in a sentence.
    private static final int SUBDIVIDED = 5;

    private final Evidence evidence;
    private final Optional<QuestionId> question;
    private final QuestionSummary summary;
    private final List<ThemeTree.Placed> themes;
    private final String id;
    private final List<Block> blocks = new ArrayList<>();

    private OpenSection(Evidence evidence, Optional<QuestionId> question) {
        this.evidence = evidence;
        this.question = question;
        this.summary = evidence.summary(question);
        this.themes = evidence.ranked(question);
        this.id = question.map(name -> "question-" + name).orElse("all-comments");
    }

    static Section of(Evidence evidence, Optional<QuestionId> question) {
        return new OpenSection(evidence, question).section();
    }

    private Section section() {
        blocks.add(Block.plain(new Stated(base(), Bases.commented(summary))));
        if (!themes.isEmpty()) {
            part("themes", "Themes");
            blocks.add(new Block.Points(SummarySection.themes(evidence, top())));
            within().ifPresent(blocks::add);
            blocks.add(new Chart("Respondents who raised each theme", baseNote(), List.of(), bars()));
            blocks.add(themeTable());
            single().ifPresent(blocks::add);
            unraised().ifPresent(blocks::add);
            unthemed().ifPresent(blocks::add);
            quotes();
            question.ifPresent(asked -> part("ticked", "Chosen and written", TickedBlocks.of(evidence, asked)));
            part("segments", "By segment", CrossTables.bySegment(evidence, question, top()));
        }
        if (question.isPresent()) {
            blocks.add(new Block.ToWrite("What the comments on this question mean"));
        }
        return new Section(id, evidence.title(question), blocks);
    }

    private void part(String name, String title) {
        blocks.add(new Block.Subheading(id + "-" + name, title));
    }

    private void part(String name, String title, List<Block> written) {
        if (!written.isEmpty()) {
            part(name, title);
            blocks.addAll(written);
        }
    }

    private List<ThemeTree.Placed> top() {
        return themes.stream().filter(placed -> placed.depth() == 0).toList();
    }

    private String base() {
        String organisations = evidence.findings().survey().organisations()
                ? " from " + Figures.count(summary.organisations(), "organisation")
                : "";
        return "The base is " + Figures.count(summary.respondents(), "respondent") + organisations
                + " who commented. They wrote " + Figures.count(summary.kept(), "comment")
                + " that " + (summary.kept() == 1 ? "was" : "were") + " analysed; "
                + Sentences.uncoded(summary) + ".";
    }

    private String baseNote() {
        return "Base: " + Figures.count(summary.respondents(), "respondent") + " who commented";
    }

    private String caption(String what) {
        return what + ": " + evidence.title(question);
    }

    private List<Chart.Bar> bars() {
        return themes.stream()
                .map(placed -> new Chart.Bar(
                        placed.name(),
                        placed.depth(),
                        List.of(placed.row().respondents()),
                        Optional.of(Behind.theme(question, placed.row().theme()))))
                .toList();
    }

    private Table themeTable() {
        boolean organisations = evidence.findings().survey().organisations();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Theme"));
        columns.add(Table.Column.number("Respondents"));
        columns.add(
                new Table.Column("Per cent", "of " + Figures.count(summary.respondents()) + " who commented", true));
        columns.add(Table.Column.number("95% interval"));
        if (organisations) {
            columns.add(Table.Column.number("Organisations"));
        }
        columns.add(Table.Column.number("Comments"));
        columns.add(Table.Column.number("Mentions"));
        List<Table.Row> rows = new ArrayList<>();
        themes.forEach(placed -> rows.add(row(placed, organisations)));
        return new Table(caption("Themes"), columns, rows);
    }

    private Table.Row row(ThemeTree.Placed placed, boolean organisations) {
        ThemeRow row = placed.row();
        List<Table.Cell> cells = new ArrayList<>();
        Bases bases = evidence.bases();
        cells.add(Table.Cell.count(row.respondents(), bases.theme(row)));
        cells.add(Table.Cell.percent(row.respondents(), bases.theme(row)));
        cells.add(Table.Cell.of(Figures.interval(row.respondents(), row.interval())));
        if (organisations) {
            cells.add(Table.Cell.of(row.organisations()).on(bases.organisations(row)));
        }
        cells.add(Table.Cell.of(row.comments()).on(bases.comments(row)));
        cells.add(Table.Cell.of(row.mentions()).on(bases.mentions(row)));
        Behind behind = Behind.theme(question, row.theme());
        return new Table.Row(Table.Rank.PLAIN, placed.depth(), placed.name(), Optional.of(behind), cells);
    }

    private Optional<Block> single() {
        List<ThemeTree.Placed> once = themes.stream()
                .filter(placed -> !placed.row().respondents().isWithheld()
                        && placed.row().respondents().count() == 1)
                .toList();
        List<String> said =
                once.stream().map(placed -> placed.name() + where(placed.row())).toList();
        List<Basis> bases = once.stream()
                .map(placed -> evidence.bases().theme(placed.row()))
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.plain(new Stated(
                        "Single mentions, raised by one respondent each: " + Sentences.and(said) + ".", bases)));
    }

    /// The sub-themes of the themes in front, with their counts.
    private Optional<Block> within() {
        List<Stated> said = new ArrayList<>();
        for (ThemeTree.Placed parent : top().stream().limit(SUBDIVIDED).toList()) {
            List<ThemeTree.Placed> children = themes.stream()
                    .filter(placed -> evidence.tree()
                            .theme(placed.row().theme())
                            .parent()
                            .equals(Optional.of(parent.row().theme())))
                    .filter(placed -> !placed.row().respondents().isWithheld())
                    .toList();
            if (!children.isEmpty()) {
                said.add(within(parent, children));
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new Block.Points(said));
    }

    private Stated within(ThemeTree.Placed parent, List<ThemeTree.Placed> children) {
        String text = "Within " + parent.name() + ": "
                + Sentences.and(children.stream()
                        .map(child -> child.name() + " ("
                                + Figures.count(child.row().respondents().count(), "respondent") + ")")
                        .toList())
                + ". A respondent may raise several.";
        return new Stated(
                text,
                children.stream()
                        .map(child -> evidence.bases().theme(child.row()))
                        .toList());
    }

    private String where(ThemeRow row) {
        return evidence.findings().excerpts().stream()
                .filter(excerpt ->
                        question.isEmpty() || question.get().equals(excerpt.id().question()))
                .filter(excerpt -> excerpt.themes().contains(row.theme()))
                .map(excerpt -> " (" + excerpt.id() + ")")
                .findFirst()
                .orElse("");
    }

    private Optional<Block> unraised() {
        List<String> names = evidence.themes().themes().stream()
                .filter(theme ->
                        themes.stream().noneMatch(placed -> placed.row().theme().equals(theme.id())))
                .map(Theme::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.note("Themes that no respondent raised here: " + Sentences.and(names) + "."));
    }

    /// Comments that carry no theme are part of what was said.
    private Optional<Block> unthemed() {
        String text = "Read the " + (summary.uncoded().orElse(0) == 1 ? "comment that carries" : "comments that carry")
                + " no theme";
        return summary.uncoded().orElse(0) == 0
                ? Optional.empty()
                : Optional.of(new Block.Reading(text, Behind.noTheme(question)));
    }

    private void quotes() {
        List<Block> quotes = new ArrayList<>();
        for (ThemeTree.Placed placed : themes) {
            List<Block.Said> said = evidence.findings().quotes().stream()
                    .filter(quote -> Optional.of(quote.question()).equals(question))
                    .filter(quote -> quote.theme().equals(placed.row().theme()))
                    .map(OpenSection::said)
                    .toList();
            if (!said.isEmpty()) {
                Behind behind = Behind.theme(question, placed.row().theme());
                quotes.add(new Block.Quotes(placed.name(), behind, said));
            }
        }
        if (!quotes.isEmpty()) {
            part("quotes", "In respondents’ words");
            blocks.add(Block.note("Quotes are exact and illustrate a theme. They do not stand for everybody who "
                    + "raised it. Read them for what could identify a person before publishing any."));
            blocks.addAll(quotes);
        }
    }

    private static Block.Said said(Findings.ChosenQuote chosen) {
        String why = chosen.why().isEmpty() ? "" : ": " + chosen.why();
        return said(chosen, " · " + chosen.slot() + why);
    }

    /// @param further what is said of the quote beside the comment that it is from
    static Block.Said said(Findings.ChosenQuote chosen, String further) {
        CommentId comment = chosen.quote().comment().id();
        return new Block.Said(chosen.quote().words(), comment, comment + further);
    }
}
