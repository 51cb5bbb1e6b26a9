package org.verbatim.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.verbatim.lint.EvidenceBook.Figure;
import org.verbatim.lint.EvidenceBook.Sentence;

/// A paragraph against what the run found: sentences that were drafted and then edited, and those written by hand.
final class SentenceCheck {
    private static final List<String> EMPTY_WORDS = List.of("numerous", "a number of", "recurring", "widespread");

    private static final String NUMBERED = "(?:Table|Figure) \\d+";
    private static final String SEVERAL = NUMBERED + "(?:(?:, | and )" + NUMBERED + ")*";
    private static final Pattern REFERENCE =
            Pattern.compile(" ?\\((?:[Ss]ee )?" + SEVERAL + "\\)| ?\\bSee " + SEVERAL + "\\.");

    private final EvidenceBook book;
    private final OptionalLong base;
    private final Map<String, List<Sentence>> byPattern = new HashMap<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> fractions = new LinkedHashSet<>();

    /// @param base of all respondents, for percentages whose base the text does not give
    SentenceCheck(EvidenceBook book, OptionalLong base) {
        this.book = book;
        this.base = base;
        for (Sentence sentence : book.sentences().values()) {
            texts.add(plain(sentence.text()));
            byPattern
                    .computeIfAbsent(pattern(sentence.text()), each -> new ArrayList<>())
                    .add(sentence);
            Figures.fractions(sentence.text()).forEach(fraction -> fractions.add(key(fraction)));
        }
        for (Figure figure : book.figures()) {
            if (figure.share()) {
                fractions.add(figure.numerator().getAsLong() + "/"
                        + figure.denominator().getAsLong());
            }
        }
    }

