package org.verbatim.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A team's own document, read for what it wears.
final class ReferenceDocument {
    private static final String FIX = "open it in Word and save it anew as a Word document (.docx), or take it out of"
            + " the folder: the report is then set in Verbatim's own style";

    /// What is taken over as it is; the text and its footnotes, comments and pictures stay behind.
    private static final Set<String> WORN = Set.of("theme", "fontTable", "header", "footer");

    private final Path path;

    ReferenceDocument(Path path) {
        this.path = path;
    }

    /// @throws WrongInput if it is no Word document that we can read
    HouseStyle read() {
        try {
            return worn(OfficeFile.read(Files.readAllBytes(path)));
        } catch (java.util.zip.ZipException | IllegalArgumentException | SAXException e) {
            throw wrong("it is no Word document, or a damaged one");
        } catch (IOException e) {
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw wrong("it cannot be read");
            }
            throw wrong("it is no Word document, or a damaged or very large one");
        }
    }

    private HouseStyle worn(OfficeFile file) throws SAXException {
        String main = target(file.relations(""), "officeDocument")
                .orElseThrow(() -> wrong("it is no Word document, or one in the strict form of the format"));
        Document document = file.tree(main).orElseThrow(() -> wrong("it holds no text"));
        List<Parts.Relation> used = file.relations(main);
        Document styles = tree(file, used, "styles").orElseThrow(() -> wrong("it holds no styles"));
        if (!Office.WORD.equals(document.getDocumentElement().getNamespaceURI())) {
            throw wrong("it is written in the strict form of the format, and the usual one was wanted");
        }
        Lists lists = new Lists(tree(file, used, "numbering"));
        StyleSheet sheet = StyleSheet.of(styles);
        sheet.complete(HouseStyle.tree("styles.xml"), lists.bullets());
        return new HouseStyle(sheet, lists.file(), new Page(section(document)), Optional.of(borrowed(file, used)));
    }

    private Element section(Document document) {
        return Dom.child(document.getDocumentElement(), "body")
                .flatMap(body -> Dom.child(body, "sectPr"))
                .orElseThrow(() -> wrong("it says nothing of its page"));
    }

    private static HouseStyle.Borrowed borrowed(OfficeFile file, List<Parts.Relation> used) throws SAXException {
        Borrowing borrowing = new Borrowing(file);
        List<Parts.Relation> worn = new ArrayList<>();
        for (Parts.Relation relation : used) {
            if (WORN.contains(kind(relation)) && !relation.outside()) {
                worn.add(relation);
                borrowing.take(relation.path());
            }
        }
        return new HouseStyle.Borrowed(borrowing.parts, worn, borrowing.within);
    }

    /// Parts with all that they use themselves, such as the pictures in a header.
    private static final class Borrowing {
        private final OfficeFile file;
        private final List<Parts.Part> parts = new ArrayList<>();
        private final Map<String, List<Parts.Relation>> within = new TreeMap<>();
        private final Set<String> taken = new HashSet<>();

        Borrowing(OfficeFile file) {
            this.file = file;
        }

        void take(String part) throws SAXException {
            Optional<byte[]> bytes = file.part(part);
            if (bytes.isEmpty() || !taken.add(part)) {
                return;
            }
            parts.add(new Parts.Part(part, file.type(part), bytes.get()));
            List<Parts.Relation> used = file.relations(part);
            if (!used.isEmpty()) {
                within.put(part, used);
            }
            for (Parts.Relation relation : used) {
                if (!relation.outside()) {
                    take(relation.path());
                }
            }
        }
    }

    private static Optional<Document> tree(OfficeFile file, List<Parts.Relation> used, String kind)
            throws SAXException {
        Optional<String> part = target(used, kind);
        return part.isEmpty() ? Optional.empty() : file.tree(part.get());
    }

    private static Optional<String> target(List<Parts.Relation> relations, String kind) {
        return relations.stream()
                .filter(relation -> relation.type().equals(Office.relation(kind)))
                .map(Parts.Relation::path)
                .findFirst();
    }

    private static String kind(Parts.Relation relation) {
        String type = relation.type();
        return type.startsWith(Office.RELATION) ? type.substring(type.lastIndexOf('/') + 1) : "";
    }

    private WrongInput wrong(String what) {
        return new WrongInput(new Problem(Problem.Place.of(path.toString()), what, FIX));
    }
}
