package org.verbatim.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures that a text gives: `75%`, `97 of 129`, `Base: 129 respondents`.
final class Figures {
    private static final String PERCENT = "(\\d{1,3}(?:\\.\\d+)?)\\s?%";
    private static final String COUNT = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
    private static final String OF = "\\s+of\\s+(?:the\\s+|its\\s+|all\\s+)?";
    private static final Pattern PERCENTS = Pattern.compile("(?<![\\d.])" + PERCENT);
    private static final Pattern FRACTIONS = Pattern.compile("(?<![\\d.,])" + COUNT + OF + COUNT + "(?![\\d%])");
    private static final Pattern BEFORE = Pattern.compile(PERCENT + "\\s?[,(]\\s?" + COUNT + OF + COUNT);
    private static final Pattern BEHIND =
            Pattern.compile("(?<![\\d.,])" + COUNT + OF + COUNT + "[^.;%()]{0,40}?[,(]\\s?" + PERCENT);
    private static final Pattern BASE =
            Pattern.compile("(?i)(?:base[:\\s]+|of\\s+(?:the\\s+)?|by\\s+|respondents:\\s*|n\\s?=\\s?)" + COUNT
                    + "(?![\\d.,]*\\d|\\s?%)");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.,\\w])" + COUNT + "(?:\\.\\d+)?(?![\\d\\w])");
    private static final Pattern NO_SHARES =
            Pattern.compile("(?i)less than \\d+\\s?%|\\d+\\s?% (?:confidence )?interval(?: \\S+ to \\S+)?");
    private static final Pattern REFERENCES =
            Pattern.compile("(?i)\\b(?:table|figure|section|question|page|note)\\s+\\d+");

    private Figures() {}

    /// A percentage with the count and base that the text gives beside it.
    record Triple(String words, Printed percent, long count, long base) {}

    /// A count and what it is of.
    record Fraction(String words, long count, long base) {
        boolean is(EvidenceBook.Figure figure) {
            return figure.numerator().equals(OptionalLong.of(count))
                    && figure.denominator().equals(OptionalLong.of(base));
        }

        /// What it is in whole per cent.
        Printed percent() {
            return Printed.of(Printed.whole(count, base).replace("%", ""));
        }

        EvidenceBook.Figure figure() {
            return new EvidenceBook.Figure(words, Map.of(), OptionalLong.of(count), OptionalLong.of(base));
        }
    }

    /// The percentages that stand for respondents: no level of confidence, and no limit.
    static List<Printed> percents(String text) {
        List<Printed> found = new ArrayList<>();
        Matcher percents = PERCENTS.matcher(NO_SHARES.matcher(text).replaceAll(" "));
        while (percents.find()) {
            found.add(Printed.of(percents.group(1)));
        }
        return found;
    }

    static List<Fraction> fractions(String text) {
        List<Fraction> found = new ArrayList<>();
        Matcher fractions = FRACTIONS.matcher(text);
        while (fractions.find()) {
            found.add(new Fraction(fractions.group(), number(fractions.group(1)), number(fractions.group(2))));
        }
        return found;
    }

    static List<Triple> triples(String text) {
        List<Triple> found = new ArrayList<>();
        Matcher before = BEFORE.matcher(text);
        while (before.find()) {
            found.add(new Triple(
                    before.group(), Printed.of(before.group(1)), number(before.group(2)), number(before.group(3))));
        }
        Matcher behind = BEHIND.matcher(text);
        while (behind.find()) {
            found.add(new Triple(
                    behind.group(), Printed.of(behind.group(3)), number(behind.group(1)), number(behind.group(2))));
        }
        return found;
    }

    /// The base that the text names, if it names one alone.
    static OptionalLong base(String text) {
        Matcher base = BASE.matcher(text);
        OptionalLong found = OptionalLong.empty();
        while (base.find()) {
            long number = number(base.group(1));
            if (found.isPresent() && found.getAsLong() != number) {
                return OptionalLong.empty();
            }
            found = OptionalLong.of(number);
        }
        return found;
    }

    /// Every number of the text as it is written, but for those that refer to a table or the like; `1,200` is `1200`.
    static List<String> numbers(String text) {
        List<String> found = new ArrayList<>();
        Matcher numbers = NUMBERS.matcher(REFERENCES.matcher(text).replaceAll(" "));
        while (numbers.find()) {
            found.add(numbers.group().replace(",", ""));
        }
        return found;
    }

    /// How many numbers of one text are in the other as well.
    static int inCommon(String one, String other) {
        List<String> left = new ArrayList<>(numbers(other));
        return (int) numbers(one).stream().filter(left::remove).count();
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
