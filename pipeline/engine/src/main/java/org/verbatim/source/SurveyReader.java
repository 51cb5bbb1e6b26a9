package org.verbatim.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.files.Table;
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

    /// What `respondent:` says where no column names respondents.
    private static final String ROW_NUMBERS = "row numbers";

    private static final Map<String, Survey.Disclosure> PROFILES = Map.of(
            "none", Survey.Disclosure.NONE,
            "small-numbers", Survey.Disclosure.SMALL_NUMBERS,
            "staff-survey", Survey.Disclosure.STAFF_SURVEY,
            "nhs-digital", Survey.Disclosure.NHS_DIGITAL);

    private final Path directory;
    private final Optional<Elsewhere> elsewhere;
    private final Problems problems;
    private final Reading reading;

    /// @param elsewhere the answers, where they stand elsewhere than survey.yaml says
    SurveyReader(Path directory, Optional<Elsewhere> elsewhere, Problems problems) {
        this.directory = directory;
        this.elsewhere = elsewhere;
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

    /// The file at `data`, to be read as `root` says.
    Optional<Answers> answersAt(Path data, Node root) {
        return reading.mapping(root).map(mapping -> new AnswersReader(directory, reading, problems).at(data, mapping));
    }

    private SurveyFile read(Node.Mapping root) {
        reading.onlyKeys(root, KEYS);
        if (elsewhere.isPresent()) {
            return read(root, elsewhere.get());
        }
        AnswersReader files = new AnswersReader(directory, reading, problems);
        Answers data = files.read(root);
        try (Opened opened = new Opened(root.find("data").flatMap(named -> data.open(problems)))) {
            return read(root, files, data, opened.table());
        }
    }

    /// A table that may not have opened, to be closed all the same.
    private record Opened(Optional<Table> table) implements AutoCloseable {
        @Override
        public void close() {
            table.ifPresent(Table::close);
        }
    }

    private SurveyFile read(Node.Mapping root, AnswersReader files, Answers data, Optional<Table> table) {
        ColumnNames columns = new ColumnNames(data.name(), table.map(Table::header), problems);
        Questions questions =
                new QuestionReader(reading, problems, columns, wanted -> FoundOptions.in(data, wanted)).read(root);
        SurveyFile file = read(root, columns, questions, data, files.segments());
        table.ifPresent(read -> files.checkColumns(read, file.layout().columns()));
        if (file.layout().respondent().isEmpty() && root.find("respondent").isPresent() && table.isPresent()) {
            files.checkNumbers(data);
        }
        return file;
    }

    private SurveyFile read(Node.Mapping root, Elsewhere data) {
        String name = String.join(" and ", data.files());
        ColumnNames columns = new ColumnNames(name, Optional.of(data.header()), problems);
        Questions questions =
                new QuestionReader(reading, problems, columns, wanted -> FoundOptions.in(data, wanted)).read(root);
        Answers files = new Answers(List.of(), Collections.nCopies(data.files().size(), ""));
        SurveyFile file = read(root, columns, questions, files, Map.of());
        boolean numbered = data.isOrdered() && data.files().size() == 1;
        if (file.layout().respondent().isEmpty() && !numbered) {
            root.find("respondent")
                    .ifPresent(rows -> problems.add(
                            rows.place(),
                            "the rows of " + name + " have no numbers of their own",
                            "name a column that tells one respondent from another"));
        }
        return file;
    }

    private SurveyFile read(
            Node.Mapping root,
            ColumnNames columns,
            Questions questions,
            Answers data,
            Map<String, List<String>> segments) {
        Splits splits = new SplitReader(reading, problems, columns, questions, segments).read(root);
        Survey survey = survey(root, questions, splits);
        Layout layout = new Layout(
                respondent(root, columns),
                column(root, "organisation", columns),
                column(root, "weight", columns),
                column(root, "quote_permission", columns),
                questions.choices(),
                questions.openColumns(),
                splits.splits());
        return new SurveyFile(directory, survey, data, taxonomies(root), layout);
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

    private OptionalInt respondent(Node.Mapping root, ColumnNames columns) {
        return reading.requiredText(root, "respondent")
                .filter(name -> !name.text().equals(ROW_NUMBERS) || columns.has(ROW_NUMBERS))
                .map(columns::find)
                .orElse(OptionalInt.empty());
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
