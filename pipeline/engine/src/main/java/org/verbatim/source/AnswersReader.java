package org.verbatim.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.exports.Recognition;
import org.verbatim.exports.Tool;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// Reads from survey.yaml in which files the answers stand, and what tells several from one another.
final class AnswersReader {
    /// What tells one of several files from the others; each is a segment.
    private static final List<String> MARKS = List.of("wave", "language");

    private static final List<String> KEYS = List.of(
            "file", "wave", "language", "ids", "columns", "not_asked", "encoding", "delimiter", "sheet", "export");

    private final Path directory;
    private final Reading reading;
    private final Problems problems;
    private final List<Node.Mapping> entries = new ArrayList<>();
    private final List<Tables.Part> parts = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Set<String>> marks = new LinkedHashMap<>();

    AnswersReader(Path directory, Reading reading, Problems problems) {
        this.directory = directory;
        this.reading = reading;
        this.problems = problems;
    }

    Answers read(Node.Mapping root) {
        Optional<Node> data = root.find("data");
        if (data.isPresent() && data.get() instanceof Node.Sequence) {
            for (Node.Mapping entry : reading.mappings(root, "data")) {
                read(entry, root);
            }
            if (parts.isEmpty()) {
                problems.add(data.get().place(), "no file stands here", "write - file: and its name");
            }
        } else {
            reading.requiredText(root, "data").ifPresent(name -> add(name.text(), root, root, Map.of()));
            ids.add("");
        }
        return parts.isEmpty()
                ? Answers.in(directory.resolve("missing"), Tables.Settings.DETECT)
                : new Answers(parts, ids.subList(0, parts.size()));
    }

    /// The file at `data` in place of what `root` names, read as `root` says.
    Answers at(Path data, Node.Mapping root) {
        return Answers.in(data, headed(root, root, data));
    }

    private void read(Node.Mapping entry, Node.Mapping root) {
        reading.onlyKeys(entry, KEYS);
        Optional<Node.Scalar> file = reading.requiredText(entry, "file");
        if (file.isEmpty()) {
            return;
        }
        Map<String, String> told = new LinkedHashMap<>();
        for (String mark : MARKS) {
            reading.text(entry, mark).map(text -> text.text().strip()).ifPresent(value -> {
                told.put(mark, value);
                marks.computeIfAbsent(mark, unseen -> new LinkedHashSet<>()).add(value);
            });
        }
        entries.add(entry);
        ids.add(reading.text(entry, "ids").map(Node.Scalar::text).orElse(""));
        add(file.get().text(), entry, root, told);
    }

    private void add(String name, Node.Mapping entry, Node.Mapping root, Map<String, String> told) {
        Path file = directory.resolve(name);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Node.Entry column :
                reading.mapping(entry, "columns").map(Node.Mapping::entries).orElse(List.of())) {
            reading.text(column.value()).ifPresent(own -> renamed.put(column.key(), own.text()));
        }
        parts.add(new Tables.Part(file, headed(entry, root, file), renamed, told));
    }

    /// How the file is read: as its entry says, else as survey.yaml says of all; with the header that its export has.
    private Tables.Settings headed(Node.Mapping entry, Node.Mapping root, Path file) {
        Tables.Settings settings = new Tables.Settings(
                text(entry, root, "encoding"),
                either(entry, root, "delimiter").find("delimiter").flatMap(this::delimiter),
                text(entry, root, "sheet"));
        List<String> styles = new ArrayList<>(List.of("auto"));
        styles.addAll(Tool.ids());
        String style =
                reading.oneOf(either(entry, root, "export"), "export", styles).orElse("auto");
        return style.equals(Tool.PLAIN.id())
                ? settings
                : settings.with(Recognition.of(file, settings).headings());
    }

    private static Node.Mapping either(Node.Mapping entry, Node.Mapping root, String key) {
        return entry.find(key).isPresent() ? entry : root;
    }

    private Optional<String> text(Node.Mapping entry, Node.Mapping root, String key) {
        return reading.text(either(entry, root, key), key).map(Node.Scalar::text);
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

    /// The segments that the files themselves are, with their values in the order of the files.
    Map<String, List<String>> segments() {
        Map<String, List<String>> segments = new LinkedHashMap<>();
        marks.forEach((mark, values) -> segments.put(mark, List.copyOf(values)));
        return segments;
    }

    /// Tells where a file lacks a column that the survey uses, and does not say that it was not asked.
    void checkColumns(Table table, Set<Integer> used) {
        for (int file = 0; file < entries.size(); file++) {
            Node.Mapping entry = entries.get(file);
            List<String> notAsked = reading.texts(entry, "not_asked").stream()
                    .map(Node.Scalar::text)
                    .toList();
            for (int column : used) {
                String name = table.header().names().get(column);
                if (table.isMissing(file, column) && !notAsked.contains(name)) {
                    problems.add(
                            entry.place(),
                            "no column '" + name + "' in "
                                    + parts.get(file).path().getFileName(),
                            "write columns: {'" + name
                                    + "': NAME} with the name that it has in this file, or not_asked: ['" + name
                                    + "']");
                }
            }
        }
    }

    /// Tells if respondents who have no ids of their own would be called alike.
    void checkNumbers(Answers answers) {
        Set<String> different = new LinkedHashSet<>(answers.ids());
        if (different.size() < answers.ids().size()) {
            problems.add(
                    entries.getLast().place(),
                    "the respondents of several files are numbered by their rows, and would be called alike",
                    "write ids: and a text such as '2024-' beside each file but one: it is set before their numbers");
        }
    }
}
