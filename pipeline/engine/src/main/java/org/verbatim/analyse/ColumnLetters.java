package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.analyse.TwoProportions.Column;
import org.verbatim.model.Share;

/// The letters that market research prints beside a share: those of the columns that are significantly smaller.
///
/// Every pair of columns is compared by the pooled z test; all pairs are adjusted together by Holm's method. The
/// letter of the smaller column stands in the cell of the larger (the rule of UNICOM Intelligence). Columns of
/// nobody are not compared. After the 26th column letters are doubled: AA, AB and so on.
final class ColumnLetters {
    private ColumnLetters() {}

    /// For each column the letters of those it exceeds at the level of 5%, in order.
    static List<String> of(List<Share> columns) {
        return ofColumns(columns.stream().map(Column::of).toList());
    }

    /// The same of weighted columns, each on its effective base.
    static List<String> ofColumns(List<Column> columns) {
        List<int[]> pairs = pairs(columns);
        double[] p = Adjustment.holm(pairs.stream()
                .mapToDouble(pair -> TwoProportions.of(columns.get(pair[0]), columns.get(pair[1]))
                        .p())
                .toArray());
        List<StringBuilder> letters = new ArrayList<>();
        columns.forEach(column -> letters.add(new StringBuilder()));
        for (int test = 0; test < p.length; test++) {
            if (p[test] < 0.05) {
                int one = pairs.get(test)[0];
                int other = pairs.get(test)[1];
                boolean larger =
                        columns.get(one).proportion() > columns.get(other).proportion();
                letters.get(larger ? one : other).append(letter(larger ? other : one));
            }
        }
        return letters.stream().map(StringBuilder::toString).toList();
    }

    private static List<int[]> pairs(List<Column> columns) {
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < columns.size(); one++) {
            for (int other = one + 1; other < columns.size(); other++) {
                if (columns.get(one).base() > 0 && columns.get(other).base() > 0) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
        return pairs;
    }

    /// The letter of a column, counted from 0.
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
