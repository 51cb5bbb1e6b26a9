package org.verbatim.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void putsTextsTogetherThatShareWords() {
        Bags bags = new Bags(6, new int[][] {{0, 1}, {0, 1}, {0, 1, 2}, {3, 4}, {3, 4, 5}, {3, 4}});

        Grouping grouping = Grouping.of(bags, Meanings.NONE, 2, 1);

        assertEquals(Set.of(Set.of(0, 1, 2), Set.of(3, 4, 5)), sets(grouping));
        assertEquals(List.of(), grouping.apart());
    }

    /// Texts of one subject whose words are drawn from its own dozen: most pairs of them share no word.
    @Test
    void findsTheSubjectsOfTextsThatOftenShareNoWord() {
        Random random = new Random(3);
        int subjects = 4;
        List<int[]> texts = new ArrayList<>();
        for (int text = 0; text < 400; text++) {
            int subject = text % subjects;
            int[] words = new int[4];
            for (int word = 0; word < 3; word++) {
                words[word] = subject * 12 + random.nextInt(12);
            }
            words[3] = 48 + random.nextInt(40);
            texts.add(Bags.bag(words, 4));
        }

        Grouping grouping = Grouping.of(new Bags(88, texts.toArray(int[][]::new)), Meanings.NONE, subjects, 5);

        int right = 0;
        for (List<Integer> group : grouping.groups()) {
            int[] counts = new int[subjects];
            group.forEach(text -> counts[text % subjects]++);
            right += java.util.Arrays.stream(counts).max().orElse(0);
        }
        assertTrue(right >= 0.8 * 400, "of 400 texts, " + right + " are in the group of their subject");
    }

    @Test
    void hasEveryTextInExactlyOneGroupAndSaysWhichShareNothing() {
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            int texts = random.nextInt(60);
            int[][] bags = new int[texts][];
            for (int text = 0; text < texts; text++) {
                int[] words = random.ints(random.nextInt(5), 0, 30).toArray();
                bags[text] = Bags.bag(words, words.length);
            }
            Grouping grouping = Grouping.of(new Bags(30, bags), Meanings.NONE, Grouping.suitable(texts), round);
            List<Integer> all = new ArrayList<>(grouping.apart());
            grouping.groups().forEach(all::addAll);
            assertEquals(texts, all.size());
            assertEquals(texts, new HashSet<>(all).size());
            for (int text : grouping.apart()) {
                assertTrue(bags[text].length == 0 || sharesNothing(bags, text), "text " + text + " shares words");
            }
        }
    }

    /// A word of all texts joins nobody to anybody in particular.
    private static boolean sharesNothing(int[][] bags, int text) {
        for (int word : bags[text]) {
            long with = java.util.Arrays.stream(bags)
                    .filter(bag -> java.util.Arrays.binarySearch(bag, word) >= 0)
                    .count();
            if (with > 1 && with < bags.length) {
                return false;
            }
        }
        return true;
    }

    @Test
    void givesTheSameGroupsBySeed() {
        Random random = new Random(4);
        int[][] bags = new int[200][];
        for (int text = 0; text < bags.length; text++) {
            int[] words = random.ints(6, 0, 50).toArray();
            bags[text] = Bags.bag(words, words.length);
        }
        assertEquals(
                Grouping.of(new Bags(50, bags), Meanings.NONE, 9, 2),
                Grouping.of(new Bags(50, bags), Meanings.NONE, 9, 2));
    }

    @Test
    void putsTextsTogetherThatMeanTheSameAndShareNoWord() {
        Bags bags = new Bags(4, new int[][] {{0}, {1}, {2}, {3}});
        Meanings meanings = new Meanings(
                List.of(0, 1, 2, 3), List.of(vector(1, 0.1f), vector(0.1f, 1), vector(1, 0.2f), vector(0.2f, 1)));

        Grouping grouping = Grouping.of(bags, meanings, 2, 1);

        assertEquals(Set.of(Set.of(0, 2), Set.of(1, 3)), sets(grouping));
        assertEquals(List.of(), grouping.apart());
    }

    /// Of a hundred thousand texts some are read for what they mean; the others follow those whose words they share.
    @Test
    void putsTextsOfUnknownMeaningBesideThoseWhoseWordsTheyShare() {
        Bags bags = new Bags(4, new int[][] {{0, 1}, {0}, {0, 1}, {2, 3}, {3}, {2, 3}, {}});
        Meanings meanings = new Meanings(List.of(0, 3), List.of(vector(1, 0), vector(0, 1)));

        Grouping grouping = Grouping.of(bags, meanings, 2, 1);

        assertEquals(Set.of(Set.of(0, 1, 2), Set.of(3, 4, 5)), sets(grouping));
        assertEquals(List.of(6), grouping.apart());
        grouping.groups().forEach(group -> assertTrue(group.getFirst() % 3 == 0, "first is " + group.getFirst()));
    }

    @Test
    void givesTheSameGroupsBySeedWhateverTheTextsMean() {
        Random random = new Random(6);
        int[][] bags = new int[200][];
        List<float[]> vectors = new ArrayList<>();
        for (int text = 0; text < bags.length; text++) {
            int[] words = random.ints(6, 0, 50).toArray();
            bags[text] = Bags.bag(words, words.length);
            vectors.add(vector(random.nextFloat() - 0.5f, random.nextFloat() - 0.5f));
        }
        Meanings meanings = new Meanings(Meanings.wanted(200), vectors);

        assertEquals(Grouping.of(new Bags(50, bags), meanings, 9, 2), Grouping.of(new Bags(50, bags), meanings, 9, 2));
    }

    @Test
    void wantsTheMeaningOfAllTextsOrOfSomeFromAllOver() {
        assertEquals(List.of(0, 1, 2), Meanings.wanted(3));
        assertEquals(List.of(), Meanings.wanted(0));
        List<Integer> some = Meanings.wanted(100_000);
        assertEquals(10_000, some.size());
        assertEquals(List.of(0, 10, 20), some.subList(0, 3));
        assertEquals(99_990, some.getLast());
    }

    private static float[] vector(float first, float second) {
        float length = (float) Math.sqrt(first * first + second * second);
        return new float[] {first / length, second / length};
    }

    @Test
    void makesDoWithNothing() {
        assertEquals(new Grouping(List.of(), List.of()), Grouping.of(new Bags(0, new int[0][]), Meanings.NONE, 5, 1));
        assertEquals(
                List.of(0, 1),
                Grouping.of(new Bags(0, new int[][] {{}, {}}), Meanings.NONE, 5, 1)
                        .apart());
    }

    private static Set<Set<Integer>> sets(Grouping grouping) {
        Set<Set<Integer>> sets = new HashSet<>();
        grouping.groups().forEach(group -> sets.add(Set.copyOf(group)));
        return sets;
    }
}
