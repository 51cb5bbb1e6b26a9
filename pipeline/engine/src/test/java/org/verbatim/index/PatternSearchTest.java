package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verbatim.rules.Rule;

class PatternSearchTest {
    @Test
    void findsEveryStretchThatMatches() {
        assertEquals(
                List.of("0: staff", "0: Staffing", "2: STAFF"), find("staff\\w*", "staff, Staffing", "time", "STAFF"));
    }

    @Test
    void findsNothingOfNoLength() {
        assertEquals(List.of("1: x", "1: xx"), find("x*", "time", "a x b xx"));
        assertEquals(List.of(), find("$|^|\\b", "time"));
    }

    @Test
    void neverMindsCaseNotEvenOfTheKelvinSignAndTheLongS() {
        assertEquals(List.of("0: 300 \u212A", "1: 300 k"), find("300 k", "at 300 \u212A", "at 300 k"));
        assertEquals(List.of("0: \u017Ftaff", "1: STAFF"), find("staff", "no \u017Ftaff", "no STAFF"));
        assertEquals(List.of("0: CAFÉ"), find("café", "CAFÉ"));
    }

    @Test
    void searchesTheVerbatimAsItIsWritten() {
        assertEquals(List.of("0: &amp;"), find("&amp;", "R&amp;D"));
        assertEquals(List.of("0: don’t"), find("don.t", "we don’t"));
        assertEquals(List.of("0: A"), find("\\101", "A"));
        assertEquals(List.of("0: 👍👍"), find("👍+", "Yes 👍👍!"));
    }

    @Test
    void answersWhatWasNotExpectedToo() {
        Shard shard = SmallShard.of("staff", "time");
        PatternSearch search = new PatternSearch(shard, shard.reading());
        search.expect("st.");

        assertEquals(1, search.find("st.").size());
        assertEquals(1, search.find("im").size());
        assertEquals(1, search.find("st.").size());
        assertEquals(0, search.find("team").size());
    }

    @Test
    void saysWhatIsWrongWithAnExpression() {
        assertEquals(Optional.empty(), Asker.fault(new Rule.Pattern("a+")));
        assertEquals(Optional.of("missing closing ): (a"), Asker.fault(new Rule.Pattern("(a")));
        assertEquals(Optional.of("invalid escape sequence: \\1"), Asker.fault(new Rule.Pattern("(a)\\1")));
    }

    @Test
    void saysWhatIsWrongWithAnExpressionTooDeepOrTooLarge() {
        assertEquals(
                Optional.of("groups within groups more than 100 deep"),
                Asker.fault(new Rule.Pattern("(".repeat(50_000) + "a" + ")".repeat(50_000))));
        assertEquals(Optional.empty(), Asker.fault(new Rule.Pattern("(".repeat(100) + "\\(a" + ")".repeat(100))));
        assertEquals(Optional.of("invalid repeat count: {1001}"), Asker.fault(new Rule.Pattern("a{1001}")));
    }

    private static List<String> find(String expression, String... verbatims) {
        Shard shard = SmallShard.of(verbatims);
        Shard.Reading reading = shard.reading();
        return SmallShard.told(shard, new Matches(new PatternSearch(shard, reading).find(expression), reading));
    }
}
