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
    private static final String FIELD = "TOC \\o \"1-2\" \\n \\h \\z \\u";

    private final Paragraphs paragraphs;
    private final List<Entry> entries = new ArrayList<>();

    private Contents(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    private record Entry(Style style, String text) {}

    /// The paragraphs of the list.
    static List<Xml> of(Report report, Paragraphs paragraphs) {
        Contents contents = new Contents(paragraphs);
        for (Section section : report.sections()) {
            contents.entries.add(new Entry(Style.CONTENTS_1, section.title()));
            for (Block block : section.blocks()) {
                if (block instanceof Block.Subheading heading) {
                    contents.entries.add(new Entry(Style.CONTENTS_2, heading.text()));
                }
            }
        }
        return contents.written();
    }

    /// The place of the heading that is the `number`th of the contents, from 1.
    static String place(int number) {
        return "_Toc" + (100_000_000 + number);
    }

    private List<Xml> written() {
        List<Xml> written = new ArrayList<>();
        written.add(paragraphs.of(Style.CONTENTS, "Contents"));
        for (int at = 0; at < entries.size(); at++) {
            List<Xml> runs = new ArrayList<>();
            if (at == 0) {
                runs.addAll(Runs.begun(FIELD));
            }
            runs.add(Xml.of("w:hyperlink", Runs.run(entries.get(at).text()))
                    .with("w:anchor", place(at + 1))
                    .with("w:history", 1));
            if (at == entries.size() - 1) {
                runs.add(Runs.ended());
            }
            written.add(paragraphs.of(entries.get(at).style(), runs));
        }
        return written;
    }
}
