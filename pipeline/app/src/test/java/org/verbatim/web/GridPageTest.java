package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first screen: what it shows, what a filter leaves, and what coding writes.
class GridPageTest {
    @TempDir
    Path folder;

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static List<String> comments(String html) {
        return found("data-comment=\"([^\"]+)\"", html);
    }

    /// The chips of the only row: kind and theme of each.
    private static List<String> chips(String html) {
        return Pattern.compile("class=\"chip (\\w+) [^>]*data-theme=\"(\\w+)\"")
                .matcher(html)
                .results()
                .map(result -> result.group(1) + " " + result.group(2))
                .toList();
    }

    private static String row(Served served, String comment) {
        return served.get("/grid/row?comment=" + comment).body();
    }

    private List<String> file(String coder) throws IOException {
        return Files.readAllLines(folder.resolve("codings").resolve(coder + ".jsonl"));
    }

    @Test
    void showsEveryCommentThatIsAnalysed() {
        try (Served served = Served.tea(folder)) {
            String page = served.get("/grid").body();
            assertEquals(List.of("a/why", "a/what", "b/why", "b/what", "d/why", "d/what"), comments(page));
            assertTrue(page.contains("<strong>6</strong> comments of 3 respondents"), page);
        }
    }

    @Test
    void showsWordsAsTheyWereWrittenAndNeverAsMarkup() {
        try (Served served = Served.tea(folder)) {
            String row = row(served, "b/what");
            assertTrue(row.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;"), row);
            assertFalse(row.contains("<script>"));
        }
    }

    @Test
    void marksWhatTheRulesFoundBehindAnEmojiAtItsPlace() {
        try (Served served = Served.tea(folder)) {
            String row = row(served, "a/what");
            assertTrue(
                    row.contains("<span data-at=\"21\"><span class=\"mention hue-1 line-0 over-0\""
                            + " title=\"Staffing, by the rules\">staff</span></span>"),
                    row);
            assertEquals(List.of("rules staffing", "rules milk"), chips(row));
        }
    }

    @Test
    void showsTheRespondentsClosedAnswers() {
        try (Served served = Served.tea(folder)) {
            String row = row(served, "d/why");
            assertTrue(row.contains("<dt title=\"trust\">trust</dt><dd><bdi>South</bdi></dd>"), row);
            assertTrue(row.contains("<dt title=\"What do you drink?\">drink</dt><dd><bdi>coffee</bdi></dd>"), row);
        }
    }

    @Test
    void filtersByAnythingThatIsKnown() {
        try (Served served = Served.tea(folder)) {
            assertEquals(
                    List.of("a/why", "b/why", "d/why"),
                    comments(served.get("/grid/view?question=why").body()));
            assertEquals(
                    List.of("a/why", "a/what", "d/why"),
                    comments(served.get("/grid/view?theme=staffing").body()));
            assertEquals(
                    List.of("a/why", "a/what", "b/why", "d/why"),
                    comments(served.get("/grid/view?theme=capacity").body()));
            assertEquals(
                    List.of("d/why"),
                    comments(served.get("/grid/view?theme=staffing&theme=time").body()));
            assertEquals(
                    List.of("b/what", "d/what"),
                    comments(served.get("/grid/view?theme=-").body()));
            assertEquals(
                    List.of("d/why", "d/what"),
                    comments(served.get("/grid/view?where=drink%3Dcoffee").body()));
            assertEquals(
                    List.of("b/why"),
                    comments(served.get("/grid/view?where=drink%3Dtea&where=trust%3DNorth&query=lack")
                            .body()));
            assertEquals(
                    List.of("d/why"),
                    comments(served.get("/grid/view?query=short+NEAR/3+time").body()));
            assertEquals(
                    List.of("c/why"),
                    comments(served.get("/grid/view?state=aside").body()));
        }
    }

    @Test
    void sorts() {
        try (Served served = Served.tea(folder)) {
            assertEquals(
                    List.of("a/why", "b/why", "d/why", "a/what", "b/what", "d/what"),
                    comments(served.get("/grid/view?order=question").body()));
            assertEquals(
                    "b/why",
                    comments(served.get("/grid/view?order=shortest").body()).getFirst());
            assertEquals(
                    "a/why",
                    comments(served.get("/grid/view?order=longest").body()).getFirst());
        }
    }

    @Test
    void marksWhatAQueryFound() {
        try (Served served = Served.tea(folder)) {
            String view = served.get("/grid/view?query=%22lack+the%22").body();
            assertTrue(view.contains("<span class=\"hit over-0\" title=\"found by the query\">lack the</span>"), view);
        }
    }

    @Test
    void saysWhatIsWrongWithAQueryOrAnAddress() {
        try (Served served = Served.tea(folder)) {
            HttpResponse<String> query = served.get("/grid/view?query=staff+NEAR/");
            assertEquals(422, query.statusCode());
            assertTrue(query.body().contains("query:1:7"), query.body());
            assertTrue(served.get("/grid/view?theme=stafing").body().contains("did you mean &#39;staffing&#39;?")
                    || served.get("/grid/view?theme=stafing").body().contains("did you mean 'staffing'?"));
            HttpResponse<String> screen = served.get("/grid?state=uncodet");
            assertEquals(422, screen.statusCode());
            assertTrue(screen.body().contains("<h1>This address cannot be shown</h1>"), "a whole screen says so");
            assertEquals(422, served.get("/grid?at=-1").statusCode());
            assertEquals(422, served.get("/grid/row?comment=z/why").statusCode());
        }
    }

    @Test
    void countsWhatEachFurtherChoiceWouldLeave() {
        try (Served served = Served.tea(folder)) {
            String facets = served.get("/grid/facets?question=why").body();
            assertTrue(
                    facets.matches("(?s).*value=\"what\"[^>]*>.{0,80}what.{0,60}<span class=\"n\">3</span>.*"), facets);
            assertTrue(facets.matches("(?s).*value=\"drink=coffee\".{0,120}<span class=\"n\">1</span>.*"), facets);
            assertTrue(facets.matches("(?s).*value=\"staffing\".{0,200}<span class=\"n\">2</span>.*"), facets);
        }
    }

    @Test
    void writesADecisionBeforeItSaysSo() throws IOException {
        try (Served served = Served.tea(folder)) {
            String answer = served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "b/why")
                    .body();
            assertTrue(answer.contains("data-said=\"Saved: Mood applied.\""), answer);
            assertEquals(List.of("rules time", "person mood"), chips(answer));
            assertTrue(file("alice").getFirst().contains("\"theme\":\"mood\",\"decision\":\"apply\""));
            assertEquals(
                    List.of("b/why"),
                    comments(served.get("/grid/view?state=coded").body()));
            assertEquals(
                    List.of("b/why"),
                    comments(served.get("/grid/view?by=alice&theme=mood").body()));
        }
    }

