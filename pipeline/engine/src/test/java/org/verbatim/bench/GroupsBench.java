package org.verbatim.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.verbatim.gaps.Discovered;
import org.verbatim.gaps.Discovery;
import org.verbatim.model.CommentId;
import org.verbatim.work.Progress;

/// Measures the groups of `discover` against the themes that people gave: of comments to which they gave one theme
/// alone, as if nobody had named any.
///
/// Normalised mutual information (Strehl and Ghosh, 2002, over the mean of the two entropies) is 0 where groups tell
/// nothing of themes and 1 where they are the themes. Purity is the share of comments that carry the commonest theme of
/// their group.
public final class GroupsBench {
    private static final int SEEDS = 3;

    private final Path work;

    private GroupsBench(Path work) {
        this.work = work;
    }

    /// @param arguments a folder to work in, the folder of published data, and surveys' folders that have a gold.csv
    public static void main(String[] arguments) throws IOException {
        GroupsBench bench = new GroupsBench(Path.of(arguments[0]));
        System.out.println("| comments with one theme | comments | themes | grouped by |"
                + " normalised mutual information | purity | of one group for all | took |");
        System.out.println("|---|---:|---:|---|---:|---:|---:|---:|");
        for (String survey : List.of(arguments).subList(2, arguments.length)) {
            bench.measure(Path.of(survey).getFileName().toString(), Path.of(survey));
        }
        for (CodedData one : List.of(CodedData.NHS, CodedData.GAMBLING_BAN, CodedData.GAMBLING_HELP)) {
            if (Files.exists(one.in(Path.of(arguments[1])))) {
                Path folder = bench.work.resolve(one.name().toLowerCase(Locale.ROOT));
                one.writeTo(folder, Path.of(arguments[1]), Path.of("corpus", "published"));
                bench.measure(one.title(), folder);
            } else {
                System.err.println("There is no " + one.in(Path.of(arguments[1])) + "; it was not measured.");
            }
        }
    }

    private void measure(String title, Path survey) throws IOException {
        Map<String, String> themes = themes(survey.resolve("gold.csv"));
        for (Discovered.By by : Discovered.By.values()) {
            Path folder = unnamed(survey, by);
            discover(folder, 0);
            double information = 0;
            double purity = 0;
            long began = System.nanoTime();
            Table table = new Table();
            for (int seed = 1; seed <= SEEDS; seed++) {
                table = new Table();
                table.add(discover(folder, seed).groups(), themes);
                information += table.information() / SEEDS;
                purity += table.purity() / SEEDS;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %.3f | %.3f | %.3f | %.1f s |%n",
                    title,
                    table.comments(),
                    table.themes(),
                    by == Discovered.By.WORDS ? "words" : "meaning and words",
                    information,
                    purity,
                    table.commonest(),
                    (System.nanoTime() - began) / 1e9 / SEEDS);
            System.out.flush();
        }
    }

    private static Discovered discover(Path folder, long seed) {
        return new Discovery(folder, Progress.SILENT)
                .discover(new Discovery.Wanted(Optional.empty(), OptionalInt.empty(), seed));
    }

    /// The comments to which one theme was given; of themes of a tree, the one at the top.
    private static Map<String, String> themes(Path gold) throws IOException {
        Map<String, String> themes = new HashMap<>();
        for (CSVRecord row : rows(gold)) {
            List<String> carried = List.of(row.get("themes").split(";")).stream()
                    .map(theme -> theme.contains("-") && !theme.startsWith("q") ? theme.replaceAll("-.*", "") : theme)
                    .distinct()
                    .toList();
            if (carried.size() == 1 && !carried.getFirst().isEmpty()) {
                themes.put(row.get("comment"), carried.getFirst());
            }
        }
        return themes;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    /// The survey with a first taxonomy that has no theme.
    private Path unnamed(Path survey, Discovered.By by) throws IOException {
        Path folder = work.resolve("unnamed-" + by.name().toLowerCase(Locale.ROOT))
                .resolve(survey.getFileName().toString());
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(survey, "*.{csv,yaml}")) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(folder.resolve("themes.yaml"), "title: None yet\nthemes: []\n");
        if (by == Discovered.By.WORDS) {
            Files.writeString(
                    folder.resolve("survey.yaml"), "\nlearn: {embeddings: false}\n", StandardOpenOption.APPEND);
        }
        return folder;
    }

    /// How many comments of each group carry each theme.
    private static final class Table {
        private final Map<Integer, Map<String, Integer>> cells = new HashMap<>();
        private final Map<String, Integer> byTheme = new HashMap<>();
        private int comments;

        void add(List<Discovered.Group> groups, Map<String, String> themes) {
            for (Discovered.Group group : groups) {
                for (CommentId comment : group.members()) {
                    String theme = themes.get(comment.toString());
                    if (theme != null) {
                        cells.computeIfAbsent(group.number(), unseen -> new HashMap<>())
                                .merge(theme, 1, Integer::sum);
                        byTheme.merge(theme, 1, Integer::sum);
                        comments++;
                    }
                }
            }
        }

        int comments() {
            return comments;
        }

        int themes() {
            return byTheme.size();
        }

        double commonest() {
            return Collections.max(byTheme.values()) / (double) comments;
        }

        double purity() {
            int right = 0;
            for (Map<String, Integer> group : cells.values()) {
                right += Collections.max(group.values());
            }
            return right / (double) comments;
        }

        double information() {
            List<Integer> byGroup = cells.values().stream()
                    .map(group ->
                            group.values().stream().mapToInt(Integer::intValue).sum())
                    .toList();
            List<Integer> byBoth = cells.values().stream()
                    .flatMap(group -> group.values().stream())
                    .toList();
            double apart = entropy(byGroup) + entropy(byTheme.values());
            return 2 * (apart - entropy(byBoth)) / apart;
        }

        private double entropy(Collection<Integer> counts) {
            double entropy = 0;
            for (int count : counts) {
                double share = count / (double) comments;
                entropy -= share * Math.log(share);
            }
            return entropy;
        }
    }
}
