package org.verbatim.word;

/// The names by which Office files know their parts, relations and elements (ECMA-376, transitional).
final class Office {
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    static final String APPLICATION = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    /// What Word has added to charts since 2012.
    static final String CHART_2012 = "http://schemas.microsoft.com/office/drawing/2012/chart";

    static final String CORE_RELATION =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private Office() {}

    /// The media type of a part of a text document: `styles` gives that of its styles.
    static String wordType(String part) {
        return DOCUMENT + "wordprocessingml." + part + "+xml";
    }

    static String sheetType(String part) {
        return DOCUMENT + "spreadsheetml." + part;
    }

    static String type(String part) {
        return DOCUMENT + part;
    }

    /// The name of a relation: `styles` gives that of a document to its styles.
    static String relation(String name) {
        return RELATION + "/" + name;
    }
}
