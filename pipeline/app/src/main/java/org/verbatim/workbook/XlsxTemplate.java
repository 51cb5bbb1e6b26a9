package org.verbatim.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An XLSX workbook without a sheet, with the styles of `xlsx-styles.xml`: POI's own words know of no named styles, by
/// which a screen reader tells a heading from other text.
final class XlsxTemplate {
    private static final byte[] EMPTY =
            ("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                            + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets/></workbook>")
                    .getBytes(StandardCharsets.UTF_8);

    private XlsxTemplate() {}

    static XSSFWorkbook open() throws IOException {
        try {
            OPCPackage parts = OPCPackage.create(new ByteArrayOutputStream());
            PackagePart book = part(parts, "/xl/workbook.xml", XSSFRelation.WORKBOOK, EMPTY);
            PackagePart styles = part(parts, "/xl/styles.xml", XSSFRelation.STYLES, Resource.bytes("xlsx-styles.xml"));
            parts.addRelationship(book.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            book.addRelationship(styles.getPartName(), TargetMode.INTERNAL, XSSFRelation.STYLES.getRelation());
            return new XSSFWorkbook(parts);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PackagePart part(OPCPackage parts, String name, XSSFRelation kind, byte[] bytes)
            throws InvalidFormatException, IOException {
        PackagePart part = parts.createPart(PackagingURIHelper.createPartName(name), kind.getContentType());
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        }
        return part;
    }
}
