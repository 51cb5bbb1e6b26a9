package org.verbatim.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.verbatim.model.Share;
import org.verbatim.report.Chart;
import org.verbatim.report.Curve;

/// Charts and their worksheets as another's library reads them.
class ChartTest {
    @TempDir
    private Path folder;

    @Test
    void remembersWhatItsWorksheetHolds() throws IOException {
        for (Chart chart : List.of(Specimen.bars(), Specimen.steps(), Specimen.scale())) {
            Zipped parts = parts(chart);
            XSSFWorkbook book =
                    new XSSFWorkbook(new ByteArrayInputStream(parts.parts().get("word/embeddings/chart1.xlsx")));
            for (CTBarSer row : plotted(chart).getSerList()) {
                List<String> names = row.getCat().getStrRef().getStrCache().getPtList().stream()
                        .map(CTStrVal::getV)
                        .toList();
                assertEquals(names, cells(book, row.getCat().getStrRef().getF()));
                List<String> lengths = row.getVal().getNumRef().getNumCache().getPtList().stream()
                        .map(CTNumVal::getV)
                        .map(length -> Double.toString(Double.parseDouble(length)))
                        .toList();
                assertEquals(lengths, cells(book, row.getVal().getNumRef().getF()));
                assertEquals(
                        List.of(row.getTx()
                                .getStrRef()
                                .getStrCache()
                                .getPtArray(0)
                                .getV()),
                        cells(book, row.getTx().getStrRef().getF()));
            }
        }
    }

    @Test
    void givesLongNamesTheRoomOfALine() throws IOException {
        assertEquals("0.15", names("Time"));
        assertEquals("0.34", names("Patient and public involvement"));
        assertEquals("0.54", names("Commitment made, thinking about where to begin with all of it"));
    }

    private String names(String name) throws IOException {
        Chart.Bar bar = new Chart.Bar(name, 0, List.of(new Share(41, 129)), Optional.empty());
        return area(new Chart(
                        Chart.Kind.BARS, "Themes", "Base: 129 respondents", List.of(), Collections.nCopies(6, bar)))
                .getLayout()
                .getManualLayout()
                .getX()
                .xgetVal()
                .getStringValue();
    }

    @Test
    void beginsItsBarsAtZero() throws IOException {
        for (Chart chart : List.of(Specimen.bars(), Specimen.steps(), Specimen.scale())) {
            CTPlotArea area = area(chart);
            assertEquals(0.0, area.getValAxArray(0).getScaling().getMin().getVal());
            assertEquals(
                    "maxMin",
                    area.getCatAxArray(0).getScaling().getOrientation().getVal().toString());
        }
    }

    @Test
    void labelsEveryBarWithItsPercentageAndCount() throws IOException {
        assertEquals(
                List.of("75%\u00A0(97)", "68%\u00A0(88)", "5%\u00A0(6)"),
                WordReportTest.found("CELLRANGE\">.*?<a:t>([^<]*)</a:t>", xml(Specimen.bars())));
    }

    @Test
    void leavesOutLabelsThatDoNotFitTheirPart() throws IOException {
        assertEquals(
                List.of("7%", "23%\u00A0(30)"),
                WordReportTest.found("CELLRANGE\">.*?<a:t>([^<]*)</a:t>", xml(Specimen.scale()))
                        .subList(0, 2));
        assertTrue(xml(Specimen.scale()).contains("<a:t>\u00A0</a:t>"), "4% of 129");
    }

    @Test
    void setsTheMiddleOfEveryScaleOnOneLine() throws IOException {
        List<CTBarSer> rows = plotted(Specimen.scale()).getSerList();
        for (int bar = 0; bar < 2; bar++) {
            double middle =
                    length(rows, 0, bar) + length(rows, 1, bar) + length(rows, 2, bar) + length(rows, 3, bar) / 2;
            assertEquals((30 + 44 + 20 / 2.0) / 129, middle, 1e-9);
        }
    }

