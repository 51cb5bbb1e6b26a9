package org.verbatim.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.verbatim.files.Json;
import org.verbatim.learn.Coded;
import org.verbatim.model.Problems;
import org.verbatim.taxonomy.Example;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.TaxonomyFile;
import org.verbatim.taxonomy.Theme;

/// Published comments with the themes that people, or a published dictionary, gave them, each of which can be written
/// as a survey's folder. They lie beside the project, where they lie at all; none of their text is part of it.
enum CodedData {
    NHS("nhs_fft_v6", "NHS patients, Friends and Family Test") {
        @Override
        void write(Path from, SurveyWriter survey) {
            CodedComments comments = NhsComments.read(from);
            for (Theme theme : comments.taxonomy().themes()) {
                survey.theme(
                        theme.id().value(),
                        theme.name(),
                        Map.of(
                                "definition",
                                theme.definition(),
                                "examples",
                                theme.examples().stream().map(Example::text).toList()));
            }
            SortedSet<String> questions = new TreeSet<>();
            for (Coded coded : comments.coded()) {
                String question = coded.comment().id().question().value();
                questions.add(question);
                survey.answer(
                        coded.comment().id().respondent().value(),
                        question,
                        coded.comment().verbatim(),
                        new TreeSet<>(coded.themes().stream()
                                .map(theme -> theme.value())
                                .toList()));
            }
            questions.forEach(question -> survey.question(question, question));
        }
    },

    ANES_OBJECTIVES("anes2008_openended/q05_train.csv", "ANES 2008, what the attackers of 2001 wanted") {
        @Override
        void write(Path from, SurveyWriter survey) {
            election(from, survey);
        }
    },

    JUPYTER("jupyter_ux_2015", "Jupyter users, pleasant aspects; the codings are what the published rules say") {
        @Override
        void write(Path from, SurveyWriter survey) {
            notebooks(from, survey, Ruled.YES);
        }
    },

    JUPYTER_UNRULED("jupyter_ux_2015", "the same, the rules kept from the model") {
        @Override
        void write(Path from, SurveyWriter survey) {
            notebooks(from, survey, Ruled.NO);
        }
    },

    /// Each question has a codebook of its own, and so it is a survey of its own.
    GAMBLING_BAN("themefinder_gambling_synthetic", "ThemeFinder, whether to ban gambling adverts; synthetic") {
        @Override
        void write(Path from, SurveyWriter survey) {
            gambling(from, "q1", survey);
        }

        @Override
        String rules() {
            return super.rules() + "-q1";
        }
    },

    GAMBLING_HELP("themefinder_gambling_synthetic", "ThemeFinder, what to do about gambling instead; synthetic") {
        @Override
        void write(Path from, SurveyWriter survey) {
            gambling(from, "q2", survey);
        }

        @Override
        String rules() {
            return super.rules() + "-q2";
        }
    },

    CHAOSS("chaoss_challenges_2023", "CHAOSS, challenges of open source") {
        @Override
        void write(Path from, SurveyWriter survey) {
            Map<String, String> ids = new LinkedHashMap<>();
            Map<String, SortedSet<String>> carried = new LinkedHashMap<>();
            for (CSVRecord row : rows(from.resolve("coded_quotations.csv"), ',')) {
                String id = ids.computeIfAbsent(row.get("theme"), unseen -> "t" + (ids.size() + 1));
                carried.computeIfAbsent(row.get("quotation"), unseen -> new TreeSet<>())
                        .add(id);
            }
            ids.forEach((name, id) -> survey.theme(id, name, Map.of()));
            survey.question("challenges", "What are your challenges?");
            carried.forEach((quotation, themes) -> survey.answer(
                    "r" + (new ArrayList<>(carried.keySet()).indexOf(quotation) + 1), "challenges", quotation, themes));
        }
    };

    private final String place;
    private final String title;

    CodedData(String place, String title) {
        this.place = place;
        this.title = title;
    }

    /// What it is called in a table.
    String title() {
        return title;
    }

    /// Where it lies under a folder of such data.
    Path in(Path data) {
        return data.resolve(place);
    }

    /// What a file of rules is called that were written for it, its ending aside.
    String rules() {
        return place;
    }

    /// Writes it as a survey's folder, with the rules and a second reading where there are any.
    ///
    /// @param data the folder of such data
    /// @param written the folder of what was written for them: `<name>.yaml` with rules for the themes, and
    ///     `<name>-second.csv` with another reader's codings of some of the comments
    void writeTo(Path folder, Path data, Path written) {
        SurveyWriter survey = new SurveyWriter();
        write(in(data), survey);
        Path rules = written.resolve(rules() + ".yaml");
        if (Files.exists(rules)) {
            survey.rules(themes(rules));
        }
        Path second = written.resolve(place + "-second.csv");
        if (Files.exists(second)) {
            rows(second, ',').forEach(row -> survey.second(row.get("comment"), split(row.get("themes"), ";")));
        }
        survey.write(folder, title);
    }

