package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;

/// The notes at the foot of the pages.
final class Footnotes {
    private final Paragraphs paragraphs;
    private final List<Xml> notes = new ArrayList<>();

    Footnotes(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    /// The mark in the text that leads to a new note.
    Xml mark(String note) {
        int number = notes.size() + 1;
        Xml sign = Xml.of("w:r", look(), Xml.of("w:footnoteRef"));
        List<Xml> runs = new ArrayList<>(List.of(sign));
        runs.addAll(Runs.of(" " + note));
        notes.add(Xml.of("w:footnote", paragraphs.of(Style.FOOTNOTE, runs)).with("w:id", number));
        return Xml.of("w:r", look(), Xml.of("w:footnoteReference").with("w:id", number));
    }

    /// The part that holds them, with the lines that part them from the text.
    Xml part() {
        List<Xml> all = new ArrayList<>();
        all.add(line("separator", -1));
        all.add(line("continuationSeparator", 0));
        all.addAll(notes);
        return Xml.of("w:footnotes", all).with("xmlns:w", Office.WORD);
    }

    private Xml look() {
        return Xml.of("w:rPr", paragraphs.named("w:rStyle", Style.FOOTNOTE_MARK));
    }

    private static Xml line(String type, int id) {
        Xml spacing = Xml.of("w:spacing").with("w:after", 0).with("w:line", 240).with("w:lineRule", "auto");
        Xml paragraph = Xml.of("w:p", Xml.of("w:pPr", spacing), Xml.of("w:r", Xml.of("w:" + type)));
        return Xml.of("w:footnote", paragraph).with("w:type", type).with("w:id", id);
    }
}
