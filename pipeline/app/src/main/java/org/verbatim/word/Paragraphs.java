package org.verbatim.word;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Paragraphs in the styles of a document.
final class Paragraphs {
    private final StyleSheet styles;

    Paragraphs(StyleSheet styles) {
        this.styles = styles;
    }

    /// @param more properties beyond the style's, in the order in which Word wants them
    Xml of(Style style, List<Xml> runs, Xml... more) {
        List<Xml> properties = new ArrayList<>();
        properties.add(named("w:pStyle", style));
        properties.addAll(List.of(more));
        return Xml.of("w:p", Xml.of("w:pPr", properties)).holding(runs.stream());
    }

    Xml of(Style style, String text) {
        return of(style, Runs.of(text));
    }

    /// A respondent's words, which may run from right to left.
    Xml words(Style style, String words) {
        boolean leftwards = !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return leftwards ? of(style, Runs.of(words, Xml.of("w:rtl")), Xml.of("w:bidi")) : of(style, Runs.of(words));
    }

    /// The element that sets something in `style`.
    Xml named(String element, Style style) {
        return Xml.val(element, styles.id(style));
    }
}
