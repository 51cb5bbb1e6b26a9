package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Quotes;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.folder.Answers;
import org.verbatim.model.CommentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.work.Progress;

final class RehearsalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Pick pick(String comment, String words, Pick.Kind kind) {
        return new Pick(
                SurveyFolder.MORNING,
                "Ann",
                CommentId.parse(comment),
                new ThemeId("culture"),
                new Span(0, words.length()),
                words,
                kind);
    }

    @Test
    void findsWhatARunFinds() {
        SurveyFolder survey = SurveyFolder.small(folder).applied("8/barriers", "culture");
        Findings run = survey.run().findings();
        Findings rehearsed = Answers.ask(
                folder,
                Progress.SILENT,
                answers ->
                        Rehearsal.of(answers, Models.load(), 1, Progress.SILENT).findings());
        assertEquals(run.themes(), rehearsed.themes());
        assertEquals(run.bySegment(), rehearsed.bySegment());
        assertEquals(run.quotes(), rehearsed.quotes());
        assertFalse(survey.entries().contains("rehearsal"), survey.entries().toString());
    }

    @Test
    void choosesQuotesAnewWithoutCountingAnew() {
        SurveyFolder.small(folder);
        Answers.ask(folder, Progress.SILENT, answers -> {
            Rehearsal rehearsal = Rehearsal.of(answers, Models.load(), 1, Progress.SILENT);
            Picks pinned = Picks.of(List.of(pick("2/barriers", "The culture here", Pick.Kind.PIN)));
            assertEquals(rehearsal.findings().quotes(), rehearsal.quotes(Picks.NONE, Quotes.RANKS));
            assertEquals(
                    List.of("The culture here"),
                    rehearsal.quotes(pinned, 8).stream()
                            .filter(quote -> quote.slot().equals("pinned"))
                            .map(quote -> quote.quote().words())
                            .toList());
            assertTrue(rehearsal.knows(pinned));
            assertFalse(rehearsal.knows(Picks.of(List.of(pick("4/barriers", "Nothing", Pick.Kind.PIN)))));
            return true;
        });
    }
}
