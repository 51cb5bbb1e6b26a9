package org.verbatim.disclose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.model.QuestionId;

/// A segment that is made of the answers to a closed question.
///
/// @param options the options that belong to each value; for a segment that is the question itself, each its own
public record Grouping(String segment, QuestionId question, Map<String, List<String>> options) {
    public Grouping {
        options = Map.copyOf(options);
    }

    /// The values of `finer` that together are one of mine; empty if they are not.
    Optional<List<String>> parts(String value, Grouping finer) {
        List<String> mine = options.getOrDefault(value, List.of());
        List<String> parts = finer.options.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && mine.containsAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        long covered = parts.stream()
                .mapToLong(part -> finer.options.getOrDefault(part, List.of()).size())
                .sum();
        return covered == mine.size() && covered > 0 ? Optional.of(parts) : Optional.empty();
    }
}