    @Test
    void letsAPersonOverruleTheRules() {
        try (Served served = Served.tea(folder)) {
            String answer = served.post("/grid/code", "do", "remove", "theme", "time", "comment", "b/why")
                    .body();
            assertEquals(List.of("removed time"), chips(answer));
            assertEquals(
                    List.of("d/why"),
                    comments(served.get("/grid/view?theme=time").body()));
            assertEquals(
                    List.of("b/why", "d/why"),
                    comments(served.get("/grid/view?theme=time&by=rules").body()));
            served.post("/grid/code", "do", "none", "comment", "d/why");
            assertEquals(List.of(), comments(served.get("/grid/view?theme=time").body()));
            assertTrue(row(served, "d/why").contains("none applies"));
        }
    }

    @Test
    void acceptsAllThatIsSuggestedAndTakesItBackTogether() throws IOException {
        try (Served served = Served.tea(folder)) {
            String answer = served.post(
                            "/grid/code", "do", "accept", "comment", "d/why", "theme", "staffing", "theme", "time")
                    .body();
            assertTrue(answer.contains("Saved: 2 themes accepted."), answer);
            assertEquals(List.of("person staffing", "person time", "rules milk"), chips(answer));
            String undone = served.post("/grid/undo").body();
            assertTrue(undone.contains("data-said=\"Saved: Undone at d/why.\""), undone);
            assertEquals(List.of("rules staffing", "rules time", "rules milk"), chips(row(served, "d/why")));
            assertEquals(4, file("alice").size());
            served.post("/grid/redo");
            assertEquals(List.of("person staffing", "person time", "rules milk"), chips(row(served, "d/why")));
            assertTrue(served.post("/grid/redo").body().contains("Nothing to do again."));
        }
    }

    /// A parent carries its children's comments: whoever takes the child has the parent with it.
    @Test
    void suggestsNoParentBesideItsChild() throws IOException {
        Served.survey(folder);
        Files.writeString(
                folder.resolve("themes.yaml"),
                Served.THEMES.replace("name: Capacity\n", "name: Capacity\n    rules: [enough, lack]\n"));
        try (Served served = Served.over(folder, "alice")) {
            assertEquals(List.of("rules capacity", "rules staffing"), chips(row(served, "a/why")));
            assertEquals("staffing", suggested(row(served, "a/why")));
            assertEquals("time", suggested(row(served, "b/why")));
            String applied = served.post("/grid/code", "do", "apply", "theme", "time", "comment", "b/why")
                    .body();
            assertEquals("", suggested(applied));
            assertEquals(
                    "capacity",
                    suggested(served.post("/grid/code", "do", "remove", "theme", "time", "comment", "b/why")
                            .body()));
        }
    }

