package org.verbatim.files;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Where a value stands in a YAML text: from `start` to `end`, in UTF-16 units, the end exclusive.
///
/// A value in block layout ends with the last of its values; comments and blank lines behind it are not its own.
sealed interface Extent {
    int start();

    int end();

    /// How a list or named values are laid out.
    enum Layout {
        /// By lines and indentation.
        BLOCK,
        /// By brackets and commas.
        FLOW
    }

    /// Named values.
    record Mapping(int start, int end, Layout layout, List<Entry> entries) implements Extent {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /// A name and its value; `start` and `end` are the name's.
    record Entry(String key, int start, int end, Extent value) {}

    /// A list of values.
    record Sequence(int start, int end, Layout layout, List<Extent> items) implements Extent {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A text; of no length where nothing is written.
    record Scalar(int start, int end, String text) implements Extent {}

    /// What another value is repeated by.
    record Alias(int start, int end) implements Extent {}

    /// The extent of the root of `text`, which [Yaml] could read.
    static Optional<Extent> of(String text) {
        var events = new Parse(LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build())
                .parseReader(YamlSource.of(text))
                .iterator();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                return Optional.of(new Composer(text, events).extent(event));
            }
        }
        return Optional.empty();
    }

    /// Follows the parser's events.
    final class Composer {
        private final String text;
        private final Iterator<Event> events;
        private final boolean isPlain;

        private Composer(String text, Iterator<Event> events) {
            this.text = text;
            this.events = events;
            this.isPlain = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
        }

        private Extent extent(Event event) {
            return switch (event) {
                case AliasEvent alias -> new Alias(start(alias), end(alias));
                case ScalarEvent scalar -> new Scalar(start(scalar), endOfText(scalar), scalar.getValue());
                case MappingStartEvent mapping -> mapping(mapping);
                case CollectionStartEvent sequence -> sequence(sequence);
                default -> throw new IllegalStateException("no value begins with " + event);
            };
        }

        private Extent mapping(MappingStartEvent start) {
            List<Entry> entries = new ArrayList<>();
            Event event = events.next();
            for (; event instanceof NodeEvent; event = events.next()) {
                Extent key = extent(event);
                Extent value = extent(events.next());
                String name = key instanceof Scalar scalar ? scalar.text() : "";
                entries.add(new Entry(name, key.start(), key.end(), value));
            }
            int end = start.isFlow()
                    ? end(event)
                    : entries.isEmpty()
                            ? start(start)
                            : entries.getLast().value().end();
            return new Mapping(start(start), end, layout(start), entries);
        }

        private Extent sequence(CollectionStartEvent start) {
            List<Extent> items = new ArrayList<>();
            Event event = events.next();
            for (; event instanceof NodeEvent; event = events.next()) {
                items.add(extent(event));
            }
            int end = start.isFlow()
                    ? end(event)
                    : items.isEmpty() ? start(start) : items.getLast().end();
            return new Sequence(start(start), end, layout(start), items);
        }

        private static Layout layout(CollectionStartEvent start) {
            return start.isFlow() ? Layout.FLOW : Layout.BLOCK;
        }

        private int start(Event event) {
            return offset(event.getStartMark());
        }

        private int end(Event event) {
            return offset(event.getEndMark());
        }

        /// The parser counts the blank lines behind a text of several lines to it.
        private int endOfText(ScalarEvent scalar) {
            int end = end(scalar);
            while (end > start(scalar) && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        private int offset(Optional<Mark> mark) {
            int codePoints = mark.orElseThrow().getIndex();
            return isPlain ? codePoints : text.offsetByCodePoints(0, codePoints);
        }
    }
}
