package org.verbatim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
            CodedData.GAMBLING, List.of(200, 26),
            CodedData.CHAOSS, List.of(38, 13));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isASurveyThatCanBeReadWithEveryCodingOfIt(CodedData data) throws IOException {
        Path shared = Shared.folder("data");
        Path survey = folder.resolve("survey");

        data.writeTo(survey, shared);

        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(survey, Optional.empty(), problems);
        problems.throwIfAny();
        List<Theme> themes = opened.orElseThrow().taxonomies().themes();
        Optional<Gold> gold = GoldFile.read(
                survey.resolve("gold.csv"), themes.stream().map(Theme::id).toList(), problems);
        problems.throwIfAny();
        assertEquals(SIZES.get(data), List.of(gold.orElseThrow().rows().size(), themes.size()));
        assertEquals(
                data == CodedData.JUPYTER,
                Files.readString(survey.resolve("themes.yaml")).contains("\"rules\""));
    }
}
