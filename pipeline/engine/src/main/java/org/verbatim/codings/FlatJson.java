package org.verbatim.codings;

import java.util.LinkedHashMap;
import java.util.Map;

/// A JSON object (RFC 8259) that holds texts alone, on one line.
final class FlatJson {
    private final String line;
    private int at;

    private FlatJson(String line) {
        this.line = line;
    }

    /// The texts of `line` by name; fields that are null are left out.
    static Map<String, String> read(String line) throws LineFault {
        return new FlatJson(line).object();
    }

    /// Appends `text` in quotation marks.
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"', '\\' -> out.append('\\').append(sign);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (mustBeEscaped(text, i)) {
                        out.append("\\u").append(HEX[sign >> 12]).append(HEX[sign >> 8 & 15]);
                        out.append(HEX[sign >> 4 & 15]).append(HEX[sign & 15]);
                    } else {
                        out.append(sign);
                    }
                }
            }
        }
        out.append('"');
    }

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /// Control characters, and halves of a pair that UTF-8 could not write.
    private static boolean mustBeEscaped(String text, int i) {
        char sign = text.charAt(i);
        if (Character.isHighSurrogate(sign)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return sign < ' ';
    }

    private Map<String, String> object() throws LineFault {
        Map<String, String> fields = new LinkedHashMap<>();
        expect('{');
        if (!takes('}')) {
            do {
                String name = text();
                expect(':');
                if (!takesNull() && fields.putIfAbsent(name, text()) != null) {
                    throw new LineFault("the field '" + name + "' stands twice", "remove one of them");
                }
            } while (takes(','));
            expect('}');
        }
        skipSpace();
        if (at < line.length()) {
            throw broken();
        }
        return fields;
    }

    private String text() throws LineFault {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (true) {
            char sign = next();
            if (sign == '"') {
                return text.toString();
            }
            if (sign < ' ') {
                throw broken();
            }
            text.append(sign == '\\' ? escaped() : sign);
        }
    }

    private char escaped() throws LineFault {
        char sign = next();
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (digit() << 12 | digit() << 8 | digit() << 4 | digit());
            default -> throw broken();
        };
    }

    private int digit() throws LineFault {
        char sign = next();
        int digit = sign < 128 ? Character.digit(sign, 16) : -1;
        if (digit < 0) {
            throw broken();
        }
        return digit;
    }

    private char next() throws LineFault {
        if (at == line.length()) {
            throw broken();
        }
        return line.charAt(at++);
    }

    private void expect(char sign) throws LineFault {
        if (!takes(sign)) {
            throw broken();
        }
    }

    private boolean takes(char sign) {
        skipSpace();
        boolean there = at < line.length() && line.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private boolean takesNull() {
        skipSpace();
        boolean there = line.startsWith("null", at);
        at += there ? 4 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < line.length() && " \t\r".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
    }

    private LineFault broken() {
        return new LineFault(
                "this is no JSON object of texts, from character " + (at + 1) + " on",
                "restore the line from a copy, or remove it");
    }
}
