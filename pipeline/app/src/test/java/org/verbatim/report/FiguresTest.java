package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Interval;
import org.verbatim.model.Share;

class FiguresTest {
    @Test
    void roundHalfUp() {
        assertEquals("37%", Figures.whole(new Share(73, 200)));
        assertEquals("13%", Figures.whole(new Share(1, 8)));
        assertEquals("12.5%", Figures.tenths(new Share(1, 8)));
        assertEquals("0.3%", Figures.tenths(new Share(1, 400)));
        assertEquals("100%", Figures.whole(new Share(5, 5)));
    }

    @Test
    void doNotCallSomethingNothing() {
        assertEquals("less than 1%", Figures.whole(new Share(1, 1_000)));
        assertEquals("<0.1%", Figures.tenths(new Share(1, 10_000)));
        assertEquals("0%", Figures.whole(new Share(0, 1_000)));
    }

    @Test
    void giveNoPercentageOfNobody() {
        assertEquals("no base", Figures.whole(new Share(0, 0)));
        assertEquals("no base", Figures.tenths(new Share(0, 0)));
        assertEquals("no base", Figures.points(new Share(0, 0), new Share(1, 2)));
    }

    @Test
    void groupThousands() {
        assertEquals("1,234,567 comments", Figures.count(1_234_567, "comment"));
        assertEquals("1 comment", Figures.count(1, "comment"));
    }

    @Test
    void subtractSharesBeforeRounding() {
        assertEquals("+0.7", Figures.points(new Share(2, 3), new Share(66, 100)));
        assertEquals("−16.7", Figures.points(new Share(4, 12), new Share(6, 12)));
    }

    @Test
    void printIntervalsWithOneDecimal() {
        assertEquals("67.1 to 81.8%", Figures.interval(new Interval(.670849, .818456)));
    }

    @Test
    void notesSmallAndLowBases() {
        assertEquals("Base: 100 respondents", Figures.noted("Base: 100 respondents", 100));
        assertEquals("Base: 99 respondents (small base)", Figures.noted("Base: 99 respondents", 99));
        assertEquals("Base: 29 respondents (low base)", Figures.noted("Base: 29 respondents", 29));
        assertEquals(", small", Figures.smallness(new Share(3, 30)));
        assertEquals("", Figures.smallness(new Share(3, 100)));
    }
}
