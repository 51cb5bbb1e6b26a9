package org.verbatim.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.RuleParser;

/// Reads the themes of one file, each before its children.
final class TaxonomyReader {
    static final List<String> KEYS = List.of("title", "version", "changes", "language", "themes");
    static final List<String> CHANGE_KEYS = List.of("version", "date", "by", "theme", "why");
    static final List<String> THEME_KEYS = List.of(
            "id",
            "name",
            "definition",
            "include",
            "exclude",
            "rules",
            "unless",
            "examples",
            "counterexamples",
            "was",
            "themes");

    private final String file;
    private final Source source;
    private final Problems problems;
    private final Reading reading;
    private final List<Theme> themes = new ArrayList<>();
    private final List<Node.Scalar> former = new ArrayList<>();
    private final Map<String, Problem.Place> places = new HashMap<>();

    TaxonomyReader(String file, Source source, Problems problems) {
        this.file = file;
        this.source = source;
        this.problems = problems;
        this.reading = new Reading(problems);
    }

    Optional<Taxonomy> taxonomy(Node root) {
        return reading.mapping(root).map(this::taxonomy);
    }

    private Taxonomy taxonomy(Node.Mapping root) {
        reading.onlyKeys(root, KEYS);
        if (root.entries().stream().noneMatch(entry -> entry.key().equals("themes"))) {
            problems.add(
                    root.place(), "'themes' is missing here", "write themes: and the list of themes, or themes: []");
        }
        for (Node.Mapping change : reading.mappings(root, "changes")) {
            reading.onlyKeys(change, CHANGE_KEYS);
        }
        readThemes(root, Optional.empty());
        holdFormer();
        String id = nameWithoutEnding();
        String title = text(root, "title");
        String version = text(root, "version");
        return new Taxonomy(id, title.isEmpty() ? id : title, version.isEmpty() ? "1" : version, themes);
    }

    private void readThemes(Node.Mapping from, Optional<ThemeId> parent) {
        for (Node.Mapping theme : reading.mappings(from, "themes")) {
            reading.onlyKeys(theme, THEME_KEYS);
            Optional<ThemeId> id = id(theme);
            id.ifPresent(known -> themes.add(theme(theme, known, parent)));
            readThemes(theme, id.or(() -> parent));
        }
    }

    private Theme theme(Node.Mapping from, ThemeId id, Optional<ThemeId> parent) {
        String name = text(from, "name");
        return new Theme(
                id,
                name.isEmpty() ? id.value() : name,
                parent,
                text(from, "definition"),
                text(from, "include"),
                text(from, "exclude"),
                rules(from, "rules"),
                rules(from, "unless"),
                examples(from, "examples"),
                examples(from, "counterexamples"),
                was(from));
    }

    private Optional<ThemeId> id(Node.Mapping theme) {
        Optional<Node.Scalar> scalar = reading.requiredText(theme, "id");
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String id = scalar.get().text();
        Problem.Place place = scalar.get().place();
        if (!id.codePoints().allMatch(TaxonomyReader::isIdPart)) {
            problems.add(
                    place,
                    "'" + id + "' is no id, which has letters, digits, hyphens, underscores and dots only",
                    "write " + mended(id) + ", and the title in full as its name");
        }
        Problem.Place first = places.putIfAbsent(id, place);
        if (first != null) {
            problems.add(
                    place,
                    "the id '" + id + "' is used again",
                    "give this theme another id; line " + first.line() + " has it already");
            return Optional.empty();
        }
        return Optional.of(new ThemeId(id));
    }

    private static boolean isIdPart(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '_' || sign == '.';
    }

    private static String mended(String id) {
        StringBuilder mended = new StringBuilder();
        id.codePoints().map(sign -> isIdPart(sign) ? sign : '-').forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private List<WrittenRule> rules(Node.Mapping theme, String key) {
        List<WrittenRule> rules = new ArrayList<>();
        for (Node.Scalar written : reading.texts(theme, key)) {
            switch (RuleParser.parse(written.text())) {
                case Parsed.Good good -> rules.add(new WrittenRule(written.text(), good.rule(), written.place()));
                case Parsed.Bad bad -> report(written, bad);
            }
        }
        return rules;
    }

    /// Whoever writes `- "lack of time"` meant a phrase, but YAML took the quotation marks for its own.
    private void report(Node.Scalar written, Parsed.Bad bad) {
        boolean swallowed = source.quote(written) == '"' && written.text().indexOf('"') < 0;
        String phrase = swallowed ? "; YAML takes the outer quotation marks for its own: write '\"…\"'" : "";
        problems.add(source.within(written, bad.offset()), bad.what(), bad.fix() + phrase);
    }

    private List<ThemeId> was(Node.Mapping theme) {
        List<Node.Scalar> written = reading.texts(theme, "was");
        former.addAll(written);
        return written.stream().map(scalar -> new ThemeId(scalar.text())).toList();
    }

    /// A theme that is still there keeps its codings to itself.
    private void holdFormer() {
        for (Node.Scalar was : former) {
            if (places.containsKey(was.text())) {
                problems.add(
                        was.place(),
                        "'" + was.text() + "' is still a theme",
                        "take it out of was:, or take the theme itself out");
            }
        }
    }

    private List<Example> examples(Node.Mapping theme, String key) {
        return reading.texts(theme, key).stream()
                .map(scalar -> new Example(scalar.text(), scalar.place()))
                .toList();
    }

    private String text(Node.Mapping from, String key) {
        return reading.text(from, key).map(scalar -> scalar.text().strip()).orElse("");
    }

    private String nameWithoutEnding() {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
