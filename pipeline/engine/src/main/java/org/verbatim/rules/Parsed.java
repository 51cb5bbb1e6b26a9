package org.verbatim.rules;

/// What came of reading a rule: the rule, or the first fault in it.
public sealed interface Parsed {
    /// A rule that can be asked.
    record Good(Rule rule) implements Parsed {}

    /// A text that is no rule.
    ///
    /// @param offset the character of the rule's text at which it goes wrong, from 0, in UTF-16 units
    /// @param what one sentence without a full stop: what was seen and what was wanted
    /// @param fix what to write instead
    record Bad(int offset, String what, String fix) implements Parsed {}
}
