package org.verbatim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The fault of two things side by side with nothing that says how they belong together.
final class MissingOperator {
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "near", "before");
    private static final int MOST_SHOWN = 6;

    private MissingOperator() {}

    /// The fault of the token numbered `second` following the one before it.
    static RuleFault between(String text, List<Token> tokens, int second) {
        if (tokens.get(second - 1) instanceof Token.Leaf left
                && left.rule() instanceof Rule.Word word
                && tokens.get(second) instanceof Token.Mark
                && word.text().equalsIgnoreCase("sentence")) {
            return new RuleFault(
                    left.start(),
                    "the operator SENTENCE is written '" + word.text() + "'",
                    "write operators in capitals: SENTENCE(staff time)");
        }
        List<String> run = wordsAround(tokens, second);
        return run.size() < 2
                ? things(text, tokens, second)
                : unjoined(run, tokens.get(second).start());
    }

    private static RuleFault things(String text, List<Token> tokens, int second) {
        int start = tokens.get(second).start();
        return new RuleFault(
                start,
                "'" + shown(text, tokens, second - 1) + "' and '" + shown(text, tokens, second)
                        + "' stand side by side without an operator",
                tokens.get(second) instanceof Token.Mark mark && mark.kind() == Token.Kind.NOT
                        ? "write AND NOT"
                        : "write AND, OR or NEAR/5 between them");
    }

    private static String shown(String text, List<Token> tokens, int number) {
        return switch (tokens.get(number)) {
            case Token.Leaf leaf -> text.substring(leaf.start(), leaf.end());
            case Token.Mark mark ->
                switch (mark.kind()) {
                    case OPEN -> "(";
                    case CLOSE -> ")";
                    default -> mark.kind().name();
                };
            case Token.Distance distance -> distance.sign();
        };
    }

    private static RuleFault unjoined(List<String> run, int start) {
        String phrase = "\"" + String.join(" ", run) + "\"";
        for (int i = 0; i < run.size(); i++) {
            String lower = run.get(i).toLowerCase(Locale.ROOT);
            if (OPERATORS.contains(lower)) {
                String operator = lower.toUpperCase(Locale.ROOT) + (lower.length() > 3 ? "/5" : "");
                return new RuleFault(
                        start,
                        "'" + run.get(i) + "' is a word like any other, and no operator stands beside it",
                        "did you mean " + operator + ", in capitals? For the phrase, write " + phrase
                                + " in quotation marks");
            }
        }
        return new RuleFault(
                start,
                "'" + run.get(0) + "' and '" + run.get(1) + "' stand side by side without an operator",
                "write " + phrase + " in quotation marks for the phrase, or " + String.join(" AND ", run));
    }

    /// The words around `second` that follow one another with nothing between, the first few of them.
    private static List<String> wordsAround(List<Token> tokens, int second) {
        int from = second;
        while (from > 0 && isWord(tokens.get(from - 1))) {
            from--;
        }
        List<String> words = new ArrayList<>();
        for (int i = from; isWord(tokens.get(i)) && words.size() < MOST_SHOWN; i++) {
            words.add(RuleWriter.write(((Token.Leaf) tokens.get(i)).rule()));
        }
        return from == second ? List.of() : words;
    }

    private static boolean isWord(Token token) {
        return token instanceof Token.Leaf leaf
                && leaf.rule() instanceof Rule.Word word
                && word.form() == Rule.Form.INFLECTED;
    }
}
