package org.verbatim.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.verbatim.lint.EvidenceBook.Sentence;

/// A paragraph against what the run found, sentence by sentence: those that were drafted, those that were edited since,
/// and those written by hand.
final class SentenceCheck {
    /// How much of its words an edited sentence must share with the draft that its bookmark names.
    private static final double STILL_THE_SAME = 0.3;

    private final EvidenceBook book;
    private final EditedCheck edited;
    private final HandCheck byHand;
    private final Map<String, List<Draft>> exact = new HashMap<>();
    private final Map<String, List<Draft>> patterns = new HashMap<>();
    private final Map<String, List<Draft>> byId = new LinkedHashMap<>();

    /// One sentence of what a run drafted as a whole.
    ///
    /// @param words as they were drafted
    record Draft(Sentence whole, String words) {}

    SentenceCheck(EvidenceBook book) {
        this.book = book;
        this.edited = new EditedCheck(book, new Shares(book.quantifiers()));
        this.byHand = new HandCheck(book, new Shares(book.quantifiers()));
        for (Sentence sentence : book.sentences()) {
            for (String words : Words.sentences(Words.plain(sentence.text()))) {
                Draft draft = new Draft(sentence, words);
                add(exact, words, draft);
                add(patterns, Words.pattern(words), draft);
                add(byId, sentence.id(), draft);
            }
        }
    }

    private static void add(Map<String, List<Draft>> map, String key, Draft draft) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(draft);
    }

    /// What does not hold in the paragraph; sentences written by hand are handed to `told` as well.
    List<Found> check(Document.Paragraph paragraph, SaidTwice told) {
        String section = book.section(paragraph.spot().chapter());
        List<Draft> own = paragraph.evidence().stream()
                .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
                .toList();
        List<Found> found = new ArrayList<>();
        String asked = "";
        for (String words : Words.sentences(Words.plain(paragraph.text()))) {
            Optional<Draft> draft = drafted(words, own, section);
            if (draft.isEmpty()) {
                found.addAll(byHand.check(paragraph.place(), words, section));
                told.add(paragraph.spot(), asked, words);
            } else if (!draft.get().words().equals(words)) {
                found.addAll(edited.check(paragraph.place(), words, draft.get()));
            } else if (!own.contains(draft.get())) {
                misplaced(paragraph.place(), words, section).ifPresent(found::add);
            }
            asked = words.endsWith("?") ? words : asked;
        }
        return found;
    }

    /// What the sentence was drafted as: by the paragraph's bookmarks, else by its words, with their figures or
    /// without.
    private Optional<Draft> drafted(String words, List<Draft> own, String section) {
        return same(own, words)
                .or(() -> likest(patterned(own, words), words, section))
                .or(() -> likest(own, words, section)
                        .filter(draft -> Words.alike(draft.words(), words) >= STILL_THE_SAME))
                .or(() -> exact.getOrDefault(words, List.of()).stream().findFirst())
                .or(() -> likest(patterns.getOrDefault(Words.pattern(words), List.of()), words, section));
    }

    private static Optional<Draft> same(List<Draft> drafts, String words) {
        return drafts.stream().filter(draft -> draft.words().equals(words)).findFirst();
    }

    private static List<Draft> patterned(List<Draft> drafts, String words) {
        String pattern = Words.pattern(words);
        return drafts.stream()
                .filter(draft -> Words.pattern(draft.words()).equals(pattern))
                .toList();
    }

    /// Of several drafts the one with the most of the sentence's words, then of its figures, then in its section.
    private static Optional<Draft> likest(List<Draft> drafts, String words, String section) {
        return drafts.stream()
                .max(Comparator.comparingDouble((Draft draft) -> Words.alike(draft.words(), words))
                        .thenComparingInt(draft -> Figures.inCommon(draft.words(), words))
                        .thenComparing(draft -> draft.whole().section().equals(section)));
    }

    /// A sentence that was copied from the section of another question says of this question what is true of that; one
    /// that stands on no figure, such as how a table is to be read, is true of any.
    private Optional<Found> misplaced(Found.Place place, String words, String section) {
        List<Draft> drafts = exact.getOrDefault(words, List.of());
        if (drafts.stream().anyMatch(draft -> draft.whole().figures().isEmpty())) {
            return Optional.empty();
        }
        List<String> sections =
                drafts.stream().map(draft -> draft.whole().section()).toList();
        boolean elsewhere = section.startsWith("question-")
                && sections.stream().allMatch(other -> other.startsWith("question-") && !other.equals(section));
        return elsewhere && !Figures.numbers(words).isEmpty()
                ? Optional.of(new Found(
                        place,
                        words,
                        "these are the figures of “" + book.title(sections.getFirst()) + "”, and stand under “"
                                + book.title(section) + "”",
                        "name the question that they answer, or put the figures of this one"))
                : Optional.empty();
    }

    /// What a chart's or table's base says must be what the run printed there.
    List<Found> base(Document.Paragraph paragraph) {
        String text = Words.plain(paragraph.text());
        String first = Words.sentences(text).getFirst();
        boolean known = book.bases().stream()
                .map(Words::plain)
                .anyMatch(base -> text.equals(base) || first.equals(base) || first.equals(base + "."));
        if (known) {
            return List.of();
        }
        OptionalLong base = Figures.base(first);
        return base.isPresent()
                        && book.figures().stream()
                                .noneMatch(figure -> figure.denominator().equals(base)
                                        || figure.numerator().equals(base))
                ? List.of(new Found(
                        paragraph.place(),
                        first,
                        "no figure of the results has " + base.getAsLong() + " as its base",
                        "put the base that the results give"))
                : known(paragraph, first);
    }

    private List<Found> known(Document.Paragraph paragraph, String first) {
        String pattern = Words.pattern(first);
        return book.bases().stream()
                        .map(Words::plain)
                        .anyMatch(base -> Words.pattern(base).equals(pattern)
                                || Words.pattern(base + ".").equals(pattern))
                ? List.of(new Found(
                        paragraph.place(),
                        first,
                        "no chart or table of the results has this base in these words",
                        "put the base that the results give"))
                : List.of();
    }
}
