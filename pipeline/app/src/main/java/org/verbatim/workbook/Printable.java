package org.verbatim.workbook;

/// Text that every workbook can hold: spreadsheets end a line with LF, and XML has no place for most control
/// characters and for half a pair, which show as the mark of an unknown letter.
final class Printable {
    private static final char UNKNOWN = '\uFFFD';

    private Printable() {}

    static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return mended(text);
            }
        }
        return text;
    }

    /// Neither a control character nor anything that can be half a pair.
    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter < Character.MIN_SURROGATE;
    }

    private static String mended(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder mended = new StringBuilder(lines.length());
        lines.codePoints().forEach(point -> mended.appendCodePoint(isInXml(point) ? point : UNKNOWN));
        return mended.toString();
    }

    private static boolean isInXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }
}
