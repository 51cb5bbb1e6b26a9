package org.verbatim.report;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.verbatim.model.Share;

/// What a figure of the report stands on: a question put to the results, and the count that answers it.
///
/// @param asks what was counted, in words: `respondents who raised Capacity`
/// @param filter where the same figure stands in the results: the `table` and its row, by the names of its columns
/// @param count the numerator; empty if withheld
/// @param base the denominator; empty if withheld, and for a count that is a share of nothing
public record Basis(String asks, Map<String, String> filter, OptionalLong count, OptionalLong base) {
    public Basis {
        filter = Collections.unmodifiableMap(new TreeMap<>(filter));
    }

    static Basis of(String asks, Map<String, String> filter, Share share) {
        return share.isWithheld()
                ? new Basis(asks, filter, OptionalLong.empty(), OptionalLong.empty())
                : new Basis(asks, filter, OptionalLong.of(share.count()), OptionalLong.of(share.base()));
    }

    static Basis of(String asks, Map<String, String> filter, OptionalLong count) {
        return new Basis(asks, filter, count, OptionalLong.empty());
    }

    static Basis of(String asks, Map<String, String> filter, long count) {
        return of(asks, filter, OptionalLong.of(count));
    }
}
