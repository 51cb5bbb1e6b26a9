package org.verbatim.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verbatim.lint.EvidenceBook.Figure;

/// The words for shares by the key that a report prints, and what they stand for.
final class Shares {
    private static final Pattern PEOPLE = Pattern.compile("(?: of the)? respondents?$");

    /// What follows a word for a share that stands by itself: `Many (14 of 41)`, `most of them`, `some noted`.
    private static final String BEHIND =
            "(?=\\s*\\(|\\s+(?:of|respondents?|trusts?|organisations?|people|who|said|say|noted?|raised?|reported|report|felt"
                    + "|mentioned|told)\\b)";

    /// The words with what they stand for, and how a text has them; the longest first.
    private final Map<Limits, Pattern> key = new LinkedHashMap<>();

    Shares(Map<String, String> written) {
        written.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getKey().length(), a.getKey().length()))
                .forEach(entry -> key.put(new Limits(entry.getKey(), entry.getValue()), pattern(entry.getKey())));
    }

    /// The key that a document prints as a table; none if it prints none.
    static Shares printed(Document document) {
        Map<String, String> written = new LinkedHashMap<>();
        for (Document.Grid grid : document.grids()) {
            if (grid.heads().equals(List.of("Word", "Share"))) {
                grid.body().forEach(row -> written.put(row.getFirst(), row.getLast()));
            }
        }
        return new Shares(written);
    }

    private static Pattern pattern(String words) {
        String alone = PEOPLE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        String counted = List.of("one", "two").contains(alone) ? Pattern.quote(words) : Pattern.quote(alone) + BEHIND;
        return Pattern.compile("(?iu)(?<![\\p{L}-])" + counted);
    }

    /// A word for a share, where it stands in a text.
    ///
    /// @param words as the text has them
    record Said(Limits limits, String words) {}

    /// The first word for a share in the text; of several that begin there, the longest.
    Optional<Said> in(String text) {
        List<Said> said = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        for (Map.Entry<Limits, Pattern> word : key.entrySet()) {
            Matcher found = word.getValue().matcher(text);
            if (found.find() && found.start() < first) {
                first = found.start();
                said.addFirst(new Said(word.getKey(), found.group()));
            }
        }
        return said.stream().findFirst();
    }

    /// A word for a share must fit one of the figures that it can be about.
    Optional<Found> check(Found.Place place, String text, List<Figure> figures) {
        List<Figure> shares = figures.stream().filter(Figure::share).toList();
        return in(text).filter(said -> !shares.isEmpty() && shares.stream().noneMatch(said.limits()::hold))
                .map(said -> new Found(
                        place,
                        said.words(),
                        "it stands for " + said.limits().written() + ", and the results have " + Named.told(shares),
                        fix(shares)));
    }

    /// The word that the key has for the figures, if they all have the same.
    private String fix(List<Figure> figures) {
        List<String> right = key.keySet().stream()
                .filter(limits -> figures.stream().allMatch(limits::hold))
                .map(Limits::words)
                .toList();
        return right.isEmpty() ? "put the word that the key has for the share" : "put “" + right.getLast() + "”";
    }
}
