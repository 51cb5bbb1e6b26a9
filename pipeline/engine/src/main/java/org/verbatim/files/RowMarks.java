package org.verbatim.files;

import java.util.Arrays;

/// Lines and columns of a row's cells as bytes: each by its distance from the one before, seven bits a byte.
final class RowMarks {
    private static final int LONGEST = 5;

    private RowMarks() {}

    static byte[] write(int[] places) {
        byte[] bytes = new byte[LONGEST * places.length];
        int size = 0;
        for (int at = 0; at < places.length; at++) {
            int step = places[at] - (at < 2 ? 0 : places[at - 2]);
            int rest = step << 1 ^ step >> 31;
            while (rest < 0 || rest > 0x7f) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }
        return Arrays.copyOf(bytes, size);
    }

    static int[] read(byte[] bytes, int count) {
        int[] places = new int[count];
        int from = 0;
        for (int at = 0; at < count; at++) {
            int step = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[from++];
                step |= (next & 0x7f) << shift;
                if (next >= 0) {
                    break;
                }
            }
            places[at] = (step >>> 1 ^ -(step & 1)) + (at < 2 ? 0 : places[at - 2]);
        }
        return places;
    }
}
