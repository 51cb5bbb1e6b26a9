package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verbatim.model.RespondentId;

class HeldOutTest {
    private static final Choice HALF = new Choice(new double[] {0.5}, Choice.NO_FLOOR);

    @Test
    void findsProbabilitiesThatPromiseTooMuch() {
        HeldOut figures = of(4, 1, p(0.85), p(0.85), p(0.15), p(0.15));

        assertEquals((0.35 * 2 + 0.15 * 2) / 4, figures.calibrationError().value(), 1e-12);
    }

    @Test
    void comparesWhatWasGivenWithPeople() {
        HeldOut figures = of(4, 2, p(0.9), p(0.1), p(0.8), p(0.1));

        assertEquals(0.5, figures.precision(0).value());
        assertEquals(0.5, figures.recall(0).value());
        assertEquals(0.5, figures.f1(0).value());
        assertEquals(0.5, figures.micro().value());
        assertEquals(0.5, figures.macro().value());
    }

    @Test
    void isTheLessSureTheFewerRespondentsWroteTheSame() {
        double[][] held = new double[200][];
        for (int comment = 0; comment < 200; comment++) {
            held[comment] = p(comment % 3 == 0 ? 0.1 : 0.9);
        }
        HeldOut ofMany = of(200, 100, held);
        HeldOut ofFew = of(10, 100, held);

        assertEquals(ofMany.micro().value(), ofFew.micro().value());
        assertTrue(ofMany.micro().low() < ofMany.micro().value());
        assertTrue(width(ofFew) > width(ofMany));
    }

    @Test
    void saysNothingOfAThemeThatNobodyGave() {
        HeldOut figures = of(2, 0, p(0.1), p(0.1));

        assertFalse(figures.f1(0).known());
        assertFalse(figures.micro().known());
    }

    private static double width(HeldOut figures) {
        return figures.micro().high() - figures.micro().low();
    }

    private static double[] p(double probability) {
        return new double[] {probability};
    }

    /// Comments of so many respondents, in blocks, of which people gave the first ones the only theme.
    private static HeldOut of(int respondents, int carrying, double[]... held) {
        List<RespondentId> writers = new ArrayList<>();
        List<byte[]> themes = new ArrayList<>();
        for (int comment = 0; comment < held.length; comment++) {
            writers.add(new RespondentId("r" + comment * respondents / held.length));
            themes.add(new byte[] {(byte) (comment < carrying ? 1 : 0)});
        }
        return new HeldOut(writers, List.of(held), HALF, themes, 1);
    }
}
