package org.verbatim.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Builds [Node]s from the events of the YAML parser, within bounds on depth and on what aliases repeat.
final class YamlComposer {
    /// Far deeper than any tree of themes, far shallower than the stack.
    private static final int DEEPEST = 200;

    /// How many values aliases may repeat in all: an alias of aliases of aliases would fill any memory.
    private static final int MOST_REPEATED = 10_000;

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS = Set.of(
            "!",
            STANDARD + "str",
            STANDARD + "seq",
            STANDARD + "map",
            STANDARD + "int",
            STANDARD + "float",
            STANDARD + "bool",
            STANDARD + "null");

    private final String file;
    private final Problems problems;
    private final Map<Anchor, Node> anchored = new HashMap<>();
    private final IdentityHashMap<Node, Integer> sizes = new IdentityHashMap<>();
    private int depth;
    private int repeated;

    YamlComposer(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The root of the first document; empty if the file has none.
    Optional<Node> compose(Iterator<Event> events) {
        Optional<Node> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                root = Optional.of(node(event, events));
            } else if (event instanceof DocumentStartEvent && root.isPresent()) {
                problems.add(place(event), "a second document begins here", "keep one document in a file");
                return root;
            }
        }
        if (root.isEmpty() || isNothing(root.get())) {
            problems.add(Problem.Place.of(file), "the file is empty", "write it, or let init write one to fill");
        }
        return root;
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isEmpty();
    }

    private Node node(Event event, Iterator<Event> events) {
        return switch (event) {
            case AliasEvent alias -> repeat(alias);
            case ScalarEvent scalar -> {
                refuseForeignTag(scalar.getTag(), scalar);
                yield remember(scalar, new Node.Scalar(text(scalar), place(scalar)), 1);
            }
            case CollectionStartEvent start -> {
                refuseForeignTag(start.getTag(), start);
                yield collection(start, events);
            }
            default -> throw new IllegalStateException("no value begins with " + event);
        };
    }

    private Node collection(CollectionStartEvent start, Iterator<Event> events) {
        if (++depth > DEEPEST) {
            throw new TooMuch(place(start), "values are nested more than " + DEEPEST + " deep", "flatten them");
        }
        Node made = start instanceof MappingStartEvent ? mapping(start, events) : sequence(start, events);
        depth--;
        return made;
    }

    private Node sequence(CollectionStartEvent start, Iterator<Event> events) {
        List<Node> items = new ArrayList<>();
        int size = 1;
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            Node item = node(event, events);
            size += sizes.getOrDefault(item, 1);
            items.add(item);
        }
        return remember(start, new Node.Sequence(items, place(start)), size);
    }

    private Node mapping(CollectionStartEvent start, Iterator<Event> events) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        int size = 1;
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            Node key = node(event, events);
            Node value = node(events.next(), events);
            size += sizes.getOrDefault(value, 1);
            if (key instanceof Node.Scalar name) {
                addOnce(entries, new Node.Entry(name.text(), name.place(), value));
            } else {
                problems.add(key.place(), "a name was expected here, not " + key.kind(), "write a plain name");
            }
        }
        return remember(start, new Node.Mapping(List.copyOf(entries.values()), place(start)), size);
    }

    private void addOnce(Map<String, Node.Entry> entries, Node.Entry entry) {
        Node.Entry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            problems.add(
                    entry.keyPlace(),
                    "'" + entry.key() + "' stands here a second time; the first is in line "
                            + first.keyPlace().line(),
                    "keep one of them");
        }
    }

    private Node repeat(AliasEvent alias) {
        Node original = anchored.get(alias.getAlias());
        if (original == null) {
            String name = alias.getAlias().getValue();
            problems.add(
                    place(alias),
                    "'*" + name + "' repeats a value called '&" + name + "', and none stands before it",
                    "if a text that begins with * is meant, put quotation marks round it: '*" + name + "'");
            return new Node.Scalar("", place(alias));
        }
        repeated += sizes.getOrDefault(original, 1);
        if (repeated > MOST_REPEATED) {
            throw new TooMuch(
                    place(alias),
                    "aliases repeat more than " + MOST_REPEATED + " values",
                    "write the values out instead of repeating them by aliases");
        }
        return original;
    }

    private Node remember(NodeEvent event, Node node, int size) {
        sizes.put(node, size);
        event.getAnchor().ifPresent(anchor -> anchored.put(anchor, node));
        return node;
    }

    private void refuseForeignTag(Optional<String> tag, Event event) {
        if (tag.isPresent() && !PLAIN_TAGS.contains(tag.get())) {
            problems.add(place(event), "the tag '" + tag.get() + "' has no meaning here", "leave the tag out");
        }
    }

    private static String text(ScalarEvent scalar) {
        String text = scalar.getValue();
        return scalar.isPlain() && ("~".equals(text) || "null".equals(text)) ? "" : text;
    }

    private Problem.Place place(Event event) {
        return YamlFaults.place(file, event.getStartMark());
    }

    /// A file beyond the bounds: it is read no further.
    static final class TooMuch extends YamlEngineException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // never serialised: Yaml catches it
        private final Problem problem;

        TooMuch(Problem.Place where, String what, String fix) {
            super(what);
            this.problem = new Problem(where, what, fix);
        }

        Problem problem() {
            return problem;
        }
    }
}
