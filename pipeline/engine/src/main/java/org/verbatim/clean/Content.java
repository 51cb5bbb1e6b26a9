package org.verbatim.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;

/// Says why a comment holds nothing to analyse: it is blank, punctuation only, or one of a list of empty answers.
///
/// Answers are compared as a whole, case, spaces and punctuation aside. "No", "none" and "nothing" are content unless a
/// survey lists them.
public final class Content {
    /// A number may be longer than the `#` that stands for it.
    private static final int ROOM_FOR_NUMBERS = 4;

    private final Set<String> surveyWide;
    private final Map<QuestionId, Set<String>> perQuestion = new HashMap<>();
    private int longest;

    private Content(List<String> noContent, List<OpenQuestion> questions) {
        surveyWide = keys(noContent);
        for (String answer : EmptyAnswers.COMMON) {
            add(Key.of(answer.replace('#', '1'), Integer.MAX_VALUE).anyNumber(), surveyWide);
        }
        for (OpenQuestion question : questions) {
            perQuestion.put(question.id(), keys(question.noContent()));
        }
    }

    /// What counts as content in a survey.
    public static Content of(Survey survey) {
        return of(survey.noContent(), survey.open());
    }

    /// What counts as content beside the common empty answers.
    ///
    /// @param noContent further empty answers to any question
    /// @param questions the questions, with the empty answers of each
    public static Content of(List<String> noContent, List<OpenQuestion> questions) {
        return new Content(noContent, questions);
    }

    /// The answers that hold nothing in any survey; `#` stands for any number.
    public static List<String> common() {
        return EmptyAnswers.COMMON;
    }

    /// Why a comment is not analysed, if it holds nothing.
    public Optional<SetAside> reason(CleanText comment, OpenQuestion question) {
        String text = comment.text();
        if (isBlank(text)) {
            return Optional.of(SetAside.BLANK);
        }
        Key key = Key.of(text, longest);
        if (key.isEmpty()) {
            return Symbols.speak(text) ? Optional.empty() : Optional.of(SetAside.PUNCTUATION);
        }
        return key.isTooLong() || !isListed(key, question) ? Optional.empty() : Optional.of(SetAside.NO_CONTENT);
    }

    private boolean isListed(Key key, OpenQuestion question) {
        return isIn(surveyWide, key) || isIn(perQuestion.getOrDefault(question.id(), Set.of()), key);
    }

    private static boolean isIn(Set<String> keys, Key key) {
        return keys.contains(key.exact()) || keys.contains(key.anyNumber());
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> keys(List<String> answers) {
        Set<String> keys = new HashSet<>();
        for (String answer : answers) {
            add(Key.of(Cleaner.clean(answer).text(), Integer.MAX_VALUE).exact(), keys);
        }
        return keys;
    }

    private void add(String key, Set<String> keys) {
        if (!key.isEmpty()) {
            keys.add(key);
            longest = Math.max(longest, key.length() + ROOM_FOR_NUMBERS);
        }
    }
}
