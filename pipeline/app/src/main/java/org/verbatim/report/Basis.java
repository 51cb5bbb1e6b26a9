package org.verbatim.report;

import java.util.Map;
import java.util.TreeMap;
import org.verbatim.model.Share;

/// What a figure of the report stands on: a question put to the results, and the count that answers it.
///
/// @param asks what was counted, in words: `respondents who raised Capacity`
/// @param filter whose answers were counted, by the names of the results' columns: `question`, `theme`, `segment`,
///     `value`, `option` and so on
/// @param share the numerator and the denominator
public record Basis(String asks, Map<String, String> filter, Share share) {
    public Basis {
        filter = java.util.Collections.unmodifiableMap(new TreeMap<>(filter));
    }
}
