package org.verbatim.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.explain.Explain;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.run.WrittenSurvey;

class DiffTest {
    @TempDir
    private Path folder;

    private WrittenSurvey survey = new WrittenSurvey(Path.of("target", "no-survey-yet"));

    @BeforeEach
    void write() {
        survey = new WrittenSurvey(folder.resolve("survey"));
    }

    @Test
    void tellsWhatEachThemeGainedAndLostAndWhy() {
        String changed = """
                title: Themes
                version: 2
                themes:
                  - id: capacity
                    name: Capacity
                    rules: [capacity, staff NEAR/5 short*]
                    unless: [capacity NEAR/2 low]
                  - id: quality
                    name: Quality
                    rules: [quality]
                """;
        assertEquals(
                List.of(
                        "capacity BOTH 2 +2 -0 4",
                        "  GAINED r2/barriers: unless removed: bed* NEAR/3 capacity; rule: capacity",
                        "  GAINED r3/barriers: rule added: staff NEAR/5 short*",
                        "quality ADDED 0 +1 -0 1",
                        "  GAINED r3/asks: theme quality added, with rule quality",
                        "data REMOVED 1 +0 -1 0",
                        "  LOST r2/asks: theme data removed, with rule dashboard"),
                lines(difference(changed)));
    }

    @Test
    void knowsAThemeUnderItsNewName() {
        String changed = """
                title: Themes
                version: 2
                themes:
                  - id: room
                    name: Room
                    was: [capacity]
                    rules: [capacity, staff NEAR/5 short*]
                    unless: ['bed* NEAR/3 capacity', 'capacity NEAR/2 low']
                  - id: data
                    name: Data
                    rules: ['"data quality"', 'dashboard']
                """;
        assertEquals(
                List.of(
                        "room RENAMED capacity 2 +1 -0 3",
                        "  GAINED r3/barriers: rule added: staff NEAR/5 short*",
                        "data BOTH 1 +0 -0 1"),
                lines(difference(changed)));
    }

    @Test
    void saysWhichThemesTookThePlaceOfOneThatIsGone() {
        String merged = """
                title: Themes
                themes:
                  - {id: capacity, name: Capacity, was: [data], rules: [capacity, dashboard]}
                """;
        assertTrue(
                lines(difference(merged)).contains("data REMOVED capacity 1 +0 -1 0"),
                lines(difference(merged)).toString());
        String split = """
                title: Themes
                themes:
                  - {id: capacity, name: Capacity, rules: [capacity]}
                  - {id: quality, name: Quality, was: [data], rules: ['"data quality"']}
                  - {id: tools, name: Tools, was: [data], rules: [dashboard]}
                """;
        assertTrue(
                lines(difference(split)).contains("data REMOVED quality, tools 1 +0 -1 0"),
                lines(difference(split)).toString());
    }

    @Test
    void findsNothingChangedInTheSameTaxonomy() {
        assertEquals(
                List.of("capacity BOTH 2 +0 -0 2", "data BOTH 1 +0 -0 1"), lines(difference(WrittenSurvey.THEMES)));
    }

    @Test
    void countsWhatARunOfEitherCounts() {
        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            String before = taxonomy(random);
            String after = random.nextInt(3) == 0 ? before.replace("staff", "short") : taxonomy(random);
            survey.write("themes.yaml", before);
            Difference forth = difference(after);
            survey.write("themes.yaml", after);
            Difference back = difference(before);
            Map<ThemeId, Long> had = carriers(before);
            Map<ThemeId, Long> has = carriers(after);
            for (Difference.ThemeChange theme : forth.themes()) {
                Difference.ThemeChange other = back.themes().stream()
                        .filter(each -> each.theme().equals(theme.theme()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(reversed(theme.comments()), other.comments(), before + after);
                assertEquals(reversed(theme.respondents()), other.respondents(), before + after);
                assertEquals(
                        has.getOrDefault(theme.theme(), 0L), theme.comments().after(), before + after);
                assertEquals(
                        had.getOrDefault(theme.theme(), 0L), theme.comments().before(), before + after);
            }
        }
    }

    @Test
    void refusesSumsThatDoNotReconcile() {
        assertEquals(
                "2 + 1 - 0 is not 4",
                assertThrows(IllegalStateException.class, () -> new Difference.Sums(2, 1, 0, 4))
                        .getMessage());
    }

    /// How many comments carry each theme, as explained one by one.
    private Map<ThemeId, Long> carriers(String taxonomy) {
        survey.write("themes.yaml", taxonomy);
        return survey.ask(answers -> {
            Explain explain = new Explain(answers);
            Map<ThemeId, Long> carriers = new HashMap<>();
            for (String comment :
                    List.of("r1/barriers", "r2/barriers", "r2/asks", "r3/barriers", "r3/asks", "r4/asks")) {
                explain.comment(comment).carried().forEach(carried -> carriers.merge(carried.theme(), 1L, Long::sum));
            }
            return carriers;
        });
    }

    private static Difference.Sums reversed(Difference.Sums sums) {
        return new Difference.Sums(sums.after(), sums.lost(), sums.gained(), sums.before());
    }

    private static String taxonomy(Random random) {
        List<String> words =
                List.of("staff", "capacity", "data", "quality", "bed*", "line", "short* NEAR/4 of", "=low");
        StringBuilder text = new StringBuilder("title: T\nversion: 1\nthemes:\n");
        for (int theme = 0; theme < 3; theme++) {
            text.append("  - id: t").append(theme).append("\n    name: T\n    rules: ['");
            text.append(words.get(random.nextInt(words.size()))).append("'");
            if (theme > 0 && random.nextBoolean()) {
                text.append(", '@t").append(theme - 1).append(" AND staff'");
            }
            text.append("]\n");
            if (random.nextInt(3) == 0) {
                text.append("    unless: ['")
                        .append(words.get(random.nextInt(words.size())))
                        .append("']\n");
            }
            if (random.nextBoolean()) {
                text.append("    themes:\n      - {id: c").append(theme).append(", name: C, rules: ['");
                text.append(words.get(random.nextInt(words.size()))).append("']}\n");
            }
        }
        return text.toString();
    }

    private Difference difference(String changed) {
        survey.write("changed.yaml", changed);
        Opened after = Opened.read(
                        survey.folder(), Optional.of(survey.folder().resolve("changed.yaml")), new Problems())
                .orElseThrow();
        return survey.ask(answers -> Diff.of(answers, after, 10));
    }

    private static List<String> lines(Difference difference) {
        List<String> lines = new ArrayList<>();
        for (Difference.ThemeChange theme : difference.themes()) {
            Difference.Sums sums = theme.comments();
            lines.add(theme.theme() + " " + theme.presence() + " " + kin(theme) + sums.before() + " +" + sums.gained()
                    + " -" + sums.lost() + " " + sums.after());
            theme.moved()
                    .forEach(moved -> lines.add(
                            "  " + moved.direction() + " " + moved.comment().id() + ": " + moved.because()));
        }
        return lines;
    }

    private static String kin(Difference.ThemeChange theme) {
        return theme.kin().isEmpty()
                ? ""
                : String.join(", ", theme.kin().stream().map(ThemeId::value).toList()) + " ";
    }
}
