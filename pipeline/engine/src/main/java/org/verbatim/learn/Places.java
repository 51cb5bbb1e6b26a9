package org.verbatim.learn;

import java.util.Arrays;

/// Where each key's record stands, in a table of plain numbers: a million take 24 MB.
final class Places {
    private static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] places = none(keys.length);
    private int size;

    /// The place of the key, or -1.
    int at(long key) {
        return places[slot(key)];
    }

    /// Remembers the place of the key; a later one takes the place of an earlier one.
    void put(long key, int place) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        size += places[slot] == NONE ? 1 : 0;
        keys[slot] = key;
        places[slot] = place;
    }

    /// The slot that holds the key, or the free one where it would go. Keys are hashes, so that any of their bits will
    /// do.
    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (places[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = none(keys.length);
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldPlaces[slot] != NONE) {
                put(oldKeys[slot], oldPlaces[slot]);
            }
        }
    }

    private static int[] none(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
