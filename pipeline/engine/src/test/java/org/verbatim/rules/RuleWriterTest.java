package org.verbatim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verbatim.model.ThemeId;

class RuleWriterTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            ((staff)) OR   (time AND (money)) => staff OR time AND money
            (a OR b) AND NOT (c NEAR/3 d) => (a OR b) AND NOT (c NEAR/3 d)
            “day job” BEFORE/2 (a NEAR/1 b) => "day job" BEFORE/2 (a NEAR/1 b)
            SENTENCE( (a NEAR/2 b) c OR =d) => SENTENCE((a NEAR/2 b) (c OR =d))
            /n\\/a/ AND word~ AND @x => /n\\/a/ AND word~ AND @x
            """)
    void writesTheCanonicalForm(String written, String canonical) {
        Parsed.Good good = (Parsed.Good) RuleParser.parse(written);
        assertEquals(canonical, RuleWriter.write(good.rule()));
    }

    @Test
    void writesWhatIsReadAsTheSameRule() {
        for (int i = 0; i < 20_000; i++) {
            Rule rule = sensible(random.nextInt(5));
            assertEquals(new Parsed.Good(rule), RuleParser.parse(RuleWriter.write(rule)));
        }
    }

    /// A random rule that finds something.
    private Rule sensible(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> {
                List<Rule> parts = several(() -> sensible(depth - 1));
                if (random.nextBoolean()) {
                    parts.add(random.nextInt(parts.size()), new Rule.Not(sensible(depth - 1)));
                }
                yield new Rule.And(parts);
            }
            case 2 -> new Rule.Or(several(() -> sensible(depth - 1)));
            case 3 -> new Rule.Sentence(several(() -> placed(depth - 1)));
            default -> placed(depth);
        };
    }

    /// A random rule that stands somewhere in a sentence.
    private Rule placed(int depth) {
        return switch (depth == 0 ? random.nextInt(4) : 4 + random.nextInt(3)) {
            case 0 ->
                new Rule.Word(
                        random.nextBoolean() ? "staff*" : "R&D",
                        random.nextBoolean() ? Rule.Form.EXACT : Rule.Form.INFLECTED);
            case 1 ->
                new Rule.Phrase(
                        "lack of * time, isn’t it?", random.nextBoolean() ? Rule.Form.EXACT : Rule.Form.INFLECTED);
            case 2 ->
                random.nextBoolean() ? new Rule.Pattern("n/a|\\w+\\\\/") : new Rule.Word("capasity", Rule.Form.FUZZY);
            case 3 -> new Rule.ThemeReference(new ThemeId("lack-of_time.2"));
            case 4 -> new Rule.Near(placed(depth - 1), placed(depth - 1), random.nextInt(101));
            case 5 -> new Rule.Before(placed(depth - 1), placed(depth - 1), random.nextInt(101));
            default -> new Rule.Or(several(() -> placed(depth - 1)));
        };
    }

    private List<Rule> several(java.util.function.Supplier<Rule> next) {
        List<Rule> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= -1; i--) {
            parts.add(next.get());
        }
        return parts;
    }
}
