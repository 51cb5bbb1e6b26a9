package org.verbatim.codings;

/// A line of a coder's file that is no decision: what was seen, and the remedy.
final class LineFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fix;

    LineFault(String what, String fix) {
        super(what, null, false, false);
        this.fix = fix;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String fix() {
        return fix;
    }
}
