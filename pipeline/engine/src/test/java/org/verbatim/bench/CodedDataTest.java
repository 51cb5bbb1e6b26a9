package org.verbatim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verbatim.Shared;
import org.verbatim.codings.Gold;
import org.verbatim.codings.GoldFile;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problems;
import org.verbatim.taxonomy.Theme;

/// Published comments as surveys that Verbatim reads.
class CodedDataTest {
    /// How many comments people, or a published dictionary, coded; and how many themes there are.
    private static final Map<CodedData, List<Integer>> SIZES = Map.of(
            CodedData.NHS, List.of(4490, 31),
            CodedData.ANES_OBJECTIVES, List.of(1895, 26),
            CodedData.JUPYTER, List.of(580, 13),
            CodedData.JUPYTER_UNRULED, List.of(580, 13),
            CodedData.GAMBLING_BAN, List.of(100, 13),
            CodedData.GAMBLING_HELP, List.of(100, 13),
            CodedData.CHAOSS, List.of(38, 13));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isASurveyThatCanBeReadWithEveryCodingOfIt(CodedData data) throws IOException {
        Path survey = written(data, folder);

        List<Theme> themes = themes(survey);
        assertEquals(
                SIZES.get(data),
                List.of(codings(survey.resolve("gold.csv"), themes).size(), themes.size()));
        assertEquals(
                data == CodedData.JUPYTER,
                Files.readString(survey.resolve("themes.yaml")).contains("\"rules\""));
        assertFalse(Files.exists(survey.resolve("gold-second.csv")));
    }

    @ParameterizedTest
    @CsvSource({"NHS, 31", "GAMBLING_BAN, 11", "GAMBLING_HELP, 11", "CHAOSS, 13"})
    void takesTheRulesThatWereWrittenForItsThemes(CodedData data, int ruled) throws IOException {
        Path survey = written(data, Path.of(System.getProperty("verbatim.home", "."), "corpus", "published"));

        assertEquals(
                ruled,
                themes(survey).stream()
                        .filter(theme -> !theme.rules().isEmpty())
                        .count());
    }

    @Test
    void takesASecondReadingOfItsOwnQuestion() throws IOException {
        Files.writeString(
                folder.resolve("themefinder_gambling_synthetic-second.csv"),
                "comment,themes\n1001/q1,q1-A;q1-D\n1002/q1,\n1001/q2,q2-A\n");

        Path survey = written(CodedData.GAMBLING_BAN, folder);

        List<Gold.Row> second = codings(survey.resolve("gold-second.csv"), themes(survey));
        assertEquals(
                List.of("1001/q1 [q1-A, q1-D]", "1002/q1 []"),
                second.stream()
                        .map(row -> row.comment() + " " + new TreeSet<>(row.themes()))
                        .toList());
    }

    private Path written(CodedData data, Path written) {
        Path survey = folder.resolve("survey");
        data.writeTo(survey, Shared.folder("data"), written);
        return survey;
    }

    private static List<Theme> themes(Path survey) {
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(survey, Optional.empty(), problems);
        problems.throwIfAny();
        return opened.orElseThrow().taxonomies().themes();
    }

    private static List<Gold.Row> codings(Path file, List<Theme> themes) {
        Problems problems = new Problems();
        Optional<Gold> gold = GoldFile.read(file, themes.stream().map(Theme::id).toList(), problems);
        problems.throwIfAny();
        return gold.orElseThrow().rows();
    }
}
