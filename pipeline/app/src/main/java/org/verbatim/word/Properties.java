package org.verbatim.word;

import org.verbatim.report.Report;

/// What a document says of itself: its title and language, and no time, since the same inputs give the same bytes.
record Properties(String title, String maker) {
    static Properties of(Report report) {
        return new Properties(report.title(), report.imprint());
    }

    void addTo(Parts parts) {
        Xml core = Xml.of(
                        "cp:coreProperties",
                        Xml.of("dc:title", Xml.text(title)),
                        Xml.of("dc:creator", Xml.text(maker)),
                        Xml.of("dc:language", Xml.text("en-GB")))
                .with("xmlns:cp", Office.CORE)
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        parts.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core);
        parts.relate("", Parts.Relation.inside("core", Office.CORE_RELATION, "docProps/core.xml"));
        Xml application = Xml.of("Properties", Xml.of("Application", Xml.text("Verbatim")))
                .with("xmlns", Office.APPLICATION);
        parts.add("docProps/app.xml", Office.type("extended-properties+xml"), application);
        parts.relate(
                "", Parts.Relation.inside("application", Office.relation("extended-properties"), "docProps/app.xml"));
    }

    /// How Word treats the document: as one of its own of today, and in British English.
    static Xml settings() {
        Xml notes = Xml.of(
                "w:footnotePr",
                Xml.of("w:footnote").with("w:id", -1),
                Xml.of("w:footnote").with("w:id", 0));
        Xml mode = Xml.of("w:compatSetting")
                .with("w:name", "compatibilityMode")
                .with("w:uri", "http://schemas.microsoft.com/office/word")
                .with("w:val", "15");
        return Xml.of(
                        "w:settings",
                        Xml.of("w:zoom").with("w:percent", 100),
                        Xml.val("w:defaultTabStop", 720),
                        notes,
                        Xml.of("w:compat", mode),
                        Xml.val("w:themeFontLang", "en-GB"),
                        Xml.val("w:decimalSymbol", "."),
                        Xml.val("w:listSeparator", ","))
                .with("xmlns:w", Office.WORD);
    }
}
