package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Table;

/// Tables as Word has them: the first row is the heading and is repeated on every page, no row is torn, and no cells
/// are merged.
final class Tables {
    private final Paragraphs paragraphs;

    Tables(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    Xml of(Table table, Columns columns) {
        List<Xml> inside = new ArrayList<>();
        inside.add(properties(table, columns));
        inside.add(Xml.of("w:tblGrid")
                .holding(columns.widths().stream()
                        .map(width -> Xml.of("w:gridCol").with("w:w", width))));
        inside.add(heading(table, columns));
        table.rows().forEach(row -> inside.add(row(table, row, columns)));
        return Xml.of("w:tbl", inside);
    }

    private Xml properties(Table table, Columns columns) {
        return Xml.of(
                "w:tblPr",
                paragraphs.named("w:tblStyle", Style.TABLE),
                width("w:tblW", columns.width()),
                Xml.of("w:tblLayout").with("w:type", "fixed"),
                Xml.of("w:tblLook")
                        .with("w:val", "0020")
                        .with("w:firstRow", 1)
                        .with("w:lastRow", 0)
                        .with("w:firstColumn", 0)
                        .with("w:lastColumn", 0)
                        .with("w:noHBand", 1)
                        .with("w:noVBand", 1),
                Xml.val("w:tblCaption", table.caption()),
                Xml.val("w:tblDescription", description(table)));
    }

    /// The table in a sentence, for those who cannot see it.
    private static String description(Table table) {
        List<String> heads =
                table.columns().stream().map(column -> head(column)).toList();
        return "A table of " + table.rows().size() + (table.rows().size() == 1 ? " row" : " rows")
                + " with the columns " + String.join("; ", heads) + ".";
    }

    private static String head(Table.Column column) {
        return column.under().isEmpty() ? column.head() : column.head() + ", " + column.under();
    }

    private Xml heading(Table table, Columns columns) {
        List<Xml> inside = new ArrayList<>();
        inside.add(Xml.of("w:trPr", Xml.of("w:cantSplit"), Xml.of("w:tblHeader")));
        for (int at = 0; at < table.columns().size(); at++) {
            Table.Column column = table.columns().get(at);
            Style style = column.numeric() ? Style.TABLE_NUMBER_HEADING : Style.TABLE_HEADING;
            int halfPoints = Columns.heading(columns.halfPoints());
            List<Xml> runs = new ArrayList<>(sized(column.head(), halfPoints));
            if (!column.under().isEmpty()) {
                runs.add(Xml.of("w:r", Xml.of("w:br")));
                runs.add(Runs.run(column.under(), Xml.val("w:b", 0), size(halfPoints - 2)));
            }
            inside.add(Xml.of(
                    "w:tc", Xml.of("w:tcPr", width("w:tcW", columns.widths().get(at))), paragraphs.of(style, runs)));
        }
        return Xml.of("w:tr", inside);
    }

    private Xml row(Table table, Table.Row row, Columns columns) {
        List<Xml> inside = new ArrayList<>();
        inside.add(Xml.of("w:trPr", Xml.of("w:cantSplit")));
        boolean sum = row.rank() == Table.Rank.SUM;
        inside.add(name(row, sum, columns));
        for (int at = 1; at < table.columns().size(); at++) {
            Table.Cell cell = row.cells().get(at - 1);
            Style style = table.columns().get(at).numeric() ? Style.TABLE_NUMBER : Style.TABLE_TEXT;
            inside.add(cell(cell, style, sum, at, columns));
        }
        return Xml.of("w:tr", inside);
    }

    private Xml name(Table.Row row, boolean sum, Columns columns) {
        Xml indent = Xml.of("w:ind").with("w:left", Columns.indent(row.depth()));
        List<Xml> runs = List.of(Runs.run(row.name(), look(sum, Palette.PAPER, columns)));
        Xml paragraph = row.depth() == 0
                ? paragraphs.of(Style.TABLE_TEXT, runs)
                : paragraphs.of(Style.TABLE_TEXT, runs, indent);
        return Xml.of("w:tc", Xml.of("w:tcPr", width("w:tcW", columns.widths().getFirst())), paragraph);
    }

    private Xml cell(Table.Cell cell, Style style, boolean sum, int at, Columns columns) {
        String ground = cell.heat() == 0 ? Palette.PAPER : Palette.heat(cell.heat());
        Xml properties = Xml.of("w:tcPr", width("w:tcW", columns.widths().get(at)));
        if (cell.heat() > 0) {
            Xml shade = Xml.of("w:shd")
                    .with("w:val", "clear")
                    .with("w:color", "auto")
                    .with("w:fill", ground);
            properties = properties.holding(shade);
        }
        String text = style == Style.TABLE_NUMBER ? together(cell.text()) : cell.text();
        List<Xml> runs = List.of(Runs.run(text, look(sum, ground, columns)));
        return Xml.of("w:tc", properties, paragraphs.of(style, runs));
    }

    /// A number that parts before a bracket only.
    private static String together(String number) {
        return number.length() > 24 ? number : number.replace(' ', '\u00A0').replace("\u00A0(", " (");
    }

    private static Xml[] look(boolean sum, String ground, Columns columns) {
        List<Xml> look = new ArrayList<>();
        if (sum) {
            look.add(Runs.bold());
        }
        if (!Palette.on(ground).equals(Palette.INK)) {
            look.add(Xml.val("w:color", Palette.on(ground)));
        }
        if (columns.halfPoints() != Columns.LARGE) {
            look.add(size(columns.halfPoints()));
        }
        return look.toArray(Xml[]::new);
    }

    private static List<Xml> sized(String text, int halfPoints) {
        return halfPoints == Columns.LARGE ? Runs.of(text) : Runs.of(text, size(halfPoints));
    }

    private static Xml size(int halfPoints) {
        return Xml.val("w:sz", halfPoints);
    }

    private static Xml width(String element, int width) {
        return Xml.of(element).with("w:w", width).with("w:type", "dxa");
    }
}
