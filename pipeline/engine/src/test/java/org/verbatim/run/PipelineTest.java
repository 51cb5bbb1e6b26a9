package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.check.Check;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Pick;
import org.verbatim.codings.PicksFile;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.results.Results;
import org.verbatim.work.Progress;

class PipelineTest {
    @TempDir
    Path folder;

    @Test
    void remarksOnWhoChoseTooManyAlsoFromAKeptIndex() {
        SurveyFolder survey = new SurveyFolder(folder)
                .with("survey.yaml", """
                        title: t
                        data: responses.csv
                        respondent: row numbers
                        taxonomies: []
                        questions:
                          - {id: barriers, type: multi, column: Q1, separator: ";", options: [time, money, will], max: 1}
                          - {id: why, type: open, column: Q2}
                        """)
                .with("responses.csv", "Q1,Q2\ntime;money,There is no time here.\nwill,We do want it.\n");
        String remark = "responses.csv:2:1 (barriers): a respondent chose more than the 1 allowed, and is counted with"
                + " all that was chosen: line 2";

        assertEquals(
                remark,
                survey.run().remarks().getFirst().toString().lines().findFirst().orElseThrow());
        assertEquals(
                remark,
                survey.run().remarks().getFirst().toString().lines().findFirst().orElseThrow());
        assertEquals(
                remark,
                new Check(folder, Progress.SILENT)
                        .check()
                        .remarks()
                        .getFirst()
                        .toString()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void countsThemesOnceForEachCommentAndParentsWithTheirChildren() {
        assertEquals("""
                question,theme,name,parent,comments,respondents,organisations,mentions,base,percent,ci_low,ci_high
                *,capacity,Capacity,,8,5,3,12,7,71.4,35.9,91.8
                *,staff,"Staff, and posts",capacity,5,4,3,7,7,57.1,25.0,84.2
                *,time,Time,capacity,4,3,2,4,7,42.9,15.8,75.0
                *,culture,Culture,,2,2,1,3,7,28.6,8.2,64.1
                barriers,capacity,Capacity,,4,4,3,8,6,66.7,30.0,90.3
                barriers,staff,"Staff, and posts",capacity,4,4,3,6,6,66.7,30.0,90.3
                barriers,time,Time,capacity,1,1,1,1,6,16.7,3.0,56.4
                barriers,culture,Culture,,1,1,1,2,6,16.7,3.0,56.4
                support,capacity,Capacity,,4,4,2,4,5,80.0,37.6,96.4
                support,staff,"Staff, and posts",capacity,1,1,1,1,5,20.0,3.6,62.4
                support,time,Time,capacity,3,3,2,3,5,60.0,23.1,88.2
                support,culture,Culture,,1,1,0,1,5,20.0,3.6,62.4
                """, SurveyFolder.small(folder).ran().out("tables/themes.csv"));
    }

    @Test
    void countsClosedAnswersAndTheirNets() {
        assertEquals("""
                question,option,n,base,percent,ci_low,ci_high
                progress,planned,3,7,42.9,15.8,75.0
                progress,underway,4,7,57.1,25.0,84.2
                progress,net: started,4,7,57.1,25.0,84.2
                """, SurveyFolder.small(folder).ran().out("tables/closed.csv"));
    }

    @Test
    void splitsThemesBySegment() {
        String segments = SurveyFolder.small(folder).ran().out("tables/segments.csv");

        assertTrue(segments.startsWith("""
                        question,theme,segment,value,respondents,base,percent,p,p_adjusted,flag
                        *,capacity,region,North,3,3,100.0,0.4286,0.4857,low base
                        *,capacity,region,South,2,4,50.0,0.4286,0.4857,low base
                        *,staff,region,North,3,3,100.0,0.1429,0.4857,low base
                        *,staff,region,South,1,4,25.0,0.1429,0.4857,low base
                        """), segments);
    }

    @Test
    void tracesEachCodingToItsWordsInCodePoints() {
        assertEquals("""
                comment,respondent,question,theme,coder,rule,start,end,text,probability
                1/barriers,1,barriers,capacity,rules,capacity,12,20,capacity,
                1/barriers,1,barriers,staff,rules,staff,43,48,staff,
                1/support,1,support,time,rules,time,5,9,time,
                2/barriers,2,barriers,culture,rules,culture,4,11,culture,
                2/barriers,2,barriers,culture,rules,blame,27,32,blame,
                3/barriers,3,barriers,staff,rules,staff,0,5,Staff,
                3/barriers,3,barriers,staff,rules,staff,7,12,staff,
                3/barriers,3,barriers,staff,rules,staff,17,22,staff,
                5/barriers,5,barriers,staff,rules,staff,24,29,staff,
                5/barriers,5,barriers,time,rules,""\"no time""\",2,9,No time,
                5/support,5,support,time,rules,time,0,4,Time,
                6/support,6,support,time,rules,time,12,16,time,
                6/support,6,support,culture,rules,culture,45,52,culture,
                8/barriers,8,barriers,staff,rules,staff,12,17,staff,
                8/support,8,support,staff,rules,staff,5,10,staff,
                """, SurveyFolder.small(folder).ran().out("codings.csv"));
    }

    @Test
    void givesEachKeptCommentARowOfTheMatrix() {
        assertEquals("""
                comment,respondent,question,capacity,staff,time,culture
                1/barriers,1,barriers,1,1,0,0
                1/support,1,support,1,0,1,0
                2/barriers,2,barriers,0,0,0,1
                3/barriers,3,barriers,1,1,0,0
                4/support,4,support,0,0,0,0
                5/barriers,5,barriers,1,1,1,0
                5/support,5,support,1,0,1,0
                6/barriers,6,barriers,0,0,0,0
                6/support,6,support,1,0,1,1
                8/barriers,8,barriers,1,1,0,0
                8/support,8,support,1,1,0,0
                """, SurveyFolder.small(folder).ran().out("matrix.csv"));
    }

    @Test
    void saysWhyEachOtherCommentWasSetAside() {
        assertEquals("""
                comment,respondent,question,reason
                2/support,2,support,no content
                3/support,3,support,punctuation only
                4/barriers,4,barriers,blank
                7/barriers,7,barriers,blank
                7/support,7,support,blank
                """, SurveyFolder.small(folder).ran().out("set_aside.csv"));
    }

    @Test
    void quotesWhatPeoplePinnedAndNeverWhatTheyRejected() {
        SurveyFolder survey = SurveyFolder.small(folder);
        PicksFile picks = new PicksFile(folder);
        picks.append(pick("1/barriers", "capacity", 9, "no capacity on our wards", Pick.Kind.PIN));
        picks.append(pick("2/barriers", "culture", 0, "The culture here", Pick.Kind.REJECT));
        picks.append(pick("3/barriers", "staff", 0, "Staff, staff and staff", Pick.Kind.PIN));
        picks.append(pick("4/barriers", "staff", 0, "Nothing", Pick.Kind.PIN));
        picks.append(pick("5/barriers", "time", 2, "No time at all", Pick.Kind.PIN));
        Results results = survey.run();
        List<String> barriers = survey.out("quotes.csv")
                .lines()
                .filter(line -> line.startsWith("barriers,"))
                .toList();
        assertEquals("barriers,capacity,1,1/barriers,1,Ash,no capacity on our wards,9,33,pinned", barriers.get(0));
        assertTrue(barriers.stream().noneMatch(line -> line.startsWith("barriers,culture")), barriers.toString());
        assertEquals(
                List.of(
                        "the quote that Ann pinned for 'staff', of comment 3/barriers, is left out: its respondent may not be"
                                + " quoted",
                        "the quote that Ann pinned for 'staff', of comment 4/barriers, is left out: the comment does not carry"
                                + " the theme",
                        "the quote that Ann pinned for 'time', of comment 5/barriers, is left out: its words do not stand"
                                + " there any more"),
                results.remarks().stream().map(Problem::what).toList());
        assertTrue(survey.out("run.json").contains("quotes.jsonl"));
    }

    private static Pick pick(String comment, String theme, int start, String words, Pick.Kind kind) {
        Span span = new Span(start, start + words.length());
        return new Pick(SurveyFolder.MORNING, "Ann", CommentId.parse(comment), new ThemeId(theme), span, words, kind);
    }

    @Test
    void quotesWithPermissionOneRespondentAndOrganisationATheme() {
        assertEquals("""
                question,theme,rank,comment,respondent,organisation,quote,start,end,slot
                barriers,capacity,1,5/barriers,5,Cedar,😀 No time to think: our staff rush from one shift to the next without a word.,0,77,typical
                barriers,capacity,2,1/barriers,1,Ash,"There is no capacity on our wards, and the staff who are left run from bed to bed.",0,82,contrast
                barriers,staff,1,1/barriers,1,Ash,"There is no capacity on our wards, and the staff who are left run from bed to bed.",0,82,typical
                barriers,time,1,5/barriers,5,Cedar,😀 No time to think: our staff rush from one shift to the next without a word.,0,77,typical
                barriers,culture,1,2/barriers,2,Ash,The culture here is one of blame and nobody dares to speak up about mistakes.,0,77,typical
                support,capacity,1,1/support,1,Ash,More time please,0,16,typical
                support,staff,1,8/support,8,Cedar,'=1+1 staff,0,10,typical
                support,time,1,1/support,1,Ash,More time please,0,16,typical
                support,culture,1,6/support,6,,"Give people time away from the ward, and the culture will look after itself in the end.",0,87,typical
                """, SurveyFolder.small(folder).ran().out("quotes.csv"));
    }

    @Test
    void losesNoAnswerOnTheWay() {
        String record = SurveyFolder.small(folder).ran().out("run.json");

        assertTrue(record.contains("""
                            "stage" : "tag",
                              "unit" : "answers",
                              "in" : 16,
                              "kept" : 11,
                              "set_aside" : 5,
                        """), record);
    }

    @Test
    void letsAPersonsDecisionBeatTheRules() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .applied("6/barriers", "staff")
                .decided(Decision.remove(
                        SurveyFolder.MORNING, SurveyFolder.ANNA, comment("1/support"), new ThemeId("time")))
                .decided(Decision.none(SurveyFolder.MORNING, SurveyFolder.ANNA, comment("2/barriers")))
                .ran();

        String matrix = survey.out("matrix.csv");
        assertTrue(matrix.contains("\n6/barriers,6,barriers,1,1,0,0\n"), matrix);
        assertTrue(matrix.contains("\n1/support,1,support,0,0,0,0\n"), matrix);
        assertTrue(matrix.contains("\n2/barriers,2,barriers,0,0,0,0\n"), matrix);
        String codings = survey.out("codings.csv");
        assertTrue(codings.contains("\n6/barriers,6,barriers,staff,anna,,,,,\n"), codings);
        assertEquals(
                List.of(),
                codings.lines().filter(row -> row.startsWith("1/support")).toList());
        assertEquals(
                List.of(),
                codings.lines().filter(row -> row.startsWith("2/barriers")).toList());
    }

    @Test
    void keepsTheRulesMentionsOfAThemeThatAPersonGaveToo() {
        String codings =
                SurveyFolder.small(folder).applied("5/support", "time").ran().out("codings.csv");

        assertTrue(codings.contains("""
                        5/support,5,support,time,rules,time,0,4,Time,
                        5/support,5,support,time,anna,,,,,
                        """), codings);
    }

    @Test
    void dropsAChildsMentionsWithTheParentThatAPersonRemoved() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .decided(Decision.remove(
                        SurveyFolder.MORNING, SurveyFolder.ANNA, comment("5/barriers"), new ThemeId("capacity")))
                .ran();

        assertTrue(survey.out("matrix.csv").contains("\n5/barriers,5,barriers,0,0,0,0\n"));
    }

