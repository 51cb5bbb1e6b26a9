package org.verbatim.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.files.Header;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.CoderId;
import org.verbatim.model.Precedence;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;

/// Reads a survey.yaml that is sound YAML.
final class SurveyReader {
    private static final List<String> KEYS = List.of(
            "title",
            "data",
            "export",
            "encoding",
            "delimiter",
            "sheet",
            "respondent",
            "organisation",
            "population",
            "weight",
            "quote_permission",
            "segments",
            "groups",
            "questions",
            "taxonomies",
            "no_content",
            "language",
            "campaigns",
            "disclosure",
            "quantifiers",
            "precedence",
            "learn");

    private static final Map<String, Survey.Disclosure> PROFILES = Map.of(
            "none", Survey.Disclosure.NONE,
            "small-numbers", Survey.Disclosure.SMALL_NUMBERS,
            "staff-survey", Survey.Disclosure.STAFF_SURVEY,
            "nhs-digital", Survey.Disclosure.NHS_DIGITAL);

    private final Path directory;
    private final Problems problems;
    private final Reading reading;

    SurveyReader(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
        this.reading = new Reading(problems);
    }

    /// The survey that `root` describes; empty if there is any problem.
    Optional<SurveyFile> read(Node root) {
        int before = problems.count();
        Optional<Node.Mapping> mapping = reading.mapping(root);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        SurveyFile file = read(mapping.get());
        return problems.count() == before ? Optional.of(file) : Optional.empty();
    }

    private SurveyFile read(Node.Mapping root) {
        reading.onlyKeys(root, KEYS);
        ExportStyle.check(root, reading, problems);
        Tables.Settings settings = settings(root);
        Path data = directory.resolve(textOf(reading.requiredText(root, "data")));
        ColumnNames columns = columns(root, data, settings);
        Questions questions = new QuestionReader(reading, problems, columns, new DataFile(data, settings)).read(root);
        Splits splits = new SplitReader(reading, problems, columns, questions).read(root);
        Survey survey = survey(root, questions, splits);
        Layout layout = new Layout(
                reading.requiredText(root, "respondent")
                        .map(columns::find)
                        .orElse(OptionalInt.empty())
                        .orElse(0),
                column(root, "organisation", columns),
                column(root, "weight", columns),
                column(root, "quote_permission", columns),
                questions.choices(),
                questions.openColumns(),
                splits.splits());
        return new SurveyFile(directory, survey, data, settings, taxonomies(root), layout);
    }

    private Survey survey(Node.Mapping root, Questions questions, Splits splits) {
        return new Survey(
                textOf(reading.requiredText(root, "title")),
                questions.closed(),
                questions.open(),
                splits.names(),
                root.find("organisation").isPresent(),
                population(root),
                root.find("weight").isPresent(),
                texts(root, "no_content"),
                reading.text(root, "language").map(Node.Scalar::text),
                reading.oneOf(root, "campaigns", List.of("each", "once"))
                                .filter("once"::equals)
                                .isPresent()
                        ? Survey.Campaigns.ONCE
                        : Survey.Campaigns.EACH,
                disclosure(root),
                questions.order(),
                new QuantifierReader(reading, problems).read(root),
                precedence(root),
                learning(root));
    }

    private Survey.Learning learning(Node.Mapping root) {
        if (root.find("learn").orElse(null) instanceof Node.Mapping details) {
            reading.onlyKeys(details, List.of("embeddings"));
            return isTrue(details, "embeddings").orElse(true) ? Survey.Learning.ALWAYS : Survey.Learning.FROM_WORDS;
        }
        return isTrue(root, "learn").orElse(false) ? Survey.Learning.ALWAYS : Survey.Learning.ONLY_WHEN_ASKED;
    }

    private Optional<Boolean> isTrue(Node.Mapping from, String key) {
        return reading.oneOf(from, key, List.of("true", "false")).map("true"::equals);
    }

    private Precedence precedence(Node.Mapping root) {
        List<CoderId> order = new ArrayList<>();
        for (Node.Scalar name : reading.texts(root, "precedence")) {
            CoderId coder = new CoderId(name.text());
            if (order.contains(coder)) {
                problems.add(name.place(), "'" + coder + "' stands here a second time", "take it out");
            } else {
                order.add(coder);
            }
        }
        return new Precedence(order);
    }

    private OptionalInt population(Node.Mapping root) {
        Optional<Node.Mapping> population = reading.mapping(root, "population");
        population.ifPresent(mapping -> reading.onlyKeys(mapping, List.of("organisations")));
        return population
                .map(mapping -> reading.count(mapping, "organisations"))
                .orElse(OptionalInt.empty());
    }

    private Survey.Disclosure disclosure(Node.Mapping root) {
        Optional<Node.Mapping> disclosure = reading.mapping(root, "disclosure");
        disclosure.ifPresent(mapping -> reading.onlyKeys(mapping, List.of("profile")));
        List<String> known = PROFILES.keySet().stream().sorted().toList();
        Optional<String> profile = disclosure.flatMap(mapping -> reading.oneOf(mapping, "profile", known));
        return profile.map(PROFILES::get).orElse(Survey.Disclosure.NONE);
    }

    private Tables.Settings settings(Node.Mapping root) {
        return new Tables.Settings(
                reading.text(root, "encoding").map(Node.Scalar::text),
                root.find("delimiter").flatMap(this::delimiter),
                reading.text(root, "sheet").map(Node.Scalar::text));
    }

    private Optional<Character> delimiter(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        if (text.toLowerCase(Locale.ROOT).equals("tab")) {
            return Optional.of('\t');
        }
        if (text.length() == 1 && text.charAt(0) != '"') {
            return Optional.of(text.charAt(0));
        }
        problems.add(node.place(), "a delimiter is one character or the word tab", "write delimiter: ';'");
        return Optional.empty();
    }

    private ColumnNames columns(Node.Mapping root, Path data, Tables.Settings settings) {
        Optional<Header> header = Optional.empty();
        if (root.find("data").isPresent()) {
            try (Opened table = new Opened(Tables.open(data, settings, problems))) {
                header = table.table.map(Table::header);
            }
        }
        return new ColumnNames(String.valueOf(data.getFileName()), header, problems);
    }

    /// A table that may not have opened, to be closed all the same.
    private record Opened(Optional<Table> table) implements AutoCloseable {
        @Override
        public void close() {
            table.ifPresent(Table::close);
        }
    }

    private OptionalInt column(Node.Mapping root, String key, ColumnNames columns) {
        return reading.text(root, key).map(columns::find).orElse(OptionalInt.empty());
    }

    /// The taxonomies that `root` names, whatever else is wrong.
    List<Path> taxonomies(Node root) {
        return reading.mapping(root).map(this::taxonomies).orElse(List.of());
    }

    private List<Path> taxonomies(Node.Mapping root) {
        List<Path> files = new ArrayList<>();
        for (Node.Scalar name : reading.texts(root, "taxonomies")) {
            Path file = directory.resolve(name.text());
            if (files.contains(file)) {
                Problem.Place where = name.place();
                problems.add(where, "the taxonomy " + name.text() + " stands here a second time", "take it out");
            }
            files.add(file);
        }
        return files;
    }

    private List<String> texts(Node.Mapping root, String key) {
        return reading.texts(root, key).stream().map(Node.Scalar::text).toList();
    }

    private static String textOf(Optional<Node.Scalar> scalar) {
        return scalar.map(Node.Scalar::text).orElse("missing");
    }
}
