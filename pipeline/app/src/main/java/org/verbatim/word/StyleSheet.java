package org.verbatim.word;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The styles of a document: those of a team where it has them, and ours beside them.
///
/// A style is known by its name: its id differs with the language of the Word that wrote it.
final class StyleSheet {
    private final Document sheet;
    private final Map<String, String> ids = new HashMap<>();

    private StyleSheet(Document sheet) {
        this.sheet = sheet;
        styles(sheet).forEach(style -> ids.put(name(style), Dom.attribute(style, "styleId")));
    }

    static StyleSheet of(Document sheet) {
        return new StyleSheet(sheet);
    }

    /// Adds the styles of `ours` that this lacks, and says that the document is in British English.
    ///
    /// @param list the number of the list that our bullets have here
    void complete(Document ours, String list) {
        Map<String, String> theirIds = new HashMap<>();
        List<Element> lacking = styles(ours).stream()
                .filter(style -> !ids.containsKey(name(style)))
                .toList();
        Set<String> taken = Set.copyOf(ids.values());
        for (Element style : styles(ours)) {
            String id = Dom.attribute(style, "styleId");
            String here = ids.getOrDefault(name(style), taken.contains(id) ? "Verbatim" + id : id);
            theirIds.put(id, here);
            ids.put(name(style), here);
        }
        lacking.forEach(style -> add(style, theirIds, list));
        speakEnglish();
    }

    String id(Style style) {
        String id = ids.get(style.written().toLowerCase(Locale.ROOT));
        if (id == null) {
            throw new IllegalArgumentException("a style that no sheet has: " + style);
        }
        return id;
    }

    byte[] file() {
        return Dom.file(sheet);
    }

    private void add(Element style, Map<String, String> ids, String list) {
        Element added = (Element) sheet.importNode(style, true);
        Dom.attribute(added, "styleId", Objects.requireNonNull(ids.get(Dom.attribute(style, "styleId"))));
        if (hasDefault(Dom.attribute(style, "type"))) {
            added.removeAttributeNS(Office.WORD, "default");
        }
        for (String reference : List.of("basedOn", "next")) {
            Dom.child(added, reference)
                    .ifPresent(other ->
                            Dom.attribute(other, "val", Objects.requireNonNull(ids.get(Dom.attribute(other, "val")))));
        }
        Dom.child(added, "pPr")
                .flatMap(paragraph -> Dom.child(paragraph, "numPr"))
                .flatMap(number -> Dom.child(number, "numId"))
                .ifPresent(number -> Dom.attribute(number, "val", list));
        sheet.getDocumentElement().appendChild(added);
    }

    private boolean hasDefault(String type) {
        return styles(sheet).stream()
                .anyMatch(style -> Dom.attribute(style, "type").equals(type)
                        && Set.of("1", "true", "on").contains(Dom.attribute(style, "default")));
    }

    private void speakEnglish() {
        Element root = sheet.getDocumentElement();
        Element defaults = within(root, "docDefaults", true);
        Element run = within(within(defaults, "rPrDefault", true), "rPr", true);
        Dom.attribute(within(run, "lang", false), "val", "en-GB");
    }

    /// The child `name`, made if there is none: as the first, or as the last.
    private Element within(Element parent, String name, boolean first) {
        Optional<Element> found = Dom.child(parent, name);
        if (found.isPresent()) {
            return found.get();
        }
        Element made = sheet.createElementNS(Office.WORD, "w:" + name);
        parent.insertBefore(made, first ? parent.getFirstChild() : null);
        return made;
    }

    private static List<Element> styles(Document sheet) {
        return Dom.children(sheet.getDocumentElement(), "style");
    }

    private static String name(Element style) {
        return Dom.value(style, "name").toLowerCase(Locale.ROOT);
    }
}
