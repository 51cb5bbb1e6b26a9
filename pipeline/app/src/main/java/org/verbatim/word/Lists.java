package org.verbatim.word;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The lists that a document knows: a team's own, and that of our bullets after them.
final class Lists {
    private final Document lists;
    private final String bullets;

    /// @param theirs a team's own, if it has any
    Lists(Optional<Document> theirs) {
        Document ours = HouseStyle.tree("numbering.xml");
        this.lists = theirs.orElse(ours);
        this.bullets = theirs.isEmpty() ? "1" : added(ours);
    }

    /// The number of the list that our bullets are.
    String bullets() {
        return bullets;
    }

    byte[] file() {
        return Dom.file(lists);
    }

    private String added(Document ours) {
        Element root = lists.getDocumentElement();
        String shape = next("abstractNum", "abstractNumId");
        String number = next("num", "numId");
        Element drawn = copy(ours, "abstractNum");
        Dom.attribute(drawn, "abstractNumId", shape);
        Element used = copy(ours, "num");
        Dom.attribute(used, "numId", number);
        Dom.child(used, "abstractNumId").ifPresent(id -> Dom.attribute(id, "val", shape));
        List<Element> numbers = Dom.children(root, "num");
        Node first = numbers.isEmpty() ? null : numbers.getFirst();
        root.insertBefore(drawn, first);
        root.insertBefore(used, numbers.isEmpty() ? null : numbers.getLast().getNextSibling());
        return number;
    }

    private Element copy(Document ours, String name) {
        Element found = Dom.child(ours.getDocumentElement(), name).orElseThrow();
        return (Element) lists.importNode(found, true);
    }

    private String next(String name, String attribute) {
        int highest = Dom.children(lists.getDocumentElement(), name).stream()
                .map(element -> Dom.attribute(element, attribute))
                .filter(id -> id.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return Integer.toString(highest + 1);
    }
}
