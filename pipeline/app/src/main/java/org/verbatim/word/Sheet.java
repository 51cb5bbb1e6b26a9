package org.verbatim.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The worksheet behind a chart, which opens when the researcher edits its data: the first row names the columns.
record Sheet(List<Column> columns) {
    static final String TYPE = Office.sheetType("sheet");
    static final String NAME = "Figures";

    private static final String BOOK = "xl/workbook.xml";
    private static final String PAGE = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";

    Sheet {
        columns = List.copyOf(columns);
    }

    /// A column with what stands in it, row by row.
    record Column(String head, List<Value> values) {
        Column {
            values = List.copyOf(values);
        }
    }

    /// What stands in a cell.
    sealed interface Value {
        /// As the chart remembers it; empty if there is nothing.
        String text();

        /// Letters.
        record Words(String text) implements Value {}

        /// A number as it is written in full, shown as a percentage.
        record Proportion(String text) implements Value {}

        /// A whole number.
        record Count(String text) implements Value {}

        /// A proportion that is worked out from others.
        record Sum(String formula, String text) implements Value {}
    }

    /// Where the values of a column stand.
    String place(int column) {
        String letter = letter(column);
        int last = columns.get(column).values().size() + 1;
        return NAME + "!$" + letter + "$2:$" + letter + "$" + last;
    }

    /// The values of a column, as a chart remembers them.
    List<String> texts(int column) {
        return columns.get(column).values().stream().map(Value::text).toList();
    }

    /// Where the name of a column stands.
    String head(int column) {
        return NAME + "!$" + letter(column) + "$1";
    }

    /// The letter or letters of a column, of which the first is `A`.
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    /// The workbook that holds it alone.
    byte[] file() throws IOException {
        Parts parts = new Parts();
        parts.relate("", Parts.Relation.inside("book", Office.relation("officeDocument"), BOOK));
        Xml sheet = Xml.of("sheet").with("name", NAME).with("sheetId", 1).with("r:id", "sheet");
        parts.add(
                BOOK,
                Office.sheetType("sheet.main+xml"),
                root(Xml.of("workbook", Xml.of("sheets", sheet))).with("xmlns:r", Office.RELATION));
        parts.relate(BOOK, Parts.Relation.inside("sheet", Office.relation("worksheet"), PAGE));
        parts.relate(BOOK, Parts.Relation.inside("styles", Office.relation("styles"), STYLES));
        parts.add(PAGE, Office.sheetType("worksheet+xml"), root(Xml.of("worksheet", widths(), rows())));
        parts.add(STYLES, Office.sheetType("styles+xml"), root(styles()));
        return parts.file();
    }

    private static Xml root(Xml element) {
        return element.with("xmlns", Office.SHEET);
    }

    private static Xml widths() {
        return Xml.of(
                "cols",
                Xml.of("col").with("min", 1).with("max", 1).with("width", 40).with("customWidth", 1));
    }

    private Xml rows() {
        List<Xml> rows = new ArrayList<>();
        int length = columns.stream()
                .mapToInt(column -> column.values().size())
                .max()
                .orElse(0);
        for (int row = 0; row <= length; row++) {
            List<Xml> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                cell(column, row).ifPresent(cells::add);
            }
            rows.add(Xml.of("row", cells).with("r", row + 1));
        }
        return Xml.of("sheetData", rows);
    }

    private Optional<Xml> cell(int column, int row) {
        Column in = columns.get(column);
        Value value = row == 0 ? new Value.Words(in.head()) : in.values().get(row - 1);
        if (value.text().isEmpty()) {
            return Optional.empty();
        }
        Xml cell = Xml.of("c").with("r", letter(column) + (row + 1));
        Xml number = Xml.of("v", Xml.text(value.text()));
        return Optional.of(
                switch (value) {
                    case Value.Words words ->
                        cell.with("t", "inlineStr")
                                .holding(Xml.of(
                                        "is",
                                        Xml.of("t", Xml.text(plain(words.text())))
                                                .with("xml:space", "preserve")));
                    case Value.Proportion proportion -> cell.with("s", 1).holding(number);
                    case Value.Count count -> cell.holding(number);
                    case Value.Sum sum -> cell.with("s", 1).holding(Xml.of("f", Xml.text(sum.formula())), number);
                });
    }

    /// A spreadsheet reads `_x0041_` as the letter A: the underscore is written so that it stays one.
    private static String plain(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    /// The styles that a workbook must have: ordinary cells, and percentages.
    private static Xml styles() {
        Xml ordinary = Xml.of("xf")
                .with("numFmtId", 0)
                .with("fontId", 0)
                .with("fillId", 0)
                .with("borderId", 0)
                .with("xfId", 0);
        Xml percentage = Xml.of("xf")
                .with("numFmtId", 9)
                .with("fontId", 0)
                .with("fillId", 0)
                .with("borderId", 0)
                .with("xfId", 0)
                .with("applyNumberFormat", 1);
        Xml master = Xml.of("xf")
                .with("numFmtId", 0)
                .with("fontId", 0)
                .with("fillId", 0)
                .with("borderId", 0);
        Xml font = Xml.of("font", Xml.val("sz", 11), Xml.val("name", "Arial"));
        Xml border =
                Xml.of("border", Xml.of("left"), Xml.of("right"), Xml.of("top"), Xml.of("bottom"), Xml.of("diagonal"));
        return Xml.of(
                "styleSheet",
                Xml.of("fonts", font).with("count", 1),
                Xml.of("fills", fill("none"), fill("gray125")).with("count", 2),
                Xml.of("borders", border).with("count", 1),
                Xml.of("cellStyleXfs", master).with("count", 1),
                Xml.of("cellXfs", ordinary, percentage).with("count", 2));
    }

    private static Xml fill(String pattern) {
        return Xml.of("fill", Xml.of("patternFill").with("patternType", pattern));
    }
}
