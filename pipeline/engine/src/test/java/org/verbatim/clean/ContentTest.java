package org.verbatim.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.SetAside;

class ContentTest {
    private static final OpenQuestion BARRIERS = question("barriers", "none");
    private static final OpenQuestion SUPPORT = question("support");

    private final Content content = Content.of(List.of("Not sure – sorry"), List.of(BARRIERS, SUPPORT));

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u00A0\u200B\uFEFF", "&nbsp;", "<br>"})
    void setsABlankAside(String verbatim) {
        assertEquals(Optional.of(SetAside.BLANK), reason(verbatim, SUPPORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "...", "– –", "?!", "* #", "●"})
    void setsPunctuationAside(String verbatim) {
        assertEquals(Optional.of(SetAside.PUNCTUATION), reason(verbatim, SUPPORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A.", "n / a", "na", "NOT APPLICABLE", "No comment!", "No further comments", "Nothing else to add.",
                "as above", "(see above)", "As per Q3", "same as Q3", "see answer to Q12", "Nil return",
                        "prefer not to say",
                "I'd prefer not to say", "I’d prefer not to say", "not sure, sorry", "see #3", "ditto"
            })
    void setsAnEmptyAnswerAside(String verbatim) {
        assertEquals(Optional.of(SetAside.NO_CONTENT), reason(verbatim, SUPPORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No",
                "none",
                "Nothing",
                "don't know",
                "Time",
                "5",
                "👍",
                "❤",
                "✓",
                "N/A but we lack staff",
                "as above, and time",
                "Nada",
                "是",
                "nil by mouth signs are missing"
            })
    void keepsWhatSaysSomething(String verbatim) {
        assertEquals(Optional.empty(), reason(verbatim, SUPPORT));
    }

    @Test
    void listensToEachQuestionsOwnList() {
        assertEquals(Optional.of(SetAside.NO_CONTENT), reason("None.", BARRIERS));
        assertEquals(Optional.empty(), reason("None.", SUPPORT));
    }

    @Test
    void showsItsList() {
        assertTrue(Content.common().containsAll(List.of("n/a", "not applicable", "no comment", "as above")));
    }

    @Test
    void setsEveryAnswerOfItsListAside() {
        for (String answer : Content.common()) {
            assertEquals(Optional.of(SetAside.NO_CONTENT), reason(answer.replace("#", "12"), SUPPORT), answer);
        }
    }

    private Optional<SetAside> reason(String verbatim, OpenQuestion question) {
        return content.reason(Cleaner.clean(verbatim), question);
    }

    private static OpenQuestion question(String id, String... noContent) {
        return new OpenQuestion(new QuestionId(id), "What else?", Optional.empty(), List.of(noContent));
    }
}
