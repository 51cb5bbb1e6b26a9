package org.verbatim.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;

/// Reads the questions of survey.yaml.
final class QuestionReader {
    private static final List<String> OPEN_KEYS = List.of("id", "type", "column", "text", "about", "no_content");
    private static final List<String> CLOSED_KEYS = List.of(
            "id",
            "type",
            "column",
            "columns",
            "separator",
            "text",
            "options",
            "others",
            "others_column",
            "nets",
            "max",
            "compare_with");

    private final Reading reading;
    private final Problems problems;
    private final ColumnNames columns;
    private final Function<List<FoundOptions.Wanted>, FoundOptions> data;
    private final Set<String> ids = new HashSet<>();
    private final List<ClosedQuestion> closed = new ArrayList<>();
    private final List<Layout.Choices> choices = new ArrayList<>();
    private final List<OpenQuestion> open = new ArrayList<>();
    private final List<Integer> openColumns = new ArrayList<>();

    /// @param data finds the options that are not listed
    QuestionReader(
            Reading reading,
            Problems problems,
            ColumnNames columns,
            Function<List<FoundOptions.Wanted>, FoundOptions> data) {
        this.reading = reading;
        this.problems = problems;
        this.columns = columns;
        this.data = data;
    }

    Questions read(Node.Mapping root) {
        List<Node.Mapping> written = reading.mappings(root, "questions");
        if (written.isEmpty() && root.find("questions").isEmpty()) {
            problems.add(root.placeOf("questions"), "'questions' is missing here", "write questions: and their list");
        }
        List<Written> sound = new ArrayList<>();
        for (Node.Mapping question : written) {
            identify(question).ifPresent(sound::add);
        }
        FoundOptions found = data.apply(
                sound.stream().flatMap(one -> one.unlisted().stream()).toList());
        for (Written one : sound) {
            take(one, found);
        }
        checkReferences(sound);
        return new Questions(
                List.copyOf(closed),
                List.copyOf(choices),
                List.copyOf(open),
                List.copyOf(openColumns),
                sound.stream().map(Written::id).toList());
    }

    /// A question as it is written, with its place in the data; `options` is empty where the data must tell them.
    private record Written(
            Node.Mapping node, QuestionId id, String type, Layout.Choices place, Optional<List<String>> options) {
        /// What must be looked up in the data.
        Optional<FoundOptions.Wanted> unlisted() {
            return "open".equals(type) || options.isPresent() ? Optional.empty() : FoundOptions.Wanted.at(place);
        }
    }

