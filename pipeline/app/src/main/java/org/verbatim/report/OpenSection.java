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
    /// Themes that sentences speak of.
    private static final int THEMES = 5;

    /// Themes that are quoted, and how often each.
    private static final int QUOTED = 3;

    private static final int QUOTES = 2;

    private static final int EXAMPLES = 2;

    /// Themes raised by nobody that are all named; of more, those at the top of the tree.
    private static final int NAMED = 5;

    private final Evidence evidence;
    private final Caution caution;
    private final Optional<QuestionId> question;
    private final QuestionSummary summary;
    private final List<ThemeTree.Placed> themes;
    private final List<ThemeTree.Placed> top;
    private final String id;
    private final Quotations.Heard heard = new Quotations.Heard();
    private final List<Block> blocks = new ArrayList<>();

    private OpenSection(Evidence evidence, Caution caution, Optional<QuestionId> question) {
        this.evidence = evidence;
        this.caution = caution;
        this.question = question;
        this.summary = evidence.summary(question);
        this.themes = evidence.ranked(question);
        this.top = Themes.top(evidence, question);
        this.id = question.map(name -> "question-" + name).orElse("all-comments");
    }

    static Section of(Evidence evidence, Caution caution, Optional<QuestionId> question) {
        return new OpenSection(evidence, caution, question).section();
    }

    private Section section() {
        blocks.add(Block.plain(new Stated(base(), Bases.commented(summary))));
        if (!themes.isEmpty()) {
            themes();
            question.ifPresent(asked -> {
                quotes(asked);
                examples(asked);
                List<Block> ticked = TickedBlocks.told(evidence, asked);
                boolean together = ticked.stream().anyMatch(block -> block instanceof Block.Points);
                if (together) {
                    part("ticked", "Chosen and written", ticked);
                }
                List<Block> bySegment = new ArrayList<>();
                CrossTables.difference(evidence, question).map(Block::plain).ifPresent(bySegment::add);
                bySegment.addAll(together ? List.of() : ticked);
                part("segments", "Differences", bySegment);
            });
        }
        if (question.isPresent()) {
            blocks.add(new Block.ToWrite("What the comments on this question mean"));
            further(question.get());
        }
        return new Section(id, evidence.title(question), blocks);
    }

    private void themes() {
        part("themes", "Themes in the comments");
        List<Stated> said = Themes.sentences(evidence, top, THEMES);
        blocks.add(new Block.Points(said));
        also().ifPresent(blocks::add);
        blocks.add(new Chart("Respondents by theme: " + evidence.title(question), baseNote(), List.of(), bars()));
        // All comments together are told whole here; of one question, the workbook and the page hold the rest.
        blocks.add(themeTable("Themes", question.isPresent() ? top : themes));
        caution.besideIntervals().ifPresent(blocks::add);
        if (said.stream().anyMatch(stated -> stated.text().contains(": "))) {
            blocks.add(Block.note("A number after a theme’s colon counts the respondents who raised that sub-theme; a "
                    + "respondent may raise several."));
        }
        single().ifPresent(blocks::add);
        unraised().ifPresent(blocks::add);
        unthemed().ifPresent(blocks::add);
    }

    /// What page and workbook hold beyond the report on paper.
    private void further(QuestionId asked) {
        List<Block> further = new ArrayList<>();
        if (themes.size() > top.size()) {
            further.add(themeTable("Themes and sub-themes", themes));
        }
        further.addAll(CrossTables.bySegment(evidence, question, top));
        further.addAll(TickedBlocks.of(evidence, asked));
        further.addAll(allQuotes(asked));
        if (!further.isEmpty()) {
            blocks.add(
                    new Block.Further(id + "-further", "More: sub-themes, segments and every quote chosen", further));
        }
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

    private String base() {
        String organisations = evidence.findings().survey().organisations()
                ? " from " + Figures.count(summary.organisations(), "organisation")
                : "";
        return "The base is " + Figures.count(summary.respondents(), "respondent") + organisations
                + Figures.noted(" who commented", summary.respondents()) + ". They wrote "
                + Figures.count(summary.kept(), "comment")
                + " that " + (summary.kept() == 1 ? "was" : "were") + " analysed; "
                + Sentences.uncoded(summary) + ".";
    }

    private String baseNote() {
        return Figures.noted(
                "Base: " + Figures.count(summary.respondents(), "respondent") + " who commented",
                summary.respondents());
    }

    private String caption(String what) {
        return what + ": " + evidence.title(question);
    }

    private List<Chart.Bar> bars() {
        return top.stream()
                .map(placed -> new Chart.Bar(
                        placed.name(),
                        placed.depth(),
                        List.of(placed.row().respondents()),
                        Optional.of(Behind.theme(question, placed.row().theme()))))
                .toList();
    }

    private Table themeTable(String what, List<ThemeTree.Placed> shown) {
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
        // A respondent has one comment on a question.
        if (question.isEmpty()) {
            columns.add(Table.Column.number("Comments"));
        }
        columns.add(Table.Column.number("Mentions"));
        List<Table.Row> rows = new ArrayList<>();
        shown.forEach(placed -> rows.add(row(placed, organisations)));
        return new Table(caption(what), columns, rows);
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
        if (question.isEmpty()) {
            cells.add(Table.Cell.of(row.comments()).on(bases.comments(row)));
        }
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
                        "Single mentions, by one respondent each, were " + Sentences.and(said) + ".", bases)));
    }

    /// The themes after those in front.
    private Optional<Block> also() {
        List<ThemeTree.Placed> told = Themes.told(top);
        List<ThemeTree.Placed> tail = told.stream()
                .skip(THEMES)
                .filter(placed -> placed.row().respondents().count() > 1)
                .toList();
        return tail.isEmpty() || told.size() < top.size()
                ? Optional.empty()
                : Optional.of(Block.plain(new Stated(
                        "Other themes raised were "
                                + Sentences.and(tail.stream()
                                        .map(placed -> placed.name() + " ("
                                                + Figures.count(
                                                        placed.row()
                                                                .respondents()
                                                                .count(),
                                                        "respondent") + ")")
                                        .toList())
                                + ".",
                        Sentences.raisedBases(evidence, tail, List.of()))));
    }

    private String where(ThemeRow row) {
        return evidence.findings().excerpts().stream()
                .filter(excerpt ->
                        question.isEmpty() || question.get().equals(excerpt.id().question()))
                .filter(excerpt -> excerpt.themes().contains(row.theme()))
                .map(excerpt -> " (" + (question.isPresent() ? excerpt.id().respondent() : excerpt.id()) + ")")
                .findFirst()
                .orElse("");
    }

    private Optional<Block> unraised() {
        List<Theme> nobodys = evidence.themes().themes().stream()
                .filter(theme ->
                        themes.stream().noneMatch(placed -> placed.row().theme().equals(theme.id())))
                .toList();
        List<String> named = new ArrayList<>(nobodys.stream()
                .filter(theme -> nobodys.size() <= NAMED || evidence.tree().depth(theme.id()) == 0)
                .map(Theme::name)
                .toList());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (named.size() < nobodys.size()) {
            named.add("some sub-themes");
        }
        return Optional.of(Block.note("Nobody raised here: " + Sentences.and(named) + "."));
    }

    /// Comments that carry no theme are part of what was said.
    private Optional<Block> unthemed() {
        String text = "Read the " + (summary.uncoded().orElse(0) == 1 ? "comment that carries" : "comments that carry")
                + " no theme";
        return summary.uncoded().orElse(0) == 0
                ? Optional.empty()
                : Optional.of(new Block.Reading(text, Behind.noTheme(question)));
    }

    /// The themes in front in respondents' own words.
    private void quotes(QuestionId asked) {
        List<Block> quotes = new ArrayList<>();
        for (ThemeTree.Placed placed : top.stream().limit(QUOTED).toList()) {
            List<Block.Said> said = said(evidence.quotations()
                    .take(
                            QUOTES,
                            heard,
                            chosen -> chosen.question().equals(asked)
                                    && chosen.theme().equals(placed.row().theme())));
            if (!said.isEmpty()) {
                quotes.add(new Block.Quotes(
                        placed.name(), Behind.theme(question, placed.row().theme()), said));
            }
        }
        if (!quotes.isEmpty()) {
            part("quotes", "In respondents’ words");
            blocks.addAll(quotes);
        }
    }

    /// What respondents tell of their own practice, from as many respondents.
    private void examples(QuestionId asked) {
        evidence.examples().ifPresent(example -> {
            List<Block.Said> said = said(evidence.quotations()
                    .take(
                            EXAMPLES,
                            heard,
                            chosen -> chosen.question().equals(asked) && evidence.speaksOf(chosen, example)));
            if (!said.isEmpty()) {
                blocks.add(new Block.Subheading(id + "-examples", "Examples from respondents"));
                blocks.add(new Block.Quotes("", Behind.EVERYTHING, said));
            }
        });
    }

    private List<Block.Said> said(List<Findings.ChosenQuote> chosen) {
        return chosen.stream().map(quote -> said(evidence, quote)).toList();
    }

    /// The same where no heading says of which theme it is.
    static Block.Said saidOf(Evidence evidence, Findings.ChosenQuote chosen) {
        Block.Said said = said(evidence, chosen);
        return new Block.Said(
                said.words(),
                said.comment(),
                said.source() + ", on " + evidence.tree().name(chosen.theme()));
    }

    static Block.Said said(Evidence evidence, Findings.ChosenQuote chosen) {
        return new Block.Said(
                chosen.quote().words(),
                chosen.quote().comment().id(),
                evidence.quotations().attribution(chosen));
    }

    /// Every quote chosen, by theme, with why.
    private List<Block> allQuotes(QuestionId asked) {
        List<Block> quotes = new ArrayList<>();
        for (ThemeTree.Placed placed : themes) {
            List<Block.Said> said = evidence.quotations().of(asked, placed.row().theme()).stream()
                    .map(OpenSection::why)
                    .toList();
            if (!said.isEmpty()) {
                quotes.add(new Block.Quotes(
                        placed.name(), Behind.theme(question, placed.row().theme()), said));
            }
        }
        if (!quotes.isEmpty()) {
            quotes.addFirst(Block.note("Every quote chosen, by theme, with why it was chosen. A quote that stands for "
                    + "several themes stands under each."));
        }
        return quotes;
    }

    private static Block.Said why(Findings.ChosenQuote chosen) {
        CommentId comment = chosen.quote().comment().id();
        String why = chosen.why().isEmpty() ? "" : ": " + chosen.why();
        return new Block.Said(chosen.quote().words(), comment, comment + " · " + chosen.slot() + why);
    }
}
