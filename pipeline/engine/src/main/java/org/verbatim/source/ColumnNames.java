package org.verbatim.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.files.Header;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.model.Problems;

/// Finds the columns that survey.yaml names in the header of the data.
final class ColumnNames {
    private final String file;
    private final Optional<Header> header;
    private final Problems problems;

    /// @param header empty if the data cannot be read, which has been told: then every name is taken for right
    ColumnNames(String file, Optional<Header> header, Problems problems) {
        this.file = file;
        this.header = header;
        this.problems = problems;
    }

    /// The column that `name` names; empty, with a problem, if there is none or more than one.
    OptionalInt find(Node.Scalar name) {
        if (header.isEmpty()) {
            return OptionalInt.of(0);
        }
        List<String> names = header.get().names();
        OptionalInt found = header.get().find(name.text());
        if (found.isEmpty() && has(name.text() + " (1)")) {
            problems.add(
                    name.place(),
                    "more than one column of " + file + " is called '" + name.text() + "'",
                    "write '" + name.text() + " (1)' for the first of them, '" + name.text()
                            + " (2)' for the second, and so on");
        } else if (found.isEmpty()) {
            problems.add(
                    name.place(),
                    "no column '" + name.text() + "' in " + file
                            + Reading.didYouMean(Header.normal(name.text()), names),
                    "write one of: " + Reading.shortened(names));
        }
        return found;
    }

    /// The column called `name`, if there is one.
    OptionalInt place(String name) {
        return header.map(names -> names.find(name)).orElse(OptionalInt.empty());
    }

    boolean has(String name) {
        return header.isPresent() && header.get().find(name).isPresent();
    }

    List<String> names() {
        return header.map(Header::names).orElse(List.of());
    }

    boolean areKnown() {
        return header.isPresent();
    }
}
