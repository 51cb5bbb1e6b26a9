package org.verbatim.rules;

/// The fault of a character that begins nothing in the rule language, with what its writer may have meant.
final class StraySign {
    private StraySign() {}

    static RuleFault at(String text, int offset) {
        int sign = text.codePointAt(offset);
        return new RuleFault(offset, "'" + Character.toString(sign) + "' means nothing here", remedy(sign));
    }

    private static String remedy(int sign) {
        if (Letters.isApostrophe(sign)) {
            return "write phrases in double quotation marks: \"day job\"";
        }
        return switch (sign) {
            case '-', '!', '¬' -> "write NOT before what must not stand there, as in staff AND NOT bank";
            case '+', '&' -> "write AND between things that must all stand there";
            case '|', ',', ';' -> "write OR between alternatives; parts of SENTENCE( ) are separated by spaces";
            case '~' -> "write ~ directly after a word, as in capasity~";
            case '?', '.' -> "write * for any letters, as in organi*ation";
            case '[', '{', '<', ']', '}', '>' -> "write round brackets, ( and )";
            default -> "leave it out, or write what holds it in quotation marks";
        };
    }
}
