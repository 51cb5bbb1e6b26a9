package org.verbatim.word;

/// A style that the report is set in, by the name that Word knows it by. The built-in ones keep Word's own names, so
/// that contents, navigation and a team's own looks work.
enum Style {
    NORMAL("Normal"),
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    /// How the report is to be handled.
    MARKING("Marking"),
    CONTENTS("TOC Heading"),
    CONTENTS_1("toc 1"),
    CONTENTS_2("toc 2"),
    HEADING_1("heading 1"),
    HEADING_2("heading 2"),
    HEADING_3("heading 3"),
    CAPTION("caption"),
    /// What the percentages of a figure are of.
    BASE("Base"),
    FIGURE("Figure"),
    QUOTE("Quote"),
    QUOTE_SOURCE("Quote Source"),
    POINT("List Bullet"),
    NOTE("Note"),
    TO_WRITE("To Write"),
    FACT_TITLE("Fact Title"),
    FACT("Fact"),
    CODE("Code"),
    TABLE("Report Table"),
    /// The gap below a table.
    AFTER_TABLE("After Table"),
    TABLE_TEXT("Table Text"),
    TABLE_NUMBER("Table Number"),
    TABLE_HEADING("Table Heading"),
    TABLE_NUMBER_HEADING("Table Number Heading"),
    FOOTNOTE("footnote text"),
    FOOTNOTE_MARK("footnote reference"),
    HEADER("header"),
    FOOTER("footer"),
    LINK("Hyperlink");

    private final String written;

    Style(String written) {
        this.written = written;
    }

    /// The style's name in a document.
    String written() {
        return written;
    }
}
