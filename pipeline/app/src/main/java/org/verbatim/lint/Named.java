package org.verbatim.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.lint.EvidenceBook.Figure;

/// The themes and options that a sentence names, with what the results have of them.
///
/// @param figures every figure about one of them, those of the section first
/// @param overall those of all respondents
record Named(List<Figure> figures, List<Figure> overall) {
    private static final Set<String> OVERALL = Set.of("themes", "closed");

    /// How much of an option's words a sentence must have to name it.
    private static final double MOST_OF_IT = 0.6;

    /// How many figures a finding tells.
    private static final int TOLD = 3;

    Named {
        figures = List.copyOf(figures);
        overall = List.copyOf(overall);
    }

    static Named in(String sentence, String section, EvidenceBook book) {
        List<Figure> figures = book.subjects().entrySet().stream()
                .filter(subject -> names(sentence, subject.getKey()))
                .flatMap(subject -> subject.getValue().stream())
                .filter(Figure::share)
                .distinct()
                .sorted((a, b) -> Boolean.compare(isOf(section, b), isOf(section, a)))
                .toList();
        return new Named(
                figures,
                figures.stream()
                        .filter(figure -> OVERALL.contains(figure.filter().getOrDefault("table", "")))
                        .toList());
    }

    private static boolean isOf(String section, Figure figure) {
        return !section.isEmpty()
                && section.equals("question-" + figure.filter().getOrDefault("question", ""));
    }

    /// Whether the sentence has the name, or of a longer one most of its words.
    private static boolean names(String sentence, String subject) {
        if (Words.contains(sentence, subject)) {
            return true;
        }
        Set<String> words = Words.content(subject);
        Set<String> had = new HashSet<>(words);
        had.retainAll(Words.content(sentence));
        return had.size() > 1 && had.size() >= MOST_OF_IT * words.size();
    }

    boolean none() {
        return figures.isEmpty();
    }

    /// The figures as a finding tells them: `55 of 108 (51%)`.
    String told() {
        return told(overall.isEmpty() ? figures : overall);
    }

    static String told(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.numerator().getAsLong() + " of "
                        + figure.denominator().getAsLong() + " ("
                        + Printed.whole(
                                figure.numerator().getAsLong(),
                                figure.denominator().getAsLong()) + ")")
                .distinct()
                .limit(TOLD)
                .collect(Collectors.joining(", "));
    }
}
