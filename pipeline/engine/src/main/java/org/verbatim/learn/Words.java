package org.verbatim.learn;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.Span;

/// The words of a text as the learner counts them: letters and digits with the apostrophes within, in small letters.
///
/// @param forms each word; typographic apostrophes are plain ones
/// @param spans where each stands in the text
record Words(List<String> forms, List<Span> spans) {
    static Words of(String text) {
        List<String> forms = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                forms.add(form(text, at, end));
                spans.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return new Words(forms, spans);
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && (isLetter(text.charAt(end)) || (end > start && isApostrophe(text, end)))) {
            end++;
        }
        return end;
    }

    /// Half of a character beyond the Basic Multilingual Plane counts as a letter, so that an emoji is a word.
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean isApostrophe(String text, int at) {
        return plain(text.charAt(at)) == '\'' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }

    private static String form(String text, int start, int end) {
        StringBuilder form = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            form.append(Character.toLowerCase(plain(text.charAt(at))));
        }
        return form.toString();
    }

    private static char plain(char c) {
        return c == '\u2019' || c == '\u2018' || c == '`' ? '\'' : c;
    }
}
