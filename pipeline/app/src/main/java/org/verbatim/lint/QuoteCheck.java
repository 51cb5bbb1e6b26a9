package org.verbatim.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Quotations against what respondents wrote: each must be an exact stretch of a comment, but for words left out and
/// marked `[…]`, and words put in square brackets.
final class QuoteCheck {
    private static final Pattern INLINE = Pattern.compile("“([^”]{25,})”|\"([^\"]{25,})\"");
    private static final Pattern EDITS = Pattern.compile("\\[[^\\]]*\\]|…|\\.\\.\\.");

    /// Words in a row from which a stretch in quotation marks is taken for a quotation.
    private static final int WORDS = 6;

    private final EvidenceBook book;
    private final Set<String> exact = new HashSet<>();
    private final List<Quotation> open = new ArrayList<>();
    private int count;

    /// @param book texts of the survey that a report may quote as well stand in it: questions, options
    QuoteCheck(EvidenceBook book) {
        this.book = book;
        book.quotes().forEach(quote -> exact.add(level(quote)));
    }

    /// Words that claim to be somebody's.
    ///
    /// @param stretches what is left between the marks of what was left out
    private record Quotation(Found.Place place, String words, List<String> stretches) {
        /// Whether the stretches stand in the text, one behind the other.
        boolean within(String text) {
            int at = 0;
            for (String stretch : stretches) {
                int found = text.indexOf(stretch, at);
                if (found < 0) {
                    return false;
                }
                at = found + stretch.length();
            }
            return true;
        }
    }

    /// Takes in the quotations of a paragraph.
    void add(Document.Paragraph paragraph) {
        if (paragraph.kind() == Document.Kind.QUOTE) {
            add(paragraph, paragraph.text());
        } else if (paragraph.kind() == Document.Kind.TEXT) {
            Matcher inline = INLINE.matcher(paragraph.text());
            while (inline.find()) {
                String words = inline.group(1) == null ? inline.group(2) : inline.group(1);
                if (words.split("\\s+").length >= WORDS) {
                    add(paragraph, words);
                }
            }
        }
    }

    private void add(Document.Paragraph paragraph, String words) {
        count++;
        if (exact.contains(level(words))) {
            return;
        }
        List<String> stretches = new ArrayList<>();
        for (String stretch : EDITS.split(unquoted(words))) {
            if (!level(stretch).isEmpty()) {
                stretches.add(level(stretch));
            }
        }
        Quotation quotation = new Quotation(paragraph.place(), words, stretches);
        boolean ours = book.texts().stream().anyMatch(text -> quotation.within(level(text)));
        if (!ours) {
            open.add(quotation);
        }
    }

    /// How many quotations there were.
    int count() {
        return count;
    }

    /// The quotations that no comment holds.
    List<Found> altered(Lint.Verbatims verbatims) {
        List<Quotation> left = new ArrayList<>(open);
        if (!left.isEmpty()) {
            verbatims.forEach(verbatim -> {
                String text = level(verbatim);
                left.removeIf(quotation -> quotation.within(text));
            });
        }
        return left.stream()
                .map(quotation -> new Found(
                        quotation.place(),
                        quotation.words(),
                        "no comment holds these words in this order",
                        "copy the quotation from the comments; mark what you leave out by […]"))
                .toList();
    }

    private static String unquoted(String quote) {
        return quote.strip().replaceAll("^[“\"]|[”\"]$", "");
    }

    /// Spaces as one, and no difference between the kinds of quotation marks.
    private static String level(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replace("\uFFFD", "")
                .strip();
    }
}
