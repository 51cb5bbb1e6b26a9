package org.verbatim.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.report.Report;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// What a document is dressed in: its styles, fonts and colours, its page with header and footer.
///
/// A team puts its own into the survey's folder as `reference.docx`: a document of any content, whose styles, theme,
/// page, header and footer are taken, and whose text is not. Styles are known by their names; those that it lacks are
/// added.
public final class HouseStyle {
    /// What a team's own is called.
    public static final String FILE = "reference.docx";

    private static final String THEME = "word/theme/theme1.xml";

    private final StyleSheet styles;
    private final byte[] lists;
    private final Page page;
    private final Optional<Borrowed> borrowed;

    /// @param borrowed what a team's own document brings; nothing where the style is ours
    HouseStyle(StyleSheet styles, byte[] lists, Page page, Optional<Borrowed> borrowed) {
        this.styles = styles;
        this.lists = lists;
        this.page = page;
        this.borrowed = borrowed;
    }

    /// Parts that a document takes over as they are.
    ///
    /// @param relations what the document itself uses of them
    /// @param within what they use themselves
    record Borrowed(List<Parts.Part> parts, List<Parts.Relation> relations, Map<String, List<Parts.Relation>> within) {
        void addTo(Parts all, String document) {
            parts.forEach(all::add);
            relations.forEach(relation -> all.relate(document, relation));
            within.forEach((path, used) -> used.forEach(relation -> all.relate(path, relation)));
        }
    }

    /// That of the survey in `folder`: its `reference.docx`, or ours where it has none.
    ///
    /// @throws WrongInput if its `reference.docx` cannot be used
    public static HouseStyle in(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? new ReferenceDocument(file).read() : own();
    }

    static HouseStyle own() {
        Page page = new Page(tree("section.xml").getDocumentElement());
        return new HouseStyle(StyleSheet.of(tree("styles.xml")), resource("numbering.xml"), page, Optional.empty());
    }

    static byte[] resource(String name) {
        try (InputStream stream = HouseStyle.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document tree(String resource) {
        try {
            return Dom.read(resource(resource));
        } catch (SAXException e) {
            throw new IllegalStateException("no XML in the program: " + resource, e);
        }
    }

    StyleSheet styles() {
        return styles;
    }

    Page page() {
        return page;
    }

    /// Puts into `parts` what the document at `document` wears.
    void dress(Report report, Parts parts, String document) {
        borrowed.ifPresentOrElse(worn -> worn.addTo(parts, document), () -> ours(report, parts, document));
        parts.add(new Parts.Part("word/styles.xml", Office.wordType("styles"), styles.file()));
        parts.add(new Parts.Part("word/numbering.xml", Office.wordType("numbering"), lists));
        parts.relate(document, Parts.Relation.inside("styles", Office.relation("styles"), "word/styles.xml"));
        parts.relate(document, Parts.Relation.inside("numbering", Office.relation("numbering"), "word/numbering.xml"));
    }

    private void ours(Report report, Parts parts, String document) {
        parts.add(new Parts.Part(THEME, Office.type("theme+xml"), resource("theme.xml")));
        parts.relate(document, Parts.Relation.inside("theme", Office.relation("theme"), THEME));
        Running.of(report, styles).addTo(parts, document);
    }
}