    abstract void write(Path from, SurveyWriter survey);

    /// Whether a taxonomy has the rules that were published with it.
    private enum Ruled {
        YES,
        NO
    }

    private static List<Theme> themes(Path file) {
        Problems problems = new Problems();
        Optional<Taxonomy> read = TaxonomyFile.read(file, problems);
        problems.throwIfAny();
        return read.orElseThrow().themes();
    }

    /// The answers to one question of the consultation on gambling.
    private static void gambling(Path from, String question, SurveyWriter survey) {
        Map<String, Object> asked =
                Json.read(from.resolve(question + "_question.json")).orElseThrow();
        survey.question(question, member(asked, "question_text").toString());
        themesOf(from, question, survey);
        for (CSVRecord row : rows(from.resolve(question + ".csv"), ',')) {
            survey.answer(
                    row.get("response_id"),
                    question,
                    row.get("response"),
                    split(row.get("labels"), "\\|").stream()
                            .map(letter -> question + "-" + letter)
                            .toList());
        }
    }

    /// The answers to one question of the notebook survey, the slots of an answer as its lines.
    private static void notebooks(Path from, SurveyWriter survey, Ruled ruled) {
        String name = "pleasant_aspects";
        Map<?, ?> question =
                (Map<?, ?>) member(Json.read(from.resolve("codebook.json")).orElseThrow(), name);
        ((Map<?, ?>) member(question, "themes"))
                .forEach((theme, patterns) -> survey.theme(
                        theme.toString(),
                        theme.toString(),
                        ruled == Ruled.YES ? Map.of("rules", expressions(texts(patterns))) : Map.of()));
        survey.question(name, name);
        Map<String, CSVRecord> answers = new LinkedHashMap<>();
        rows(from.resolve("survey_responses.csv"), ',').forEach(row -> answers.put(row.get(0), row));
        for (CSVRecord row : rows(from.resolve("themes_" + name + ".csv"), ';')) {
            CSVRecord answer = Objects.requireNonNull(answers.get(row.get(0)), row.get(0));
            List<String> slots = texts(member(question, "text_columns")).stream()
                    .map(answer::get)
                    .filter(text -> !text.isBlank())
                    .toList();
            survey.answer(row.get(0), name, String.join("\n", slots), split(row.get(1), ","));
        }
    }

    /// Patterns as rules; some of the codebook's slashes are escaped already.
    private static List<String> expressions(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> "/(^|\\W+)" + pattern.replaceAll("(?<!\\\\)/", "\\\\/") + "/")
                .toList();
    }

    /// Answers of the election study, of which the numbers of the codes are known and nothing else.
    private static void election(Path file, SurveyWriter survey) {
        SortedSet<String> codes = new TreeSet<>();
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (CSVRecord row : rows(file, ',')) {
            SortedSet<String> carried = split(row.get("codes"), "\\|");
            codes.addAll(carried);
            int answer = answers.merge(row.get("case_id"), 1, Integer::sum);
            survey.answer(
                    row.get("case_id"),
                    "answer" + answer,
                    row.get("comment"),
                    carried.stream().map(code -> "code" + code).toList());
        }
        codes.forEach(code -> survey.theme("code" + code, "Code " + code, Map.of()));
        int most = answers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Stream.iterate(1, answer -> answer <= most, answer -> answer + 1)
                .forEach(answer -> survey.question("answer" + answer, "Answer " + answer));
    }

    private static void themesOf(Path from, String question, SurveyWriter survey) {
        for (Map<?, ?> theme : objects(from.resolve(question + "_themes.json"))) {
            survey.theme(
                    question + "-" + member(theme, "topic_id"),
                    member(theme, "topic_label").toString(),
                    Map.of("definition", member(theme, "topic_description")));
        }
    }

    /// The objects of a file that is one list of them.
    private static List<Map<?, ?>> objects(Path file) {
        try {
            String list = Files.readString(file);
            List<Map<?, ?>> objects = new ArrayList<>();
            for (Object one :
                    (List<?>) member(Json.read(("{\"list\":" + list + "}").getBytes(StandardCharsets.UTF_8)), "list")) {
                objects.add((Map<?, ?>) one);
            }
            return objects;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object member(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static SortedSet<String> split(String labels, String sign) {
        SortedSet<String> split = new TreeSet<>(List.of(labels.split(sign)));
        split.remove("");
        return split;
    }

    private static List<CSVRecord> rows(Path file, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (Reader in = Files.newBufferedReader(file)) {
            return format.parse(in).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
