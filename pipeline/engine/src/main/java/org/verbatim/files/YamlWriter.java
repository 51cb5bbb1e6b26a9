package org.verbatim.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values as YAML, in as few signs as they can be read back from.
///
/// Values are texts, lists of values, and values named in order.
final class YamlWriter {
    private static final String NO_FIRST = "-?:,[]{}#&*!|>'\"%@`=<";
    private static final Pattern TAKEN_FOR_ELSE = Pattern.compile("~|null|true|false|yes|no|on|off|y|n");
    private static final String LINE = "\n";

    private YamlWriter() {}

    /// In which signs a text is written.
    enum Quotes {
        /// None if that can be read back, else single ones.
        FEWEST,
        SINGLE,
        /// As in JSON.
        DOUBLE
    }

    /// A text within a line.
    static String text(String text, Quotes quotes) {
        if (quotes == Quotes.DOUBLE || text.chars().anyMatch(YamlWriter::isUnprintable)) {
            return inDouble(text);
        }
        return quotes == Quotes.FEWEST && isPlain(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    private static boolean isUnprintable(int unit) {
        return unit < ' ' || unit == 0x7F || unit == 0x85 || unit == 0x2028 || unit == 0x2029 || unit == 0xFEFF;
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && NO_FIRST.indexOf(text.charAt(0)) < 0
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && text.chars().noneMatch(sign -> ",[]{}".indexOf(sign) >= 0)
                && !TAKEN_FOR_ELSE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static String inDouble(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int unit = 0; unit < text.length(); unit++) {
            char sign = text.charAt(unit);
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign == '\n') {
                quoted.append("\\n");
            } else if (isUnprintable(sign)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }

    /// A value in one line.
    static String flow(Object value, Quotes quotes) {
        return switch (value) {
            case Map<?, ?> named ->
                named.entrySet().stream()
                        .map(entry -> text(entry.getKey().toString(), quotes) + ": " + flow(entry.getValue(), quotes))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                list.stream().map(item -> flow(item, quotes)).collect(Collectors.joining(", ", "[", "]"));
            default -> text(value.toString(), quotes);
        };
    }

    /// What stands behind a name and its colon, lists a line an item; lines after the first begin with `indent` blanks.
    static String behindName(Object value, int indent) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.stream()
                    .map(item -> LINE + blanks(indent) + "- " + item(item, indent + 2))
                    .collect(Collectors.joining());
        }
        return " "
                + (value instanceof String text && text.contains(LINE)
                        ? lines(text, indent)
                        : flow(value, Quotes.FEWEST));
    }

    /// What stands behind the dash of an item; lines after the first begin with `indent` blanks.
    static String item(Object value, int indent) {
        return value instanceof Map<?, ?> named
                ? named.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + behindName(entry.getValue(), indent + 2))
                        .collect(Collectors.joining(LINE + blanks(indent)))
                : flow(value, Quotes.FEWEST);
    }

    /// A text of several lines, its lines below its name.
    private static String lines(String text, int indent) {
        boolean asWritten = !text.startsWith(" ")
                && !text.startsWith(LINE)
                && !text.endsWith(LINE)
                && text.chars().noneMatch(unit -> isUnprintable(unit) && unit != '\n');
        return asWritten
                ? "|-"
                        + text.lines()
                                .map(line -> line.isEmpty() ? LINE : LINE + blanks(indent) + line)
                                .collect(Collectors.joining())
                : inDouble(text);
    }

    static String blanks(int count) {
        return " ".repeat(count);
    }
}
