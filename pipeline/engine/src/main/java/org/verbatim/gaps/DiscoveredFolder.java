package org.verbatim.gaps;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.WholeFolder;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// Writes what was discovered into a folder, whole or not at all: `groups.csv`, `comments.csv`, `words.csv`,
/// `rules.csv` and
/// `drafts.yaml`.
public final class DiscoveredFolder {
    private final Path folder;
    private final Discovered discovered;

    private DiscoveredFolder(Path folder, Discovered discovered) {
        this.folder = folder;
        this.discovered = discovered;
    }

    /// Writes the folder at `target`, in place of an earlier one.
    ///
    /// @param known the ids of the survey's themes, which no draft takes
    /// @throws org.verbatim.model.WrongInput if something else stands there
    public static void write(Discovered discovered, List<ThemeId> known, Path target) {
        if (Files.exists(target) && !Files.exists(target.resolve("drafts.yaml"))) {
            Problems problems = new Problems();
            problems.add(
                    org.verbatim.model.Problem.Place.of(target.toString()),
                    "something else stands here, and would be replaced",
                    "name another folder with --to, or take this one away");
            problems.throwIfAny();
        }
        try (WholeFolder whole = WholeFolder.begin(target)) {
            DiscoveredFolder folder = new DiscoveredFolder(whole.path(), discovered);
            folder.writeGroups();
            folder.writeComments();
            folder.writeWords();
            folder.writeRules();
            Files.write(
                    whole.path().resolve("drafts.yaml"),
                    DraftThemes.of(discovered.groups(), known).getBytes(StandardCharsets.UTF_8));
            whole.complete();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private CsvWriter begin(String name, String... heading) throws IOException {
        OutputStream out = Files.newOutputStream(folder.resolve(name));
        return new CsvWriter(out, heading);
    }

    private void writeGroups() throws IOException {
        try (CsvWriter table = begin("groups.csv", "group", "respondents", "comments", "texts", "words", "rules")) {
            for (Discovered.Group group : discovered.groups()) {
                table.cell(group.number())
                        .cell(group.respondents())
                        .cell(group.members().size())
                        .cell(group.texts());
                table.cell(
                        group.apart()
                                ? ""
                                : String.join(
                                        "; ",
                                        group.words().stream()
                                                .map(Discovered.TellingWord::word)
                                                .toList()));
                table.cell(String.join("; ", group.rules())).endRow();
            }
        }
    }

    private void writeComments() throws IOException {
        try (CsvWriter table = begin("comments.csv", "comment", "group")) {
            for (Discovered.Group group : discovered.groups()) {
                for (CommentId comment : group.members()) {
                    table.cell(comment.toString()).cell(group.number()).endRow();
                }
            }
        }
    }

    private void writeWords() throws IOException {
        try (CsvWriter table = begin("words.csv", "theme", "word", "with", "without", "log_odds")) {
            for (Discovered.LackedWord word : discovered.lacked()) {
                table.cell(word.theme().value())
                        .cell(word.word())
                        .cell(word.with())
                        .cell(word.without());
                table.cell(BigDecimal.valueOf(word.z())
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString())
                        .endRow();
            }
        }
    }

    private void writeRules() throws IOException {
        try (CsvWriter table = begin("rules.csv", "theme", "rule", "where", "comments", "judged", "wrong")) {
            for (Discovered.JudgedRule rule : discovered.rules()) {
                table.cell(rule.theme().value()).cell(rule.rule()).cell(rule.line());
                table.cell(rule.comments())
                        .cell(rule.judged())
                        .cell(rule.wrong())
                        .endRow();
            }
        }
    }
}
