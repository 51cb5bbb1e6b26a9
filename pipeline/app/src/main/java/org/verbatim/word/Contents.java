package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Block;
import org.verbatim.report.Report;
import org.verbatim.report.Section;

/// The list of contents: a field that Word can make anew, filled in already.
///
/// It leads to each heading by a link and gives no page numbers: which page a heading falls on is known when the pages
/// are laid out, and a number that may be wrong is worse than none.
final class Contents {
    /// Entries that fit on the opening page; where there are more, only the sections are listed.
    private static final int MOST = 36;

    private final Paragraphs paragraphs;
    private final List<Entry> entries = new ArrayList<>();

    private Contents(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    private record Entry(int number, Style style, String text) {}

    /// The paragraphs of the list.
    static List<Xml> of(Report report, Paragraphs paragraphs) {
        Contents contents = new Contents(paragraphs);
        for (Section section : report.sections()) {
            contents.add(Style.CONTENTS_1, section.title());
            for (Block block : section.blocks()) {
                if (block instanceof Block.Subheading heading) {
                    contents.add(Style.CONTENTS_2, heading.text());
                }
            }
        }
        return contents.written();
    }

    /// The place of the heading that is the `number`th of the contents, from 1.
    static String place(int number) {
        return "_Toc" + (100_000_000 + number);
    }

    private List<Entry> listed() {
        return entries.stream()
                .filter(entry -> levels() == 2 || entry.style() == Style.CONTENTS_1)
                .toList();
    }

    private String field() {
        return "TOC \\o \"1-" + levels() + "\" \\n \\h \\z \\u";
    }

    private int levels() {
        return entries.size() > MOST ? 1 : 2;
    }

    private void add(Style style, String text) {
        entries.add(new Entry(entries.size() + 1, style, text));
    }

    private List<Xml> written() {
        List<Xml> written = new ArrayList<>();
        written.add(paragraphs.of(Style.CONTENTS, "Contents"));
        List<Entry> listed = listed();
        for (int at = 0; at < listed.size(); at++) {
            Entry entry = listed.get(at);
            List<Xml> runs = new ArrayList<>(at == 0 ? Runs.begun(field()) : List.of());
            runs.add(Xml.of("w:hyperlink", Runs.run(entry.text()))
                    .with("w:anchor", place(entry.number()))
                    .with("w:history", 1));
            if (at == listed.size() - 1) {
                runs.add(Runs.ended());
            }
            written.add(paragraphs.of(entry.style(), runs));
        }
        return written;
    }
}
