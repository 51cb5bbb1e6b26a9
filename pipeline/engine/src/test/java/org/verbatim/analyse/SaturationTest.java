package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SaturationTest {
    @Test
    void meetsEveryThemeOnceAllIsRead() {
        Saturation curve = new Saturation(100, 1, 5, 40, 0);
        assertEquals(3, curve.themes());
        assertEquals(3, curve.metAfter(100), 1e-12);
        assertEquals(0, curve.metAfter(0), 1e-12);
    }

    @Test
    void meetsARareThemeInProportionToWhatIsRead() {
        assertEquals(0.9, new Saturation(100, 1).metAfter(90), 1e-12);
        assertEquals(1 - 10.0 / 100 * 9 / 99, new Saturation(100, 2).metAfter(90), 1e-12);
    }

    /// The mean over drawn orders comes to what the formula says without drawing.
    @Test
    void isTheMeanOverOrdersOfReading() {
        long[] carrying = {1, 2, 3, 8, 20};
        int comments = 60;
        Random random = new Random(11);
        List<List<Integer>> themes = new ArrayList<>();
        for (int comment = 0; comment < comments; comment++) {
            themes.add(new ArrayList<>());
        }
        for (int theme = 0; theme < carrying.length; theme++) {
            List<Integer> order = order(comments, random);
            for (int some = 0; some < carrying[theme]; some++) {
                themes.get(order.get(some)).add(theme);
            }
        }
        double[] met = new double[comments + 1];
        int permutations = 20_000;
        for (int permutation = 0; permutation < permutations; permutation++) {
            BitSet seen = new BitSet();
            List<Integer> order = order(comments, random);
            for (int read = 1; read <= comments; read++) {
                themes.get(order.get(read - 1)).forEach(seen::set);
                met[read] += seen.cardinality();
            }
        }
        Saturation curve = new Saturation(comments, carrying);
        for (int read = 0; read <= comments; read++) {
            assertEquals(met[read] / permutations, curve.metAfter(read), 0.03, "after " + read);
        }
    }

    private static List<Integer> order(int comments, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int comment = 0; comment < comments; comment++) {
            order.add(comment);
        }
        Collections.shuffle(order, random);
        return order;
    }

    @Test
    void staysExactForMillionsOfComments() {
        assertEquals(0.9, new Saturation(10_000_000, 1).metAfter(9_000_000), 1e-6);
    }

    @Test
    void refusesAThemeOfMoreCommentsThanThereAre() {
        assertThrows(IllegalArgumentException.class, () -> new Saturation(3, 4));
    }
}
