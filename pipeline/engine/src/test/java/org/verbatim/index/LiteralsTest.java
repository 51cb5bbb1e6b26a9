package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
    private static final String[] PARTS = {
        "ab",
        "abc",
        "cab",
        "A",
        "b",
        "c",
        "1",
        "101",
        "|",
        "|",
        "(",
        ")",
        "(?:",
        "(?i)",
        "[",
        "]",
        "[^",
        "-",
        "[:alpha:]",
        "[:",
        "a-c",
        "\\b",
        "\\w",
        "\\d",
        "\\x41",
        "\\x{62}",
        "\\101",
        "\\0141",
        "\\pL",
        "\\p{Lu}",
        "\\PL",
        "\\.",
        "\\Qab\\E",
        ".",
        "^",
        "$",
        "?",
        "*",
        "+",
        "{2}",
        "{0,1}",
        "{0}",
        "{1,}",
        "{,2}",
        "{",
        "}",
        "*?",
        "??",
        " ",
        "\\n",
        "\\C"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\'',
            value = {
                "\\bcapacity\\b > capacity",
                "\\bworkload\\w*\\b > workload",
                "burn\\w* ?out > burn",
                "Staff(ing)? levels > ' levels'",
                "colou?r scheme > r scheme",
                "lack of time|no time > 'lack of time,no time'",
                "vacanc(y|ies) > vacanc",
                "ab{2}cde > cde",
                "xab[cd]efg > xab",
            })
    void areTheLongestCertainLetters(String expression, String literals) {
        assertEquals(literals, String.join(",", Literals.of(expression)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a|bcd",
                "bcd|",
                "(?i)abc",
                "\\Qabc\\E",
                "[abc]",
                "(abc)",
                "a?b*c+d{0,2}",
                "\\101",
                "\\0123",
                "\\x{41}",
                "é日",
                ""
            })
    void areNoneWhereNothingIsCertain(String expression) {
        assertEquals(List.of(), Literals.of(expression));
    }

    @Test
    void areInEveryTextThatTheExpressionFinds() {
        Random random = new Random(9);
        int matched = 0;
        for (int round = 0; round < 100_000; round++) {
            String expression = expression(random);
            List<String> literals = Literals.of(expression);
            if (!literals.isEmpty() && matches(expression, random, literals)) {
                matched++;
            }
        }
        assertTrue(matched > 300, matched + " expressions were put to the test");
    }

    private static boolean matches(String expression, Random random, List<String> literals) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException wrong) {
            return false;
        }
        boolean found = false;
        for (int i = 0; i < 20; i++) {
            String text = text(random);
            if (pattern.matcher(text).find()) {
                found = true;
                String lower = text.toLowerCase(Locale.ROOT);
                assertTrue(literals.stream().anyMatch(lower::contains), expression + " finds " + text);
            }
        }
        return found;
    }

    private static String expression(Random random) {
        StringBuilder expression = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            expression.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return expression.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.append("abcABC1 0.\n[:{}2,-]".charAt(random.nextInt(19)));
        }
        return text.toString();
    }
}
