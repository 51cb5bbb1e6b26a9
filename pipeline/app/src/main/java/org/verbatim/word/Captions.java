package org.verbatim.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.verbatim.report.Block;
import org.verbatim.report.Picture;

/// The numbers of tables and figures, and the ways to refer to them.
///
/// A number is a `SEQ` field under a bookmark, and a reference is a `REF` field to it: when the researcher moves or
/// adds a table, Word counts anew.
final class Captions {
    private final Paragraphs paragraphs;
    private final Bookmarks bookmarks;
    private final Map<Kind, Integer> counted = new EnumMap<>(Kind.class);

    Captions(Paragraphs paragraphs, Bookmarks bookmarks) {
        this.paragraphs = paragraphs;
        this.bookmarks = bookmarks;
    }

    /// What has a caption.
    enum Kind {
        FIGURE("Figure"),
        TABLE("Table");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /// The caption of the next of its kind.
    ///
    /// @param after what stands behind the title, such as the mark of a footnote
    Xml next(Kind kind, String title, List<Xml> after) {
        int number = counted.merge(kind, 1, Integer::sum);
        List<Xml> label = new ArrayList<>(Runs.of(kind.word + " "));
        label.addAll(Runs.field("SEQ " + kind.word + " \\* ARABIC", Integer.toString(number)));
        List<Xml> runs = new ArrayList<>(bookmarks.around(name(kind, number), label));
        runs.add(Runs.run(": " + title));
        runs.addAll(after);
        return paragraphs.of(Style.CAPTION, runs);
    }

    /// References to charts and tables that come next: `Figure 3 and Table 4`.
    List<Xml> references(List<Block> coming) {
        Map<Kind, Integer> ahead = new EnumMap<>(Kind.class);
        ahead.putAll(counted);
        List<Xml> runs = new ArrayList<>();
        for (int at = 0; at < coming.size(); at++) {
            if (at > 0) {
                runs.addAll(Runs.of(at == coming.size() - 1 ? " and " : ", "));
            }
            Kind kind = coming.get(at) instanceof Picture ? Kind.FIGURE : Kind.TABLE;
            runs.addAll(reference(kind, ahead.merge(kind, 1, Integer::sum)));
        }
        return runs;
    }

    private static List<Xml> reference(Kind kind, int number) {
        return Runs.field("REF " + name(kind, number) + " \\h", kind.word + " " + number);
    }

    private static String name(Kind kind, int number) {
        return "_Ref_" + kind.word + "_" + number;
    }
}
