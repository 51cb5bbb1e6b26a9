package org.verbatim.annotate;

import java.util.Locale;
import java.util.Set;

/// Full stops that end no sentence although OpenNLP's model, which has read web pages, takes some of them to.
final class Abbreviations {
    /// Something always follows these.
    private static final Set<String> OPEN = Set.of(
            "e.g.", "i.e.", "eg.", "ie.", "vs.", "approx.", "p.", "pp.", "st.", "dr.", "mr.", "mrs.", "ms.", "prof.",
            "cf.", "fig.", "incl.", "esp.");

    /// These may end a sentence, but not before a small letter.
    private static final Set<String> PERHAPS =
            Set.of("a.m.", "p.m.", "etc.", "inc.", "ltd.", "co.", "dept.", "no.", "nos.", "max.", "min.", "yrs.");

    private static final int LONGEST = 12;

    private Abbreviations() {}

    /// Whether the sentence from `start` to `end` is one, where the next could start at `next`.
    static boolean endsSentence(String text, int start, int end, int next) {
        char mark = text.charAt(end - 1);
        if (mark != '.') {
            return !Letters.isWord(mark); // the detector moves an end within an address to the address's end
        }
        int from = end;
        while (from > start && !Letters.isSpace(text.charAt(from - 1))) {
            from--;
        }
        boolean numbering = from == start && end - start <= 3;
        boolean small = Character.isLowerCase(text.charAt(next));
        String last = lastChunk(text, from, end);
        return !numbering && !OPEN.contains(last) && !(small && (PERHAPS.contains(last) || last.endsWith("..")));
    }

    private static String lastChunk(String text, int from, int end) {
        if (end - from > LONGEST) {
            return "";
        }
        int start = from;
        while (start < end && !Letters.isWord(text.charAt(start))) {
            start++;
        }
        return text.substring(start == end ? from : start, end).toLowerCase(Locale.ROOT);
    }
}
