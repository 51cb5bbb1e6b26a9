package org.verbatim.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.folder.Answers;
import org.verbatim.model.Share;
import org.verbatim.model.WrongInput;
import org.verbatim.run.SurveyFolder;
import org.verbatim.run.WrittenSurvey;
import org.verbatim.work.Progress;

class SearchTest {
    @TempDir
    private Path folder;

    private WrittenSurvey survey = new WrittenSurvey(Path.of("target", "no-survey-yet"));

    @BeforeEach
    void write() {
        survey = new WrittenSurvey(folder.resolve("survey"));
    }

    @Test
    void showsEachHitInItsContext() {
        assertEquals(
                List.of(
                        "r1/barriers 27-35 …staff, and |capacity| is low.",
                        "r2/barriers 7-15 …No bed |capacity|.",
                        "r4/asks 20-28 …Line two: |capacity|!"),
                hits(Query.Typed.of("capacity")));
    }

    @Test
    void countsWithBases() {
        SearchCounts counts = counts(Query.Typed.of("capacity"));
        assertEquals(3, counts.hits());
        assertEquals(new Share(3, 6), counts.comments());
        assertEquals(new Share(3, 4), counts.respondents());
        assertEquals(new Share(1, 2), counts.organisations());
        assertEquals(
                "[barriers 2 of 3, asks 1 of 3]",
                counts.byQuestion().stream()
                        .map(row -> row.question() + " " + of(row.respondents()))
                        .toList()
                        .toString());
        assertEquals(
                "[North 2 of 2, South 1 of 2]",
                counts.bySegment().stream()
                        .map(row -> row.value() + " " + of(row.respondents()))
                        .toList()
                        .toString());
    }

    @Test
    void asksOnlyWhomItIsToldTo() {
        assertEquals(
                new Share(1, 3),
                counts(typed("capacity", "asks", "", List.of())).respondents());
        assertEquals(
                new Share(1, 2),
                counts(typed("capacity", "", "", List.of("region=south"))).respondents());
        assertEquals(
                new Share(2, 3),
                counts(typed("capacity", "", "", List.of("role=Nurse"))).respondents());
        assertEquals(
                new Share(1, 3),
                counts(typed("low", "", "capacity", List.of("role=Nurse"))).respondents());
    }

    @Test
    void findsThemesAsARunDoes() {
        assertEquals(List.of("r4/asks 20-28 …Line two: |capacity|!"), hits(Query.Typed.of("@capacity AND NOT staff")));
    }

    @Test
    void tellsWhatIsWrongWithAQuery() {
        WrongInput wrong = assertThrows(
                WrongInput.class,
                () -> counts(typed("staff AND (short", "asky", "capacty", List.of("regoin=North", "role=Nurze", "x"))));
        assertEquals("""
                --question: 'asky' is not an open question of the survey; did you mean 'asks'?
                  fix: write one of: barriers, asks
                --theme: 'capacty' is not a theme of the taxonomies; did you mean 'capacity'?
                  fix: write one of: capacity, data
                --where: 'regoin' is not a segment or a closed question; did you mean 'region'?
                  fix: write one of: region, role
                --where: 'Nurze' is not a value of role; did you mean 'Nurse'?
                  fix: write one of: Nurse, Doctor
                --where: 'x' is no condition; a name, an equals sign and a value were expected
                  fix: write, for example, --where 'region=North'
                query:1:11: the bracket opened here is never closed
                  staff AND (short
                            ^
                  fix: write ) where the group ends""", wrong.getMessage());
    }

    @Test
    void writesHitsAsTheyStand() {
        String rows = survey.ask(answers -> SearchFiles.rows(Search.over(answers)
                .find(Query.of(Query.Typed.of("two"), answers))
                .hits(0, 10, 12)));
        assertEquals("r4/asks,r4,asks,15,18,\"e one.\nLine \",two,: capacity!\r\n", rows);
    }

    @Test
    void answersFromTheIndexUntilTheDataChange() {
        List<String> made = new ArrayList<>();
        Progress told = new Progress() {
            @Override
            public void begin(String work, long steps) {
                made.add(work);
            }

            @Override
            public void advance(long steps) {}

            @Override
            public void end() {}
        };
        Answers.ask(survey.folder(), told, answers -> answers.index().rows());
        Answers.ask(survey.folder(), told, answers -> answers.index().rows());
        assertEquals(1, made.size());
        survey.write("responses.csv", WrittenSurvey.ROWS + "r5,,North,Nurse,Another,\n");
        long rows =
                Answers.ask(survey.folder(), told, answers -> answers.index().rows());
        assertEquals(5, rows);
        assertEquals(2, made.size());
    }

    private static Query.Typed typed(String rule, String question, String theme, List<String> where) {
        return new Query.Typed(rule, present(question), present(theme), where);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private SearchCounts counts(Query.Typed typed) {
        return survey.ask(
                answers -> Search.over(answers).find(Query.of(typed, answers)).counts());
    }

    private List<String> hits(Query.Typed typed) {
        return survey.ask(answers -> Search.over(answers).find(Query.of(typed, answers)).hits(0, 10, 11).stream()
                .map(hit -> hit.comment() + " " + hit.span().start() + "-"
                        + hit.span().end() + " …"
                        + hit.left().replace("\n", "⏎").strip().replaceAll("^.*⏎", "")
                        + (hit.left().endsWith(" ") ? " |" : "|") + hit.words() + "|" + hit.right())
                .toList());
    }

    private static String of(Share share) {
        return share.count() + " of " + share.base();
    }

    @Test
    void sortsHitsByWhatStandsAroundThem() {
        assertEquals(List.of("r1", "r2", "r4"), sorted(Order.LEFT, 0));
        assertEquals(List.of("r2", "r4", "r1"), sorted(Order.RIGHT, 0));
        assertEquals(List.of("r4", "r1"), sorted(Order.WORDS, 1));
    }

    private List<String> sorted(Order order, int skip) {
        return survey.ask(answers ->
                Search.over(answers)
                        .find(Query.of(Query.Typed.of("capacity"), answers))
                        .hits(order, skip, 10, 5)
                        .stream()
                        .map(hit -> hit.comment().respondent().value())
                        .toList());
    }

    @Test
    void givesTheSentencesThatHoldHitsAsQuotes() {
        survey.write(
                "responses.csv",
                WrittenSurvey.ROWS.replace("No bed capacity.", "\"We care. Capacity, no capacity. Bye.\""));
        String quotes = survey.ask(answers -> {
            Query query = Query.of(Query.Typed.of("capacity"), answers);
            return SearchFiles.quotes(query, Search.over(answers).find(query).quotes(10));
        });
        assertEquals("""
                Quotes that hold: capacity

                “We are short of staff, and capacity is low.”
                (Ash, comment r1/barriers)

                “Capacity, no capacity.”
                (Ash, comment r2/barriers)

                “Line two: capacity!”
                (comment r4/asks)
                """, quotes);
    }

    @Test
    void quotesNobodyWithoutPermission() {
        SurveyFolder.small(folder.resolve("permission"));
        List<String> quoted = Answers.ask(
                folder.resolve("permission"),
                Progress.SILENT,
                answers -> Search.over(answers).find(Query.of(Query.Typed.of("staff"), answers)).quotes(10).stream()
                        .map(each -> each.quote().comment().id().toString())
                        .toList());
        assertEquals(List.of("1/barriers", "5/barriers", "8/barriers", "8/support"), quoted);
    }
}
