package org.verbatim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verbatim.model.ThemeId;

/// Cuts the text of a rule into words, phrases, patterns, themes, operators and brackets.
final class RuleScanner {
    /// A sentence is hardly ever longer; beyond it, SENTENCE says what is meant.
    private static final int FARTHEST = 100;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private RuleScanner(String text) {
        this.text = text;
    }

    /// The tokens of `text`; the last one is its end.
    static List<Token> scan(String text) {
        return new RuleScanner(text).scan();
    }

    private List<Token> scan() {
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (Letters.isSpace(sign)) {
                at += Character.charCount(sign);
            } else {
                tokens.add(next(sign));
            }
        }
        tokens.add(new Token.Mark(Token.Kind.END, at));
        return tokens;
    }

    private Token next(int sign) {
        if (Letters.isQuote(sign)) {
            return phrase(at, Rule.Form.INFLECTED);
        }
        return switch (sign) {
            case '(' -> mark(Token.Kind.OPEN);
            case ')' -> mark(Token.Kind.CLOSE);
            case '/' -> pattern();
            case '@' -> theme();
            case '=' -> exact();
            default -> {
                if (!Letters.isWordPart(sign)) {
                    throw StraySign.at(text, at);
                }
                yield wordOrOperator();
            }
        };
    }

    private Token mark(Token.Kind kind) {
        return new Token.Mark(kind, at++);
    }

    private Token exact() {
        int start = at++;
        if (at < text.length() && Letters.isQuote(text.codePointAt(at))) {
            return phrase(start, Rule.Form.EXACT);
        }
        if (at == text.length() || !Letters.isWordPart(text.codePointAt(at))) {
            throw new RuleFault(
                    start,
                    "= stands before nothing, where a word or a phrase should follow it",
                    "write =word or =\"a phrase\", without a space after the =");
        }
        return WordReader.word(text, start, takeWord(), Rule.Form.EXACT);
    }

    private Token phrase(int start, Rule.Form form) {
        int opening = at++;
        int from = at;
        while (at < text.length() && !Letters.isQuote(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            throw new RuleFault(
                    opening, "the quotation mark opened here is never closed", "write \" at the end of the phrase");
        }
        String words = text.substring(from, at++).strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RuleFault(
                    opening,
                    "the phrase " + (words.isEmpty() ? "is empty" : "holds no letter or digit"),
                    "write the words to be found between the quotation marks, or leave the phrase out");
        }
        if (at < text.length() && text.charAt(at) == '~') {
            throw new RuleFault(
                    at, "~ follows a phrase, where it can only follow a word", "leave it out, or write a word with ~");
        }
        return new Token.Leaf(new Rule.Phrase(words, form), start, at);
    }

    private Token pattern() {
        int start = at++;
        StringBuilder expression = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '/') {
            char sign = text.charAt(at++);
            if (sign == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                expression.append(escaped == '/' ? "/" : "\\" + escaped);
            } else {
                expression.append(sign);
            }
        }
        if (at == text.length()) {
            throw new RuleFault(
                    start, "the pattern opened here is never closed", "write / at its end; \\/ is a slash inside it");
        }
        at++;
        if (expression.toString().isBlank()) {
            throw new RuleFault(
                    start, "the pattern is empty", "write a regular expression between the slashes, as in /burn\\w*/");
        }
        refuseFlags();
        return new Token.Leaf(new Rule.Pattern(expression.toString()), start, at);
    }

    private void refuseFlags() {
        if (at < text.length() && Character.isLetterOrDigit(text.codePointAt(at))) {
            throw new RuleFault(
                    at,
                    "'" + Letters.shown(text, at) + "' follows the pattern's closing slash",
                    "leave it out (case never matters), or write \\/ for a slash inside the pattern");
        }
    }

    private Token theme() {
        int start = at++;
        int from = at;
        while (at < text.length() && Letters.isIdPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == from) {
            throw new RuleFault(
                    start,
                    "@ stands alone, where a theme's id should follow it",
                    "write @ and the id together, as in @capacity");
        }
        return new Token.Leaf(new Rule.ThemeReference(new ThemeId(text.substring(from, at))), start, at);
    }

    private Token wordOrOperator() {
        int start = at;
        String word = takeWord();
        return switch (word) {
            case "AND" -> new Token.Mark(Token.Kind.AND, start);
            case "OR" -> new Token.Mark(Token.Kind.OR, start);
            case "NOT" -> new Token.Mark(Token.Kind.NOT, start);
            case "SENTENCE" -> new Token.Mark(Token.Kind.SENTENCE, start);
            case "NEAR", "BEFORE" -> distance(word, start);
            default -> {
                refuseSlashAfter(word, start);
                yield WordReader.word(text, start, word, Rule.Form.INFLECTED);
            }
        };
    }

    /// Steps over the run of letters, digits and signs that can stand in a word, and one `~`.
    private String takeWord() {
        int start = at;
        while (at < text.length() && Letters.isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at < text.length() && text.charAt(at) == '~') {
            at++;
        }
        return text.substring(start, at);
    }

    private Token distance(String operator, int start) {
        int from = at + 1;
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (at == text.length() || text.charAt(at) != '/' || end <= from) {
            throw new RuleFault(
                    start,
                    operator + " stands without a number of words",
                    "write how many words may stand between, as in " + operator + "/5");
        }
        if (end - from > 3 || Integer.parseInt(text.substring(from, end)) > FARTHEST) {
            throw new RuleFault(
                    start,
                    operator + "/" + text.substring(from, Math.min(end, from + 9)) + " is farther than " + operator
                            + "/" + FARTHEST + ", the farthest there is",
                    "write a smaller number, or SENTENCE(a b) for words anywhere in one sentence");
        }
        at = end;
        return new Token.Distance(operator.equals("BEFORE"), Integer.parseInt(text.substring(from, end)), start);
    }

    private void refuseSlashAfter(String word, int start) {
        if (at == text.length() || text.charAt(at) != '/') {
            return;
        }
        String capitals = word.toUpperCase(Locale.ROOT);
        if (capitals.equals("NEAR") || capitals.equals("BEFORE")) {
            throw new RuleFault(
                    start,
                    "the operator " + capitals + " is written '" + word + "'",
                    "write operators in capitals: " + capitals + "/5");
        }
        int end = at;
        while (end < text.length() && (text.charAt(end) == '/' || Letters.isWordPart(text.codePointAt(end)))) {
            end += Character.charCount(text.codePointAt(end));
        }
        String whole = text.substring(start, end);
        throw new RuleFault(
                at,
                "a slash stands inside '" + whole + "'",
                "write \"" + whole + "\" in quotation marks for the phrase");
    }
}
