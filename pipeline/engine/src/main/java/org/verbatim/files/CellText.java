package org.verbatim.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/// A workbook's cell as text: numbers without needless noughts, dates in ISO 8601, formulas as their stored value.
final class CellText {
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> decoded(cell.asString());
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case FORMULA, ERROR -> stored(cell);
            case EMPTY -> "";
        };
    }

    private static String stored(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        return value == null ? "" : decoded(value.toString());
    }

    /// Text as it was typed: a workbook writes what XML has no place for by its code, a carriage return as `_x000D_`,
    /// and the underscore of a text that only looks so as `_x005F_` (ECMA-376-1, 22.9.2.19).
    private static String decoded(String text) {
        return text.contains("_x")
                ? CODE.matcher(text)
                        .replaceAll(code -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }

    private static String number(Cell cell) {
        return isDate(cell) ? date(cell.asDate()) : plain(cell.asNumber());
    }

    /// A spreadsheet keeps fifteen digits; what stands behind them in the file is the noise of binary fractions.
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(new MathContext(15)).stripTrailingZeros();
        return shown.toPlainString();
    }

    private static String date(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        boolean builtIn =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        String format = cell.getDataFormatString();
        return builtIn || (format != null && showsDate(format));
    }

    /// Whether a number format has a sign for year, month, day, hour or second outside quotation and brackets.
    private static boolean showsDate(String format) {
        String signs = format.toLowerCase(Locale.ROOT)
                .replace("general", "")
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "");
        return signs.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }
}
