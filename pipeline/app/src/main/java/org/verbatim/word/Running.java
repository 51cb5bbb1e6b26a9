package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Report;

/// What stands at the head and the foot of every page of our own house style: the title, how the report is to be
/// handled, and the number of the page.
record Running(String title, String marking, Paragraphs paragraphs) {
    static Running of(Report report, StyleSheet styles) {
        return new Running(report.title(), report.marking(), new Paragraphs(styles));
    }

    void addTo(Parts parts, String document) {
        add(parts, document, "header", "header", head());
        add(parts, document, "header", "headerFirst", Xml.of("w:hdr", paragraphs.of(Style.HEADER, List.of())));
        add(parts, document, "footer", "footer", foot());
    }

    private static void add(Parts parts, String document, String kind, String id, Xml root) {
        String path = "word/" + id + ".xml";
        parts.add(path, Office.wordType(kind), root.with("xmlns:w", Office.WORD));
        parts.relate(document, Parts.Relation.inside(id, Office.relation(kind), path));
    }

    private Xml head() {
        return Xml.of("w:hdr", paragraphs.of(Style.HEADER, Runs.field("TITLE", title)));
    }

    private Xml foot() {
        List<Xml> runs = new ArrayList<>(Runs.of(marking + "   |   Page "));
        runs.addAll(Runs.field("PAGE", "1"));
        runs.addAll(Runs.of(" of "));
        runs.addAll(Runs.field("NUMPAGES", "1"));
        return Xml.of("w:ftr", paragraphs.of(Style.FOOTER, runs));
    }
}
