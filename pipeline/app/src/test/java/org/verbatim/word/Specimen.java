package org.verbatim.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.verbatim.model.CommentId;
import org.verbatim.model.Share;
import org.verbatim.report.Basis;
import org.verbatim.report.Behind;
import org.verbatim.report.Block;
import org.verbatim.report.Chart;
import org.verbatim.report.Report;
import org.verbatim.report.Section;
import org.verbatim.report.Stated;
import org.verbatim.report.Table;

/// A short report with every kind of block.
final class Specimen {
    static final String TITLE = "Improvement survey 2023";
    static final String COUNTED = "Many (14 of 41 who commented) raised capacity.";

    private Specimen() {}

    static Report report() {
        return of(
                List.of(new Section("closed", "Closed questions", closed()), new Section("open", "Barriers", open())));
    }

    /// A report of one section.
    static Report saying(Block... blocks) {
        return of(List.of(new Section("only", "Only", List.of(blocks))));
    }

    static Report of(List<Section> sections) {
        return new Report(TITLE, "Internal: holds answers given in confidence", "Verbatim 0.1.0", sections);
    }

    static Path written(Report report, Path folder) throws IOException {
        return written(report, HouseStyle.own(), folder);
    }

    static Path written(Report report, HouseStyle house, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "report", ".docx");
        WordReport.write(report, house, file);
        return file;
    }

    private static List<Block> closed() {
        return List.of(
                new Block.Subheading("closed-barriers", "What are the top three barriers to improvement?"),
                bars(),
                shares(),
                note("Respondents could choose up to three options."),
                plain(Stated.plainly("Boards are more confident than others.")),
                scale(),
                crossed(),
                new Block.ToWrite("what the barriers mean for the programme"));
    }

    private static List<Block> open() {
        return List.of(
                counted(),
                steps(),
                new Block.Points(
                        List.of(Stated.of("Culture was raised by 9 of 41.", basis()), Stated.plainly("So it is."))),
                new Block.Subheading("open-quotes", "In respondents’ words"),
                new Block.Quotes(
                        "Capacity",
                        new Behind("*", "capacity"),
                        List.of(
                                new Block.Said(
                                        "We cannot release staff.\nNobody can.",
                                        CommentId.parse("r01/barriers"),
                                        "Acute, North: r01/barriers"),
                                new Block.Said(
                                        "نحتاج إلى وقت",
                                        CommentId.parse("r07/barriers"),
                                        "Community, London: r07/barriers"))),
                note("A note that stands alone."),
                wide(),
                new Block.Facts(
                        Optional.of("Capacity"),
                        1,
                        List.of(
                                new Block.Fact("Definition", Block.Form.WORDS, List.of("People and time.")),
                                new Block.Fact("Rules", Block.Form.CODE, List.of("capacity", "\"day job\"")))));
    }

    static Block counted() {
        return plain(Stated.of(COUNTED, basis()));
    }

    static Chart bars() {
        return new Chart(
                Chart.Kind.BARS,
                "Barriers, most frequent first",
                "Base: 129 respondents who answered",
                List.of(),
                List.of(
                        bar("Operational pressures taking precedence", 0, share(97)),
                        bar("Engaging over-stretched staff", 1, share(88)),
                        bar("Other", 0, share(6))));
    }

    static Chart scale() {
        return new Chart(
                Chart.Kind.DIVERGING,
                "Confidence in boards",
                "Base: 129 respondents who answered",
                List.of("Not at all", "Not very", "Neither", "Fairly", "Very"),
                List.of(
                        bar("Trust board", 0, share(9), share(22), share(12), share(60), share(26)),
                        bar("Collaborative board", 0, share(30), share(44), share(20), share(30), share(5))));
    }

    static Chart steps() {
        return new Chart(
                Chart.Kind.STACKED,
                "Progress by type of trust",
                "Base: 129 respondents who answered",
                List.of("Embedded", "Underway", "Beginning", "Other"),
                List.of(
                        bar("Acute", 0, share(28), share(65), share(30), share(6)),
                        bar("Community", 0, share(12), share(40), share(70), share(7))));
    }

    static Table shares() {
        return new Table(
                "Barriers",
                List.of(
                        new Table.Column("Answer", "", false),
                        new Table.Column("Respondents", "", true),
                        new Table.Column("Per cent", "of 129 who answered", true)),
                List.of(
                        row(Table.Rank.PLAIN, 0, "Operational pressures", cell("97", 0), cell("75.2%", 5)),
                        row(Table.Rank.PLAIN, 1, "of which: winter", cell(Table.Cell.WITHHELD, 0), cell("[c]", 0)),
                        row(Table.Rank.SUM, 0, "All", cell("129", 0), cell("100.0%", 0))));
    }

    private static Table crossed() {
        return new Table(
                "Confidence by region",
                List.of(
                        new Table.Column("Theme", "", false),
                        new Table.Column("North", "base 41", true),
                        new Table.Column("South", "base 38", true)),
                List.of(
                        row(Table.Rank.PLAIN, 0, "Capacity", cell("30 (73.2%)", 4), cell("12 (31.6%)", 3)),
                        row(Table.Rank.PLAIN, 0, "Culture", cell("4 (9.8%)", 1), cell("5 (13.2%)", 2))));
    }

    /// Too wide to stand upright.
    static Table wide() {
        List<Table.Column> columns = new ArrayList<>(List.of(new Table.Column("Theme", "", false)));
        IntStream.range(0, 14).forEach(at -> columns.add(new Table.Column("Organisations", "in " + at, true)));
        List<Table.Cell> cells =
                IntStream.range(0, 14).mapToObj(at -> cell("4,200", 0)).toList();
        return new Table(
                "All regions",
                columns,
                List.of(new Table.Row(Table.Rank.PLAIN, 0, "Capacity", Optional.empty(), cells)));
    }

    static Block note(String text) {
        return new Block.Paragraph(Block.Tone.NOTE, Stated.plainly(text));
    }

    static Block plain(Stated stated) {
        return new Block.Paragraph(Block.Tone.PLAIN, stated);
    }

    static Chart.Bar bar(String label, int depth, Share... values) {
        return new Chart.Bar(label, depth, List.of(values), Optional.empty());
    }

    private static Share share(long count) {
        return new Share(count, 129);
    }

    private static Basis basis() {
        return new Basis(
                "respondents who raised Capacity",
                Map.of("theme", "capacity"),
                OptionalLong.of(14),
                OptionalLong.of(41));
    }

    private static Table.Row row(Table.Rank rank, int depth, String name, Table.Cell... cells) {
        return new Table.Row(rank, depth, name, Optional.empty(), List.of(cells));
    }

    private static Table.Cell cell(String text, int heat) {
        return new Table.Cell(text, heat, Optional.empty());
    }
}