    private Optional<Written> identify(Node.Mapping node) {
        Optional<Node.Scalar> id = reading.requiredText(node, "id");
        Optional<Node.Scalar> typed = reading.requiredText(node, "type");
        Optional<String> type = typed.isEmpty()
                ? Optional.empty()
                : reading.oneOf(node, "type", List.of("single", "multi", "scale", "open"));
        if (id.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        reading.onlyKeys(node, "open".equals(type.get()) ? OPEN_KEYS : CLOSED_KEYS);
        if (!ids.add(id.get().text())) {
            problems.add(id.get().place(), "a question '" + id.get().text() + "' stands above", "give it another id");
            return Optional.empty();
        }
        if (id.get().text().indexOf('/') >= 0) {
            problems.add(id.get().place(), "a question's id has no slash", "write another sign instead of /");
        }
        QuestionId name = new QuestionId(id.get().text());
        Optional<List<String>> options = options(node);
        return node.find("columns").isPresent()
                ? spread(node, name, type.get())
                : place(node, id.get(), type.get()).map(place -> new Written(node, name, type.get(), place, options));
    }

    private Optional<List<String>> options(Node.Mapping node) {
        Set<String> options = new LinkedHashSet<>();
        for (Node.Scalar option : reading.texts(node, "options")) {
            if (!options.add(option.text().strip())) {
                problems.add(
                        option.place(), "the option '" + option.text() + "' stands here twice", "keep one of them");
            }
        }
        if (!options.isEmpty()) {
            node.find("others")
                    .filter(Node.Scalar.class::isInstance)
                    .map(other -> ((Node.Scalar) other).text().strip())
                    .filter(other -> !other.isEmpty())
                    .ifPresent(options::add);
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(options));
    }

    private Optional<Written> spread(Node.Mapping node, QuestionId id, String type) {
        if (!"multi".equals(type)) {
            problems.add(node.placeOf("columns"), "only a question of type multi has columns", "write column: NAME");
        }
        List<String> options = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Optional<Node.Mapping> written = reading.mapping(node, "columns");
        for (Node.Entry entry : written.map(Node.Mapping::entries).orElse(List.of())) {
            OptionalInt column = reading.text(entry.value()).map(columns::find).orElse(OptionalInt.empty());
            options.add(entry.key());
            places.add(column.orElse(0));
        }
        return Optional.of(new Written(node, id, type, new Layout.Choices.Spread(places), Optional.of(options)));
    }

    /// Where a question with one column stands: under `column`, or under a header equal to its id.
    private Optional<Layout.Choices> place(Node.Mapping node, Node.Scalar id, String type) {
        Node.Scalar name = reading.text(node, "column").orElse(id);
        OptionalInt column = columns.find(name);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Layout.Others others = others(node);
        if (!"multi".equals(type)) {
            return Optional.of(new Layout.Choices.OneOption(column.getAsInt(), others));
        }
        // A separator may be a space or a line break, which no text may be.
        Optional<String> separator = node.find("separator")
                .filter(Node.Scalar.class::isInstance)
                .map(scalar -> ((Node.Scalar) scalar).text());
        if (separator.isEmpty()) {
            problems.add(
                    node.place(),
                    "a question of type multi needs its columns, or the separator between choices in one cell",
                    "write columns: {option: column} or separator: '; '");
        }
        return separator.map(between -> new Layout.Choices.Joined(column.getAsInt(), between, others));
    }

    /// What becomes of answers that are none of the options.
    private Layout.Others others(Node.Mapping node) {
        Optional<Node.Scalar> option = reading.text(node, "others");
        Optional<Node.Scalar> written = reading.text(node, "others_column");
        if (written.isPresent() && option.isEmpty()) {
            problems.add(
                    node.placeOf("others_column"),
                    "it is not said which option the answers in others_column count as",
                    "write others: and the option beside it");
            return Layout.Others.NONE;
        }
        if (option.isPresent() && node.find("options").isEmpty()) {
            problems.add(
                    option.get().place(),
                    "others is for answers that are none of the options, and no options are listed",
                    "list the options, or take others out");
            return Layout.Others.NONE;
        }
        return new Layout.Others(
                option.map(text -> text.text().strip()),
                written.map(columns::find).orElse(OptionalInt.empty()));
    }

    private void take(Written one, FoundOptions found) {
        Node.Mapping node = one.node();
        String text = reading.text(node, "text")
                .map(Node.Scalar::text)
                .or(() -> asked(node))
                .orElse(one.id().value());
        if ("open".equals(one.type()) && one.place() instanceof Layout.Choices.OneOption answer) {
            List<String> noContent = reading.texts(node, "no_content").stream()
                    .map(Node.Scalar::text)
                    .toList();
            Optional<QuestionId> about = reading.text(node, "about").map(id -> new QuestionId(id.text()));
            open.add(new OpenQuestion(one.id(), text, about, noContent));
            openColumns.add(answer.column());
            return;
        }
        List<String> options = one.options().orElseGet(() -> optionsFound(one, found));
        closed.add(new ClosedQuestion(
                one.id(),
                ClosedQuestion.Kind.valueOf(one.type().toUpperCase(Locale.ROOT)),
                text,
                options,
                nets(node, one.id(), options),
                reading.count(node, "max"),
                reading.text(node, "compare_with").map(id -> new QuestionId(id.text()))));
        choices.add(one.place());
    }

    /// The question as its column's header puts it, where that is more than a word.
    private Optional<String> asked(Node.Mapping node) {
        return reading.text(node, "column")
                .map(column -> column.text().strip())
                .filter(column -> column.indexOf(' ') >= 0);
    }

    private List<String> optionsFound(Written one, FoundOptions found) {
        Optional<List<String>> options = found.at(one.place());
        if (options.isEmpty()) {
            problems.add(
                    one.node().place(),
                    "the answers to '" + one.id() + "' have more than " + FoundOptions.MOST + " different values",
                    "write its options, or type: open if it was answered in words");
        }
        return options.orElse(List.of());
    }

    private List<ClosedQuestion.Net> nets(Node.Mapping node, QuestionId id, List<String> options) {
        List<ClosedQuestion.Net> nets = new ArrayList<>();
        for (Node.Mapping written : reading.mapping(node, "nets").stream().toList()) {
            for (Node.Entry net : written.entries()) {
                List<String> members = new ArrayList<>();
                for (Node.Scalar option : reading.texts(written, net.key())) {
                    if (reading.isKnown(option, options, "an option of " + id)) {
                        members.add(option.text());
                    }
                }
                nets.add(new ClosedQuestion.Net(net.key(), members));
            }
        }
        return nets;
    }

    /// Questions may be named before they stand, so names are checked when all have been read.
    private void checkReferences(List<Written> written) {
        List<String> known =
                closed.stream().map(question -> question.id().value()).toList();
        for (Written one : written) {
            for (String key : List.of("about", "compare_with")) {
                if (one.node().find(key).orElse(one.node()) instanceof Node.Scalar name) {
                    reading.isKnown(name, known, "a closed question");
                }
            }
        }
    }
}