    @Test
    void worksTheSpaceBeforeAScaleOutOfItsWorksheet() throws IOException {
        Zipped parts = parts(Specimen.scale());
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(parts.parts().get("word/embeddings/chart1.xlsx")))) {
            Cell space = book.getSheetAt(0).getRow(1).getCell(1);
            double remembered = space.getNumericCellValue();
            assertEquals(CellType.FORMULA, space.getCellType());
            double reckoned = book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(space)
                    .getNumberValue();
            assertEquals(remembered, reckoned, 1e-9);
        }
    }

    @Test
    void tellsThoseWhoCannotSeeIt() throws IOException {
        List<String> descriptions = WordReportTest.found(
                "descr=\"([^\"]*)\"", Zipped.read(written(Specimen.bars())).text("word/document.xml"));
        assertEquals(
                List.of("Barriers, most frequent first. Base: 129 respondents who answered. "
                        + Specimen.bars().description()),
                descriptions);
    }

    @Test
    void drawsACurveFromItsWorksheet() throws IOException {
        Curve curve = new Curve(
                "Themes met",
                "Base: the 38 themes that the comments carry",
                "Comments read, of 40",
                List.of(new Curve.Point("20", 0.75), new Curve.Point("40", 1)));
        Path file = Specimen.written(Specimen.saying(curve), folder);
        Zipped parts = Zipped.read(file);
        CTPlotArea area;
        try (Document read = Document.read(file)) {
            area = read.poi().getCharts().getFirst().getCTChart().getPlotArea();
        }
        CTLineSer line = area.getLineChartArray(0).getSerArray(0);
        XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(parts.parts().get("word/embeddings/chart1.xlsx")));
        assertEquals(
                List.of("0", "20", "40"), cells(book, line.getCat().getStrRef().getF()));
        assertEquals(
                List.of("0.0", "0.75", "1.0"),
                cells(book, line.getVal().getNumRef().getF()));
        assertEquals(
                List.of("0", "0.75", "1"),
                line.getVal().getNumRef().getNumCache().getPtList().stream()
                        .map(CTNumVal::getV)
                        .toList());
        assertEquals(1.0, area.getValAxArray(0).getScaling().getMax().getVal());
        assertEquals(
                List.of("Themes met. Base: the 38 themes that the comments carry. " + curve.description()),
                WordReportTest.found("descr=\"([^\"]*)\"", parts.text("word/document.xml")));
    }

    @Test
    void showsNoNumberThatIsWithheld() throws IOException {
        Chart chart = new Chart(
                Chart.Kind.BARS,
                "Few",
                "Base: withheld",
                List.of(),
                List.of(Specimen.bar("North", 0, Share.withheld())));
        Plot plot = Plot.of(chart, Frame.FREE);
        assertTrue(ChartPart.of(plot).toString().contains("<a:t>[c]</a:t>"));
        assertFalse(new String(plot.sheet().file(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("-1"));
    }

    @Test
    void drawsAsManyBarsAsFitAndSaysSo() throws IOException {
        Chart many = new Chart(
                Chart.Kind.BARS,
                "Themes",
                "Base: 129 respondents",
                List.of(),
                Collections.nCopies(50, Specimen.bar("Capacity", 0, new Share(1, 129))));
        try (Document read = Document.read(written(many))) {
            assertEquals(
                    List.of("Base: Base: 129 respondents. 36 of 50 bars are drawn; the table that follows holds all."),
                    read.styled("Base"::equals).stream()
                            .filter(line -> line.contains("129"))
                            .toList());
        }
    }

    @Test
    void keepsTheProportionsThatLibreOfficeDrawsWhereThereAreMany() {
        Plot plot = Plot.of(Specimen.bars(), Frame.of(21));
        assertEquals(16.0 / 9, plot.frame().width(plot, 166) / plot.frame().height(plot), 1e-9);
        assertEquals(Frame.FREE, Frame.of(20));
    }

    @Test
    void keepsAnUnderscoreThatASpreadsheetWouldRead() throws IOException {
        org.verbatim.word.Sheet sheet = new org.verbatim.word.Sheet(List.of(new org.verbatim.word.Sheet.Column(
                "", List.of(new org.verbatim.word.Sheet.Value.Words("_x0041_ & <b>")))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet.file()))) {
            assertEquals(
                    "_x0041_ & <b>", book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    private static double length(List<CTBarSer> rows, int row, int bar) {
        return Double.parseDouble(
                rows.get(row).getVal().getNumRef().getNumCache().getPtArray(bar).getV());
    }

    private static List<String> cells(XSSFWorkbook book, String place) {
        java.util.ArrayList<String> found = new java.util.ArrayList<>();
        Sheet sheet = book.getSheet(org.verbatim.word.Sheet.NAME);
        AreaReference area = new AreaReference(place, book.getSpreadsheetVersion());
        for (CellReference at : area.getAllReferencedCells()) {
            Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
            found.add(
                    cell.getCellType() == CellType.STRING
                            ? cell.getStringCellValue()
                            : Double.toString(cell.getNumericCellValue()));
        }
        return found;
    }

    private CTBarChart plotted(Chart chart) throws IOException {
        return area(chart).getBarChartArray(0);
    }

    private CTPlotArea area(Chart chart) throws IOException {
        try (Document read = Document.read(written(chart))) {
            return read.poi().getCharts().getFirst().getCTChart().getPlotArea();
        }
    }

    private String xml(Chart chart) throws IOException {
        return parts(chart).text("word/charts/chart1.xml");
    }

    private Zipped parts(Chart chart) throws IOException {
        return Zipped.read(written(chart));
    }

    private Path written(Chart chart) throws IOException {
        return Specimen.written(Specimen.saying(chart), folder);
    }
}
