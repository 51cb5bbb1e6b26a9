package org.verbatim.clean;

/// Undoes what programs did to a text on its way here: HTML entities and tags, and UTF-8 read as Windows-1252.
///
/// It copies character by character and looks, after each, whether what it has copied ends with something to undo.
/// Damage to damaged text (`&amp;nbsp;`) so comes apart from within, in one pass.
final class Layers {
    private Layers() {}

    static Aligned undone(Aligned text) {
        Aligned undone = new Aligned(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.at(i), text.start(i), text.end(i), undone);
        }
        return undone;
    }

    private static void add(char c, int start, int end, Aligned undone) {
        undone.add(c, start, end);
        Replacement replacement = replacement(c, undone);
        if (replacement.length() > 0) {
            int from = undone.start(undone.length() - replacement.length());
            undone.drop(replacement.length());
            for (int i = 0; i < replacement.by().length(); i++) {
                add(replacement.by().charAt(i), from, end, undone);
            }
        }
    }

    private static Replacement replacement(char c, Aligned undone) {
        if (c == ';') {
            return Entities.atEnd(undone);
        }
        if (c == '>') {
            return Tags.atEnd(undone);
        }
        return c < 0x80 ? Replacement.NONE : Mojibake.atEnd(undone);
    }

    /// How many characters at the end of a text are to be replaced, and by what.
    record Replacement(int length, String by) {
        static final Replacement NONE = new Replacement(0, "");
    }
}
