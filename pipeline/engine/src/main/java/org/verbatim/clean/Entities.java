package org.verbatim.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.verbatim.clean.Layers.Replacement;

/// HTML entities: `&amp;`, `&#8217;`, `&#x2019;`.
final class Entities {
    private static final int LONGEST = 12;

    /// The names of U+00A0 to U+00FF, in order (HTML 4.01, 24.2).
    private static final String LATIN_1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
            ugrave uacute ucirc uuml yacute thorn yuml""";

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of(
                "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "euro", "€", "bull", "•", "hellip", "…",
                "ndash", "–", "mdash", "—"));
        named.putAll(Map.of(
                "lsquo", "‘", "rsquo", "’", "sbquo", "‚", "ldquo", "“", "rdquo", "”", "bdquo", "„", "trade", "™",
                "ensp", "\u2002", "emsp", "\u2003", "thinsp", "\u2009"));
        named.putAll(Map.of("zwnj", "\u200C", "zwj", "\u200D", "prime", "′", "minus", "−", "tab", "\t"));
        named.putAll(Map.of("newline", "\n", "le", "≤", "ge", "≥", "ne", "≠", "rarr", "→", "larr", "←"));
        char c = '\u00A0';
        for (String name : LATIN_1.split(" ")) {
            named.put(name, String.valueOf(c++));
        }
        return Map.copyOf(named);
    }

    static boolean mayStart(String text, int at) {
        int most = Math.min(text.length(), at + LONGEST);
        for (int i = at + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 2;
            }
            if (!isName(c)) {
                return false;
            }
        }
        return false;
    }

    /// The entity that ends with the last character.
    static Replacement atEnd(Aligned text) {
        int most = Math.min(LONGEST, text.length());
        for (int back = 2; back <= most; back++) {
            char c = text.last(back);
            if (c == '&') {
                String name = text.tail(back).substring(1, back - 1);
                String by = name.startsWith("#") ? numbered(name) : byName(name);
                return by.isEmpty() ? Replacement.NONE : new Replacement(back, by);
            }
            if (!isName(c)) {
                break;
            }
        }
        return Replacement.NONE;
    }

    private static boolean isName(char c) {
        return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static String byName(String name) {
        String exact = NAMED.get(name);
        return exact != null ? exact : NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static String numbered(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
        int code = number(name, hexadecimal ? 2 : 1, hexadecimal ? 16 : 10);
        boolean character = Character.isValidCodePoint(code) && code >= ' ' && (code < 0xD800 || code > 0xDFFF);
        return character || code == '\n' || code == '\r' || code == '\t'
                ? Typography.straightened(Windows1252.character(code))
                : "";
    }

    /// The number after `start`, or -1.
    private static int number(String name, int start, int radix) {
        int code = start < name.length() ? 0 : -1;
        for (int i = start; i < name.length() && code >= 0; i++) {
            int digit = Character.digit(name.charAt(i), radix);
            code = digit < 0 || code > 0x10FFFF ? -1 : code * radix + digit;
        }
        return code;
    }
}
