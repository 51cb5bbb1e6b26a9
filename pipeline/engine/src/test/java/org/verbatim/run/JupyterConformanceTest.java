package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.Shared;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.Json;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Index;
import org.verbatim.folder.IndexFolder;
import org.verbatim.folder.Opened;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.Problems;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.work.Progress;

/// The themes of the Jupyter survey of 2015 are those that its analysts published, all 4,659 sets of them.
///
/// Compared is what the rules find in every answer. A run sets answers such as "n/a" aside before it counts; the
/// analysts' scripts read them too, and their lists count what stood in them.
class JupyterConformanceTest {
    @TempDir
    Path home;

    @Test
    void findsEverySetOfThemesThatWasPublished() throws IOException {
        Path shared = Shared.folder("data/jupyter_ux_2015");
        int compared = 0;
        for (Map.Entry<String, Object> question :
                Json.read(shared.resolve("codebook.json")).orElseThrow().entrySet()) {
            String name = question.getKey();
            SortedMap<String, SortedSet<String>> published = published(shared.resolve("themes_" + name + ".csv"));
            SortedMap<String, SortedSet<String>> found = found(survey(shared, name, (Map<?, ?>) question.getValue()));
            SortedMap<String, SortedSet<String>> ofThePublished = new TreeMap<>(found);
            ofThePublished.keySet().retainAll(published.keySet());

            assertEquals(published, ofThePublished, name);
            compared += published.size();
        }
        assertEquals(4_659, compared);
    }

    /// The analysts' result: the themes of each respondent.
    private static SortedMap<String, SortedSet<String>> published(Path file) throws IOException {
        SortedMap<String, SortedSet<String>> published = new TreeMap<>();
        for (CSVRecord row : rows(file, ';')) {
            SortedSet<String> themes = new TreeSet<>(List.of(row.get(1).split(",")));
            themes.remove("");
            published.put(row.get(0), themes);
        }
        return published;
    }

    private static Object member(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    /// One question of the codebook as a survey: each of its columns an open question, each pattern a rule.
    private Opened survey(Path shared, String name, Map<?, ?> question) throws IOException {
        List<String> columns = texts(member(question, "text_columns"));
        StringBuilder yaml = new StringBuilder(
                "title: Jupyter\ndata: responses.csv\nrespondent: id\ntaxonomies: [themes.yaml]\nquestions:\n");
        columns.forEach(column -> yaml.append("  - {id: " + column + ", type: open, column: " + column + "}\n"));
        StringBuilder themes = new StringBuilder("title: Codebook\nthemes:\n");
        ((Map<?, ?>) member(question, "themes")).forEach((theme, patterns) -> {
            themes.append("  - {id: " + theme + ", name: " + theme + ", definition: As published., rules: [");
            texts(patterns).forEach(pattern -> themes.append("'/(^|\\W+)" + escaped(pattern) + "/', "));
            themes.append("]}\n");
        });
        SurveyFolder folder = new SurveyFolder(home.resolve(name))
                .with("survey.yaml", yaml.toString())
                .with("themes.yaml", themes.toString());
        writeAnswers(shared.resolve("survey_responses.csv"), folder.path().resolve("responses.csv"), columns);
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(folder.path(), Optional.empty(), problems);
        problems.throwIfAny();
        return opened.orElseThrow();
    }

    /// The pattern between a rule's slashes, between the quotes of YAML; some of the codebook's slashes are escaped
    /// already.
    private static String escaped(String pattern) {
        return pattern.replaceAll("(?<!\\\\)/", "\\\\/").replace("'", "''");
    }

    private static void writeAnswers(Path from, Path to, List<String> columns) throws IOException {
        List<String> heading = new ArrayList<>(List.of("id"));
        heading.addAll(columns);
        try (CsvWriter table = new CsvWriter(Files.newOutputStream(to), heading)) {
            for (CSVRecord row : rows(from, ',')) {
                table.cell(row.get(0));
                columns.forEach(column -> table.cell(row.get(column)));
                table.endRow();
            }
        }
    }

    /// What the rules find: the themes of each respondent, over the columns of the question.
    private static SortedMap<String, SortedSet<String>> found(Opened survey) {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        Fingerprint fingerprint = Fingerprint.of(survey.file(), survey.otherFiles());
        try (Index index = new IndexFolder(survey.file()).open(fingerprint, Progress.SILENT)) {
            for (Shard shard : index.shards()) {
                Tagged tagged = new Tagger(survey.taxonomies()).tag(shard, new Annotator(Models.load()));
                Respondents people = shard.people(0, 0);
                for (int comment = 0; comment < shard.comments(); comment++) {
                    String respondent = people.id(shard.respondent(comment)).value();
                    found.computeIfAbsent(respondent, id -> new TreeSet<>()).addAll(themes(survey, tagged, comment));
                }
            }
        }
        return found;
    }

    private static Set<String> themes(Opened survey, Tagged tagged, int comment) {
        Set<String> themes = new HashSet<>();
        tagged.mentions(comment)
                .forEach(mention -> themes.add(
                        survey.taxonomies().theme(mention.theme()).id().value()));
        return themes;
    }

    private static List<CSVRecord> rows(Path file, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
