package org.verbatim.files;

import java.util.List;
import java.util.OptionalInt;

/// The names of a table's columns.
///
/// @param names in order, each without byte order mark and outer spaces, with single plain spaces within
public record Header(List<String> names) {
    public Header {
        names = names.stream().map(Header::normal).toList();
    }

    /// `name` as headers are compared: a no-break space is a space, any number of spaces and line breaks is one.
    public static String normal(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean space = c == '\u00A0' || Character.isWhitespace(c);
            if (!space && c != '\uFEFF') {
                normal.append(c);
            } else if (space && !normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString().strip();
    }

    /// The first column called `name`.
    public OptionalInt find(String name) {
        int index = names.indexOf(normal(name));
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// Whether more than one column is called `name`.
    public boolean isRepeated(String name) {
        String normal = normal(name);
        return names.indexOf(normal) != names.lastIndexOf(normal);
    }

    public int width() {
        return names.size();
    }
}
