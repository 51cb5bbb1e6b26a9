package org.verbatim.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Problems;

/// Reads the segments and the groups of survey.yaml.
final class SplitReader {
    private final Reading reading;
    private final Problems problems;
    private final ColumnNames columns;
    private final Questions questions;
    private final Map<String, List<String>> marks;

    /// @param marks the columns that tell files apart, with their values in the order of the files
    SplitReader(
            Reading reading,
            Problems problems,
            ColumnNames columns,
            Questions questions,
            Map<String, List<String>> marks) {
        this.reading = reading;
        this.problems = problems;
        this.columns = columns;
        this.questions = questions;
        this.marks = marks;
    }

    /// The segments in the order in which they are listed, then the groups that are not.
    Splits read(Node.Mapping root) {
        Map<String, Layout.Split> groups = groups(root);
        Map<String, Layout.Split> splits = new LinkedHashMap<>();
        for (Node.Scalar name : reading.texts(root, "segments")) {
            Layout.Split split = groups.get(name.text());
            Optional<Layout.Split> found = split != null ? Optional.of(split) : answerOrColumn(name);
            if (found.isPresent() && splits.putIfAbsent(name.text(), found.get()) != null) {
                problems.add(
                        name.place(), "the segment '" + name.text() + "' stands here a second time", "take it out");
            }
        }
        groups.forEach(splits::putIfAbsent);
        marks.forEach((mark, values) -> columns.place(mark)
                .ifPresent(column -> splits.putIfAbsent(mark, new Layout.Split.Column(column, values))));
        return new Splits(List.copyOf(splits.keySet()), List.copyOf(splits.values()));
    }

    private Optional<Layout.Split> answerOrColumn(Node.Scalar name) {
        int question = questions.numberOf(name.text());
        if (question >= 0) {
            return Optional.of(new Layout.Split.Answer(question));
        }
        if (!columns.areKnown() || columns.has(name.text())) {
            OptionalInt column = columns.find(name);
            return column.isPresent()
                    ? Optional.of(
                            new Layout.Split.Column(column.getAsInt(), marks.getOrDefault(name.text(), List.of())))
                    : Optional.empty();
        }
        List<String> known = new ArrayList<>(questions.closedIds());
        known.addAll(columns.names());
        reading.isKnown(name, known, "a closed question, a group or a column");
        return Optional.empty();
    }

    private Map<String, Layout.Split> groups(Node.Mapping root) {
        Map<String, Layout.Split> groups = new LinkedHashMap<>();
        Optional<Node.Mapping> written = reading.mapping(root, "groups");
        for (Node.Entry entry : written.map(Node.Mapping::entries).orElse(List.of())) {
            reading.mapping(entry.value()).flatMap(this::group).ifPresent(group -> groups.put(entry.key(), group));
        }
        return groups;
    }

    private Optional<Layout.Split> group(Node.Mapping from) {
        reading.onlyKeys(from, List.of("question", "values"));
        Optional<Node.Scalar> question = reading.requiredText(from, "question")
                .filter(name -> reading.isKnown(name, questions.closedIds(), "a closed question"));
        if (question.isEmpty()) {
            return Optional.empty();
        }
        int number = questions.numberOf(question.get().text());
        ClosedQuestion closed = questions.closed().get(number);
        List<Optional<String>> nameOf =
                new ArrayList<>(Collections.nCopies(closed.options().size(), Optional.empty()));
        List<String> names = new ArrayList<>();
        Optional<Node.Mapping> values = reading.mapping(from, "values");
        for (Node.Mapping named : values.stream().toList()) {
            for (Node.Entry value : named.entries()) {
                names.add(value.key());
                put(reading.texts(named, value.key()), value.key(), closed, nameOf);
            }
        }
        if (names.isEmpty()) {
            problems.add(from.place(), "the group has no values", "write values: {NAME: [option, option]}");
        }
        return Optional.of(new Layout.Split.Grouped(number, names, nameOf));
    }

    private void put(List<Node.Scalar> options, String name, ClosedQuestion closed, List<Optional<String>> nameOf) {
        for (Node.Scalar option : options) {
            if (reading.isKnown(option, closed.options(), "an option of " + closed.id())) {
                int number = closed.options().indexOf(option.text());
                nameOf.get(number)
                        .filter(other -> !other.equals(name))
                        .ifPresent(other -> problems.add(
                                option.place(),
                                "'" + option.text() + "' belongs to '" + other + "' already",
                                "put each option in one value"));
                nameOf.set(number, Optional.of(name));
            }
        }
    }
}
