package org.verbatim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.model.ThemeId;

class RuleParserTest {
    private static final Rule A = word("a");
    private static final Rule B = word("b");
    private static final Rule C = word("c");

    @Test
    void readsWordsWithTheirSigns() {
        assertEquals(word("staff"), good("staff"));
        assertEquals(new Rule.Word("staff", Rule.Form.EXACT), good("=staff"));
        assertEquals(new Rule.Word("capasity", Rule.Form.FUZZY), good(" capasity~ "));
        assertEquals(word("recruit*"), good("recruit*"));
        assertEquals(word("*stretched"), good("*stretched"));
        assertEquals(word("organi*ation"), good("organi*ation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"over-stretched", "don't", "don’t", "R&D", "e.g.", "24", "9.5", "naïve", "trusts'", "日本"})
    void keepsAWordAsItIsWritten(String written) {
        assertEquals(word(written), good(written));
    }

    @Test
    void readsPhrasesInQuotationMarksOfEveryShape() {
        Rule phrase = new Rule.Phrase("lack of time", Rule.Form.INFLECTED);
        assertEquals(phrase, good("\"lack of time\""));
        assertEquals(phrase, good("“lack of time”"));
        assertEquals(phrase, good("«lack of time »"));
        assertEquals(new Rule.Phrase("burn* out", Rule.Form.EXACT), good("=\"burn* out\""));
    }

    @Test
    void readsPatternsAndThemes() {
        assertEquals(new Rule.Pattern("burn\\w* ?out"), good("/burn\\w* ?out/"));
        assertEquals(new Rule.Pattern("n/a|\\\\"), good("/n\\/a|\\\\/"));
        assertEquals(new Rule.ThemeReference(new ThemeId("lack-of.time_2")), good("@lack-of.time_2"));
    }

    @Test
    void bindsNotTighterThanNearThanAndThanOr() {
        assertEquals(
                or(A, and(B, new Rule.Near(C, word("d"), 3), new Rule.Not(word("e")))),
                good("a OR b AND c NEAR/3 d AND NOT e"));
        assertEquals(and(or(A, B), C), good("(a OR b) AND c"));
        assertEquals(
                new Rule.Not(or(A, B)),
                ((Rule.And) good("c AND NOT (a OR b)")).parts().get(1));
    }

    @Test
    void joinsNearAndBeforeFromTheLeft() {
        assertEquals(new Rule.Before(new Rule.Near(A, B, 5), C, 0), good("a NEAR/5 b BEFORE/0 c"));
        assertEquals(new Rule.Near(A, new Rule.Before(B, C, 0), 5), good("a NEAR/5 (b BEFORE/0 c)"));
    }

    @Test
    void separatesThePartsOfASentenceBySpaces() {
        assertEquals(
                new Rule.Sentence(List.of(or(A, B), new Rule.Phrase("lack of", Rule.Form.INFLECTED), C)),
                good("SENTENCE((a OR b) \"lack of\" c)"));
    }

    @Test
    void readsOperatorsInCapitalsOnly() {
        assertEquals(word("and"), good("and"));
        assertEquals(or(word("near"), word("not")), good("near OR not"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            lack of time => 5: 'lack' and 'of' stand side by side without an operator; write "lack of time" in quotation marks for the phrase, or lack AND of AND time
            staff and time => 6: 'and' is a word like any other, and no operator stands beside it; did you mean AND, in capitals? For the phrase, write "staff and time" in quotation marks
            staff "no time" => 6: 'staff' and '"no time"' stand side by side without an operator; write AND, OR or NEAR/5 between them
            staff NOT bank => 6: 'staff' and 'NOT' stand side by side without an operator; write AND NOT
            (lack of) => 6: 'lack' and 'of' stand side by side without an operator; write "lack of" in quotation marks for the phrase, or lack AND of
            a OR "no time => 5: the quotation mark opened here is never closed; write " at the end of the phrase
            a AND (b OR c => 6: the bracket opened here is never closed; write ) where the group ends
            SENTENCE(a b => 8: the bracket opened here is never closed; write ) where the group ends
            a OR b) => 6: the bracket closed here was never opened; remove it, or write ( before
            a OR /b => 5: the pattern opened here is never closed; write / at its end; \\/ is a slash inside it
            // => 0: the pattern is empty; write a regular expression between the slashes, as in /burn\\w*/
            /burn/i => 6: 'i' follows the pattern's closing slash; leave it out (case never matters), or write \\/ for a slash inside the pattern
            a NEAR b => 2: NEAR stands without a number of words; write how many words may stand between, as in NEAR/5
            a BEFORE/x b => 2: BEFORE stands without a number of words; write how many words may stand between, as in BEFORE/5
            a NEAR/5000 b => 2: NEAR/5000 is farther than NEAR/100, the farthest there is; write a smaller number, or SENTENCE(a b) for words anywhere in one sentence
            a near/5 b => 2: the operator NEAR is written 'near'; write operators in capitals: NEAR/5
            sentence(a b) => 0: the operator SENTENCE is written 'sentence'; write operators in capitals: SENTENCE(staff time)
            SENTENCE a => 0: SENTENCE stands without its brackets; write the parts in brackets: SENTENCE(staff time)
            SENTENCE(a) => 0: SENTENCE holds fewer than two parts; write two or more: SENTENCE(staff time)
            "" => 0: the phrase is empty; write the words to be found between the quotation marks, or leave the phrase out
            "?!" => 0: the phrase holds no letter or digit; write the words to be found between the quotation marks, or leave the phrase out
            NOT a => 0: the rule says only what must not stand there; write what is to be found beside it, as in staff AND NOT bank
            NOT a AND NOT b => 0: the rule says only what must not stand there; write what is to be found beside it, as in staff AND NOT bank
            c OR (NOT a AND NOT b) => 6: the rule says only what must not stand there; write what is to be found beside it, as in staff AND NOT bank
            a OR NOT b => 5: NOT is one of the alternatives of OR, where it would find every other comment; write what is to be found beside it, as in staff OR (time AND NOT bank)
            a AND NOT NOT b => 10: NOT stands before another NOT; write what is meant with a single NOT, or none
            (a AND b) NEAR/3 c => 0: AND is a part of NEAR/3, which joins things that stand somewhere: words, phrases, patterns, themes, and OR, NEAR or BEFORE of these; write OR, or one rule for each: (staff NEAR/5 time) AND (staff NEAR/5 money)
            a BEFORE/3 (b OR c AND d) => 11: AND is a part of BEFORE/3, which joins things that stand somewhere: words, phrases, patterns, themes, and OR, NEAR or BEFORE of these; write OR, or one rule for each: (staff NEAR/5 time) AND (staff NEAR/5 money)
            NOT a NEAR/3 b => 0: NOT is a part of NEAR/3, which joins things that stand somewhere: words, phrases, patterns, themes, and OR, NEAR or BEFORE of these; put brackets around the rest: NOT (staff NEAR/5 time), or staff AND NOT time
            SENTENCE(a AND b) => 9: AND is a part of SENTENCE, which joins things that stand somewhere: words, phrases, patterns, themes, and OR, NEAR or BEFORE of these; list all parts between the brackets with spaces: SENTENCE(staff time vacancy)
            * => 0: '*' would match every word; write some letters beside the *, as in recruit*
            a OR **~ => 5: '**' would match every word; write some letters beside the *, as in recruit*
            war~ => 3: 'war' is too short for ~: with one letter wrong it would be many other words; leave the ~ out, or list the spellings with OR
            =ward~ => 5: = and ~ stand at one word: exactly as written, and with one letter wrong; leave one of them out
            recruit*~ => 8: * and ~ stand at one word; leave one of them out
            "no time"~ => 9: ~ follows a phrase, where it can only follow a word; leave it out, or write a word with ~
            = staff => 0: = stands before nothing, where a word or a phrase should follow it; write =word or ="a phrase", without a space after the =
            @ => 0: @ stands alone, where a theme's id should follow it; write @ and the id together, as in @capacity
            and/or => 3: a slash stands inside 'and/or'; write "and/or" in quotation marks for the phrase
            'day job' => 0: ''' means nothing here; write phrases in double quotation marks: "day job"
            staff -bank => 6: '-' means nothing here; write NOT before what must not stand there, as in staff AND NOT bank
            staff, time => 5: ',' means nothing here; write OR between alternatives; parts of SENTENCE( ) are separated by spaces
            staff. => 5: '.' stands at the end of 'staff.'; leave it out
            a AND => 5: the rule ends where something to be found should follow; write what follows, or remove the operator or bracket before
            OR a => 0: OR stands where something to be found should stand; write a word or a phrase before it, or "or" in quotation marks to find the word
            a AND () => 7: the closing bracket stands where something to be found should stand; write a word or a phrase before it, or remove the bracket
            """)
    void explainsWhatIsWrongAndHowToMendIt(String written, String wanted) {
        Parsed.Bad bad = assertInstanceOf(Parsed.Bad.class, RuleParser.parse(written));
        assertEquals(wanted, bad.offset() + ": " + bad.what() + "; " + bad.fix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void refusesAnEmptyRule(String blank) {
        assertEquals(
                new Parsed.Bad(0, "the rule is empty", "write a word or a phrase to be found, or remove the rule"),
                RuleParser.parse(blank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "a NEAR/1 ", "SENTENCE(a ", "a AND ("})
    void refusesARuleThatWouldExhaustTheStack(String opening) {
        Parsed.Bad bad = assertInstanceOf(Parsed.Bad.class, RuleParser.parse(opening.repeat(100_000) + "a"));
        assertEquals("the rule is nested more than 100 deep", bad.what());
    }

    @Test
    void readsALongListOfAlternatives() {
        Rule.Or or = assertInstanceOf(Rule.Or.class, good("a" + " OR a".repeat(50_000)));
        assertEquals(50_001, or.parts().size());
    }

    @Test
    void answersEveryTextWithARuleOrAFaultInsideIt() {
        String[] pieces = {
            "staff",
            "a",
            "and",
            " ",
            " ",
            " ",
            "\"",
            "“",
            "/",
            "\\",
            "(",
            ")",
            "*",
            "~",
            "=",
            "@",
            "@x",
            " AND ",
            " OR ",
            "NOT ",
            " NEAR/3 ",
            " BEFORE/",
            "SENTENCE(",
            "’",
            "-",
            ".",
            "&",
            "😀",
            "\ud83d",
            "\u0301",
            ",",
            "9",
            "\n"
        };
        SplittableRandom random = new SplittableRandom(2023);
        int good = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            switch (RuleParser.parse(text.toString())) {
                case Parsed.Good parsed -> {
                    good++;
                    assertEquals(parsed.rule(), good(RuleWriter.write(parsed.rule())), text.toString());
                }
                case Parsed.Bad bad -> assertTrue(bad.offset() >= 0 && bad.offset() <= text.length(), text.toString());
            }
        }
        assertTrue(good > 1_000, "the pieces make rules often enough: " + good);
    }

    private static Rule good(String text) {
        return switch (RuleParser.parse(text)) {
            case Parsed.Good parsed -> parsed.rule();
            case Parsed.Bad bad -> throw new AssertionError(text + ": " + bad);
        };
    }

    private static Rule word(String text) {
        return new Rule.Word(text, Rule.Form.INFLECTED);
    }

    private static Rule and(Rule... parts) {
        return new Rule.And(List.of(parts));
    }

    private static Rule or(Rule... parts) {
        return new Rule.Or(List.of(parts));
    }
}
