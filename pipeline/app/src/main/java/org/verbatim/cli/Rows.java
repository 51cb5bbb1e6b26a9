package org.verbatim.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells printed in columns: the first aligned left, the others right.
final class Rows {
    private final List<List<String>> rows = new ArrayList<>();

    Rows add(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int width = width(column);
                line.append("  ")
                        .append(column == 0 ? Shown.left(row.get(0), width) : Shown.right(row.get(column), width));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> Shown.width(row.get(column)))
                .max()
                .orElse(0);
    }
}
