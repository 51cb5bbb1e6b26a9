package org.verbatim.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final double[] ALIKE = {1, 1, 1, 1};

    @Test
    void shareATextOutAmongThemesOfTheTop() {
        Families flat = new Families(new int[] {-1, -1});

        assertArrayEquals(new double[] {0.5, 0.5}, flat.shared(new float[] {3, 3}, new double[] {1, 1}), 1e-12);
        assertArrayEquals(new double[] {0.75, 0.25}, flat.shared(new float[] {3, 3}, new double[] {3, 1}), 1e-12);
    }

    @Test
    void giveHalfOfAThemesPartToThoseBeneathIt() {
        Families nested = new Families(new int[] {-1, 0, 0, -1});

        assertArrayEquals(
                new double[] {0.5, 0.125, 0.125, 0.5}, nested.shared(new float[] {2, -9, -9, 2}, ALIKE), 1e-12);
    }

    @Test
    void neverTakeAThemesPartForWhatItsChildHas() {
        Families nested = new Families(new int[] {-1, 0, 1, -1});

        double[] alone = nested.shared(new float[] {2, -50, -50, 0}, ALIKE);
        assertArrayEquals(alone, nested.shared(new float[] {2, 50, 50, 0}, ALIKE), 1e-12);
    }

    @Test
    void shareOutScoresOfAnySize() {
        Families flat = new Families(new int[] {-1, -1});

        assertArrayEquals(new double[] {1, 0}, flat.shared(new float[] {1000, -1000}, new double[] {1, 1}), 1e-12);
    }
}
