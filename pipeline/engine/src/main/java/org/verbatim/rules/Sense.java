package org.verbatim.rules;

/// Whether a rule that is well formed can also find something.
final class Sense {
    private Sense() {}

    /// Whether what `rule` says is there, rather than only what is not.
    static boolean findsSomething(Rule rule) {
        return !(rule instanceof Rule.Not);
    }

    static RuleFault onlyNot(int start) {
        return new RuleFault(
                start,
                "the rule says only what must not stand there",
                "write what is to be found beside it, as in staff AND NOT bank");
    }

    static void refuseNotInOr(Rule part, int start) {
        if (!findsSomething(part)) {
            throw new RuleFault(
                    start,
                    "NOT is one of the alternatives of OR, where it would find every other comment",
                    "write what is to be found beside it, as in staff OR (time AND NOT bank)");
        }
    }

    /// Refuses what stands nowhere in a sentence, as a part of `operator`.
    static void refuseUnplaced(Rule rule, int start, String operator) {
        String sign = switch (rule) {
            case Rule.And and -> "AND";
            case Rule.Not not -> "NOT";
            case Rule.Sentence sentence -> "SENTENCE";
            case Rule.Or or -> {
                or.parts().forEach(part -> refuseUnplaced(part, start, operator));
                yield "";
            }
            case Rule.Near near -> "";
            case Rule.Before before -> "";
            case Rule.Word word -> "";
            case Rule.Phrase phrase -> "";
            case Rule.Pattern pattern -> "";
            case Rule.ThemeReference theme -> "";
        };
        if (!sign.isEmpty()) {
            throw new RuleFault(start, sign + " is a part of " + operator + ", " + WANTED, remedy(sign, operator));
        }
    }

    private static final String WANTED =
            "which joins things that stand somewhere: words, phrases, patterns, themes, and OR, NEAR or BEFORE of these";

    private static String remedy(String sign, String operator) {
        if (sign.equals("NOT")) {
            return "put brackets around the rest: NOT (staff NEAR/5 time), or staff AND NOT time";
        }
        return operator.equals("SENTENCE")
                ? "list all parts between the brackets with spaces: SENTENCE(staff time vacancy)"
                : "write OR, or one rule for each: (staff NEAR/5 time) AND (staff NEAR/5 money)";
    }

    /// How many rules stand inside one another at the deepest place.
    static int height(Rule rule) {
        int highest = 0;
        for (Rule part : rule.parts()) {
            highest = Math.max(highest, height(part));
        }
        return 1 + highest;
    }
}
