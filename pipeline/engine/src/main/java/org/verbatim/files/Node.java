package org.verbatim.files;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;

/// A value in a YAML file, and the place where it is written.
///
/// Values are text, lists of values, or named values. What a text means (a number, a date) is for the reader to say.
public sealed interface Node {
    Problem.Place place();

    /// What people call this kind of value.
    String kind();

    /// Named values, in the order of the file; no name occurs twice.
    record Mapping(List<Entry> entries, Problem.Place place) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /// The value that `key` names; empty if there is none, or if nothing is written behind it.
        public Optional<Node> find(String key) {
            return entry(key).map(Entry::value).filter(value -> !value.isNothing());
        }

        /// Where `key` is written, or this mapping begins if it has no such key.
        public Problem.Place placeOf(String key) {
            return entry(key).map(Entry::keyPlace).orElse(place);
        }

        private Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        @Override
        public String kind() {
            return "named values";
        }
    }

    /// A name and its value.
    record Entry(String key, Problem.Place keyPlace, Node value) {}

    /// A list of values.
    record Sequence(List<Node> items, Problem.Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A text, without its quotation marks; empty where nothing, `~` or `null` is written.
    record Scalar(String text, Problem.Place place) implements Node {
        @Override
        public String kind() {
            return text.isEmpty() ? "nothing" : "a text";
        }
    }

    private boolean isNothing() {
        return this instanceof Scalar scalar && scalar.text().isEmpty();
    }
}
