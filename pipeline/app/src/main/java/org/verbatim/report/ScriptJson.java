package org.verbatim.report;

/// JSON that may stand within a script of a page: nothing in it can end the script, open a comment in it or break a
/// line of it, and it has no letter that UTF-8 cannot write.
final class ScriptJson {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    ScriptJson open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    ScriptJson close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    ScriptJson name(String name) {
        text(name);
        out.append(':');
        first = true;
        return this;
    }

    ScriptJson number(long number) {
        separate();
        out.append(number);
        return this;
    }

    ScriptJson text(String text) {
        separate();
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            letter(text.charAt(at), lone(text, at));
        }
        out.append('"');
        return this;
    }

    /// A new line, so that the page's source can be read.
    ScriptJson line() {
        out.append('\n');
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void letter(char letter, boolean lone) {
        if (letter == '"' || letter == '\\') {
            out.append('\\').append(letter);
        } else if (letter == '\n') {
            out.append("\\n");
        } else if (lone || Character.isISOControl(letter) || "<>&\u2028\u2029\uFEFF".indexOf(letter) >= 0) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit(letter >> shift & 0xF, 16));
            }
        } else {
            out.append(letter);
        }
    }

    /// Whether the letter is half of a pair whose other half is missing.
    static boolean lone(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
