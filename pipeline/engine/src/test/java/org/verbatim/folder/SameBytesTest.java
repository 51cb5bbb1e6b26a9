package org.verbatim.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problems;
import org.verbatim.run.SurveyFolder;
import org.verbatim.source.SurveyFile;
import org.verbatim.work.Progress;

/// The same files give the same bytes, whatever the machine, the way the data are cut, and the state of the index.
class SameBytesTest {
    @TempDir
    Path folder;

    private SurveyFolder survey;
    private Map<String, String> results = Map.of();

    @BeforeEach
    void run() {
        survey = SurveyFolder.small(folder)
                .with("responses.csv", answers())
                .applied("r7/barriers", "staff")
                .ran();
        results = survey.results();
    }

    @Test
    void whenItRunsAgainOnTheKeptIndex() throws IOException {
        Object made = Files.getLastModifiedTime(manifest());

        assertEquals(results, survey.ran().results());
        assertEquals(made, Files.getLastModifiedTime(manifest()), "the index was made again");
    }

    @Test
    void whenTheIndexWasThrownAway() throws IOException {
        Files.delete(manifest());

        assertEquals(results, survey.ran().results());
    }

    @Test
    void whenTheDataAreCutOtherwise() {
        for (int respondentsPerShard : List.of(1, 2, 7)) {
            cut(respondentsPerShard);

            assertEquals(results, survey.ran().results(), respondentsPerShard + " respondents a shard");
        }
    }

    @Test
    void whenTheRowsComeInAnotherOrderAndAreCutOtherwise() throws IOException {
        SurveyFolder once = new SurveyFolder(folder.resolve("once"))
                .with("themes.yaml", survey.text("themes.yaml"))
                .with("survey.yaml", survey.text("survey.yaml") + "campaigns: once\nweight: id\n")
                .with("responses.csv", campaigned(new Random(0)))
                .ran();
        Map<String, String> before = unordered(once);
        assertTrue(before.getOrDefault("set_aside.csv", "").contains(",duplicate"), "nothing counted once");

        for (int shuffle = 1; shuffle < 4; shuffle++) {
            once.with("responses.csv", campaigned(new Random(shuffle)));
            SurveyFile file = SurveyFile.read(once.path(), new Problems()).orElseThrow();
            new IndexFolder(file)
                    .make(Fingerprint.of(file, List.of()), Progress.SILENT, 3 * shuffle)
                    .close();

            assertEquals(before, unordered(once.ran()), "shuffle " + shuffle);
        }
    }

    /// The answers with a long text that many sent, in an order of its own.
    private static String campaigned(Random order) {
        List<String> rows = new ArrayList<>(answers().lines().toList());
        String header = rows.removeFirst();
        for (int row = 0; row < rows.size(); row += 3) {
            String[] cells = rows.get(row).split(",", -1);
            cells[5] = "capacity is what we lack on every single ward and in every single clinic and nobody at all will"
                    + " say so";
            rows.set(row, String.join(",", cells));
        }
        Collections.shuffle(rows, order);
        return header + "\n" + String.join("\n", rows).replaceAll("(?m)^r", "") + "\n";
    }

    /// Every CSV file; the lines of those with a row for each comment sorted, since that is their only order.
    private static Map<String, String> unordered(SurveyFolder survey) {
        Map<String, String> files = new TreeMap<>();
        survey.results().forEach((name, text) -> {
            if (name.endsWith(".csv")) {
                boolean byComment =
                        List.of("codings.csv", "matrix.csv", "set_aside.csv").contains(name);
                files.put(
                        name,
                        byComment ? String.join("\n", text.lines().sorted().toList()) : text);
            }
        });
        return files;
    }

    @Test
    void whateverTheMachinesLanguageTimeZoneEncodingAndProcessors() throws Exception {
        Process elsewhere = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-9",
                        "-XX:ActiveProcessorCount=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, elsewhere.waitFor(), said);
        assertTrue(said.contains("tr_TR, Asia/Kathmandu, 1"), said);
        assertEquals(results, survey.results());
    }

    /// Another Java that runs the survey in the folder, from nothing.
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            SurveyFolder survey = new SurveyFolder(Path.of(arguments[0]));
            Files.delete(survey.path().resolve(".verbatim/index/manifest.json"));
            Files.delete(survey.path().resolve("out/codings.csv"));
            survey.run();
            System.out.println(
                    Locale.getDefault() + ", " + java.util.TimeZone.getDefault().getID() + ", "
                            + Runtime.getRuntime().availableProcessors());
        }
    }

    @Test
    void whicheverFileOfTheIndexIsCutShort() throws IOException {
        cut(7);
        for (Path file : indexFiles()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

            assertEquals(results, survey.ran().results(), () -> file + " was cut short");
            cut(7);
        }
    }

    @Test
    void whicheverByteOfTheIndexIsFlipped() throws IOException {
        cut(7);
        Random random = new Random(2026);
        for (Path file : indexFiles()) {
            byte[] whole = Files.readAllBytes(file);
            int at = random.nextInt(whole.length);
            whole[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, whole);

            assertEquals(results, survey.ran().results(), () -> "byte " + at + " of " + file + " was flipped");
            cut(7);
        }
    }

    @Test
    void whenASegmentWasRenamedInTheIndex() throws IOException {
        cut(7);
        int renamed = 0;
        for (Path file : indexFiles()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (!file.equals(manifest()) && bytes.contains("North")) {
                Files.writeString(file, bytes.replace("North", "South"), StandardCharsets.ISO_8859_1);
                renamed++;
            }
        }

        assertTrue(renamed > 0, "no file of the index names the segment");
        assertEquals(results, survey.ran().results());
    }

    @Test
    void butNotWhenAnAnswerHasChanged() {
        survey.with("responses.csv", answers().replaceFirst("staff", "people")).run();

        assertNotEquals(results, survey.results());
        survey.with("responses.csv", answers()).run();
        assertEquals(results, survey.results());
    }

    private Path manifest() {
        return folder.resolve(".verbatim/index/manifest.json");
    }

    /// Files of the index, of its first shard and the manifest.
    private List<Path> indexFiles() throws IOException {
        List<Path> files = new ArrayList<>(List.of(manifest()));
        try (var shard = Files.list(folder.resolve(".verbatim/index/0"))) {
            shard.filter(file -> !file.endsWith("write.lock")).sorted().forEach(files::add);
        }
        return files;
    }

    private void cut(int respondentsPerShard) {
        SurveyFile file = SurveyFile.read(folder, new Problems()).orElseThrow();
        new IndexFolder(file)
                .make(Fingerprint.of(file, List.of()), Progress.SILENT, respondentsPerShard)
                .close();
    }

    /// Answers of forty respondents.
    private static String answers() {
        List<String> words = List.of(
                "staff", "time", "culture", "blame", "capacity", "the", "ward", "never", "has", "İstanbul", "we", "😀");
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("id,trust,may_quote,region,Q1,Q2,Q3\n");
        for (int row = 0; row < 40; row++) {
            rows.append("r").append(row).append(",trust ").append(row % 15).append(row % 9 == 0 ? ",no," : ",yes,");
            rows.append(row % 2 == 0 ? "North" : "South").append(row % 3 == 0 ? ",planned" : ",underway");
            for (int question = 0; question < 2; question++) {
                rows.append(',');
                int length = random.nextInt(25);
                for (int word = 0; word < length; word++) {
                    rows.append(words.get(random.nextInt(words.size()))).append(word == length - 1 ? "." : " ");
                }
            }
            rows.append('\n');
        }
        return rows.toString();
    }
}
