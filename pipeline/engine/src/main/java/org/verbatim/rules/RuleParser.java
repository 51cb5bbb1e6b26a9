package org.verbatim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the rule language.
///
/// From the tightest: `NOT`, then `NEAR/n` and `BEFORE/n` from the left, `AND`, `OR`; parentheses regroup.
/// Operators are operators in capitals only. Every rule finds something: `NOT` stands beside a thing that is found,
/// and what `NEAR`,
/// `BEFORE` and `SENTENCE` join stands somewhere in a sentence.
public final class RuleParser {
    /// Deeper rules come from no hand, and would exhaust the stack of whoever walks them.
    private static final int DEEPEST = 100;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private RuleParser(String text) {
        this.text = text;
        this.tokens = RuleScanner.scan(text);
    }

    /// The rule that `text` writes, or the first fault in it.
    public static Parsed parse(String text) {
        try {
            return new Parsed.Good(new RuleParser(text).whole());
        } catch (RuleFault fault) {
            return fault.told();
        }
    }

    private Rule whole() {
        if (tokens.size() == 1) {
            throw new RuleFault(0, "the rule is empty", "write a word or a phrase to be found, or remove the rule");
        }
        Rule rule = alternatives();
        if (is(Token.Kind.CLOSE)) {
            throw new RuleFault(
                    peek().start(), "the bracket closed here was never opened", "remove it, or write ( before");
        }
        if (!is(Token.Kind.END)) {
            throw MissingOperator.between(text, tokens, next);
        }
        if (!Sense.findsSomething(rule)) {
            throw Sense.onlyNot(tokens.getFirst().start());
        }
        if (Sense.height(rule) > DEEPEST) {
            throw tooDeep(0);
        }
        return rule;
    }

    private Rule alternatives() {
        List<Rule> parts = new ArrayList<>();
        int start;
        do {
            start = peek().start();
            parts.add(conjunction());
            if (parts.size() > 1 || is(Token.Kind.OR)) {
                Sense.refuseNotInOr(parts.getLast(), start);
            }
        } while (take(Token.Kind.OR));
        return parts.size() == 1 ? parts.getFirst() : new Rule.Or(parts);
    }

    private Rule conjunction() {
        int start = peek().start();
        List<Rule> parts = new ArrayList<>();
        do {
            parts.add(chain());
        } while (take(Token.Kind.AND));
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (parts.stream().noneMatch(Sense::findsSomething)) {
            throw Sense.onlyNot(start);
        }
        return new Rule.And(parts);
    }

    /// Parts joined by `NEAR/n` and `BEFORE/n`, from the left.
    private Rule chain() {
        int start = peek().start();
        Rule left = negation();
        for (int links = 0; peek() instanceof Token.Distance distance; links++) {
            if (links == DEEPEST) {
                throw tooDeep(distance.start());
            }
            next++;
            Sense.refuseUnplaced(left, start, distance.sign());
            start = peek().start();
            Rule right = negation();
            Sense.refuseUnplaced(right, start, distance.sign());
            left = distance.ordered()
                    ? new Rule.Before(left, right, distance.between())
                    : new Rule.Near(left, right, distance.between());
        }
        return left;
    }

    private Rule negation() {
        int start = peek().start();
        if (!take(Token.Kind.NOT)) {
            return single();
        }
        deeper(start);
        int inner = peek().start();
        Rule part = negation();
        depth--;
        if (!Sense.findsSomething(part)) {
            throw new RuleFault(
                    inner, "NOT stands before another NOT", "write what is meant with a single NOT, or none");
        }
        return new Rule.Not(part);
    }

    private Rule single() {
        return switch (peek()) {
            case Token.Leaf leaf -> {
                next++;
                yield leaf.rule();
            }
            case Token.Distance distance -> throw nothingBefore(distance.sign(), distance.start());
            case Token.Mark mark -> marked(mark);
        };
    }

    private Rule marked(Token.Mark mark) {
        return switch (mark.kind()) {
            case OPEN -> group(mark.start());
            case SENTENCE -> sentence(mark.start());
            case AND, OR -> throw nothingBefore(mark.kind().name(), mark.start());
            case CLOSE ->
                throw new RuleFault(
                        mark.start(),
                        "the closing bracket stands where something to be found should stand",
                        "write a word or a phrase before it, or remove the bracket");
            case END ->
                throw new RuleFault(
                        mark.start(),
                        "the rule ends where something to be found should follow",
                        "write what follows, or remove the operator or bracket before");
            case NOT -> throw new IllegalStateException("NOT is read before");
        };
    }

    private Rule group(int start) {
        next++;
        deeper(start);
        Rule inner = alternatives();
        if (!take(Token.Kind.CLOSE)) {
            if (!is(Token.Kind.END)) {
                throw MissingOperator.between(text, tokens, next);
            }
            throw neverClosed(start);
        }
        depth--;
        return inner;
    }

    private Rule sentence(int start) {
        next++;
        int open = peek().start();
        if (!take(Token.Kind.OPEN)) {
            throw new RuleFault(
                    start, "SENTENCE stands without its brackets", "write the parts in brackets: SENTENCE(staff time)");
        }
        deeper(start);
        List<Rule> parts = new ArrayList<>();
        while (!take(Token.Kind.CLOSE)) {
            if (is(Token.Kind.END)) {
                throw neverClosed(open);
            }
            int part = peek().start();
            parts.add(alternatives());
            Sense.refuseUnplaced(parts.getLast(), part, "SENTENCE");
        }
        depth--;
        if (parts.size() < 2) {
            throw new RuleFault(
                    start, "SENTENCE holds fewer than two parts", "write two or more: SENTENCE(staff time)");
        }
        return new Rule.Sentence(parts);
    }

    private void deeper(int start) {
        if (++depth > DEEPEST) {
            throw tooDeep(start);
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean is(Token.Kind kind) {
        return peek() instanceof Token.Mark mark && mark.kind() == kind;
    }

    private boolean take(Token.Kind kind) {
        boolean taken = is(kind);
        if (taken) {
            next++;
        }
        return taken;
    }

    private static RuleFault neverClosed(int start) {
        return new RuleFault(start, "the bracket opened here is never closed", "write ) where the group ends");
    }

    private static RuleFault nothingBefore(String sign, int start) {
        return new RuleFault(
                start,
                sign + " stands where something to be found should stand",
                "write a word or a phrase before it, or \"" + sign.toLowerCase(Locale.ROOT)
                        + "\" in quotation marks to find the word");
    }

    private static RuleFault tooDeep(int start) {
        return new RuleFault(
                start,
                "the rule is nested more than " + DEEPEST + " deep",
                "write it as several rules, or give a part its own theme and refer to it with @");
    }
}
