package org.verbatim.source;

import java.util.List;
import java.util.stream.Stream;
import org.verbatim.files.Header;

/// Answers that stand elsewhere than survey.yaml says: what must be known of them to read survey.yaml.
public interface Elsewhere {
    /// What problems call the files, one or more.
    List<String> files();

    /// The columns, in all files the same.
    Header header();

    /// Whether the rows of a file have an order of their own, so that respondents can be numbered by it.
    boolean isOrdered();

    /// The different texts of a column, each at least once, in any order.
    Stream<String> different(int column);
}
