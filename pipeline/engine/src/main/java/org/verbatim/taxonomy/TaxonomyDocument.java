package org.verbatim.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.files.Digests;
import org.verbatim.files.WholeFile;
import org.verbatim.files.YamlEdit;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;

/// A file of themes as it was when it was opened, to be changed theme by theme.
///
/// What is not changed stays as it is written: comments, order, quotation marks, blank lines. A change is written whole
/// or not at all, with the next version and the word why in `changes:`, and only if the file still is what was opened.
public final class TaxonomyDocument {
    private final Path path;
    private final String digest;
    private final String text;
    private final Taxonomy taxonomy;

    private TaxonomyDocument(Path path, String digest, String text, Taxonomy taxonomy) {
        this.path = path;
        this.digest = digest;
        this.text = text;
        this.taxonomy = taxonomy;
    }

    /// The file at `path`; empty if there is any problem in it.
    public static Optional<TaxonomyDocument> open(Path path, Problems problems) {
        int before = problems.count();
        Optional<Taxonomy> read = TaxonomyFile.read(path, problems);
        if (read.isEmpty() || problems.count() > before) {
            return Optional.empty();
        }
        try {
            Path file = path.toRealPath();
            String digest = Digests.sha256(file);
            return Optional.of(new TaxonomyDocument(file, digest, Files.readString(file), read.get()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the file says.
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /// The SHA-256 of the file's bytes, in hexadecimal.
    public String digest() {
        return digest;
    }

    /// Whether the file on the disk is still the one that was opened.
    boolean isCurrent() {
        return Files.exists(path) && Digests.sha256(path).equals(digest);
    }

    /// The taxonomy with the change, not written yet. A rule that cannot be read is a problem by its list and number.
    public Taxonomy changed(ThemeId id, Optional<ThemeId> parent, Wording wording, Problems problems) {
        Optional<Theme> old = taxonomy.theme(id);
        Theme theme = wording.theme(
                id,
                old.isPresent() ? old.get().parent() : parent,
                old.map(Theme::was).orElse(List.of()),
                problems);
        List<Theme> themes = new ArrayList<>();
        taxonomy.themes().forEach(each -> themes.add(each.id().equals(id) ? theme : each));
        if (old.isEmpty()) {
            themes.add(placeFor(parent), theme);
        }
        return new Taxonomy(taxonomy.id(), taxonomy.title(), taxonomy.version(), themes);
    }

    /// Behind the last theme below `parent`.
    private int placeFor(Optional<ThemeId> parent) {
        if (parent.isEmpty()) {
            return taxonomy.themes().size();
        }
        List<ThemeId> family = new ArrayList<>(List.of(parent.get()));
        int place = 0;
        for (int number = 0; number < taxonomy.themes().size(); number++) {
            Theme theme = taxonomy.themes().get(number);
            boolean below = theme.parent().filter(family::contains).isPresent();
            if (below) {
                family.add(theme.id());
            }
            place = below || theme.id().equals(parent.get()) ? number + 1 : place;
        }
        return place;
    }

    /// Writes the change into the file.
    ///
    /// @return the file as it is then
    /// @throws WrongInput if the change cannot be read, the file was changed since it was opened, or it is laid out so
    /// that the theme cannot be changed without touching others; then nothing was written
    public TaxonomyDocument save(Revision revision) {
        Problems problems = new Problems();
        Taxonomy wanted = changed(revision.theme(), revision.parent(), revision.wording(), problems);
        problems.throwIfAny();
        String written = written(revision);
        Optional<Taxonomy> read = TaxonomyFile.from(written, name(), problems);
        problems.throwIfAny();
        if (read.isEmpty() || !says(read.get(), wanted, nextVersion())) {
            throw wrong(
                    "the theme '" + revision.theme() + "' is written so that it cannot be changed here alone",
                    "change it in the file with an editor; aliases, and comments within brackets, are what most often "
                            + "is in the way");
        }
        if (!isCurrent()) {
            throw wrong(
                    "the file was changed on the disk since it was opened here, and is not overwritten",
                    "open the theme again to see what it says now, and make your change there");
        }
        write(written);
        return new TaxonomyDocument(path, Digests.sha256(path), written, read.get());
    }

    /// The name of the file.
    public String name() {
        return String.valueOf(path.getFileName());
    }

    private WrongInput wrong(String what, String fix) {
        return new WrongInput(new Problem(Problem.Place.of(name()), what, fix));
    }

    /// Readers see the old file or the new one; who may read it stays as it was.
    private void write(String written) {
        try {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            var permissions = view == null ? null : view.readAttributes().permissions();
            WholeFile.write(path, written);
            if (permissions != null) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The file's text with the change.
    private String written(Revision revision) {
        YamlEdit edit = YamlEdit.of(text);
        Optional<YamlEdit.Spot> spot = find(edit.root(), revision.theme());
        if (spot.isPresent()) {
            reword(spot.get(), taxonomy.theme(revision.theme()).orElseThrow(), revision.wording());
        } else {
            YamlEdit.Spot above = revision.parent()
                    .map(parent -> find(edit.root(), parent).orElseThrow())
                    .orElse(edit.root());
            List<String> keys = revision.parent().isPresent() ? TaxonomyReader.THEME_KEYS : TaxonomyReader.KEYS;
            above.append("themes", values(revision.theme(), revision.wording()), keys);
        }
        edit.root().write("version", nextVersion(), TaxonomyReader.KEYS);
        Map<String, String> change = new LinkedHashMap<>();
        change.put("version", nextVersion());
        change.put("date", revision.on().toString());
        change.put("by", revision.by());
        change.put("theme", revision.theme().value());
        change.put("why", revision.why().strip());
        edit.root().append("changes", change, TaxonomyReader.KEYS);
        return edit.text();
    }

    private static Optional<YamlEdit.Spot> find(YamlEdit.Spot from, ThemeId id) {
        for (YamlEdit.Spot theme : from.items("themes")) {
            Optional<YamlEdit.Spot> found = theme.text("id").equals(id.value()) ? Optional.of(theme) : find(theme, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void reword(YamlEdit.Spot theme, Theme old, Wording now) {
        Wording before = Wording.of(old);
        text(theme, "name", before.name(), now.name().isEmpty() ? old.id().value() : now.name());
        text(theme, "definition", before.definition(), now.definition());
        text(theme, "include", before.include(), now.include());
        text(theme, "exclude", before.exclude(), now.exclude());
        list(theme, "rules", before.rules(), now.rules());
        list(theme, "unless", before.unless(), now.unless());
        list(theme, "examples", before.examples(), now.examples());
        list(theme, "counterexamples", before.counterexamples(), now.counterexamples());
    }

    private static void text(YamlEdit.Spot theme, String key, String before, String now) {
        if (now.isEmpty() && !before.isEmpty()) {
            theme.remove(key);
        } else if (!now.equals(before)) {
            theme.write(key, now, TaxonomyReader.THEME_KEYS);
        }
    }

    private static void list(YamlEdit.Spot theme, String key, List<String> before, List<String> now) {
        if (!now.equals(Wording.told(before))) {
            theme.write(key, now, TaxonomyReader.THEME_KEYS);
        }
    }

    private static Map<String, Object> values(ThemeId id, Wording wording) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id.value());
        values.put("name", wording.name().isEmpty() ? id.value() : wording.name());
        put(values, "definition", wording.definition());
        put(values, "include", wording.include());
        put(values, "exclude", wording.exclude());
        put(values, "rules", wording.rules());
        put(values, "unless", wording.unless());
        put(values, "examples", wording.examples());
        put(values, "counterexamples", wording.counterexamples());
        return values;
    }

    private static void put(Map<String, Object> values, String key, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            values.put(key, value);
        }
    }

    /// The version counted up: its last number, or a 2 behind a word.
    private String nextVersion() {
        String version = taxonomy.version();
        int digits = version.length();
        while (digits > 0 && Character.isDigit(version.charAt(digits - 1)) && version.length() - digits < 9) {
            digits--;
        }
        return digits == version.length()
                ? version + "-2"
                : version.substring(0, digits) + (Integer.parseInt(version.substring(digits)) + 1);
    }

    /// Whether `read` says what is wanted, and nothing else has changed.
    private static boolean says(Taxonomy read, Taxonomy wanted, String version) {
        return read.version().equals(version)
                && read.title().equals(wanted.title())
                && read.themes().stream()
                        .map(TaxonomyDocument::all)
                        .toList()
                        .equals(wanted.themes().stream()
                                .map(TaxonomyDocument::all)
                                .toList());
    }

    private static List<Object> all(Theme theme) {
        return List.of(theme.id(), theme.parent(), theme.was(), Wording.of(theme));
    }
}
