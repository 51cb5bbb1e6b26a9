package org.verbatim.files;

/// Tells the cells that a spreadsheet would run as a formula from those that it would show.
public final class Formula {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formula() {}

    /// Whether a spreadsheet that opens `cell` might run it: it starts like a formula and is no number.
    public static boolean wouldRun(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 && !isNumber(cell);
    }

    /// `cell` as a spreadsheet will show it and never run it.
    static String defused(String cell) {
        return wouldRun(cell) ? "'" + cell : cell;
    }

    /// Whether `cell` is a decimal number with an optional sign, such as -3 or +0.25.
    private static boolean isNumber(String cell) {
        int start = cell.charAt(0) == '-' || cell.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = start; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.' || ++points > 1) {
                return false;
            }
        }
        return digits > 0;
    }
}