    private static String suggested(String row) {
        Matcher suggested = Pattern.compile("data-suggested=\"([^\"]*)\"").matcher(row);
        assertTrue(suggested.find(), row);
        return suggested.group(1);
    }

    @Test
    void goesOnAfterItWasStartedAgain() {
        try (Served served = Served.tea(folder)) {
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "b/why");
            served.post("/grid/code", "do", "flag", "comment", "b/why");
        }
        try (Served served = Served.over(folder, "alice")) {
            assertEquals(
                    List.of("b/why"),
                    comments(served.get("/grid/view?state=flagged").body()));
            served.post("/grid/undo");
            assertEquals(
                    List.of(), comments(served.get("/grid/view?state=flagged").body()));
            assertEquals(List.of("rules time", "person mood"), chips(row(served, "b/why")));
            served.post("/grid/undo");
            assertEquals(List.of("rules time"), chips(row(served, "b/why")));
            assertTrue(served.post("/grid/undo").body().contains("Nothing to undo."));
        }
    }

    @Test
    void keepsTheWordsThatWereSelectedBehindAnEmoji() throws IOException {
        try (Served served = Served.tea(folder)) {
            String answer = served.post(
                            "/grid/code",
                            "do",
                            "apply",
                            "theme",
                            "mood",
                            "comment",
                            "a/what",
                            "start",
                            "5",
                            "end",
                            "11")
                    .body();
            assertTrue(file("alice").getFirst().contains("\"span\":\"5-11\",\"words\":\"milk 😀\""));
            assertTrue(answer.contains("title=\"Mood, by alice\""), answer);
            assertEquals(
                    422,
                    served.post(
                                    "/grid/code",
                                    "do",
                                    "apply",
                                    "theme",
                                    "mood",
                                    "comment",
                                    "a/what",
                                    "start",
                                    "5",
                                    "end",
                                    "99")
                            .statusCode());
        }
    }

    @Test
    void keepsAMemoAndShowsItToOthers() {
        try (Served served = Served.tea(folder)) {
            String answer = served.post("/grid/code", "do", "memo", "text", "Ask <b>Bo</b>", "comment", "b/why")
                    .body();
            assertTrue(answer.contains("Ask &lt;b&gt;Bo&lt;/b&gt;"), answer);
            assertFalse(answer.contains("badge done"), "a memo is no coding");
            served.post("/coder", "coder", "bob");
            assertTrue(row(served, "b/why").contains("alice: Ask &lt;b&gt;Bo"));
        }
    }

    @Test
    void hidesEverybodyElsesWordFromWhoCodesBlind() {
        try (Served served = Served.tea(folder)) {
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "d/why");
            served.post("/coder", "coder", "bob");
            String view = served.get("/grid/view?blind=yes&question=why").body();
            assertEquals(List.of(), chips(view));
            assertFalse(view.contains("mention"), view);
            assertFalse(view.contains("data-suggested=\"t"), view);
            assertFalse(served.get("/grid/facets?blind=yes").body().contains("name=\"theme\" value=\"time\""));
            String answer = served.post(
                            "/grid/code", "do", "apply", "theme", "milk", "comment", "d/why", "blind", "yes")
                    .body();
            assertEquals(List.of("person milk"), chips(answer));
        }
    }

    @Test
    void findsWhatPeopleDisagreeAbout() {
        try (Served served = Served.tea(folder)) {
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "d/why");
            served.post("/coder", "coder", "bob");
            assertEquals(
                    List.of(), comments(served.get("/grid/view?state=disputed").body()));
            served.post("/grid/code", "do", "none", "comment", "d/why");
            assertEquals(
                    List.of("d/why"),
                    comments(served.get("/grid/view?state=disputed").body()));
        }
    }

    /// Who comes upon a comment outside its sample must not see there what she is to code blind.
    @Test
    void hidesWhatIsToBeCodedBlindUntilItIs() throws IOException {
        Files.createDirectories(Served.survey(folder).resolve("samples"));
        Files.writeString(
                folder.resolve("samples/alice-1.plan.csv"), "item,comment,purpose,repeats\n1,d/why,measuring,\n");
        try (Served served = Served.over(folder, "alice")) {
            String before = served.get("/grid/view?query=milk&question=why").body();
            assertEquals(List.of("d/why"), comments(before));
            assertEquals(List.of(), chips(before));
            assertTrue(before.contains(Awaited.THIS), before);
            served.post("/grid/code", "do", "apply", "theme", "mood", "comment", "d/why", "plan", "alice-1");
            String after = served.get("/grid/view?theme=milk&question=why").body();
            assertFalse(chips(after).isEmpty());
            assertFalse(after.contains(Awaited.THIS), after);
        }
        try (Served served = Served.over(folder, "bea")) {
            assertFalse(chips(served.get("/grid/view?theme=milk&question=why").body())
                    .isEmpty());
        }
    }

    /// What was said before may have been said in sight of what was found.
    @Test
    void asksOnceMoreForWhatWasCodedBeforeItWasDrawn() throws IOException {
        Files.createDirectories(Served.survey(folder).resolve("samples"));
        try (Served served = Served.over(folder, "alice")) {
            served.post("/grid/code", "do", "apply", "theme", "milk", "comment", "d/why");
        }
        Files.writeString(folder.resolve("samples/alice-1.plan.csv"), """
                item,comment,purpose,repeats,seed,drawn
                1,d/why,measuring,,1,2026-01-02T03:04:05.5Z
                2,a/why,measuring,,1,2026-01-02T03:04:05.5Z
                """);
        Files.writeString(folder.resolve("samples/alice-2.plan.csv"), """
                item,comment,purpose,repeats,seed,drawn
                1,d/why,learning,,1,2026-01-02T03:04:05.5Z
                """);
        try (Served served = Served.over(folder, "alice")) {
            assertTrue(served.get("/grid?plan=alice-1").body().contains("<strong>0</strong> of 2 coded"));
            assertTrue(served.get("/grid?plan=alice-2").body().contains("<strong>1</strong> of 1 coded"));
        }
    }

    @Test
    void worksThroughASampleInItsOrder() throws IOException {
        Files.createDirectories(Served.survey(folder).resolve("samples"));
        Files.writeString(folder.resolve("samples/alice-1.plan.csv"), """
                item,comment,purpose,repeats
                1,d/why,measuring,
                2,a/why,measuring,
                3,d/why,measuring,1
                """);
        try (Served served = Served.over(folder, "alice")) {
            String view = served.get("/grid?plan=alice-1").body();
            assertEquals(List.of("d/why", "a/why", "d/why"), comments(view));
            assertTrue(view.contains("<strong>0</strong> of 3 coded"), view);
            assertEquals(List.of(), chips(view), "what is drawn to measure by is coded blind");
            served.post("/grid/code", "do", "apply", "theme", "milk", "comment", "d/why", "plan", "alice-1");
            String list = found("data-list=\"(\\d+)\"", view).getFirst();
            assertEquals(
                    "1",
                    served.get("/grid/next?plan=alice-1&from=0&list=" + list)
                            .body()
                            .strip());
            served.post("/grid/code", "do", "none", "comment", "d/why", "plan", "alice-1", "again", "yes");
            assertTrue(file("alice.again").getFirst().contains("\"coder\":\"alice.again\""));
            assertTrue(served.get("/grid?plan=alice-1").body().contains("<strong>2</strong> of 3 coded"));
            assertTrue(served.get("/grid?plan=alice-1").body().contains("data-at=\"1\""));
        }
    }

    @Test
    void asksWhoCodesBeforeItWritesAnything() {
        try (Served served = Served.over(Served.survey(folder), "")) {
            HttpResponse<String> answer = served.post("/grid/code", "do", "none", "comment", "d/why");
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("nobody has said who codes here"), answer.body());
        }
    }

    @Test
    void writesNothingWhileAnotherHoldsTheSurvey() {
        try (Served first = Served.tea(folder);
                Served second = Served.over(folder, "bob")) {
            HttpResponse<String> answer = second.post("/grid/code", "do", "none", "comment", "d/why");
            assertEquals(422, answer.statusCode());
            assertFalse(Files.exists(folder.resolve("codings/bob.jsonl")));
            assertEquals(
                    200,
                    first.post("/grid/code", "do", "none", "comment", "d/why").statusCode());
            assertEquals(6, comments(second.get("/grid").body()).size());
        }
    }

    @Test
    void sendsAPageOfALongListAndNoMore() throws IOException {
        StringBuilder answers = new StringBuilder("id,trust,drink,why,what\n");
        for (int i = 0; i < 1000; i++) {
            answers.append("r").append(i).append(",North,tea,There is no milk today.,\n");
        }
        Files.writeString(Served.survey(folder).resolve("answers.csv"), answers);
        try (Served served = Served.over(folder, "alice")) {
            String page = served.get("/grid?at=500").body();
            assertEquals(GridPage.CHUNK, comments(page).size());
            assertEquals("r480/why", comments(page).getFirst());
            String list = found("data-list=\"(\\d+)\"", page).getFirst();
            List<String> last =
                    comments(served.get("/grid/rows?from=960&list=" + list).body());
            assertEquals("r999/why", last.getLast());
            assertEquals(
                    last,
                    comments(served.get("/grid/rows?from=960&list=forgotten").body()));
        }
    }
}
