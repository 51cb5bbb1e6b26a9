package org.verbatim.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The report as text in GitHub's Markdown. A picture is left to the table that holds the same figures.
public final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {}

    /// Writes the report to `file`.
    public static void write(Report report, Path file) throws IOException {
        Files.write(file, text(report).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Report report) {
        MarkdownReport page = new MarkdownReport();
        page.line("# " + MarkdownText.escaped(report.title()));
        page.line("**" + MarkdownText.escaped(report.marking()) + "**");
        page.line(MarkdownText.escaped(report.imprint()));
        for (Section section : report.sections()) {
            page.line("## " + MarkdownText.escaped(section.title()));
            section.blocks().forEach(page::block);
        }
        return page.out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Subheading heading -> line("### " + MarkdownText.escaped(heading.text()));
            case Block.Minor heading -> line("#### " + MarkdownText.escaped(heading.text()));
            case Block.Further further -> {} // The tables hold it.
            case Block.Paragraph paragraph -> line(MarkdownText.escaped(paragraph.text()));
            case Block.Points points -> points(points.items());
            case Block.ToWrite place -> line(MarkdownText.escaped("[" + place.prompt() + "]"));
            case Block.Facts facts -> facts(facts);
            case Block.Quotes quotes -> quotes(quotes);
            case Block.Reading reading -> {}
            case Table table -> table(table);
            case Picture picture -> said(picture);
        }
    }

    private void points(List<Stated> items) {
        for (Stated item : items) {
            String about = item.about().isEmpty() ? "" : "**" + MarkdownText.escaped(item.about()) + "**";
            out.append("- ")
                    .append(about)
                    .append(about.isEmpty() ? "" : " ")
                    .append(MarkdownText.escaped(item.rest().strip()))
                    .append('\n');
        }
        out.append('\n');
    }

    private void facts(Block.Facts facts) {
        facts.title().ifPresent(title -> line("**" + MarkdownText.escaped(title) + "**"));
        for (Block.Fact fact : facts.facts()) {
            List<String> values = new ArrayList<>(fact.onPaper().stream()
                    .map(value -> fact.code() ? MarkdownText.code(value) : MarkdownText.escaped(value))
                    .toList());
            fact.remainder().ifPresent(values::add);
            out.append("- ").append(MarkdownText.escaped(fact.term())).append(": ");
            out.append(String.join("; ", values)).append('\n');
        }
        out.append('\n');
    }

    private void quotes(Block.Quotes quotes) {
        if (!quotes.theme().isEmpty()) {
            line("**" + MarkdownText.escaped(quotes.theme()) + "**");
        }
        for (Block.Said said : quotes.said()) {
            out.append("> ")
                    .append(String.join("\\\n> ", MarkdownText.lines(said.words())))
                    .append("\n>\n");
            out.append("> ").append(MarkdownText.escaped(said.source())).append("\n\n");
        }
    }

    private void table(Table table) {
        line("*" + MarkdownText.escaped(table.caption()) + "*");
        StringBuilder rule = new StringBuilder();
        for (Table.Column column : table.columns()) {
            String under = column.under().isEmpty() ? "" : " (" + column.under() + ")";
            out.append("| ").append(MarkdownText.escaped(column.head() + under)).append(' ');
            rule.append(column.numeric() ? "|---:" : "|---");
        }
        out.append("|\n").append(rule).append("|\n");
        for (Table.Row row : table.rows()) {
            out.append("| ").append("– ".repeat(row.depth())).append(MarkdownText.escaped(row.name()));
            row.cells().forEach(cell -> out.append(" | ").append(MarkdownText.escaped(cell.text())));
            out.append(" |\n");
        }
        out.append('\n');
    }

    /// The base only: what is drawn is a column of the table that follows.
    private void said(Picture picture) {
        line(MarkdownText.escaped(picture.base() + "."));
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }
}
