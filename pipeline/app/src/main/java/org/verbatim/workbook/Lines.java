package org.verbatim.workbook;

/// How many lines a text takes in a column.
final class Lines {
    private Lines() {}

    /// An estimate, rather too high than too low: the letters of English are narrower than digits, by a fifth in Arial.
    static int of(String text, Column.Width width) {
        int letters = width.letters() * 9 / 8;
        if (text.length() <= letters && text.indexOf('\n') < 0) {
            return 1;
        }
        return text.lines()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), letters)))
                .sum();
    }
}
