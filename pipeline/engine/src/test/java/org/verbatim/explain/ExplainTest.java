package org.verbatim.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.WrongInput;
import org.verbatim.run.WrittenSurvey;

class ExplainTest {
    @TempDir
    private Path folder;

    private WrittenSurvey survey = new WrittenSurvey(Path.of("target", "no-survey-yet"));

    @BeforeEach
    void write() {
        survey = new WrittenSurvey(folder.resolve("survey"));
    }

    @Test
    void namesTheRuleBehindEachMention() {
        assertEquals(
                List.of("capacity: «short of staff» by staff NEAR/3 short*", "capacity: «capacity» by capacity"),
                mentions("r1/barriers"));
    }

    @Test
    void tellsWhatUnlessDropped() {
        Explanation told = told("r2/barriers");
        assertEquals(List.of(), told.carried());
        Explanation.Dropped dropped = told.dropped().getFirst();
        assertEquals("capacity", dropped.found().rule().text());
        assertEquals("bed* NEAR/3 capacity", dropped.unless().text());
    }

    @Test
    void tellsByHowLittleRulesMissed() {
        assertEquals(List.of("capacity: «Staff» and «short»: 5 words between, NEAR/3 allows 3"), nearly("r3/barriers"));
        assertEquals(List.of("data: its words are there, but not one after another"), nearly("r3/asks"));
    }

    @Test
    void tellsHowEachKindOfRuleMissed() {
        assertEquals("«Capasity» is one letter away from capacity", missed("capacity", "Capasity is low"));
        assertEquals("«Staffs» is another form, and =staff wants it as written", missed("=staff", "Staffs go"));
        assertEquals("all its words are there but time", missed("'\"lack of time\"'", "A lack of money"));
        assertEquals("«staff» is there, but nothing for money", missed("staff AND money", "Our staff left"));
        assertEquals("«beds» stands in it, against NOT bed", missed("staff AND NOT bed", "Our staff need beds"));
        assertEquals(
                "«staff» and «money» stand in different sentences, not NEAR/2",
                missed("staff NEAR/2 money", "We need staff. There is no money."));
        assertEquals(
                "«staff» stands before «money», BEFORE/2 wants it after",
                missed("money BEFORE/2 staff", "The staff want money"));
        assertEquals(
                "all its parts are there, but not in one sentence",
                missed("SENTENCE(staff money)", "We need staff. There is no money."));
        assertEquals("", missed("staff AND money AND time", "Our staff left"));
    }

    @Test
    void namesTheNearestCommentThatThereIs() {
        WrongInput wrong = assertThrows(WrongInput.class, () -> told("r1/barrier"));
        assertEquals(
                "comment: there is no comment 'r1/barrier'; did you mean 'r1/barriers'?\n"
                        + "  fix: write <respondent>/<question>, as codings.csv and search do;"
                        + " the open questions are barriers, asks",
                wrong.getMessage());
    }

    @Test
    void saysWhyACommentIsSetAside() {
        assertEquals("no content", told("r1/asks").aside().orElseThrow().reason());
    }

    private String missed(String rule, String comment) {
        survey.write("themes.yaml", "title: T\nversion: 1\nthemes:\n  - {id: t, name: T, rules: [" + rule + "]}\n");
        survey.write("responses.csv", "id,trust,region,role,barriers,asks\nx,,North,Nurse," + comment + ",\n");
        return told("x/barriers").nearly().stream()
                .map(Explanation.Nearly::why)
                .findFirst()
                .orElse("");
    }

    private Explanation told(String comment) {
        return survey.ask(answers -> new Explain(answers).comment(comment));
    }

    private List<String> nearly(String comment) {
        return told(comment).nearly().stream()
                .map(nearly -> nearly.theme() + ": " + nearly.why())
                .toList();
    }

    private List<String> mentions(String comment) {
        Explanation told = told(comment);
        return told.carried().stream()
                .flatMap(theme -> theme.mentions().stream()
                        .map(mention -> theme.theme() + ": «"
                                + mention.span().in(told.comment().verbatim()) + "» by "
                                + mention.rule().text()))
                .toList();
    }
}
