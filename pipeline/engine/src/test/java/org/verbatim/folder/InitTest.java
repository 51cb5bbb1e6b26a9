package org.verbatim.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.exports.Finding;
import org.verbatim.exports.NewSurvey;
import org.verbatim.exports.Role;
import org.verbatim.files.CsvWriter;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problems;
import org.verbatim.model.Question;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.Survey;
import org.verbatim.model.WrongInput;
import org.verbatim.run.SurveyFolder;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;

/// Invented exports in the manner of every tool, and the survey that each becomes.
class InitTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String SAYS_MORE = "We need one more pair of hands at night.";

    @TempDir
    Path folder;

    @Test
    void readsSurveyMonkey() throws Exception {
        init("export.csv", """
                Respondent ID,Collector ID,Start Date,IP Address,Email Address,First Name,Custom Data 1,Where do you work?,,Which help do you want?,,,What else?,How good was <strong>the</strong><br>food?
                ,,,,,,,Response,Other (please specify),Training,Money,Other (please specify),Open-Ended Response,Response
                11,1,01/02/2024 10:00:00 AM,192.0.2.1,a@example.org,Ann,,Ward,,Training,,,We need one more pair of hands at night.,Good
                12,1,01/02/2024 10:00:00 AM,192.0.2.2,b@example.org,Bob,,,The car park,,Money,A quiet room,,Poor
                13,1,01/02/2024 10:00:00 AM,192.0.2.3,c@example.org,Cat,,Office,,,,,Nothing more to say about it.,Good
                14,1,01/02/2024 10:00:00 AM,192.0.2.3,c@example.org,Cat,,Office,,Training,Money,,,Good
                """);

        assertEquals("SurveyMonkey, 2 rows", tool());
        assertEquals(
                "ID METADATA DATE PERSONAL PERSONAL PERSONAL METADATA SINGLE WRITE_IN MULTI MULTI WRITE_IN OPEN SINGLE",
                roles());
        assertEquals("""
                work SINGLE Where do you work? [Office, Ward, Other (written in)]
                work_other OPEN about work
                help_want MULTI Which help do you want? [Training, Money, Other (please specify)]
                help_want_other OPEN about help_want
                else OPEN
                good_food SINGLE How good was the food? [Good, Poor]
                """, questions());
        assertEquals("""
                11: Ward; Training; Good
                12: Other (written in); Money, Other (please specify); Poor
                13: Office; -; Good
                14: Office; Training, Money; Good
                """, answers());
    }

    @Test
    void readsSurveyMonkeyWithItsRowsJoinedOrItsSecondRowEmpty() throws Exception {
        init("export.csv", """
                Respondent ID,Collector ID,Which help do you want? - Training,Which help do you want? - Money,Which help do you want? - Other (please specify),q0004_0001,q0004_0002,What else?
                11,1,Training,,,Selected,Not selected,We need one more pair of hands at night.
                12,1,,Money,A quiet room,Not selected,Not selected,
                13,1,,,,,,Nothing more to say about it.
                14,1,Training,Money,,Selected,Selected,
                """);

        assertEquals("SurveyMonkey, 1 row", tool());
        assertEquals("""
                11: Training; q0004_0001
                12: Money, Other (please specify); none of them
                13: -; -
                14: Training, Money; q0004_0001, q0004_0002
                """, answers());

        init("condensed.csv", """
                Respondent ID,Where do you work?,Which help do you want?,,,What else?
                ,,,,,
                11,Ward,Training,,,We need one more pair of hands at night.
                12,Office,,Money,,
                13,Office,,,Coaching,Nothing more to say about it.
                14,Ward,Training,Money,,
                """);

        assertEquals("SurveyMonkey, 1 row", tool());
        assertEquals("""
                work SINGLE Where do you work? [Ward, Office]
                help_want MULTI Which help do you want? [Training, Money, Coaching]
                else OPEN
                """, questions());
    }

    @Test
    void readsQualtricsWithItsThreeRows() throws Exception {
        String answers = """
                2024-01-01 10:00:00,IP Address,192.0.2.1,True,R_1,,51.5,Maps,,,,"Monday,Tuesday",It is quick.,1,Good,Poor,1
                2024-01-01 10:00:00,IP Address,192.0.2.1,True,R_2,,51.5,Maps,Lists,Other,a compass,Monday,No idea at all.,2,Good,Good,2
                2024-01-01 10:00:00,IP Address,192.0.2.1,False,R_3,,51.5,,,,,"Tuesday,Monday",,1,Poor,Good,
                2024-01-01 10:00:00,Survey Preview,192.0.2.1,True,R_4,,51.5,,Lists,,,Tuesday,Because I like them.,1,Good,Poor,0
                """;
        init(
                "export.csv",
                """
                StartDate,Status,IPAddress,Finished,ResponseId,RecipientEmail,LocationLatitude,Q1_1,Q1_2,Q1_3,Q1_3_TEXT,Q2,Q3,Q3_DO_1,Q4_1,Q4_2,Q3 - Sentiment
                Startdatum,Antworttyp,IP-Adresse,Beendet,Antwort-ID,E-Mail,Breitengrad,Which do you use? - Selected Choice - Maps,Which do you use? - Selected Choice - Lists,Which do you use? - Selected Choice - Other,Which do you use? - Other - Text,"Which days, ${q://QID1/ChoiceText}?",Why?,Why? - Display Order,How good? - Maps,How good? - Lists,Q3 - Sentiment
                """
                        + importIds(
                                "startDate",
                                "status",
                                "ipAddress",
                                "finished",
                                "_recordId",
                                "recipientEmail",
                                "locationLatitude",
                                "QID1_1",
                                "QID1_2",
                                "QID1_3",
                                "QID1_3_TEXT",
                                "QID2",
                                "QID3_TEXT",
                                "QID3_DO_1",
                                "QID4_1",
                                "QID4_2",
                                "QID3_TEXT_aaSentiment")
                        + answers);

        assertEquals("Qualtrics, 3 rows", tool());
        assertEquals(
                "DATE METADATA PERSONAL METADATA ID PERSONAL PERSONAL MULTI MULTI MULTI WRITE_IN MULTI OPEN DERIVED SINGLE"
                        + " SINGLE DERIVED",
                roles());
        assertEquals("""
                q1 MULTI Which do you use? [Maps, Lists, Other]
                q1_other OPEN about q1
                q2 MULTI Which days, …? [Monday, Tuesday]
                q3 OPEN about q2
                q4_1 SINGLE How good? – Maps [Good, Poor]
                q4_2 SINGLE How good? – Lists [Good, Poor]
                """, questions());
        assertEquals("""
                R_1: Maps; Monday, Tuesday; Good; Poor
                R_2: Maps, Lists, Other; Monday; Good; Good
                R_3: -; Monday, Tuesday; Poor; Good
                R_4: Lists; Tuesday; Good; Poor
                """, answers());
        assertTrue(written().contains("# By the column Finished, 1 of 4 interviews were not finished"), written());
        assertTrue(written().contains("# By the column Status, 1 of 4 interviews look like previews"), written());
    }

    private static String importIds(String... ids) {
        return String.join(
                        ",",
                        Stream.of(ids)
                                .map(id -> "\"{\"\"ImportId\"\":\"\"" + id + "\"\"}\"")
                                .toList())
                + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"id";"submitdate";"lastpage";"startlanguage";"q1[SQ001]";"q1[SQ002]";"q1[other]";"q2";"q3"`
            `"Response ID";"Date submitted";"Last page";"Start language";"How to reach us? [By phone]";"How to reach us? [Online, by form]";"How to reach us? [Other]";"How often?";"What could be <b>better</b>?"`
            `"Response ID";"Date submitted";"Last page";"Start language";"How do you reac.. [By phone]";"How do you reac.. [Online, by form]";"How do you reac.. [Other]";"How often?";"What could be b.."`
            `"id. Response ID";"submitdate. Date submitted";"lastpage. Last page";"startlanguage. Start language";"q1[SQ001]. Reach us? [By phone]";"q1[SQ002]. Reach us? [Online, by form]";"q1[other]. Reach us? [Other]";"q2. How often?";"q3. What?"`
            """)
    void readsLimeSurveyWithAnyOfItsHeadings(String header) throws Exception {
        init("results-survey1.csv", "\uFEFF" + header + """

                "1";"2024-01-01 10:00:00";"3";"en";"Y";"";"by post";"A2";"It takes too long to get an answer."
                "2";"2024-01-01 10:00:00";"3";"en";"Y";"Y";"";"\uFEFFA1";"There is nobody there in the afternoon."
                "3";"";"1";"en";"";"";"";"";""
                "4";"2024-01-01 10:00:00";"3";"en";"No";"No";"";"A1";""

                """.replace("\n", "\r\n"));

        assertEquals("LimeSurvey, 1 row", tool());
        assertEquals("ID DATE METADATA METADATA MULTI MULTI WRITE_IN SINGLE OPEN", roles());
        List<Respondent> read = respondents();
        assertEquals(
                List.of(List.of(0, 2), List.of(0, 1), List.of(), List.of(Respondent.NOTHING)),
                read.stream().map(respondent -> respondent.chosen().getFirst()).toList());
        assertEquals(read.get(1).chosen().get(1), read.get(3).chosen().get(1));
        assertTrue(written().contains("1 of 4 interviews were not submitted"), written());
    }

    @Test
    void readsMicrosoftFormsSavedAsCsv() throws Exception {
        init("forms.csv", """
                ID,Start time,Completion time,Email,Name,Which events did you attend?,How satisfied are you?,What did you\u00A0like – and why?,Points - How satisfied are you?,Feedback - How satisfied are you?,Total points,Quiz feedback
                1,3/9/24 14:05:00,3/9/24 14:09:00,anonymous,,Workshops;Webinars;,Very satisfied,The café was friendly and I’d go again.,1,,1,
                2,3/9/24 14:06:00,3/9/24 14:10:00,anonymous,,Webinars;,Satisfied,,0,,0,
                3,3/9/24 14:07:00,3/9/24 14:11:00,anonymous,,Workshops;A walk in the park;,Dissatisfied,Too little time for questions at the end of it.,0,,0,
                4,3/9/24 14:08:00,3/9/24 14:12:00,anonymous,,,Satisfied,It was all rather good.,0,,0,
                """, Charset.forName("windows-1252"));

        assertEquals("Microsoft Forms, 1 row", tool());
        assertEquals("ID DATE DATE PERSONAL PERSONAL MULTI SCALE OPEN DERIVED DERIVED METADATA METADATA", roles());
        assertEquals("""
                1: Workshops, Webinars; Very satisfied
                2: Webinars; Satisfied
                3: Workshops, A walk in the park; Dissatisfied
                4: -; Satisfied
                """, answers());
        assertTrue(written().contains("encoding: windows-1252"), written());
        assertEquals(
                "The café was friendly and I’d go again.",
                respondents().getFirst().verbatims().getFirst());
    }

    @Test
    void readsTheWorkbookOfMicrosoftForms() throws Exception {
        Path file = folder.resolve("forms.xlsx");
        workbook(
                file,
                List.of("Id", "Start time", "Completion time", "Email", "Name", "Which?", "What else?"),
                List.of("1", "45360.5", "45360.6", "anonymous", "", "Maps;Lists;", SAYS_MORE),
                List.of("2", "45360.5", "45360.6", "anonymous", "", "Lists;", ""),
                List.of("3", "45360.5", "45360.6", "anonymous", "", "Maps;", ""));
        init(List.of(file));

        assertEquals("Microsoft Forms, 1 row", tool());
        assertEquals("ID DATE DATE PERSONAL PERSONAL MULTI OPEN", roles());
        assertEquals("1: Maps, Lists\n2: Lists\n3: Maps\n", answers());
        assertEquals("""
                forms.xlsx: the sheet 'Second' is not read
                  fix: write sheet: Second if it is the one that is meant""", made().remarks().getFirst().toString());
    }

    @Test
    void readsGoogleFormsWithEitherSeparator() throws Exception {
        init("zip.csv", """
                "Timestamp","What did you use?","How good was it? [The course]","How good was it? [The venue]","Comments","Comments"
                "2021/03/05 9:15:02 AM GMT","Online (live; with a tutor);Books","Good","Poor","I liked it a lot, and I would come again.","none"
                "2021/03/05 9:15:02 AM GMT","Books","Fair","Poor","","It was too short for all that we wanted."
                "2021/03/05 9:17:02 AM GMT","Online (live; with a tutor)","Good","Fair","We need a room with windows.",""
                "2021/03/05 9:18:02 AM GMT","Online (live; with a tutor);Books;Videos","Good","Fair","",""
                "2021/03/05 9:19:02 AM GMT","Videos","Poor","Fair","",""
                """);

        assertEquals("Google Forms, 1 row", tool());
        assertEquals("""
                use MULTI What did you use? [Online (live; with a tutor), Books, Videos]
                good_course SCALE How good was it? – The course [Good, Fair, Poor]
                good_venue SCALE How good was it? – The venue [Good, Fair, Poor]
                comments OPEN
                comments_2 OPEN
                """, questions());
        assertEquals("""
                1: Online (live; with a tutor), Books; Good; Poor
                2: Books; Fair; Poor
                3: Online (live; with a tutor); Good; Fair
                4: Online (live; with a tutor), Books, Videos; Good; Fair
                5: Videos; Poor; Fair
                """, answers());
    }

    @Test
    void readsSmartSurvey() throws Exception {
        init("smart.csv", """
                UserID,Started,Ended,Q1. Which of these do you use?,,,Q2. How likely are you to recommend [question(17343585)]?,Q3. Why do you say that?,Q3. Anything else?
                ,,,Email,Telephone,Post,,,
                101,01/02/2024 10:00:00,01/02/2024 10:05:00,Yes,No,No,Very likely,They answer the phone and they know what they do.,
                102,01/02/2024 10:00:00,01/02/2024 10:05:00,No,No,No,Likely,,No thank you very much.
                103,01/02/2024 10:00:00,01/02/2024 10:05:00,,,,Unlikely,I waited for two weeks for an answer to a letter.,
                """);

        assertEquals("SmartSurvey, 2 rows", tool());
        assertEquals("ID DATE DATE MULTI MULTI MULTI SCALE OPEN OPEN", roles());
        assertEquals("""
                101: Email; Very likely
                102: none of them; Likely
                103: -; Unlikely
                """, answers());
        assertTrue(questions().contains("How likely are you to recommend …?"), questions());
    }

    @Test
    void readsJisc() throws Exception {
        init("jisc.csv", """
                URN,1. What is your role?,2.a. The course was well organised,2.b. The course was well taught,3. Which did you use? - Library,3. Which did you use? - Laboratory,4. What would you change?
                1,Student,Agree,Strongly agree,1,0,Longer opening hours in the library would help me.
                2,Staff,Disagree,Agree,1,1,
                3,Student,Neither agree nor disagree,Disagree,0,1,More feedback on the essays that we hand in.
                4,Student,Agree,Agree,,,
                """);

        assertEquals("Jisc Online Surveys, 1 row", tool());
        assertEquals("ID SINGLE SCALE SCALE MULTI MULTI OPEN", roles());
        assertEquals("""
                1: Student; Agree; Strongly agree; Library
                2: Staff; Disagree; Agree; Library, Laboratory
                3: Student; Neither agree nor disagree; Disagree; Laboratory
                4: Student; Agree; Agree; -
                """, answers());
    }

    @Test
    void readsTypeform() throws Exception {
        init("typeform.csv", """
                #,Hi {{field:abc}} *what* do you use?,,,_Why_ is that?,Start Date (UTC),Submit Date (UTC),Network ID
                #,Maps,Lists,Other,,,,
                0123456789abcdef0123456789abcdef,Maps,,,Because it is the quickest way to work.,2024-01-01 10:00:00,2024-01-01 10:01:00,aa11
                1123456789abcdef0123456789abcdef,Maps,Lists,,It is what we have always done here.,2024-01-01 10:00:00,2024-01-01 10:01:00,aa12
                2123456789abcdef0123456789abcdef,,Lists,my own notes,,2024-01-01 10:00:00,2024-01-01 10:01:00,aa13
                """);

        assertEquals("Typeform, 2 rows", tool());
        assertEquals("ID MULTI MULTI WRITE_IN OPEN DATE DATE PERSONAL", roles());
        assertEquals("""
                hi_use MULTI Hi … what do you use? [Maps, Lists, Other]
                hi_use_other OPEN about hi_use
                why OPEN
                """, questions());
        assertTrue(written().contains("\"Hi {{field:abc}} *what* do you use? [Maps]\""), written());
    }

    @Test
    void seesWhichAnswerAnOpenQuestionExplains() throws Exception {
        init("about.csv", """
                id,q1_help,q1_comment,How was it?,Please explain your answer.,What else?
                1,Training,There is too little of it for all of us.,Good,It was quick and nobody was rude to us.,We need one more room.
                2,Money,,Poor,Nobody came for hours and hours.,
                3,Training,The last course was years ago now.,Good,,It is cold in here in winter.
                4,Money,,Poor,,
                """);

        assertEquals("""
                q1_help SINGLE q1_help [Training, Money]
                q1_comment OPEN about q1_help
                how_was_it SINGLE How was it? [Good, Poor]
                explain_answer OPEN about how_was_it
                else OPEN
                """, questions());
    }

    @Test
    void readsAHeaderOfTwoRowsThatNoToolInParticularWrote() throws Exception {
        init("two.csv", """
                Case,Which do you use?,,Where?
                ,Maps,Lists,
                1,x,,Here
                2,,x,There
                3,,,Here
                4,x,x,Here
                """);

        assertEquals("no tool in particular, 2 rows", tool());
        assertEquals("""
                1: Maps; Here
                2: Lists; There
                3: -; Here
                4: Maps, Lists; Here
                """, answers());
    }

    @Test
    void readsAPlainTableWithItsWeightOrganisationAndPermission() throws Exception {
        init("plain.csv", """
                sep=;
                id;trust;gender;weight;may_quote;respondent_email;comment
                1;Ash;f;0.8;yes;a@example.org;We need more time for the work that matters.
                2;Oak;m;1.2;no;;
                3;Ash;f;1;yes;c@example.org;Nobody asks us what we think of it.
                4;Elm;m;1;yes;d@example.org;More light, more air, more room.
                """);

        assertEquals("no tool in particular, 1 row", tool());
        assertEquals("ID ORGANISATION SINGLE WEIGHT PERMISSION PERSONAL OPEN", roles());
        assertTrue(survey().organisations());
        assertTrue(survey().weighted());
        assertEquals(List.of("gender"), survey().segments());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,tab", "x-MacRoman,','", "windows-1252,';'"})
    void readsOtherEncodings(String encoding, String delimiter) throws Exception {
        String text = """
                id,gender,comment
                1,f,“It’s late – and the café is shut”
                2,m,
                3,f,Don’t close the crèche – we’d all be lost.
                4,m,It’s fine as it is – it’s what I’d like.
                """.replace(",", delimiter.replace("tab", "\t"));
        init("other.csv", text, Charset.forName(encoding));

        assertEquals("ID SINGLE OPEN", roles());
        assertEquals(
                "“It’s late – and the café is shut”",
                respondents().getFirst().verbatims().getFirst());
    }

    @Test
    void namesEveryCellThatWasBrokenBefore() throws Exception {
        init("broken.csv", """
                id,gender,comment
                1,f,The cafÃ© is shut and nobody said why it is.
                2,m,A \uFFFD stands here in the middle of the text.
                3,f,It isnâ€™t so bad after all that was said.
                """);

        assertEquals(
                List.of(
                        "broken.csv",
                        "broken.csv:2:5 (comment)",
                        "broken.csv:3:5 (comment)",
                        "broken.csv:4:5 (comment)"),
                made().remarks().stream()
                        .map(remark -> remark.where().toString())
                        .toList());
        assertEquals(
                "“cafÃ©” was broken before this export; it is kept as it is",
                made().remarks().get(1).what());
    }

    @Test
    void countsWrittenInAnswersWithoutLosingAnybody() throws Exception {
        StringBuilder data = new StringBuilder("Timestamp,Where do you work?,Which tools?\n");
        Random random = new Random(5);
        String[] places = {"Ward", "Office", "Theatre"};
        String[] tools = {"Maps", "Lists, long ones", "Notes (paper, or other)"};
        for (int row = 0; row < 300; row++) {
            String place = row % 10 == 0 ? "My own room " + row : places[random.nextInt(3)];
            List<String> some = new ArrayList<>(
                    Stream.of(tools).filter(tool -> random.nextBoolean()).toList());
            if (row % 30 == 0) {
                some.add("a thing, number " + row);
            }
            data.append("8/20/2014 15:33:45,")
                    .append(place)
                    .append(",\"")
                    .append(String.join(", ", some))
                    .append("\"\n");
        }
        init("written-in.csv", data.toString());

        assertEquals("""
                work SINGLE Where do you work? [%s, Other (written in)]
                tools MULTI Which tools? [%s, Other (written in)]
                """.formatted(listed("work"), listed("tools")), questions());
        assertEquals(300, respondents().size());
        assertEquals(30, chose("work", "Other (written in)"));
        assertEquals(10, chose("tools", "Other (written in)"));
        assertTrue(listed("tools").contains("Lists, long ones"), listed("tools"));
        assertTrue(listed("tools").contains("Notes (paper, or other)"), listed("tools"));
    }

    private String listed(String id) {
        List<String> options = new ArrayList<>(closed(id).options());
        options.removeLast();
        return String.join(", ", options);
    }

    private long chose(String id, String option) {
        int question = survey().closed().indexOf(closed(id));
        int number = closed(id).options().indexOf(option);
        return respondents().stream()
                .filter(respondent -> respondent.chosen().get(question).contains(number))
                .count();
    }

    private ClosedQuestion closed(String id) {
        return survey().closed().stream()
                .filter(question -> question.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesOneSurveyOfSeveralWaves() throws Exception {
        Path before = write("staff-2022.csv", wave(60, 0.2, false));
        Path after = write("staff-2024.csv", wave(60, 0.7, true));
        init(List.of(before, after));

        assertEquals(120, respondents().size());
        assertTrue(written().contains("ids: \"2024-\""), written());
        assertTrue(written().contains("not_asked:"), written());
        assertEquals("1", respondents().getFirst().id().value());
        assertEquals("2024-1", respondents().get(60).id().value());
        assertTrue(survey().segments().contains("wave"));

        Files.writeString(target().resolve("themes.yaml"), """
                title: t
                version: 1
                themes: [{id: staff, name: Staff, rules: [staff]}]
                """);
        SurveyFolder ran = new SurveyFolder(target()).ran();
        List<String> waves = ran.out("tables/segments.csv")
                .lines()
                .filter(line -> line.contains(",staff,wave,"))
                .toList();
        assertEquals(4, waves.size());
        assertTrue(waves.getFirst().matches("\\*,staff,wave,2022,12,60,20.0,0.0000,0.0000,.*"), waves.getFirst());
        assertTrue(waves.get(1).matches("\\*,staff,wave,2024,42,60,70.0,0.0000,0.0000,.*"), waves.get(1));
    }

    @Test
    void saysWhatItTakesForTheSameInAnotherWave() throws Exception {
        Path before = write("staff-2022.csv", "id,Were you satisfied?\n1,Yes\n2,No\n3,Yes\n4,No\n");
        Path after = write("staff-2024.csv", "id,Are you satisfied?\n1,Yes\n2,No\n3,Yes\n4,No\n");
        init(List.of(before, after));

        assertEquals(
                """
                staff-2024.csv (Are you satisfied?): the column is taken for 'Were you satisfied?' of the first file, by its place
                  fix: mend columns: in survey.yaml if it is another question
                staff-2024.csv: its respondents have ids that another file has too; they are told apart by '2024-'
                  fix: if they are the same people, keep in mind that waves are compared as if they were others""",
                String.join(
                        "\n", made().remarks().stream().map(Object::toString).toList()));
        assertEquals("""
                1: Yes
                2: No
                3: Yes
                4: No
                2024-1: Yes
                2024-2: No
                2024-3: Yes
                2024-4: No
                """, answers());
    }

    private static String wave(int respondents, double share, boolean asksMore) {
        StringBuilder data =
                new StringBuilder("Respondent ID,What could we do better?" + (asksMore ? ",Region" : "") + "\n");
        for (int i = 1; i <= respondents; i++) {
            data.append(i)
                    .append(i <= share * respondents ? ",We need more staff in room " : ",The food was cold in room ")
                    .append(i)
                    .append(" and nobody minded it.")
                    .append(asksMore ? (i % 2 == 0 ? ",North" : ",South") : "")
                    .append('\n');
        }
        return data.toString();
    }

    @Test
    void neverOverwritesAFolder() throws Exception {
        Files.createDirectories(target());
        Path file = write("export.csv", "id,comment\n1,a\n");

        assertEquals(
                target() + ": there is something here already, and nothing is ever overwritten\n"
                        + "  fix: write --to and the name of another folder, or move this one away",
                problem(file));
        try (Stream<Path> inside = Files.list(target())) {
            assertEquals(0, inside.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,gender,comment\n",
                "id,gender,comment\n1,f\n2,m,x,y\n3,f,ok\n",
                "This is a letter.\nIt has no table in it.\n",
                "UserID,Ended,Q1. A,,\n,,x\n1,2,3,4,5\n",
                "id,comment\n1,\"open\n2,b\n"
            })
    void writesNothingOfWhatIsNoExport(String content) throws Exception {
        Path file = write("export.csv", content);

        assertTrue(problem(file).startsWith("export.csv"), problem(file));
        assertFalse(Files.exists(target()));
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(file), beside.toList());
        }
    }

    @Test
    void saysWhatIsMissingWhereThereAreQuestionsOnly() throws Exception {
        assertEquals("""
                export.csv: there is a header, and no respondent below it
                  fix: export the responses, not the questions alone""", problem(write("export.csv", "id,comment\n")));
    }

    /// Whatever a table holds, the folder that is made of it can be read, and everybody is in it.
    @Test
    void makesAFolderThatCanBeReadOfAnyTable() throws Exception {
        Random random = new Random(11);
        String[] cells = {
            "",
            "Yes",
            "No",
            "1",
            "2",
            "3",
            "-99",
            "A; B",
            "B; C",
            "A, B",
            "A",
            "x@example.org",
            "192.0.2.1",
            "2024-01-01 10:00:00",
            "Other",
            "\uFEFF1 (none)",
            "a \"quotation\"",
            "line\nbreak",
            "It is late, and we go.",
            "Agree",
            "Disagree",
            "null",
            "{x}",
            "# no",
            "': -",
            "(a, b",
            "A;",
            "B;A;"
        };
        String[] names = {
            "id",
            "",
            "Q1_1",
            "Q1_2",
            "What? [A]",
            "What? [B]",
            "What? - A",
            "What? - B",
            "name",
            "Q1",
            "Other (please specify)",
            "weight",
            "Timestamp",
            "Comment",
            "Comment",
            "wave",
            "trust",
            "yes",
            "a: b",
            "#"
        };
        for (int n = 0; n < 150; n++) {
            int width = 2 + random.nextInt(8);
            int rows = 1 + random.nextInt(40);
            int variety = 2 + random.nextInt(cells.length - 1);
            Path file = folder.resolve("any" + n + ".csv");
            List<String> header =
                    random.ints(width, 0, names.length).mapToObj(i -> names[i]).toList();
            try (OutputStream out = Files.newOutputStream(file);
                    CsvWriter writer = new CsvWriter(out, header)) {
                for (int row = 0; row < rows; row++) {
                    writer.row(random.ints(width, 0, variety)
                            .mapToObj(i -> cells[i])
                            .toList());
                }
            }
            Path into = folder.resolve("made" + n);
            try {
                new Init(List.of(file), into).init();
            } catch (WrongInput refused) {
                assertFalse(Files.exists(into), refused.toString());
            }
        }
    }

    private @Nullable NewSurvey made;
    private int times;

    private void init(String name, String content) throws IOException {
        init(name, content, StandardCharsets.UTF_8);
    }

    private void init(String name, String content, Charset encoding) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content.getBytes(encoding));
        init(List.of(file));
    }

    private void init(List<Path> files) {
        times++;
        made = new Init(files, target()).init();
    }

    private NewSurvey made() {
        return Objects.requireNonNull(made);
    }

    private Path target() {
        return folder.resolve("survey" + times);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String problem(Path file) {
        WrongInput wrong = assertThrows(WrongInput.class, () -> new Init(List.of(file), target()).init());
        return wrong.problems().getFirst().toString();
    }

    private String written() throws IOException {
        return Files.readString(target().resolve("survey.yaml"));
    }

    private String tool() {
        int rows = made().sources().getFirst().recognition().headings().rows();
        return made().sources().getFirst().recognition().tool().title() + ", " + rows + (rows == 1 ? " row" : " rows");
    }

    private String roles() {
        return String.join(
                " ",
                made().findings().stream().map(Finding::role).map(Role::name).toList());
    }

    private SurveyFile file() {
        Problems none = new Problems();
        SurveyFile file = SurveyFile.read(target(), none).orElseThrow(() -> new AssertionError(none.sorted()));
        assertEquals(List.of(), none.sorted());
        return file;
    }

    private Survey survey() {
        return file().survey();
    }

    private List<Respondent> respondents() {
        Problems none = new Problems();
        try (Responses responses = Responses.open(file(), none).orElseThrow()) {
            List<Respondent> read = responses.next(10_000);
            assertEquals(List.of(), none.sorted());
            assertEquals(made().respondents(), read.size());
            return read;
        }
    }

    /// Every question: id, kind, and what is chosen from or explained.
    private String questions() {
        StringBuilder told = new StringBuilder();
        for (QuestionId id : survey().order()) {
            Question question = Stream.concat(survey().closed().stream(), survey().open().stream())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            told.append(id).append(' ');
            switch (question) {
                case ClosedQuestion closed ->
                    told.append(closed.kind())
                            .append(' ')
                            .append(closed.text())
                            .append(' ')
                            .append(closed.options());
                case OpenQuestion open ->
                    told.append("OPEN")
                            .append(open.about().map(about -> " about " + about).orElse(""));
            }
            told.append('\n');
        }
        return told.toString();
    }

    /// Every respondent's closed answers.
    private String answers() {
        StringBuilder told = new StringBuilder();
        List<ClosedQuestion> closed = survey().closed();
        for (Respondent respondent : respondents()) {
            List<String> answers = new ArrayList<>();
            for (int question = 0; question < closed.size(); question++) {
                answers.add(answer(closed.get(question), respondent.chosen().get(question)));
            }
            told.append(respondent.id())
                    .append(": ")
                    .append(String.join("; ", answers))
                    .append('\n');
        }
        return told.toString();
    }

    private static String answer(ClosedQuestion question, List<Integer> chosen) {
        if (chosen.isEmpty()) {
            return "-";
        }
        return chosen.contains(Respondent.NOTHING)
                ? "none of them"
                : String.join(", ", chosen.stream().map(question.options()::get).toList());
    }

    /// A workbook with a second sheet, its cells as inline texts but for numbers.
    @SafeVarargs
    private static void workbook(Path file, List<String>... rows) throws IOException {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].size(); column++) {
                String cell = rows[row].get(column);
                String place = (char) ('A' + column) + Integer.toString(row + 1);
                boolean number = cell.matches("[\\d.]+");
                sheet.append(
                        number
                                ? "<c r=\"" + place + "\"" + (cell.contains(".") ? " s=\"1\"" : "") + "><v>" + cell
                                        + "</v></c>"
                                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String empty = "<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE
                            + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE
                            + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE
                            + "styles+xml\"/></Types>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"First\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Second\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                            + OFFICE + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", sheet.toString());
            part(zip, "xl/worksheets/sheet2.xml", empty);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
