package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verbatim.model.SetAside;

class RepeatsTest {
    private static final String TWENTY =
            "We ask the board to release staff for training one day each month and to pay for it in full";
    private static final String NINETEEN = TWENTY.substring(0, TWENTY.lastIndexOf(' '));

    @Test
    void areLongTextsThatSayTheSameWordForWord() {
        Shard first = SmallShard.of(TWENTY, "No time", TWENTY + " please");
        Shard second = SmallShard.of("no TIME", TWENTY.toUpperCase(Locale.ROOT) + "!", TWENTY);
        Repeats repeats = Repeats.in(List.of(first, second));

        Repeats.Comment original = new Repeats.Comment(0, 0);
        assertEquals(
                List.of(List.of(original, new Repeats.Comment(1, 1), new Repeats.Comment(1, 2))), repeats.groups());
        assertEquals(Optional.empty(), repeats.firstOf(original, first.reading()));
        assertEquals(Optional.of(original), repeats.firstOf(new Repeats.Comment(1, 2), second.reading()));
        assertEquals(Optional.empty(), repeats.firstOf(new Repeats.Comment(0, 2), first.reading()));
        assertEquals(Optional.empty(), repeats.firstOf(new Repeats.Comment(0, 1), first.reading()));
    }

    @Test
    void haveTwentyWordsOrMore() {
        assertEquals(List.of(), groups(SmallShard.of(NINETEEN, NINETEEN)));
        assertEquals(1, groups(SmallShard.of(TWENTY, TWENTY)).size());
    }

    @Test
    void comeInTheOrderOfTheirFirst() {
        String other = "Another " + TWENTY;
        assertEquals(
                List.of(
                        List.of(new Repeats.Comment(0, 0), new Repeats.Comment(0, 3)),
                        List.of(new Repeats.Comment(0, 1), new Repeats.Comment(0, 2))),
                groups(SmallShard.of(other, TWENTY, TWENTY, other)));
    }

    @Test
    void passOverWhatIsSetAside() {
        Entry aside = new Entry(
                TWENTY,
                Optional.of(SetAside.OTHER_LANGUAGE),
                SmallShard.entry(TWENTY).annotation());
        try (ShardWriter writer = ShardWriter.inMemory(2)) {
            writer.add(SmallShard.respondent("a"), List.of(SmallShard.entry(TWENTY), aside));
            writer.add(SmallShard.respondent("b"), List.of(aside, SmallShard.entry("")));

            assertEquals(List.of(), groups(writer.finish()));
        }
    }

    private static List<List<Repeats.Comment>> groups(Shard shard) {
        return Repeats.in(List.of(shard)).groups();
    }
}
