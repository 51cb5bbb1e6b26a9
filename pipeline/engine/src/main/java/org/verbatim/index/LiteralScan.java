package org.verbatim.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds which of many short strings a text holds, reading it once, case aside (Aho and Corasick, 1975).
final class LiteralScan {
    private static final int LETTERS = 128;

    /// For each state and character the next state; states are numbered by their row in this table.
    private int[] next = new int[LETTERS];

    /// For each state the numbers of the strings that end there.
    private final List<int[]> ends = new ArrayList<>();

    /// For each state the nearest state, itself included, on the way through shorter endings at which a string ends; -1
    /// if none.
    private int[] nearestEnd = {};

    private int[] shorter = {};

    /// @param strings in lower case, ASCII only
    LiteralScan(List<String> strings) {
        ends.add(new int[0]);
        for (int number = 0; number < strings.size(); number++) {
            add(strings.get(number), number);
        }
        connect();
    }

    private void add(String string, int number) {
        int state = 0;
        for (int i = 0; i < string.length(); i++) {
            int cell = state * LETTERS + string.charAt(i);
            if (next[cell] == 0) {
                next[cell] = ends.size();
                ends.add(new int[0]);
                next = Arrays.copyOf(
                        next, ends.size() * LETTERS <= next.length ? next.length : 2 * next.length + LETTERS);
            }
            state = next[cell];
        }
        int[] grown = Arrays.copyOf(ends.get(state), ends.get(state).length + 1);
        grown[grown.length - 1] = number;
        ends.set(state, grown);
    }

    /// Makes of the tree a machine that never looks back: missing branches lead to where the longest shorter ending
    /// goes on.
    private void connect() {
        shorter = new int[ends.size()];
        nearestEnd = new int[ends.size()];
        Arrays.fill(nearestEnd, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int letter = 0; letter < LETTERS; letter++) {
            if (next[letter] != 0) {
                queue.add(next[letter]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            nearestEnd[state] = ends.get(state).length > 0 ? state : nearestEnd[shorter[state]];
            for (int letter = 0; letter < LETTERS; letter++) {
                int cell = state * LETTERS + letter;
                int fallback = next[shorter[state] * LETTERS + letter];
                if (next[cell] == 0) {
                    next[cell] = fallback;
                } else {
                    shorter[next[cell]] = fallback;
                    queue.add(next[cell]);
                }
            }
        }
    }

    /// Sets in `found` the numbers of the strings that `text` holds.
    void scan(String text, BitSet found) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                letter = (char) (letter + ('a' - 'A'));
            }
            state = letter < LETTERS ? next[state * LETTERS + letter] : 0;
            for (int end = nearestEnd[state]; end >= 0; end = nearestEnd[shorter[end]]) {
                for (int number : ends.get(end)) {
                    found.set(number);
                }
            }
        }
    }
}
