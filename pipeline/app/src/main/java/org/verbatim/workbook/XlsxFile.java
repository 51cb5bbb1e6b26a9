package org.verbatim.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook as Office Open XML (ECMA-376): Apache POI writes it row by row, and no time is in it.
public final class XlsxFile {
    /// How many rows of a sheet are in memory at a time.
    private static final int HELD = 100;

    private XlsxFile() {}

    /// Writes the workbook to `file`.
    public static void write(Workbook workbook, Path file) throws IOException {
        // What POI lays aside holds people's words: it stays beside the file, and out of a folder that others share.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(
                file.resolveSibling("").toAbsolutePath().toFile()));
        try (OutputStream out = Files.newOutputStream(file);
                XSSFWorkbook book = XlsxTemplate.open();
                SXSSFWorkbook stream = new SXSSFWorkbook(book, HELD)) {
            tell(book.getProperties(), workbook);
            Map<Look, CellStyle> styles = styles(stream);
            for (Sheet sheet : workbook.sheets()) {
                new XlsxSheet(sheet, stream, styles).write();
            }
            stream.write(out);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private static Map<Look, CellStyle> styles(SXSSFWorkbook book) {
        Map<Look, CellStyle> styles = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            styles.put(look, book.getCellStyleAt(look.place()));
        }
        return styles;
    }

    private static void tell(POIXMLProperties properties, Workbook workbook) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(workbook.title());
        core.setSubjectProperty(workbook.subject());
        core.setCreator(workbook.maker());
        core.setKeywords(String.join(", ", workbook.keywords()));
        core.setCreated(Optional.empty());
        core.getUnderlyingProperties().setLanguageProperty(Workbook.LANGUAGE);
    }
}
