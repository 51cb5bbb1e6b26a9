package org.verbatim.files;

import java.util.ArrayList;
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

    /// What a column is called that the file gives no name.
    ///
    /// @param column from 0
    static String nameless(int column) {
        return "column " + (column + 1);
    }

    /// The names as the file has them, where a column without one is empty.
    public List<String> given() {
        List<String> given = new ArrayList<>(names);
        for (int column = 0; column < given.size(); column++) {
            if (given.get(column).equals(nameless(column))) {
                given.set(column, "");
            }
        }
        return given;
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

    /// How many columns there are.
    public int width() {
        return names.size();
    }
}
