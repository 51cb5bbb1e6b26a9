package org.verbatim.annotate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.jspecify.annotations.Nullable;
import org.verbatim.clean.CleanText;

/// Says what language a comment is written in, and only where ten words or more leave no doubt.
///
/// The detector is slow and large, so a comment with enough of the small words of English is never shown to it.
public final class Languages {
    private static final String ENGLISH = "eng";
    private static final int FEWEST_WORDS = 10;

    /// Of a hundred English words, forty or more are among [#SMALL_WORDS]; of any other language, hardly one in ten.
    private static final double SURELY_ENGLISH = 0.15;

    /// Longer texts are no surer.
    private static final int ENOUGH = 2000;

    /// The detector spreads its confidence over 103 languages: this much is much, and a plain sentence reaches it.
    private static final double SURE = 0.075;

    /// How many times likelier than the next language the first must be; the next is often its sister.
    private static final double MARGIN = 1.6;

    /// How many times likelier than the language expected another must be before there is no doubt.
    private static final double NO_DOUBT = 4;

    /// Common in English, and no common words of another language that is written in these letters.
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "and", "of", "to", "is", "it", "that", "for", "was", "with", "are", "be", "this", "have", "not",
            "but", "by", "they", "from", "we", "there", "were", "has", "our", "would", "which", "their", "you", "my",
            "been", "more", "if", "will", "all", "when", "about", "what", "can", "could", "should", "who", "them",
            "than", "other", "some", "very", "need", "needs", "because", "time", "staff", "work", "people", "how");

    private final Object turn = new Object();
    private @Nullable LanguageDetectorME detector;

    /// The language of a comment of ten words or more as an ISO 639-3 code, such as `cym` for Welsh.
    Optional<String> detected(CleanText text, Annotation words) {
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        return isEnglish(words) ? Optional.of(ENGLISH) : likeliest(asked(text.text()));
    }

    /// Whether a comment is beyond doubt in another language than the one expected.
    ///
    /// @param language the language expected, as an ISO 639 code of two letters or three
    public boolean surelyNot(String language, CleanText text, Annotation words) {
        String expected = Locale.of(language.toLowerCase(Locale.ROOT)).getISO3Language();
        if (words.size() < FEWEST_WORDS || isEnglish(words)) {
            return words.size() >= FEWEST_WORDS && !expected.equals(ENGLISH);
        }
        Language[] byConfidence = asked(text.text());
        double first = byConfidence[0].getConfidence();
        return likeliest(byConfidence).isPresent() && first >= NO_DOUBT * confidence(expected, byConfidence);
    }

    private static double confidence(String language, Language[] byConfidence) {
        for (Language each : byConfidence) {
            if (each.getLang().equals(language)) {
                return each.getConfidence();
            }
        }
        return 1; // a language that the detector does not know is never ruled out
    }

    private static boolean isEnglish(Annotation words) {
        int small = 0;
        for (String form : words.forms()) {
            small += SMALL_WORDS.contains(form) ? 1 : 0;
        }
        return small >= SURELY_ENGLISH * words.size();
    }

    private Language[] asked(String text) {
        String enough = text.substring(0, Math.min(ENOUGH, text.length())).toLowerCase(Locale.ROOT);
        synchronized (turn) {
            if (detector == null) {
                detector = new LanguageDetectorME(Models.languages());
            }
            return detector.predictLanguages(enough);
        }
    }

    private static Optional<String> likeliest(Language[] byConfidence) {
        double first = byConfidence[0].getConfidence();
        return first >= SURE && first >= MARGIN * byConfidence[1].getConfidence()
                ? Optional.of(byConfidence[0].getLang())
                : Optional.empty();
    }
}
