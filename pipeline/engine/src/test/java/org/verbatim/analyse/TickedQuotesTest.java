package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Findings.Marked;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.CommentId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

class TickedQuotesTest {
    private static final QuestionId WHY = new QuestionId("why");
    private static final ThemeId TIME = new ThemeId("time");
    private static final ClosedQuestion BARRIERS = new ClosedQuestion(
            new QuestionId("barriers"),
            ClosedQuestion.Kind.MULTI,
            "Barriers",
            List.of("time", "money"),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());
    private static final TickedRow ROW = new TickedRow(BARRIERS, "time", WHY, TIME, 1, 1, 1, 1, 0, 1, 1);

    @Test
    void givesAnExampleOfEachOfTheFour() {
        assertEquals(
                List.of(
                        "both: 1: No time is left.",
                        "ticked_only: 2: Nobody asks us.",
                        "written_only: 3: Give us time.",
                        "neither: 4: All is well."),
                examples(
                        said("1", List.of(0), "All is hard. No time is left."),
                        said("2", List.of(0, 1), "Nobody asks us."),
                        said("3", List.of(1), "Give us time."),
                        said("4", List.of(Respondent.NOTHING), "All is well.")));
    }

    @Test
    void prefersASentenceOfAGoodLength() {
        assertEquals(
                List.of("both: 2: There is no time to think about anything but the next patient in the queue."),
                examples(
                        said("1", List.of(0), "No time."),
                        said(
                                "2",
                                List.of(0),
                                "There is no time to think about anything but the next patient in the queue.")));
    }

    @Test
    void quotesNobodyWithoutPermissionOrAnAnswer() {
        assertEquals(
                List.of(),
                examples(
                        said("1", List.of(0), "No time is left.", Permission.COUNT_ONLY),
                        said("2", List.of(), "No time is left.")));
    }

    private static List<String> examples(TickedQuotes.Voice... voices) {
        return new TickedQuotes(List.of(BARRIERS), List.of(voices))
                .of(List.of(ROW)).stream()
                        .map(example -> example.cell().named() + ": "
                                + example.quote().comment().id().respondent() + ": "
                                + example.quote().words())
                        .toList();
    }

    private static TickedQuotes.Voice said(String respondent, List<Integer> chosen, String verbatim) {
        return said(respondent, chosen, verbatim, Permission.QUOTE);
    }

    /// A comment of one or two sentences, which raises the theme by its word.
    private static TickedQuotes.Voice said(
            String respondent, List<Integer> chosen, String verbatim, Permission permission) {
        int word = verbatim.indexOf("time");
        int end = verbatim.indexOf('.') + 1;
        return new TickedQuotes.Voice(
                new Excerpt(
                        new CommentId(new RespondentId(respondent), WHY),
                        verbatim,
                        List.of(),
                        word < 0 ? List.of() : List.of(TIME),
                        word < 0 ? List.of() : List.of(new Marked(TIME, new Span(word, word + 4)))),
                permission,
                List.of(chosen),
                end == verbatim.length()
                        ? List.of(new Span(0, end))
                        : List.of(new Span(0, end), new Span(end + 1, verbatim.length())));
    }
}
