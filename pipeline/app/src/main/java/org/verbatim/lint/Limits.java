package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a word for a share stands for, as a report's key prints it: `25% to below 50%`.
///
/// @param written as the key has it
record Limits(String words, String written) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Whether the words are of a person or two, and of no share.
    boolean isOfPeople() {
        return !written.contains("%");
    }

    /// Whether the figure is within the limits. A word for a single respondent or two goes by the count.
    boolean hold(EvidenceBook.Figure figure) {
        long count = figure.numerator().orElse(0);
        double percent = 100.0 * count / figure.denominator().orElse(1);
        List<Long> numbers = numbers();
        if (written.startsWith("exactly")) {
            return percent == numbers.getFirst();
        }
        if (written.endsWith("respondent") || written.endsWith("respondents")) {
            return count == numbers.getFirst();
        }
        if (written.contains("or more, below")) {
            return count >= numbers.getFirst() && percent < numbers.getLast();
        }
        if (written.endsWith("and above")) {
            return percent >= numbers.getFirst();
        }
        return percent >= numbers.getFirst() && percent < numbers.getLast();
    }

    private List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(written);
        while (found.find()) {
            numbers.add(Long.parseLong(found.group()));
        }
        return numbers.isEmpty() ? List.of(0L) : numbers;
    }
}
