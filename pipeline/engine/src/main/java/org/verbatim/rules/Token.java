package org.verbatim.rules;

/// A piece of a rule's text, with the place that it was read from.
sealed interface Token {
    int start();

    /// Something that is looked for: a word, a phrase, a pattern or a theme.
    record Leaf(Rule rule, int start, int end) implements Token {}

    /// `NEAR/n` or `BEFORE/n`.
    record Distance(boolean ordered, int between, int start) implements Token {
        String sign() {
            return (ordered ? "BEFORE/" : "NEAR/") + between;
        }
    }

    /// An operator or a bracket.
    record Mark(Kind kind, int start) implements Token {}

    /// What a mark stands for.
    enum Kind {
        AND,
        OR,
        NOT,
        SENTENCE,
        OPEN,
        CLOSE,
        END
    }
}
