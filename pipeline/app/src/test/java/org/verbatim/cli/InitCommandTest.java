package org.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final String EXPORT = """
            Respondent ID,Email Address,Which help do you want?,,What else?
            ,,Training,Money,Open-Ended Response
            11,ann@example.org,Training,,We need one more pair of hands at night.
            12,bob@example.org,Training,Money,Ann Lee should have a better desk.
            13,cat@example.org,,,
            """;

    @TempDir
    Path folder;

    @Test
    void saysWhatItFoundAndWhatToDoNext() throws Exception {
        Path export = Files.writeString(folder.resolve("Staff survey.csv"), EXPORT);
        Path into = folder.resolve("staff");

        Typed typed = Typed.words("init", export.toString(), "--to", into.toString());

        assertEquals("", typed.err());
        assertEquals("""
                Staff survey.csv: SurveyMonkey, since its second row holds options and “Response” below the questions.
                  2 rows of headings; UTF-8, delimiter ,; 3 respondents; 5 columns.

                   1  Respondent ID                                 names the respondent; such as “11”, “12”, “13”
                   2  Email Address                                 personal, not used; its name says that it tells who or where somebody is
                   3  Which help do you want? [Training]            closed, several answers; a column for each choice, to column 4
                   5  What else?                                    open; 2 answers

                3 respondents; questions: 0 single, 1 multi, 0 scale, 1 open.
                Wrote DIR: survey.yaml, themes.yaml and the data.
                Next: read DIR/survey.yaml and change what was guessed wrongly; `verbatim check DIR`; write themes into DIR/themes.yaml; `verbatim run DIR`.
                """.replace("DIR", into.toString()), typed.out());
    }

    @Test
    void showsNobodysWordsOrAddress() throws Exception {
        Path export = Files.writeString(folder.resolve("Staff survey.csv"), EXPORT);
        Path into = folder.resolve("staff");

        String said =
                Typed.words("init", export.toString(), "--to", into.toString()).out()
                        + Files.readString(into.resolve("survey.yaml"));

        assertFalse(said.contains("@"), said);
        assertFalse(said.contains("Ann"), said);
    }

    @Test
    void makesAFolderThatIsCheckedAndRunUntouched() throws Exception {
        Path export = Files.writeString(folder.resolve("Staff survey.csv"), EXPORT);
        String into = folder.resolve("staff").toString();

        assertEquals(0, Typed.words("init", export.toString(), "--to", into).status());
        assertEquals(0, Typed.words("check", into).status());
        assertEquals(0, Typed.words("run", into).status());
    }

    @Test
    void writesNothingWhereThereIsSomething() throws Exception {
        Path export = Files.writeString(folder.resolve("Staff survey.csv"), EXPORT);

        Typed typed = Typed.words("init", export.toString(), "--to", folder.toString());

        assertEquals(2, typed.status());
        assertTrue(typed.err().contains("nothing is ever overwritten"), typed.err());
    }

    @Test
    void takesTheEncodingAsItIsTold() throws Exception {
        Path export = folder.resolve("old.csv");
        Files.write(
                export, "id,comment\n1,na\u00EFve and d\u00F6rfler it is.\n2,x\n".getBytes(Charset.forName("IBM437")));
        Path into = folder.resolve("old");

        assertEquals(
                0,
                Typed.words("init", export.toString(), "--to", into.toString(), "--encoding", "IBM437")
                        .status());
        assertTrue(Files.readString(into.resolve("survey.yaml")).contains("encoding: IBM437"));
        assertEquals(0, Typed.words("check", into.toString()).status());
    }
}
