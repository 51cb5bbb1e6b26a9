package org.verbatim.model;

/// A stretch of a text: UTF-16 offsets, start 0, end exclusive, never empty.
///
/// Files and pages show code points instead; [#inCodePoints(String)] turns one into the other.
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch of a text: " + start + " to " + end);
        }
    }

    /// The words that this span covers in `text`.
    public String in(String text) {
        return text.substring(start, end);
    }

    /// How many UTF-16 units it covers, at least one.
    public int length() {
        return end - start;
    }

    /// Whether all of the other lies within this one.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share a character.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// This span counted in Unicode code points of `text`, as files and pages show it.
    public Span inCodePoints(String text) {
        int before = text.codePointCount(0, start);
        return new Span(before, before + text.codePointCount(start, end));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
