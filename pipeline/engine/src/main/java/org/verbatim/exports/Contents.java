package org.verbatim.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verbatim.exports.Column.Content;

/// Judges by its cells what a column holds.
final class Contents {
    /// What answers count as that are none of the options.
    static final String OTHER = "Other (written in)";

    /// Too few answers for counting which come again.
    private static final int FEW = 10;

    private static final int MOST_OPTIONS = 60;
    private static final int LONGEST_OPTION = 250;
    private static final Pattern ASKS_FOR_NAMES = Pattern.compile(
            "(?i)(?:(?:extra )?question \\w+[:.] *|q?\\d+[a-z]?[.:)] *)?(?:(?:at|in|to|for|from|with) )?"
                    + "(?:which|who|where|when|list|what (?:is|are) (?:your|the name)|please (?:name|list|give|provide)).*");

    private Contents() {}

    static Judged judge(Column column) {
        if (column.filled() == 0) {
            return Judged.of(Role.EMPTY, "no row has anything in it");
        }
        if (column.mostly(Content.DATES)) {
            return Judged.of(Role.DATE, "its cells are dates");
        }
        if (column.mostly(Content.NUMBERS) && onlyNumbers(column)) {
            return numbers(column);
        }
        return joined(column).or(() -> closed(column)).orElseGet(() -> words(column));
    }

    private static boolean onlyNumbers(Column column) {
        return column.values().keySet().stream().allMatch(value -> value.matches("[-+]?\\d+(?:[.,]\\d+)?"));
    }

    private static Judged numbers(Column column) {
        int different = column.values().size();
        if (column.many() || different > 11 || (different > 3 && different == column.filled())) {
            return Judged.of(
                    Role.NUMBER,
                    "numbers with " + (column.many() ? "more than " : "") + count(different)
                            + " different values; put into bands they could split tables");
        }
        List<String> options = ScaleOrder.ordered(column.values());
        return Judged.closed(
                different > 2 ? Role.SCALE : Role.SINGLE,
                options,
                different > 2
                        ? "cells hold one of " + different + " numbers, which have an order"
                        : "cells hold one of " + different + " numbers");
    }

    private static Optional<Judged> joined(Column column) {
        return JoinedOptions.in(column).map(found -> {
            boolean others = found.writtenIn() > 0 || column.many();
            return new Judged(
                    Role.MULTI,
                    byFrequency(found.counts()),
                    Optional.of(found.separator()),
                    others ? Optional.of(OTHER) : Optional.empty(),
                    "cells hold several of " + found.counts().size() + " choices, with " + shown(found.separator())
                            + " between them"
                            + (found.writtenIn() > 0
                                    ? "; " + count(found.writtenIn()) + " cells hold something else, written in"
                                    : ""));
        });
    }

    static List<String> byFrequency(Map<String, Integer> counts) {
        List<String> options = new ArrayList<>(counts.keySet());
        options.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
        return options;
    }

    private static String shown(String separator) {
        return separator.equals("\n") ? "a line break" : "“" + separator + "”";
    }

    private static Optional<Judged> closed(Column column) {
        if (column.longest() > LONGEST_OPTION) {
            return Optional.empty();
        }
        int different = column.values().size();
        long filled = column.filled();
        boolean wordy = column.sentences() >= 0.3 && column.repeated(3) < 0.5;
        boolean few = different <= Math.max(filled < 30 ? filled / 2 : filled / 3, 1)
                || (different <= 4 && !wordy && column.wordsEach() <= 6);
        long single =
                column.values().values().stream().filter(times -> times == 1).count();
        boolean strays = filled >= 100 && different > 8 && 2 * single > different;
        boolean scale = different <= 11
                && !column.many()
                && ScaleOrder.isScale(List.copyOf(column.values().keySet()));
        boolean handful = filled < FEW && different <= 4 && column.wordsEach() <= 2 && column.sentences() == 0;
        if (scale || handful) {
            return Optional.of(closed(column.values(), "cells hold one of " + count(different) + " answers"));
        }
        if (!column.many() && different <= MOST_OPTIONS && few && !wordy && !strays && column.repeated(2) >= 0.7) {
            return Optional.of(closed(column.values(), "cells hold one of " + count(different) + " answers"));
        }
        return !wordy || column.repeated(3) >= 0.6 ? withStrays(column) : Optional.empty();
    }

    /// A closed question with a field to write in: what comes often was offered.
    private static Optional<Judged> withStrays(Column column) {
        long least = Math.max(3, column.filled() / 200);
        Map<String, Integer> often = new LinkedHashMap<>();
        column.values().forEach((value, times) -> {
            if (times >= least) {
                often.put(value, times);
            }
        });
        long covered = often.values().stream().mapToLong(times -> times).sum();
        if (column.filled() < 50
                || often.size() < 2
                || often.size() > MOST_OPTIONS
                || 10 * covered < 7 * column.filled()) {
            return Optional.empty();
        }
        long rest = column.filled() - covered;
        List<String> options = ScaleOrder.ordered(often);
        return Optional.of(new Judged(
                Role.SINGLE,
                options,
                Optional.empty(),
                Optional.of(OTHER),
                "cells hold one of " + options.size() + " answers that come often; " + count(rest)
                        + " cells hold rare ones, which look written in"));
    }

    /// A closed question with these answers.
    static Judged closed(Map<String, Integer> counts, String why) {
        List<String> options = ScaleOrder.ordered(counts);
        return ScaleOrder.isScale(options)
                ? Judged.closed(Role.SCALE, options, why + ", which are the points of a scale")
                : Judged.closed(Role.SINGLE, options, why);
    }

    private static Judged words(Column column) {
        String question = column.heading().text();
        boolean names = ASKS_FOR_NAMES.matcher(question).matches();
        double least = names ? 6 : 2.6;
        boolean telling = column.wordsEach() >= least || column.sentences() >= 0.5;
        String how = String.format(
                Locale.ROOT, "%,d answers in words, %.0f words each", column.filled(), column.wordsEach());
        return telling && (column.longest() >= 60 || column.sentences() >= 0.3)
                ? Judged.of(Role.OPEN, how)
                : Judged.of(
                        Role.SHORT_TEXT,
                        how + (names ? ", and the question asks for names" : "") + "; too short for themes");
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
