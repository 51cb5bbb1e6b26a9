package org.verbatim.rules;

/// The fault that ends the reading of a rule; it never leaves this room.
final class RuleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String what;
    private final String fix;

    RuleFault(int offset, String what, String fix) {
        super(what, null, false, false);
        this.offset = offset;
        this.what = what;
        this.fix = fix;
    }

    Parsed.Bad told() {
        return new Parsed.Bad(offset, what, fix);
    }
}
