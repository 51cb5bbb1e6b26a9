package org.verbatim.rules;

import java.util.List;

/// Writes a rule in its canonical form: single spaces, straight quotation marks, and no bracket that changes nothing.
///
/// Reading what it wrote gives the same rule again.
public final class RuleWriter {
    private static final int ALTERNATIVE = 1;
    private static final int CONJUNCTION = 2;
    private static final int CHAIN = 3;
    private static final int SINGLE = 4;

    private final StringBuilder text = new StringBuilder();

    private RuleWriter() {}

    /// The text of `rule`.
    public static String write(Rule rule) {
        RuleWriter writer = new RuleWriter();
        writer.append(rule);
        return writer.text.toString();
    }

    private void append(Rule rule) {
        switch (rule) {
            case Rule.Word word ->
                text.append(word.form() == Rule.Form.EXACT ? "=" : "")
                        .append(word.text())
                        .append(word.form() == Rule.Form.FUZZY ? "~" : "");
            case Rule.Phrase phrase ->
                text.append(phrase.form() == Rule.Form.EXACT ? "=\"" : "\"")
                        .append(phrase.text())
                        .append('"');
            case Rule.Pattern pattern -> appendPattern(pattern.expression());
            case Rule.ThemeReference reference -> text.append('@').append(reference.theme());
            case Rule.Near near -> appendChain(near.left(), "NEAR/" + near.between(), near.right());
            case Rule.Before before -> appendChain(before.left(), "BEFORE/" + before.between(), before.right());
            case Rule.Sentence sentence -> {
                text.append("SENTENCE(");
                append(sentence.parts(), " ", SINGLE);
                text.append(')');
            }
            case Rule.And and -> append(and.parts(), " AND ", CHAIN);
            case Rule.Or or -> append(or.parts(), " OR ", CONJUNCTION);
            case Rule.Not not -> {
                text.append("NOT ");
                append(not.part(), SINGLE);
            }
        }
    }

    private void append(List<Rule> parts, String between, int loosest) {
        String before = "";
        for (Rule part : parts) {
            text.append(before);
            append(part, loosest);
            before = between;
        }
    }

    private void appendChain(Rule left, String operator, Rule right) {
        append(left, CHAIN);
        text.append(' ').append(operator).append(' ');
        append(right, SINGLE);
    }

    /// Appends `rule`, in brackets if it binds more loosely than `loosest`.
    private void append(Rule rule, int loosest) {
        boolean brackets = binding(rule) < loosest;
        text.append(brackets ? "(" : "");
        append(rule);
        text.append(brackets ? ")" : "");
    }

    private static int binding(Rule rule) {
        return switch (rule) {
            case Rule.Or or -> ALTERNATIVE;
            case Rule.And and -> CONJUNCTION;
            case Rule.Near near -> CHAIN;
            case Rule.Before before -> CHAIN;
            case Rule.Not not -> SINGLE;
            case Rule.Sentence sentence -> SINGLE;
            case Rule.Word word -> SINGLE;
            case Rule.Phrase phrase -> SINGLE;
            case Rule.Pattern pattern -> SINGLE;
            case Rule.ThemeReference theme -> SINGLE;
        };
    }

    /// Only a slash needs a sign before it; what else stands behind a backslash stays as it is.
    private void appendPattern(String expression) {
        text.append('/');
        for (int i = 0; i < expression.length(); i++) {
            char sign = expression.charAt(i);
            if (sign == '\\' && i + 1 < expression.length()) {
                text.append(sign).append(expression.charAt(++i));
            } else {
                text.append(sign == '/' ? "\\/" : String.valueOf(sign));
            }
        }
        text.append('/');
    }
}
