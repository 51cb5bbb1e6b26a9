package org.verbatim.exports;

import java.util.ArrayList;
import java.util.List;

/// What each column of an export was found to be, for people to read.
record ColumnFindings(Export export, Roles roles) {
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 40;

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        for (Column column : export.columns()) {
            Heading heading = column.heading();
            Judged found = roles.of(heading);
            findings.add(new Finding(
                    heading.number() + 1,
                    heading.column(),
                    found.role(),
                    column.filled(),
                    found.why(),
                    examples(column, found.role()),
                    roles.question(heading)));
        }
        return findings;
    }

    /// A few values; of answers in words none, since they may say who wrote them.
    private static List<String> examples(Column column, Role role) {
        boolean silent = role == Role.PERSONAL || role == Role.SHORT_TEXT || role.isOpen();
        return silent
                ? List.of()
                : column.values().keySet().stream()
                        .limit(EXAMPLES)
                        .map(ColumnFindings::shortened)
                        .toList();
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= EXAMPLE_LENGTH ? line : line.substring(0, EXAMPLE_LENGTH - 1) + "…";
    }
}
