package org.verbatim.analyse;

/// The numbers that one respondent has come by so far, each once, in the order in which they came.
///
/// It is emptied for every respondent without touching its memory: a number is in it if it bears the present stamp.
final class Carried {
    private final int[] stamps;
    private final int[] numbers;
    private int stamp;
    private int size;

    Carried(int limit) {
        stamps = new int[limit];
        numbers = new int[limit];
    }

    void clear() {
        stamp++;
        size = 0;
    }

    void add(int number) {
        if (stamps[number] != stamp) {
            stamps[number] = stamp;
            numbers[size++] = number;
        }
    }

    int size() {
        return size;
    }

    int number(int place) {
        return numbers[place];
    }
}
