package org.verbatim.model;

import java.io.Serializable;

/// Something wrong in a user's file: where it is, what is wrong, and how to mend it.
///
/// @param where the file and what is known of the place in it
/// @param what one sentence without a full stop: what was seen and what was wanted
/// @param fix what to do about it
public record Problem(Place where, String what, String fix) implements Serializable {
    /// The problem as people read it: one line, and the remedy indented below it.
    @Override
    public String toString() {
        return where + ": " + what + "\n  fix: " + fix;
    }

    /// A place in a file.
    ///
    /// @param file the file's name as the user knows it
    /// @param line from 1; 0 if the whole file is meant
    /// @param column the character in the line, from 1; 0 if the whole line is meant
    /// @param name what stands there, such as a column's heading; empty if nothing needs naming
    public record Place(String file, long line, int column, String name) implements Comparable<Place>, Serializable {
        /// A whole file, or an option of the command line.
        public static Place of(String file) {
            return new Place(file, 0, 0, "");
        }

        /// A place that needs no name.
        public static Place of(String file, long line, int column) {
            return new Place(file, line, column, "");
        }

        /// The same place, with what stands there.
        public Place named(String newName) {
            return new Place(file, line, column, newName);
        }

        @Override
        public int compareTo(Place other) {
            int byFile = file.compareTo(other.file);
            int byLine = byFile != 0 ? byFile : Long.compare(line, other.line);
            return byLine != 0 ? byLine : Integer.compare(column, other.column);
        }

        @Override
        public String toString() {
            return file
                    + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "")
                    + (name.isEmpty() ? "" : " (" + name + ")");
        }
    }
}
