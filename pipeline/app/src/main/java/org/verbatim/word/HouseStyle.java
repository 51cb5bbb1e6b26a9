package org.verbatim.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private final StyleSheet styles;
    private final byte[] lists;
    private final Page page;
    private final Borrowed borrowed;

    HouseStyle(StyleSheet styles, byte[] lists, Page page, Borrowed borrowed) {
        this.styles = styles;
        this.lists = lists;
        this.page = page;
        this.borrowed = borrowed;
    }

    /// Parts that a document takes over as they are.
    ///
    /// @param relations what the document itself uses of them
    /// @param within what they use themselves
    record Borrowed(
            List<Parts.Part> parts,
            List<Parts.Relation> relations,
            java.util.Map<String, List<Parts.Relation>> within) {}

    /// That of the survey in `folder`: its `reference.docx`, or ours where it has none.
    ///
    /// @throws WrongInput if its `reference.docx` cannot be used
    public static HouseStyle in(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? new ReferenceDocument(file).read() : own();
    }

    static HouseStyle own() {
        Parts.Part theme = new Parts.Part("word/theme/theme1.xml", Office.type("theme+xml"), resource("theme.xml"));
        Borrowed parts = new Borrowed(
                List.of(theme),
                List.of(Parts.Relation.inside("theme", Office.relation("theme"), theme.path())),
                java.util.Map.of());
        Page page = new Page(tree("section.xml").getDocumentElement());
        return new HouseStyle(StyleSheet.of(tree("styles.xml")), resource("numbering.xml"), page, parts);
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

    /// Whether it is ours, whose head and foot speak of the report.
    boolean ours() {
        return borrowed.relations().stream().allMatch(relation -> relation.id().equals("theme"));
    }

    /// Puts into `parts` what the document at `document` wears.
    void addTo(Parts parts, String document) {
        borrowed.parts().forEach(parts::add);
        borrowed.relations().forEach(relation -> parts.relate(document, relation));
        borrowed.within().forEach((path, used) -> used.forEach(relation -> parts.relate(path, relation)));
        parts.add(new Parts.Part("word/styles.xml", Office.wordType("styles"), styles.file()));
        parts.add(new Parts.Part("word/numbering.xml", Office.wordType("numbering"), lists));
        parts.relate(document, Parts.Relation.inside("styles", Office.relation("styles"), "word/styles.xml"));
        parts.relate(document, Parts.Relation.inside("numbering", Office.relation("numbering"), "word/numbering.xml"));
    }
}
