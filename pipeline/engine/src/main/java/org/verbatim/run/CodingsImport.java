package org.verbatim.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Gold;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Theme;

/// Takes in what a person coded elsewhere, as that person's decisions.
public final class CodingsImport {
    private final Path directory;
    private final Progress progress;

    public CodingsImport(Path directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /// What was taken in.
    ///
    /// @param comments in the file
    /// @param already comments that this coder had coded just so; nothing was added for them
    /// @param themes how many ids of themes the file has, each exactly one of a taxonomy's
    public record Imported(int comments, int already, int themes) {}

    /// Takes in a file of the columns comment and themes.
    ///
    /// @throws WrongInput with every problem in the files; then nothing is taken in
    public Imported add(Path file, CoderId coder, Instant at) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        CodedElsewhere elsewhere = new CodedElsewhere(opened, problems);
        Optional<Gold> read = elsewhere.read(file);
        read.ifPresent(gold -> {
            Set<CommentId> comments = gold.themes().keySet();
            elsewhere.hold(gold, RulesWord.on(comments, opened, progress).keySet());
        });
        problems.throwIfAny();
        Gold all = read.orElseThrow();
        Gold fresh = fresh(all, opened, coder);
        append(fresh.decisions(coder, at), coder);
        return new Imported(all.rows().size(), all.rows().size() - fresh.rows().size(), all.exact());
    }

    /// What the coder has not said in these very words before.
    private static Gold fresh(Gold gold, Opened opened, CoderId coder) {
        Standing standing = opened.standing();
        List<ThemeId> first = opened.taxonomies().axes().getFirst().themes().stream()
                .map(Theme::id)
                .toList();
        List<Gold.Row> fresh = new ArrayList<>();
        for (Gold.Row row : gold.rows()) {
            Optional<Opinion> opinion = standing.opinion(row.comment(), coder);
            boolean said = opinion.isPresent()
                    && opinion.get().cleared().isPresent()
                    && opinion.get().themes().equals(row.themes());
            if (!said || !first.containsAll(row.themes())) {
                fresh.add(row);
            }
        }
        return new Gold(fresh, gold.exact(), gold.near(), gold.unknown());
    }

    private void append(List<Decision> decisions, CoderId coder) {
        try (Journal journal = new CodingsFolder(directory.resolve("codings")).journal(coder, "an import")) {
            journal.append(decisions);
        }
    }
}
