package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Block;
import org.verbatim.report.EvidenceId;
import org.verbatim.report.Picture;
import org.verbatim.report.Report;
import org.verbatim.report.Section;
import org.verbatim.report.Stated;
import org.verbatim.report.Table;

/// Sets the text of a report, piece by piece.
final class Printer {
    private final Report report;
    private final Paragraphs paragraphs;
    private final Bookmarks bookmarks = new Bookmarks();
    private final Footnotes footnotes;
    private final Captions captions;
    private final Exhibits exhibits;
    private final Body body;

    private int headings;
    private int places;

    Printer(Report report, HouseStyle house, Parts parts, String document) {
        this.report = report;
        this.paragraphs = new Paragraphs(house.styles());
        this.footnotes = new Footnotes(paragraphs);
        this.captions = new Captions(paragraphs, bookmarks);
        this.body = new Body(house.page(), paragraphs);
        long charts = report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Picture)
                .count();
        Frame frame = Frame.of(charts);
        Drawings drawings = new Drawings(parts, document, house.page().width(Page.Lie.UPRIGHT));
        this.exhibits = new Exhibits(body, paragraphs, captions, footnotes, drawings, frame, house.page());
    }

    Xml document() {
        body.add(paragraphs.of(Style.TITLE, report.title()));
        body.add(paragraphs.of(Style.SUBTITLE, "Report of the survey"));
        body.add(paragraphs.of(Style.MARKING, report.marking()));
        body.add(paragraphs.of(Style.BASE, "Made with " + report.imprint() + "."));
        Contents.of(report, paragraphs).forEach(body::add);
        report.sections().forEach(this::section);
        return body.document();
    }

    Xml footnotes() {
        return footnotes.part();
    }

    private void section(Section section) {
        body.turn(Page.Lie.UPRIGHT);
        heading(Style.HEADING_1, section.title());
        for (Piece piece : Piece.of(section.blocks())) {
            switch (piece) {
                case Piece.Reading reading -> {
                    body.turn(section.id().equals(Report.LEXICON) ? Page.Lie.COLUMNS : Page.Lie.UPRIGHT);
                    reading(section, reading);
                }
                case Piece.Exhibit exhibit -> exhibits.print(exhibit);
            }
        }
    }

    private void heading(Style style, String text) {
        headings++;
        Xml[] turned = headings == 1 ? new Xml[] {Xml.of("w:pageBreakBefore")} : new Xml[0];
        body.add(paragraphs.of(style, bookmarks.around(Contents.place(headings), Runs.of(text)), turned));
    }

    private void reading(Section section, Piece.Reading reading) {
        switch (reading.block()) {
            case Block.Subheading heading -> heading(Style.HEADING_2, heading.text());
            case Block.Paragraph paragraph -> paragraph(section, paragraph, reading.introduces());
            case Block.Points points -> points(section, points, reading.introduces());
            case Block.ToWrite place -> body.add(place(place.prompt()));
            case Block.Minor heading -> body.add(paragraphs.of(Style.HEADING_3, heading.text()));
            case Block.Further further -> {} // The workbook holds it.
            case Block.Facts facts -> new FactsText(paragraphs).of(facts).forEach(body::add);
            case Block.Quotes quotes -> quotes(quotes);
            case Block.Reading offer -> {} // On paper there is nothing to click.
            case Table table -> throw new IllegalArgumentException("an exhibit: " + table);
            case Picture picture -> throw new IllegalArgumentException("an exhibit: " + picture);
        }
    }

    /// The last of the points refers to what follows.
    private void points(Section section, Block.Points points, List<Block> introduces) {
        int last = points.items().size() - 1;
        for (int at = 0; at <= last; at++) {
            List<Xml> runs = new ArrayList<>(stated(section, points.items().get(at)));
            if (at == last) {
                runs.addAll(references(introduces));
            }
            body.add(paragraphs.of(Style.POINT, runs));
        }
    }

    private List<Xml> references(List<Block> introduces) {
        if (introduces.isEmpty()) {
            return List.of();
        }
        List<Xml> runs = new ArrayList<>(Runs.of(" See "));
        runs.addAll(captions.references(introduces));
        runs.addAll(Runs.of("."));
        return runs;
    }

    private void paragraph(Section section, Block.Paragraph paragraph, List<Block> introduces) {
        List<Xml> runs = new ArrayList<>(stated(section, paragraph.stated()));
        runs.addAll(references(introduces));
        body.add(paragraphs.of(paragraph.tone() == Block.Tone.NOTE ? Style.NOTE : Style.NORMAL, runs));
    }

    /// A sentence; where it gives figures, under the name by which the evidence knows it.
    private List<Xml> stated(Section section, Stated stated) {
        List<Xml> runs = new ArrayList<>(stated.lead() == 0 ? List.of() : Runs.of(stated.about(), Runs.bold()));
        runs.addAll(Runs.of(stated.rest()));
        return stated.bases().isEmpty() ? runs : bookmarks.around(EvidenceId.of(section.id(), stated.text()), runs);
    }

    private void quotes(Block.Quotes quotes) {
        if (!quotes.theme().isEmpty()) {
            body.add(paragraphs.of(Style.HEADING_3, quotes.theme()));
        }
        for (Block.Said said : quotes.said()) {
            body.add(paragraphs.words(Style.QUOTE, said.words()));
            body.add(paragraphs.of(Style.QUOTE_SOURCE, said.source()));
        }
    }

    /// A place to write in: a content control, whose prompt goes when the first letter is typed.
    private Xml place(String prompt) {
        places++;
        Xml properties = Xml.of(
                "w:sdtPr",
                Xml.val("w:alias", "To write"),
                Xml.val("w:tag", "to-write-" + places),
                Xml.val("w:id", places),
                Xml.of("w:showingPlcHdr"));
        Xml paragraph = paragraphs.of(Style.TO_WRITE, List.of(Runs.run("To write: ", Runs.bold()), Runs.run(prompt)));
        return Xml.of("w:sdt", properties, Xml.of("w:sdtContent", paragraph));
    }
}
