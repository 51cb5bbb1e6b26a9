package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Span;

class PieceTest {
    private static Mark mark(int start, int end, String name) {
        return new Mark(new Span(start, end), name, name);
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.at()
                        + piece.marks().stream().map(Mark::what).toList().toString()
                        + piece.text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void cutsWhereMarksBeginAndEnd() {
        assertEquals("0[]no |3[staff]staff|8[] here", shown(Piece.of("no staff here", List.of(mark(3, 8, "staff")))));
    }

    @Test
    void laysOverlappingMarksOverOneAnotherTheLongestBelow() {
        assertEquals(
                "0[a]over|4[a, b]lap|7[b]s", shown(Piece.of("overlaps", List.of(mark(0, 7, "a"), mark(4, 8, "b")))));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertEquals("0[]👩‍⚕️ 😀 |7[m]milk", shown(Piece.of("👩‍⚕️ 😀 milk", List.of(mark(9, 13, "m")))));
    }

    @Test
    void endsAPieceWithItsLine() {
        assertEquals("0[]a\r\n|3[]b\r|5[]c\n|7[]d", shown(Piece.of("a\r\nb\rc\nd", List.of())));
    }

    @Test
    void showsWhatNoPageCanHoldAsWhatItIs() {
        assertEquals("0[]a\uFFFDb", shown(Piece.of("a\0b", List.of())));
    }

    @Test
    void losesNothingWhateverIsMarked() {
        SplittableRandom random = new SplittableRandom(11);
        String alphabet = "ab 😀é\r\n‏שλ<&";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(1, 40); j > 0; j--) {
                int point = alphabet.codePointAt(
                        alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length()))));
                text.appendCodePoint(point);
            }
            String verbatim = text.toString();
            int points = verbatim.codePointCount(0, verbatim.length());
            List<Mark> marks = new ArrayList<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                int start = random.nextInt(points);
                int end = random.nextInt(start, points) + 1;
                marks.add(mark(verbatim.offsetByCodePoints(0, start), verbatim.offsetByCodePoints(0, end), "m" + j));
            }
            List<Piece> pieces = Piece.of(verbatim, marks);
            assertEquals(verbatim, pieces.stream().map(Piece::text).collect(Collectors.joining()));
            int at = 0;
            for (Piece piece : pieces) {
                assertEquals(at, piece.at());
                at += piece.text().codePointCount(0, piece.text().length());
            }
        }
    }
}
