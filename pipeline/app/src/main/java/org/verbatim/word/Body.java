package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;

/// The text of a document as it grows, on pages that stand upright or lie across.
final class Body {
    private final Page page;
    private final Paragraphs paragraphs;
    private final List<Xml> content = new ArrayList<>();

    private boolean opening = true;
    private Page.Lie lie = Page.Lie.UPRIGHT;

    Body(Page page, Paragraphs paragraphs) {
        this.page = page;
        this.paragraphs = paragraphs;
    }

    void add(Xml block) {
        content.add(block);
    }

    /// Goes on with pages that lie as wanted: on a new one, if the present one does not.
    void turn(Page.Lie wanted) {
        if (wanted == lie) {
            return;
        }
        Xml flat = Xml.of("w:spacing")
                .with("w:before", 0)
                .with("w:after", 0)
                .with("w:line", 20)
                .with("w:lineRule", "exact");
        content.add(paragraphs.of(Style.NORMAL, List.of(), flat, section()));
        lie = wanted;
    }

    Xml document() {
        content.add(section());
        return Xml.of("w:document", Xml.of("w:body", content))
                .with("xmlns:w", Office.WORD)
                .with("xmlns:r", Office.RELATION)
                .with("xmlns:wp", Office.PLACED);
    }

    private Xml section() {
        Xml section = page.section(lie, opening);
        opening = false;
        return section;
    }
}