    List<Found> check(Document.Paragraph paragraph) {
        String text = plain(paragraph.text());
        if (texts.contains(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>(Impossible.in(paragraph.place(), text, base));
        Optional<Sentence> drafted = drafted(paragraph, text);
        if (drafted.isPresent()) {
            edited(paragraph, text, drafted.get(), found);
        } else {
            byHand(paragraph, text, found);
        }
        return found;
    }

    /// The sentence that the paragraph was drafted as: by its bookmark, else by its words without their figures.
    private Optional<Sentence> drafted(Document.Paragraph paragraph, String text) {
        Optional<Sentence> marked = paragraph
                .evidence()
                .flatMap(id -> Optional.ofNullable(book.sentences().get(id)));
        return marked.isPresent()
                ? marked
                : byPattern.getOrDefault(pattern(text), List.of()).stream().findFirst();
    }

    private void edited(Document.Paragraph paragraph, String text, Sentence drafted, List<Found> found) {
        List<String> left = new ArrayList<>(Figures.numbers(text));
        List<String> known = new ArrayList<>(Figures.numbers(plain(drafted.text())));
        for (Figure figure : drafted.figures()) {
            figure.numerator().ifPresent(number -> known.add(Long.toString(number)));
            figure.denominator().ifPresent(number -> known.add(Long.toString(number)));
            if (figure.share()) {
                known.add(percent(figure, 0));
                known.add(percent(figure, 1));
            }
        }
        left.removeAll(known);
        for (String number : left) {
            found.add(new Found(
                    paragraph.place(),
                    number,
                    "the results give “" + drafted.text() + "”",
                    "put what the results give"));
        }
        if (left.isEmpty()) {
            moved(paragraph, text, drafted, found);
        }
        quantifier(paragraph, text, drafted.figures(), found);
        if (contains(text, "by far") && !contains(drafted.text(), "by far")) {
            found.add(new Found(
                    paragraph.place(),
                    "by far",
                    "the lead is not that clear: the next theme is too close, or a paired test does not bear it out",
                    "leave out “by far”"));
        }
    }

    /// The same words with the sentence's own figures at other places.
    private static void moved(Document.Paragraph paragraph, String text, Sentence drafted, List<Found> found) {
        String before = plain(drafted.text());
        if (pattern(text).equals(pattern(before)) && !Figures.numbers(text).equals(Figures.numbers(before))) {
            found.add(new Found(
                    paragraph.place(),
                    text,
                    "its figures stand in another order in the results: “" + before + "”",
                    "put them as the results give them"));
        }
    }

    private void byHand(Document.Paragraph paragraph, String text, List<Found> found) {
        for (Figures.Fraction fraction : Figures.fractions(text)) {
            if (fraction.count() <= fraction.base() && !fractions.contains(key(fraction))) {
                found.add(new Found(
                        paragraph.place(),
                        fraction.words(),
                        "no figure of the results is " + fraction.count() + " of " + fraction.base(),
                        "look it up in the tables, or say where it comes from"));
            }
        }
        List<Figure> about = about(text);
        for (Printed percent : Figures.percents(text)) {
            List<Figure> among = about.isEmpty() ? book.figures() : about;
            if (among.stream()
                    .noneMatch(figure -> figure.share()
                            && percent.standsFor(
                                    figure.numerator().getAsLong(),
                                    figure.denominator().getAsLong()))) {
                found.add(new Found(
                        paragraph.place(),
                        percent.toString(),
                        about.isEmpty()
                                ? "no figure of the results is " + percent
                                : "no figure of what the sentence names is " + percent + "; the results have "
                                        + said(about),
                        "look it up in the tables, or say where it comes from"));
            }
        }
        quantifier(paragraph, text, about, found);
        for (String word : EMPTY_WORDS) {
            if (contains(text, word)) {
                found.add(new Found(
                        paragraph.place(),
                        word,
                        "these words hide a number",
                        about.isEmpty() ? "give the count" : "give the count: " + said(about)));
            }
        }
    }

    /// The figures over all groups of the themes or options that a sentence names.
    private List<Figure> about(String text) {
        return book.figures().stream()
                .filter(Figure::share)
                .filter(figure ->
                        List.of("themes", "closed").contains(figure.filter().getOrDefault("table", "")))
                .filter(figure -> contains(text, subject(figure)))
                .distinct()
                .toList();
    }

    private static String subject(Figure figure) {
        String counts = figure.counts();
        int raised = counts.indexOf(" raised ");
        return raised >= 0
                ? counts.substring(raised + " raised ".length())
                : figure.filter().getOrDefault("option", counts);
    }

    /// A word for a share must fit one of the shares that it can be about.
    private void quantifier(Document.Paragraph paragraph, String text, List<Figure> figures, List<Found> found) {
        Optional<String> word = book.quantifiers().keySet().stream()
                .filter(words -> contains(text, words))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        List<Figure> shares = figures.stream().filter(Figure::share).toList();
        if (word.isEmpty() || shares.isEmpty()) {
            return;
        }
        Limits limits = Limits.of(word.get(), book.quantifiers().getOrDefault(word.get(), ""));
        if (shares.stream().noneMatch(limits::hold)) {
            found.add(new Found(
                    paragraph.place(),
                    word.get(),
                    "it stands for " + limits.written() + ", and the results have " + said(shares),
                    "put the word that the key has for the share"));
        }
    }

    private static String said(List<Figure> figures) {
        return figures.stream()
                .limit(3)
                .map(figure -> figure.numerator().getAsLong() + " of "
                        + figure.denominator().getAsLong() + " (" + percent(figure, 0) + "%)")
                .collect(Collectors.joining(", "));
    }

    private static String percent(Figure figure, int decimals) {
        return BigDecimal.valueOf(100 * figure.numerator().getAsLong())
                .divide(BigDecimal.valueOf(figure.denominator().getAsLong()), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static boolean contains(String text, String words) {
        String within = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        String wanted = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return !wanted.isEmpty() && within.contains(" " + wanted + " ");
    }

    private static String key(Figures.Fraction fraction) {
        return fraction.count() + "/" + fraction.base();
    }

    private static String pattern(String text) {
        return plain(text).replaceAll("\\d[\\d,.]*", "#");
    }

    /// Spaces of every kind as one, and no reference to a table or figure behind the sentence.
    static String plain(String text) {
        return REFERENCE
                .matcher(text.replaceAll("[\\s\\u00A0\\u202F]+", " "))
                .replaceAll("")
                .strip();
    }
}