    @Test
    void neverSetsACommentAsideThatAPersonCoded() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .applied("2/support", "culture")
                .decided(Decision.none(SurveyFolder.MORNING, SurveyFolder.ANNA, comment("7/support")))
                .ran();

        assertEquals("""
                comment,respondent,question,reason
                3/support,3,support,punctuation only
                4/barriers,4,barriers,blank
                7/barriers,7,barriers,blank
                """, survey.out("set_aside.csv"));
        assertTrue(survey.out("matrix.csv").contains("\n2/support,2,support,0,0,0,1\n"));
        assertTrue(survey.out("matrix.csv").contains("\n7/support,7,support,0,0,0,0\n"));
    }

    @Test
    void namesEveryoneWhoCoded() {
        Results results =
                SurveyFolder.small(folder).applied("6/barriers", "staff").run();

        assertEquals(List.of(CoderId.RULES, SurveyFolder.ANNA), results.coders());
    }

    @Test
    void countsACampaignOnceWhereToldSo() {
        String letter = "We ask the trust to give every ward one protected hour a week for improvement work,"
                + " with staff to cover it, and to say so in public.";
        SurveyFolder survey = SurveyFolder.small(folder)
                .with("survey.yaml", SurveyFolder.SMALL_SURVEY + "campaigns: once\n")
                .with(
                        "responses.csv",
                        "id,trust,may_quote,region,Q1,Q2,Q3\n1,Ash,,,,\"" + letter + "\",Time\n2,Ash,,,,\""
                                + letter.replace(",", " -") + "\",Time\n");
        Results results = survey.run();

        assertEquals(
                "comment,respondent,question,reason\n2/barriers,2,barriers,duplicate\n", survey.out("set_aside.csv"));
        assertEquals(2, results.findings().campaigns().getFirst().respondents());
    }

    @Test
    void setsAsideWhatIsSurelyAnotherLanguage() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .with("survey.yaml", SurveyFolder.SMALL_SURVEY + "language: en\n")
                .with(
                        "responses.csv",
                        "id,trust,may_quote,region,Q1,Q2,Q3\n"
                                + "1,Ash,,,,Nous n'avons jamais assez de temps pour former le personnel dans notre hôpital; les infirmières"
                                + " sont toujours débordées et la direction ne nous écoute pas assez.,temps\n")
                .ran();

        assertEquals(
                "comment,respondent,question,reason\n1/barriers,1,barriers,another language\n",
                survey.out("set_aside.csv"));
    }

    @Test
    void writesHardIdsSoThatTheyAreReadBack() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .with(
                        "responses.csv",
                        "id,trust,may_quote,region,Q1,Q2,Q3\n"
                                + "a/b,Ash,,,,staff,\n\"c,\"\"d\"\"\",Ash,,,,staff,\n=2+3,\"=Ash, \"\"E\"\"\",,,,staff,\n")
                .ran();

        assertEquals("""
                comment,respondent,question,capacity,staff,time,culture
                a/b/barriers,a/b,barriers,1,1,0,0
                "c,""d""/barriers","c,""d""\",barriers,1,1,0,0
                '=2+3/barriers,'=2+3,barriers,1,1,0,0
                """, survey.out("matrix.csv"));
        assertTrue(survey.out("quotes.csv").contains(",\"'=Ash, \"\"E\"\"\",staff,"), survey.out("quotes.csv"));
    }

    @Test
    void runsWithoutOpenQuestions() {
        SurveyFolder survey =
                SurveyFolder.small(folder).with("survey.yaml", """
                        title: Improvement
                        data: responses.csv
                        respondent: id
                        questions:
                          - {id: progress, type: single, column: Q1, options: [planned, underway]}
                        taxonomies: [themes.yaml]
                        """).ran();

        assertEquals("""
                question,option,n,base,percent,ci_low,ci_high
                progress,planned,3,7,42.9,15.8,75.0
                progress,underway,4,7,57.1,25.0,84.2
                """, survey.out("tables/closed.csv"));
        assertEquals("comment,respondent,question,capacity,staff,time,culture\n", survey.out("matrix.csv"));
        assertEquals("comment,respondent,question,reason\n", survey.out("set_aside.csv"));
    }

    @Test
    void runsWithoutClosedQuestionsAndWithoutTaxonomies() {
        SurveyFolder survey =
                SurveyFolder.small(folder).with("survey.yaml", """
                        title: Improvement
                        data: responses.csv
                        respondent: id
                        questions:
                          - {id: support, type: open, column: Q3}
                        """).ran();

        assertEquals("question,option,n,base,percent,ci_low,ci_high\n", survey.out("tables/closed.csv"));
        assertEquals(6, survey.out("matrix.csv").lines().count());
        assertEquals(
                "question,theme,name,parent,comments,respondents,organisations,mentions,base,percent,ci_low,ci_high\n",
                survey.out("tables/themes.csv"));
    }

    @Test
    void runsWithAnEmptyTaxonomy() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .with("themes.yaml", "title: Themes\nversion: 1\nthemes: []\n")
                .ran();

        assertEquals(12, survey.out("matrix.csv").lines().count());
        assertEquals(
                "question,theme,rank,comment,respondent,organisation,quote,start,end,slot\n", survey.out("quotes.csv"));
    }

    @Test
    void runsWithoutARow() {
        SurveyFolder survey = SurveyFolder.small(folder).with("responses.csv", "id,trust,may_quote,region,Q1,Q2,Q3\n");

        assertEquals(List.of(), survey.problems());
        assertEquals("""
                question,option,n,base,percent,ci_low,ci_high
                progress,planned,0,0,,,
                progress,underway,0,0,,,
                progress,net: started,0,0,,,
                """, survey.out("tables/closed.csv"));
    }

    @Test
    void takesAnotherTaxonomyInPlaceOfTheFirst() {
        SurveyFolder survey = SurveyFolder.small(folder)
                .with(
                        "new.yaml",
                        "title: New\nthemes:\n  - {id: wards, name: Wards, definition: Wards., rules: [ward]}\n");
        Job job = survey.job();
        new Pipeline(
                        new Job(
                                job.directory(),
                                job.out(),
                                Optional.of(folder.resolve("new.yaml")),
                                1,
                                job.clock(),
                                List.of()),
                        Progress.SILENT)
                .run();

        assertTrue(survey.out("matrix.csv").startsWith("comment,respondent,question,wards\n1/barriers,1,barriers,1\n"));
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id);
    }
}
