package org.verbatim.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.files.WholeFile;
import org.verbatim.files.Yaml;
import org.verbatim.files.YamlEdit;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;

/// The file `searches.yaml` of a survey: searches that somebody wants to make again, by name. People edit it too; their
/// comments stay.
public final class SavedSearches {
    /// Its name, in the survey's folder.
    public static final String NAME = "searches.yaml";

    private static final List<String> KEYS = List.of("name", "find", "question", "theme", "where");

    private final Path file;

    /// @param directory the survey's folder
    public SavedSearches(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /// A search with its name.
    public record Saved(String name, Query.Typed query) {}

    /// The searches in the order of the file; none if there is no file.
    public List<Saved> read(Problems problems) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Reading reading = new Reading(problems);
        List<Saved> saved = new ArrayList<>();
        Optional<Node.Mapping> root = Yaml.read(file, problems).flatMap(reading::mapping);
        if (root.isPresent()) {
            reading.onlyKeys(root.get(), List.of("searches"));
            Set<String> names = new HashSet<>();
            for (Node.Mapping search : reading.mappings(root.get(), "searches")) {
                read(search, reading, problems).ifPresent(one -> {
                    if (names.add(one.name)) {
                        saved.add(one);
                    } else {
                        problems.add(
                                search.placeOf("name"),
                                "a search is called '" + one.name + "' already",
                                "give this one another name");
                    }
                });
            }
        }
        return saved;
    }

    private static Optional<Saved> read(Node.Mapping search, Reading reading, Problems problems) {
        int before = problems.count();
        reading.onlyKeys(search, KEYS);
        Optional<String> name = reading.requiredText(search, "name").map(Node.Scalar::text);
        Optional<String> find = reading.requiredText(search, "find").map(Node.Scalar::text);
        Query.Typed query = new Query.Typed(
                find.orElse(""),
                reading.text(search, "question").map(Node.Scalar::text),
                reading.text(search, "theme").map(Node.Scalar::text),
                reading.texts(search, "where").stream().map(Node.Scalar::text).toList());
        return problems.count() > before ? Optional.empty() : Optional.of(new Saved(name.orElseThrow(), query));
    }

    /// Adds a search, or puts it in place of the one of that name.
    ///
    /// @throws WrongInput if the file has problems, or the name is blank
    public void save(Saved search) {
        if (search.name.isBlank()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of(NAME), "a saved search needs a name", "write what you will look for it by"));
        }
        YamlEdit edit = without(search.name);
        edit = YamlEdit.of(edit.text());
        edit.root().append("searches", values(search), List.of("searches"));
        WholeFile.write(file, edit.text());
    }

    /// Takes the search of this name out, if there is one.
    public void remove(String name) {
        if (Files.exists(file)) {
            WholeFile.write(file, without(name).text());
        }
    }

    private YamlEdit without(String name) {
        Problems problems = new Problems();
        read(problems);
        problems.throwIfAny();
        YamlEdit edit = YamlEdit.of(text());
        List<YamlEdit.Spot> searches = edit.root().items("searches");
        for (int number = 0; number < searches.size(); number++) {
            if (searches.get(number).text("name").equals(name)) {
                edit.root().removeItem("searches", number);
            }
        }
        return edit;
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "# Searches kept in the workbench\nsearches: []\n";
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> values(Saved search) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", search.name.strip());
        values.put("find", search.query.rule());
        search.query.question().ifPresent(question -> values.put("question", question));
        search.query.theme().ifPresent(theme -> values.put("theme", theme));
        if (!search.query.where().isEmpty()) {
            values.put("where", search.query.where());
        }
        return values;
    }
}
