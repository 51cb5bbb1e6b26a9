package org.verbatim.clean;

import java.util.Locale;
import java.util.Set;
import org.verbatim.clean.Layers.Replacement;

/// HTML tags. Only names that HTML has count as tags, so that `<3` and `a < b` stay as they are.
final class Tags {
    private static final int LONGEST = 400;

    /// Tags that start a new line.
    private static final Set<String> BREAKS =
            Set.of("br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "td");

    /// Tags within a line.
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "sup", "sub", "small", "big", "strike", "img",
            "tbody", "thead", "th", "html", "body", "o:p");

    private Tags() {}

    static boolean mayStart(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    /// The tag that ends with the last character.
    static Replacement atEnd(Aligned text) {
        int most = Math.min(LONGEST, text.length());
        for (int back = 2; back <= most; back++) {
            char c = text.last(back);
            if (c == '<') {
                return replacement(text.tail(back));
            }
            if (c == '>') {
                break;
            }
        }
        return Replacement.NONE;
    }

    private static Replacement replacement(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && isName(tag.charAt(end))) {
            end++;
        }
        char after = tag.charAt(end);
        String name = tag.substring(start, end).toLowerCase(Locale.ROOT);
        if (after != '>' && after != '/' && !Character.isWhitespace(after)) {
            return Replacement.NONE;
        }
        if (BREAKS.contains(name)) {
            return new Replacement(tag.length(), "\n");
        }
        return INLINE.contains(name) ? new Replacement(tag.length(), "") : Replacement.NONE;
    }

    private static boolean isName(char c) {
        return c == ':' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
}
