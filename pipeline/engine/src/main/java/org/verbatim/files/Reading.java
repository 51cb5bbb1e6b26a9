package org.verbatim.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Takes what is expected out of [Node]s, and reports whatever is something else.
///
/// A value that is not there gives an empty answer and no problem, unless it is required. Reading goes on after a
/// problem with what can be used.
public final class Reading {
    private final Problems problems;

    /// @param problems take whatever is not as it should be
    public Reading(Problems problems) {
        this.problems = problems;
    }

    /// Reports every key of `mapping` that is none of `known`, with the nearest that is.
    public void onlyKeys(Node.Mapping mapping, Collection<String> known) {
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                problems.add(
                        entry.keyPlace(),
                        "'" + entry.key() + "' is no key here" + didYouMean(entry.key(), known),
                        "write one of: " + String.join(", ", known));
            }
        }
    }

    /// `node` as named values.
    public Optional<Node.Mapping> mapping(Node node) {
        return expect(node, Node.Mapping.class, "named values (NAME: VALUE)");
    }

    /// The named values at `key`.
    public Optional<Node.Mapping> mapping(Node.Mapping from, String key) {
        return from.find(key).flatMap(this::mapping);
    }

    /// The list of named values at `key`.
    public List<Node.Mapping> mappings(Node.Mapping from, String key) {
        List<Node.Mapping> found = new ArrayList<>();
        for (Node item : list(from, key)) {
            mapping(item).ifPresent(found::add);
        }
        return found;
    }

    /// The items of the list at `key`.
    public List<Node> list(Node.Mapping from, String key) {
        return from.find(key)
                .flatMap(node -> expect(node, Node.Sequence.class, "a list"))
                .map(Node.Sequence::items)
                .orElse(List.of());
    }

    /// `node` as a text that is not blank.
    public Optional<Node.Scalar> text(Node node) {
        Optional<Node.Scalar> scalar = expect(node, Node.Scalar.class, "a text");
        if (scalar.isPresent() && scalar.get().text().isBlank()) {
            problems.add(node.place(), "a text was expected here, not nothing", "write it, or delete the line");
            return Optional.empty();
        }
        return scalar;
    }

    /// The text at `key`.
    public Optional<Node.Scalar> text(Node.Mapping from, String key) {
        return from.find(key).flatMap(this::text);
    }

    /// The text at `key`, which must be there.
    public Optional<Node.Scalar> requiredText(Node.Mapping from, String key) {
        if (from.find(key).isEmpty()) {
            problems.add(from.placeOf(key), "'" + key + "' is missing here", "write " + key + ": and its value");
            return Optional.empty();
        }
        return text(from, key);
    }

    /// The texts of the list at `key`; one text alone is a list of one.
    public List<Node.Scalar> texts(Node.Mapping from, String key) {
        Optional<Node> value = from.find(key);
        if (value.isPresent() && value.get() instanceof Node.Scalar one) {
            return text(one).map(List::of).orElse(List.of());
        }
        List<Node.Scalar> found = new ArrayList<>();
        for (Node item : list(from, key)) {
            text(item).ifPresent(found::add);
        }
        return found;
    }

    /// The number from 1 at `key`.
    public OptionalInt count(Node.Mapping from, String key) {
        return number(from, key, 1, Integer.MAX_VALUE, "a whole number from 1");
    }

    /// The percentage at `key`: a whole number from 0 to 100.
    public OptionalInt percentage(Node.Mapping from, String key) {
        return number(from, key, 0, 100, "a whole percentage from 0 to 100");
    }

    private OptionalInt number(Node.Mapping from, String key, int least, int most, String wanted) {
        Optional<Node.Scalar> scalar = text(from, key);
        if (scalar.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(scalar.get().text());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException noNumber) {
            // reported below, with every other value that is no such number
        }
        String seen = scalar.get().text();
        problems.add(scalar.get().place(), wanted + " was expected here, not '" + seen + "'", "write it");
        return OptionalInt.empty();
    }

    /// The text at `key`, which must be one of `known`.
    public Optional<String> oneOf(Node.Mapping from, String key, Collection<String> known) {
        Optional<Node.Scalar> scalar = text(from, key);
        return scalar.isPresent() && isKnown(scalar.get(), known, "a value of " + key)
                ? scalar.map(Node.Scalar::text)
                : Optional.empty();
    }

    /// Whether `name` is one of `known`; if not, that is reported, with the nearest that is.
    ///
    /// @param what what the names are, with its article: "a question"
    public boolean isKnown(Node.Scalar name, Collection<String> known, String what) {
        if (known.contains(name.text())) {
            return true;
        }
        problems.add(
                name.place(),
                "'" + name.text() + "' is not " + what + didYouMean(name.text(), known),
                known.isEmpty() ? "there is none yet" : "write one of: " + shortened(known));
        return false;
    }

    /// The question that offers the known name nearest to `wrong`; empty if none is near.
    public static String didYouMean(String wrong, Collection<String> known) {
        return Nearest.to(wrong, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /// The first dozen of `names`, and how many more there are.
    public static String shortened(Collection<String> names) {
        String first = String.join(", ", names.stream().limit(12).toList());
        return names.size() > 12 ? first + " and " + (names.size() - 12) + " more" : first;
    }

    private <T extends Node> Optional<T> expect(Node node, Class<T> kind, String wanted) {
        if (kind.isInstance(node)) {
            return Optional.of(kind.cast(node));
        }
        Problem.Place where = node.place();
        problems.add(where, wanted + " was expected here, not " + node.kind(), "write " + wanted);
        return Optional.empty();
    }
}
