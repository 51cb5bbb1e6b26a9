package org.verbatim.cli;

/// Words that people are to type, so that a shell takes each for one.
final class Typing {
    private Typing() {}

    /// `word` as it is, or in quotation marks where it holds a space or a sign that means something to a shell.
    static String of(Object word) {
        String text = word.toString();
        boolean plain = !text.isEmpty()
                && text.codePoints()
                        .allMatch(sign -> Character.isLetterOrDigit(sign) || "/._-+@:,\\".indexOf(sign) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
