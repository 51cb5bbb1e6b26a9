package org.verbatim.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text in which stretches are put in place of others; every other sign stays as it is.
///
/// Places are offsets in the text as it was. What is put there has its lines ended as the text has.
final class Splices {
    private final String before;
    private final boolean isCrLf;
    private final List<Splice> splices = new ArrayList<>();

    Splices(String before) {
        this.before = before;
        this.isCrLf = before.contains("\r\n");
    }

    /// What is put in place of a stretch of the text.
    private record Splice(int start, int end, String with) {}

    /// The text as it was.
    String before() {
        return before;
    }

    void put(int start, int end, String with) {
        splices.add(new Splice(start, end, with));
    }

    /// The text with all changes.
    String text() {
        StringBuilder after = new StringBuilder();
        int done = 0;
        for (Splice splice : splices.stream()
                .sorted(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end))
                .toList()) {
            if (splice.start < done) {
                throw new IllegalStateException("two changes of the same place: " + splice);
            }
            after.append(before, done, splice.start);
            after.append(isCrLf ? splice.with.replace("\n", "\r\n") : splice.with);
            done = splice.end;
        }
        return after.append(before, done, before.length()).toString();
    }

    /// How many signs stand before the place in its line.
    int column(int place) {
        return before.codePointCount(lineStart(place), place);
    }

    private int lineStart(int place) {
        return before.lastIndexOf('\n', place - 1) + 1;
    }

    /// The end of the place's line, before its line end.
    int lineEnd(int place) {
        int end = before.indexOf('\n', place);
        int found = end < 0 ? before.length() : end;
        return found > place && before.charAt(found - 1) == '\r' ? found - 1 : found;
    }

    /// The dash before an item that begins at `start`.
    int dash(int start) {
        return before.lastIndexOf('-', start - 1);
    }

    /// The place behind the colon that follows a name.
    int behindColon(int nameEnd) {
        return before.indexOf(':', nameEnd) + 1;
    }

    /// Says that the list behind a name has no items; comments below the name stay.
    void leaveEmpty(int nameEnd) {
        int colon = behindColon(nameEnd);
        put(colon, colon, " []");
    }

    /// The end of the line before the place's, before its line end; -1 in the first line.
    int endOfLineBefore(int place) {
        int start = lineStart(place);
        return start == 0 ? -1 : start > 1 && before.charAt(start - 2) == '\r' ? start - 2 : start - 1;
    }

    /// Takes out the lines from one place to another, each with the line end before it.
    void removeLines(int start, int end) {
        int from = endOfLineBefore(start);
        int to = lineEnd(end);
        put(Math.max(0, from), from >= 0 ? to : Math.min(before.length(), before.indexOf('\n', to) + 1), "");
    }
}
