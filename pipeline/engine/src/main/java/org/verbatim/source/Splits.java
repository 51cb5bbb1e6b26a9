package org.verbatim.source;

import java.util.List;

/// The segments of a survey: their names, and where each value comes from.
record Splits(List<String> names, List<Layout.Split> splits) {}
