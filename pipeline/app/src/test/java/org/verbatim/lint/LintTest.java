package org.verbatim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.verbatim.lint.Docx.deleted;
import static org.verbatim.lint.Docx.inserted;
import static org.verbatim.lint.Docx.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.model.WrongInput;

class LintTest {
    private static final String EVIDENCE = """
            {"quantifiers": [
               {"one respondent": "1 respondent"}, {"two respondents": "2 respondents"},
               {"a few respondents": "3 respondents or more, below 10%"}, {"some respondents": "10% to below 25%"},
               {"many respondents": "25% to below 50%"}, {"more than half of the respondents": "50% to below 75%"},
               {"most respondents": "75% to below 90%"}, {"almost all respondents": "90% and above"},
               {"half of the respondents": "exactly 50%"}],
             "sections": [{"id": "summary", "title": "Summary"}, {"id": "question-why", "title": "Why?"},
               {"id": "question-how", "title": "How?"}],
             "evidence": [
               {"id": "e_0000000001", "kind": "sentence", "section": "about", "text": "129 respondents answered.",
                "stands_on": [{"counts": "respondents", "filter": {"file": "responses"}, "numerator": 129}]},
               {"id": "e_0000000002", "kind": "sentence", "section": "question-why",
                "text": "Capacity was raised most often, by more than half of the respondents who commented (55 of 108, 51%).",
                "stands_on": [
                  {"counts": "respondents who raised Capacity", "numerator": 55, "denominator": 108,
                   "filter": {"table": "themes", "question": "why", "theme": "capacity"}},
                  {"counts": "respondents who raised Culture", "numerator": 38, "denominator": 108,
                   "filter": {"table": "themes", "question": "why", "theme": "culture"}}]},
               {"id": "e_0000000003", "kind": "sentence", "section": "question-how",
                "text": "Culture was raised by many respondents who commented (20 of 60, 33%).",
                "stands_on": [{"counts": "respondents who raised Culture", "numerator": 20, "denominator": 60,
                   "filter": {"table": "themes", "question": "how", "theme": "culture"}}]},
               {"id": "e_0000000004", "kind": "sentence", "section": "question-aligned",
                "text": "“Fully or mostly” counts respondents who chose “Fully” (32%) and “Mostly” (42%): 75% (88 of 118).",
                "stands_on": [{"counts": "respondents who chose “Fully or mostly”", "numerator": 88, "denominator": 118,
                   "filter": {"table": "closed", "question": "aligned", "option": "net: Fully or mostly"}},
                  {"counts": "respondents who chose “Fully”", "numerator": 38, "denominator": 118,
                   "filter": {"table": "closed", "question": "aligned", "option": "Fully"}},
                  {"counts": "respondents who chose “Mostly”", "numerator": 50, "denominator": 118,
                   "filter": {"table": "closed", "question": "aligned", "option": "Mostly"}}]},
               {"id": "e_0000000018", "kind": "sentence", "section": "question-how",
                "text": "“Low” marks a base of fewer than 30 respondents.", "stands_on": []},
               {"id": "e_0000000005", "kind": "quote", "section": "question-why", "comment": "r1/why",
                "text": "We cannot release staff for training."},
               {"id": "e_0000000006", "kind": "table", "section": "question-why", "text": "Themes: Why?",
                "columns": ["Theme", "Respondents", "Per cent"],
                "rows": [{"row": "Capacity", "cells": [{"text": "55"}, {"text": "50.9%"}]},
                         {"row": "Culture", "cells": [{"text": "38"}, {"text": "35.2%"}]}]},
               {"id": "e_0000000017", "kind": "curve", "section": "method", "text": "Themes met", "series": [],
                "base": "Base: the 38 themes that the comments carry",
                "bars": [{"bar": "0", "values": [{"text": "0.0%", "percent": 0}]},
                         {"bar": "59", "values": [{"text": "86.5%", "percent": 86.4901}]}]},
               {"id": "e_0000000007", "kind": "chart", "section": "question-why", "text": "Themes", "series": [],
                "bars": [{"bar": "Capacity", "values": [{"text": "51% (55)", "numerator": 55, "denominator": 108}]},
                         {"bar": "Culture", "values": [{"text": "35% (38)", "numerator": 38, "denominator": 108}]}],
                "base": "Base: 108 respondents who commented"}]}
            """;
    private static final String WHY =
            "Capacity was raised most often, by more than half of the respondents who commented (55 of 108, 51%).";
    private static final String HOW = "Culture was raised by many respondents who commented (20 of 60, 33%).";
    private static final String LOOK = "\n  fix: look it up in the tables, or say where it comes from";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("evidence.json"), EVIDENCE);
    }

    private static void verbatims(Consumer<String> each) {
        each.accept("We cannot release staff for training. It is always the day job that wins, in every ward.");
        each.accept("Nothing to add");
    }

    private List<String> found(Docx document) {
        return found(Lint.against(folder, OptionalLong.empty(), LintTest::verbatims), document);
    }

    private List<String> arithmetic(Docx document) {
        return found(Lint.ofFigures(OptionalLong.empty()), document);
    }

    private List<String> found(Lint lint, Docx document) {
        try {
            return lint.check(document.write(folder.resolve("report.docx"))).found().stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void findsNothingInWhatWasDrafted() {
        assertEquals(
                List.of(),
                found(new Docx()
                        .heading("Why?")
                        .drafted("e_0000000002", WHY + " (Table 3)")
                        .styled("Base", "Base: 108 respondents who commented. 11 of 42 bars are drawn.")
                        .table("Themes: Why?", themes("55", "50.9%"))
                        .quote("“We cannot release staff for training.”")
                        .heading("How?")
                        .drafted("e_0000000003", HOW)));
    }

    private static List<List<String>> themes(String capacity, String percent) {
        return List.of(
                List.of("Theme", "Respondents", "Per cent"),
                List.of("Capacity", capacity, percent),
                List.of("Culture", "38", "35.2%"));
    }

    @Test
    void findsACountEditedByHand() {
        assertEquals(
                List.of("report.docx:2 (Why?): “57”: the results give “" + WHY + "”\n  fix: put what the results give"),
                found(new Docx().heading("Why?").drafted("e_0000000002", WHY.replace("55 of", "57 of"))));
    }

    @Test
    void findsFiguresThatChangedPlaces() {
        assertEquals(
                List.of(
                        "report.docx:1: “Culture was raised by many respondents who commented (33 of 60, 20%).”: its figures "
                                + "stand in another order in the results: “" + HOW
                                + "”\n  fix: put them as the results give them"),
                found(new Docx()
                        .drafted("e_0000000003", HOW.replace("20 of", "33 of").replace("33%", "20%"))));
    }

    @Test
    void findsAThemeThatKeptAnothersFigures() {
        assertEquals(
                List.of("report.docx:1: “55 of 108”: the results give it for “Capacity”: “" + WHY
                        + "”\n  fix: put the figures of what the sentence names now"),
                found(new Docx().drafted("e_0000000002", WHY.replace("Capacity", "Culture"))));
    }

    @Test
    void findsAnEditThroughAnyNumberOfRuns() {
        String runs = run("Culture was raised by many respond")
                + run("ents who commented (2")
                + run("1 of 6")
                + run("0, 33%).");
        assertEquals(
                List.of("report.docx:1: “21”: the results give “" + HOW + "”\n  fix: put what the results give"),
                found(new Docx().draftedOf("e_0000000003", runs)));
    }

    @Test
    void takesTrackedChangesAsTaken() {
        String before = "Culture was raised by many respondents who commented (";
        assertEquals(
                List.of("report.docx:1: “21”: the results give “" + HOW + "”\n  fix: put what the results give"),
                found(new Docx()
                        .draftedOf(
                                "e_0000000003", run(before) + deleted("20") + inserted("21") + run(" of 60, 33%)."))));
        assertEquals(
                List.of(),
                found(new Docx()
                        .draftedOf(
                                "e_0000000003",
                                run(before) + deleted("21 of 60, 35%") + inserted("20 of 60, 33%") + run(")."))));
    }

    @Test
    void findsACopyOfASentenceThatWasEditedThere() {
        assertEquals(
                List.of("report.docx:2 (Summary): “21”: the results give “" + HOW
                        + "”\n  fix: put what the results give"),
                found(new Docx().heading("Summary").text(HOW.replace("20 of", "21 of"))));
    }

    @Test
    void findsASentenceUnderAnotherQuestion() {
        assertEquals(List.of(), found(new Docx().heading("Summary").text(HOW)));
        assertEquals(
                List.of("report.docx:2 (Why?): “" + HOW + "”: these are the figures of “How?”, and stand under “Why?”\n"
                        + "  fix: name the question that they answer, or put the figures of this one"),
                found(new Docx().heading("Why?").text(HOW)));
    }

    @Test
    void letsWhatStandsOnNoFigureStandUnderAnyQuestion() {
        String note = "“Low” marks a base of fewer than 30 respondents.";
        assertEquals(List.of(), found(new Docx().heading("Why?").text(note)));
    }

    @Test
    void readsSentencesThatWereJoined() {
        assertEquals(
                List.of("report.docx:1: “37”: the results give “" + HOW + "”\n  fix: put what the results give"),
                found(new Docx().text(WHY + " " + HOW.replace("33%", "37%"))));
    }

    @Test
    void holdsAWordForAShareAgainstTheKey() {
        assertEquals(
                List.of("report.docx:1: “most”: it stands for 75% to below 90%, and the results have 20 of 60 "
                        + "(33%)\n  fix: put “many respondents”"),
                found(new Docx().drafted("e_0000000003", HOW.replace("many", "most"))));
        assertEquals(
                List.of("report.docx:1: “Most”: it stands for 75% to below 90%, and the results have 20 of 60 (33%)\n"
                        + "  fix: put “many respondents”"),
                found(new Docx().text("Most (20 of 60 who commented) spoke of culture.")));
        assertEquals(List.of(), found(new Docx().text("Many (20 of 60 who commented) spoke of culture.")));
        assertEquals(List.of(), found(new Docx().text("One respondent said that culture is everything.")));
    }

    @Test
    void wantsProofForByFar() {
        assertEquals(
                List.of(
                        "report.docx:1: “by far”: the lead is not that clear: the next theme is too close, or a paired test "
                                + "does not bear it out\n  fix: leave out “by far”"),
                found(new Docx().drafted("e_0000000002", WHY.replace("raised most", "by far raised most"))));
    }

    @ParameterizedTest
    @CsvSource({"numerous", "a number of", "recurring"})
    void offersTheCountForWordsThatHideOne(String word) {
        assertEquals(
                List.of("report.docx:2 (Why?): “" + word + "”: these words hide a number\n"
                        + "  fix: give the count: 55 of 108 (51%)"),
                found(new Docx().heading("Why?").text("Capacity came up in " + word + " comments.")));
    }

    @Test
    void looksUpFiguresWrittenByHand() {
        assertEquals(List.of(), found(new Docx().text("Overall 51% of those who commented raised capacity.")));
        assertEquals(
                List.of(
                        "report.docx:1: “54%”: no figure of what the sentence names is 54%; the results have 55 of 108 (51%)"
                                + LOOK),
                found(new Docx().text("Overall 54% of those who commented raised capacity.")));
        assertEquals(
                List.of(
                        "report.docx:1: “38 of 108”: no figure of what the sentence names is 38 of 108; the results have "
                                + "55 of 108 (51%)" + LOOK),
                found(new Docx().text("Capacity was named by 38 of 108 respondents.")));
        assertEquals(
                List.of("report.docx:1: “19 of 77”: no figure of the results is 19 of 77" + LOOK),
                found(new Docx().text("We heard this from 19 of 77 trusts.")));
    }

    @Test
    void findsACellOfATable() {
        assertEquals(
                List.of(
                        "report.docx:2 (table “Themes: Why?”, row “Capacity”, column “Respondents”): “65”: the results give "
                                + "“55”\n  fix: put “55”"),
                found(new Docx().heading("Why?").table("Themes: Why?", themes("65", "50.9%"))));
    }

    @Test
    void reckonsATableMadeByHand() {
        assertEquals(
                List.of(
                        "report.docx:1 (table “Our own”, row “Yes”, column “Per cent”): “41%”: 12 of 30 is 40%, not 41%\n"
                                + "  fix: put the percentage that the count gives, or the right count"),
                found(new Docx()
                        .table(
                                "Our own",
                                List.of(
                                        List.of("Answer", "Respondents", "Per cent", "Base"),
                                        List.of("Yes", "12", "41%", "30"),
                                        List.of("No", "18", "60%", "30")))));
        assertEquals(
                List.of("report.docx:1 (table “By type”, row “Yes”, column “Acute (base 15)”): “9 (61.0%)”: 9 of 15 is "
                        + "60.0%, not 61.0%\n  fix: put the percentage that the count gives, or the right count"),
                arithmetic(new Docx()
                        .table(
                                "By type",
                                List.of(
                                        List.of("Answer", "Acute (base 15)", "Other (base 1,200)"),
                                        List.of("Yes", "9 (61.0%)", "300 (25.0%)")))));
    }

    @Test
    void findsABarThatWasLengthenedOrRelabelled() {
        assertEquals(List.of(), found(new Docx().chart("Themes. Base: 108", "Capacity", "0.5092592593", "51% (55)")));
        assertEquals(
                List.of(
                        "report.docx:1 (chart “Themes”, bar “Capacity”): “drawn as 61.0%”: the results give “51% (55)”\n"
                                + "  fix: put “51% (55)”"),
                found(new Docx().chart("Themes. Base: 108", "Capacity", "0.61", "51% (55)")));
        assertEquals(
                List.of("report.docx:1 (chart “Themes”, bar “Culture”): “35% (48)”: the results give “35% (38)”\n"
                        + "  fix: put “35% (38)”"),
                found(new Docx().chart("Themes. Base: 108", "Culture", "0.3518518519", "35% (48)")));
    }

    @Test
    void holdsThePointsOfACurveAgainstTheResults() throws IOException {
        assertEquals(List.of(), found(new Docx().chart("Themes met. Base: the 38", "59", "0.864901", "86.5%")));
        assertEquals(
                List.of("report.docx:1 (chart “Themes met”, bar “59”): “drawn as 80.0%”: the results give “86.5%”\n"
                        + "  fix: put “86.5%”"),
                found(new Docx().chart("Themes met. Base: the 38", "59", "0.8", "86.5%")));
    }

    @Test
    void holdsTheLabelsOfAnyChartAgainstItsBars() {
        assertEquals(List.of(), arithmetic(new Docx().chart("Tea", "Green", "0.325", "33%")));
        assertEquals(
                List.of("report.docx:1 (chart “Tea”, bar “Green”): “43%”: the bar is drawn as 32.5%\n"
                        + "  fix: let both say the same"),
                arithmetic(new Docx().chart("Tea", "Green", "0.325", "43%")));
    }

    @Test
    void readsFootnotes() {
        assertEquals(List.of(), found(new Docx().heading("Why?").note("Base: 108 respondents who commented.")));
        assertEquals(
                List.of(
                        "report.docx:2 (Why?, footnote): “Base: 109 respondents who commented.”: no figure of the results"
                                + " has 109 as its base\n  fix: put the base that the results give"),
                found(new Docx().heading("Why?").note("Base: 109 respondents who commented.")));
        assertEquals(
                List.of(
                        "report.docx:2 (Why?, footnote): “54 of 108”: no figure of what the sentence names is 54 of 108;"
                                + " the results have 55 of 108 (51%)" + LOOK),
                found(new Docx().heading("Why?").note("Capacity was raised by 54 of 108 respondents.")));
    }

    @Test
    void findsABaseEditedByHand() {
        assertEquals(
                List.of(
                        "report.docx:1: “Base: 107 respondents who commented.”: no figure of the results has 107 as its "
                                + "base\n  fix: put the base that the results give"),
                found(new Docx().styled("Base", "Base: 107 respondents who commented.")));
        assertEquals(
                List.of(
                        "report.docx:1: “Base: 60 respondents who commented.”: no chart or table of the results has this "
                                + "base in these words\n  fix: put the base that the results give"),
                found(new Docx().styled("Base", "Base: 60 respondents who commented.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is always the day job that wins",
                "We cannot release staff […] It is always the day job",
                "“We cannot release staff [for improvement] training.”"
            })
    void takesAnExactStretchForAQuotation(String quote) {
        assertEquals(List.of(), found(new Docx().quote(quote)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We can not release staff for training.",
                "It is always the day job […] We cannot release staff",
                "We cannot release staff for training. Nothing to add"
            })
    void findsAQuotationThatNobodyWrote(String quote) {
        assertEquals(
                List.of("report.docx:1: “" + quote + "”: no comment holds these words in this order\n"
                        + "  fix: copy the quotation from the comments; mark what you leave out by […]"),
                found(new Docx().quote(quote)));
    }

    @Test
    void findsAQuotationWithinASentence() {
        assertEquals(
                List.of(),
                found(new Docx().text("As one trust put it, “It is always the day job that wins, in every ward.”")));
        assertEquals(
                List.of(
                        "report.docx:1: “It is mostly the day job that wins, in every ward.”: no comment holds these words "
                                + "in this order\n  fix: copy the quotation from the comments; mark what you leave out by […]"),
                found(new Docx().text("As one trust put it, “It is mostly the day job that wins, in every ward.”")));
    }

    @Test
    void findsPercentagesThatNoCountGives() {
        assertEquals(List.of(), arithmetic(new Docx().text("Base: 15 respondents, of whom 27% agreed.")));
        assertEquals(
                List.of(
                        "report.docx:1: “29%”: no number of respondents on a base of 15 gives 29%: 4 give 27%, 5 give 33%\n"
                                + "  fix: put the percentage that the count gives, or the right base"),
                arithmetic(new Docx().text("Base: 15 respondents, of whom 29% agreed.")));
        assertEquals(
                List.of(
                        "report.docx:1: “52% (55 of 108”: 55 of 108 is 51%, not 52%\n  fix: put 51%, or the right counts"),
                arithmetic(new Docx().text("Capacity was raised by 52% (55 of 108).")));
        assertEquals(
                List.of(
                        "report.docx:1: “112 of 108”: a part cannot be larger than the whole\n  fix: put the right counts"),
                arithmetic(new Docx().text("Capacity was raised by 112 of 108.")));
    }

    @Test
    void namesTheBasesOnWhichANetCanBe() {
        String net = "Of 129 respondents, 75% say their approach is fully or mostly aligned (32% fully, 42% mostly).";
        assertEquals(
                List.of("report.docx:1: “32% + 42% = 75%”: the parts cannot add up to their net on a base of 129\n"
                        + "  fix: count the net anew, or give the base; it can be on 71, 99, 102, 106, 111, 114, "
                        + "118, 130, 139"),
                arithmetic(new Docx().text(net)));
        assertEquals(List.of(), arithmetic(new Docx().text(net.replace("129", "118"))));
        assertEquals(
                List.of("report.docx:1: “32% + 43% = 77%”"),
                found(new Docx().text("In all, 77% chose fully or mostly (32% fully, 43% mostly).")).stream()
                        .map(each -> each.split(": the parts")[0])
                        .limit(1)
                        .toList());
    }

    @Test
    void findsTheSameToldTwiceDifferently() {
        String body = "Health inequalities support was chosen by 64% of trusts.";
        assertEquals(
                List.of(
                        "report.docx:2: “Support for health inequalities was chosen by 66% of trusts.”: paragraph 1 tells the "
                                + "same as 64%: “" + body + "”\n  fix: put the right figure in both places"),
                arithmetic(new Docx().text(body).text("Support for health inequalities was chosen by 66% of trusts.")));
        assertEquals(
                List.of(),
                arithmetic(new Docx()
                        .text(body)
                        .text("Health inequalities support was chosen by 66% of collaboratives.")
                        .text("Health inequalities support was chosen by 63.6% of trusts.")));
        assertEquals(
                List.of(),
                arithmetic(new Docx()
                        .text("Culture was raised by respondents who commented (20 of 60, 33%).")
                        .text("Culture was raised by respondents who commented (38 of 108, 35%).")));
        assertEquals(
                1,
                arithmetic(new Docx()
                                .text("Culture was raised by respondents who commented (20 of 60, 33%).")
                                .text("Culture was raised by respondents who commented (21 of 60, 35%)."))
                        .size());
    }

    @Test
    void tellsApartWhatTwoQuestionsHaveInCommon() {
        assertEquals(
                List.of(),
                arithmetic(new Docx()
                        .heading("In your trust?")
                        .text("Least often chosen was finance support (40%, 51 of 129).")
                        .heading("In your collaborative?")
                        .text("Least often chosen was finance support (43%, 55 of 129).")));
        assertEquals(
                1,
                arithmetic(new Docx()
                                .heading("Summary")
                                .text("Least often chosen was finance support (44%, 57 of 129).")
                                .heading("In your trust?")
                                .text("Least often chosen was finance support (40%, 51 of 129)."))
                        .size());
    }

    @Test
    void readsTheKeyThatAReportPrints() {
        List<List<String>> key = List.of(List.of("Word", "Share"), List.of("many respondents", "25% to below 50%"));
        assertEquals(
                List.of("report.docx:1: “Many”: it stands for 25% to below 50%, and the results have 30 of 41 (73%)\n"
                        + "  fix: put the word that the key has for the share"),
                arithmetic(new Docx()
                        .text("Many (30 of 41 who commented) raised capacity.")
                        .table("Words", key)));
        assertEquals(List.of(), arithmetic(new Docx().text("Many (30 of 41 who commented) raised capacity.")));
    }

    @Test
    void readsTextBoxesAndContentControls() {
        String box = "<w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice><w:drawing><w:txbxContent><w:p>"
                + run("An impossible 52% (55 of 108).")
                + "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>"
                + run("An impossible 52% (55 of 108).") + "</w:p></w:txbxContent></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>";
        assertEquals(1, arithmetic(new Docx().paragraph(box)).size());
        String control = "<w:sdt><w:sdtContent>" + run("An impossible 52% (55 of 108).") + "</w:sdtContent></w:sdt>";
        assertEquals(1, arithmetic(new Docx().paragraph(control)).size());
    }

    @Test
    void saysWhatIsNoDocument() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.docx"), "52% (55 of 108)");
        Lint lint = Lint.ofFigures(OptionalLong.empty());
        assertEquals(
                notes + ": this is no Word document\n  fix: save it as .docx, or give a .csv of figures",
                assertThrows(WrongInput.class, () -> lint.check(notes))
                        .problems()
                        .getFirst()
                        .toString());
        Path gone = folder.resolve("gone.docx");
        assertEquals(
                gone + ": there is no such file\n  fix: give the report's .docx, or a .csv of figures",
                assertThrows(WrongInput.class, () -> lint.check(gone))
                        .problems()
                        .getFirst()
                        .toString());
    }

    @Test
    void asksForTheEvidence() {
        Path empty = folder.resolve("nothing");
        Path report = new Docx().text("Hello.").write(folder.resolve("report.docx"));
        assertEquals(
                empty.resolve("evidence.json") + ": no evidence of a run stands here\n"
                        + "  fix: run the survey first, or leave out its folder to judge the arithmetic alone",
                assertThrows(
                                WrongInput.class,
                                () -> Lint.against(empty, OptionalLong.empty(), LintTest::verbatims)
                                        .check(report))
                        .problems()
                        .getFirst()
                        .toString());
    }
}
