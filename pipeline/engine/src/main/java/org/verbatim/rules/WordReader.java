package org.verbatim.rules;

/// Reads one word of a rule with its signs, `*` and `~`, and refuses words that could find nothing or everything.
final class WordReader {
    /// With one letter wrong, a shorter word is another word as often as not: "ward", "war", "wad".
    private static final int SHORTEST_FUZZY = 4;

    private WordReader() {}

    /// The word that `written` is.
    ///
    /// @param start where it stands in `text`, a `=` before it included
    static Token.Leaf word(String text, int start, String written, Rule.Form form) {
        int from = form == Rule.Form.EXACT ? start + 1 : start;
        int end = from + written.length();
        boolean fuzzy = written.endsWith("~");
        String word = fuzzy ? written.substring(0, written.length() - 1) : written;
        refuseLooseEnds(text, from, word);
        if (fuzzy) {
            refuseFuzzy(from, word, form);
        }
        return new Token.Leaf(new Rule.Word(word, fuzzy ? Rule.Form.FUZZY : form), start, end);
    }

    private static void refuseLooseEnds(String text, int start, String word) {
        if (word.isEmpty() || Letters.isJoiner(word.codePointAt(0))) {
            throw StraySign.at(text, start);
        }
        if (Letters.count(word) == 0) {
            throw new RuleFault(
                    start, "'" + word + "' would match every word", "write some letters beside the *, as in recruit*");
        }
        int last = word.codePointBefore(word.length());
        boolean abbreviation = last == '.' && word.indexOf('.') < word.length() - 1;
        if (Letters.isJoiner(last) && !Letters.isApostrophe(last) && !abbreviation) {
            throw new RuleFault(
                    start + word.length() - 1,
                    "'" + Letters.shown(word, word.length() - 1) + "' stands at the end of '" + word + "'",
                    "leave it out");
        }
    }

    private static void refuseFuzzy(int start, String word, Rule.Form form) {
        int sign = start + word.length();
        if (form == Rule.Form.EXACT) {
            throw new RuleFault(
                    sign,
                    "= and ~ stand at one word: exactly as written, and with one letter wrong",
                    "leave one of them out");
        }
        if (word.indexOf('*') >= 0) {
            throw new RuleFault(sign, "* and ~ stand at one word", "leave one of them out");
        }
        if (Letters.count(word) < SHORTEST_FUZZY) {
            throw new RuleFault(
                    sign,
                    "'" + word + "' is too short for ~: with one letter wrong it would be many other words",
                    "leave the ~ out, or list the spellings with OR");
        }
    }
}
