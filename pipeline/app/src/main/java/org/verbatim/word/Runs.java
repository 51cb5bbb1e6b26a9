package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;

/// Text as it stands within a paragraph: runs of letters, and fields that Word can work out anew.
final class Runs {
    private Runs() {}

    static List<Xml> of(String text, Xml... properties) {
        return List.of(run(text, properties));
    }

    /// Letters that look alike; lines and tabs stay lines and tabs.
    static Xml run(String text, Xml... properties) {
        List<Xml> inside = new ArrayList<>();
        if (properties.length > 0) {
            inside.add(Xml.of("w:rPr", properties));
        }
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char letter = at == text.length() ? '\n' : text.charAt(at);
            if (letter == '\n' || letter == '\t' || letter == '\r') {
                add(text.substring(from, at), inside);
                if (at < text.length() && !(letter == '\r' && text.startsWith("\n", at + 1))) {
                    inside.add(Xml.of(letter == '\t' ? "w:tab" : "w:br"));
                }
                from = at + 1;
            }
        }
        return Xml.of("w:r", inside);
    }

    private static void add(String text, List<Xml> inside) {
        if (!text.isEmpty()) {
            inside.add(Xml.of("w:t", Xml.text(text)).with("xml:space", "preserve"));
        }
    }

    static Xml bold() {
        return Xml.of("w:b");
    }

    /// A field with what it comes to: `field("SEQ Figure \\* ARABIC", "3")`.
    static List<Xml> field(String instruction, List<Xml> result) {
        List<Xml> runs = new ArrayList<>(begun(instruction));
        runs.addAll(result);
        runs.add(ended());
        return runs;
    }

    static List<Xml> field(String instruction, String result) {
        return field(instruction, of(result));
    }

    /// The beginning of a field, up to what it comes to.
    static List<Xml> begun(String instruction) {
        return List.of(
                mark("begin"),
                Xml.of(
                        "w:r",
                        Xml.of("w:instrText", Xml.text(" " + instruction + " ")).with("xml:space", "preserve")),
                mark("separate"));
    }

    static Xml ended() {
        return mark("end");
    }

    private static Xml mark(String type) {
        return Xml.of("w:r", Xml.of("w:fldChar").with("w:fldCharType", type));
    }
}
