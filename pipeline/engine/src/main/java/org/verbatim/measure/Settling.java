package org.verbatim.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.verbatim.codings.GoldFile;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.WholeFile;
import org.verbatim.folder.BlindCodings;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.work.Progress;

/// Writes the comments that coders disagree about, side by side, for somebody to settle.
///
/// The file is a table that `codings import` reads once the column `themes` is filled in; until then `?` stands there.
/// What the adjudicator has decided already is left out.
public final class Settling {
    private final Path directory;
    private final Progress progress;

    /// @param directory the survey's folder
    public Settling(Path directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /// Writes `file`.
    ///
    /// @param coders whose codings; all people's if empty
    /// @return how many comments it has
    /// @throws WrongInput with every problem in the user's files; then nothing is written
    public int write(List<CoderId> coders, Path file) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        Standing standing = opened.standing();
        List<CoderId> compared = CoderAgreement.compared(standing, coders, problems);
        Map<CommentId, Map<CoderId, Set<ThemeId>>> open = new LinkedHashMap<>();
        for (CommentId comment : unsettled(
                opened.standingRolledUp().readWhole(BlindCodings.of(opened, problems)),
                compared,
                CoderAgreement.themes(opened))) {
            open.put(comment, said(standing.opinions(comment), compared, CoderAgreement.themes(opened)));
        }
        Map<CommentId, String> texts = CodingSheet.texts(opened, open.keySet(), progress);
        WholeFile.write(file, out -> {
            List<String> columns = new ArrayList<>(List.of("comment", "answer"));
            compared.forEach(coder -> columns.add(coder.value()));
            columns.add("themes");
            CsvWriter table = new CsvWriter(out, columns);
            open.forEach((comment, said) -> {
                table.cell(comment.toString()).cell(texts.getOrDefault(comment, ""));
                compared.forEach(coder -> table.cell(named(Optional.ofNullable(said.get(coder)))));
                table.cell(GoldFile.UNSAID).endRow();
            });
            table.flush();
        });
        return open.size();
    }

    /// The comments of which two coders say different things, and that nobody settled.
    private static List<CommentId> unsettled(Standing standing, List<CoderId> compared, List<ThemeId> themes) {
        List<CommentId> open = new ArrayList<>();
        for (CommentId comment : standing.comments()) {
            Map<CoderId, Opinion> opinions = standing.opinions(comment);
            List<Opinion> said = compared.stream()
                    .map(opinions::get)
                    .filter(Objects::nonNull)
                    .toList();
            boolean differ = themes.stream()
                    .anyMatch(theme -> said.stream()
                                    .map(opinion -> opinion.says(theme))
                                    .flatMap(Optional::stream)
                                    .distinct()
                                    .count()
                            > 1);
            if (differ && !opinions.containsKey(Standing.ADJUDICATED)) {
                open.add(comment);
            }
        }
        return open;
    }

    private static Map<CoderId, Set<ThemeId>> said(
            SortedMap<CoderId, Opinion> opinions, List<CoderId> compared, List<ThemeId> themes) {
        Map<CoderId, Set<ThemeId>> said = new LinkedHashMap<>();
        for (CoderId coder : compared) {
            Optional.ofNullable(opinions.get(coder)).ifPresent(opinion -> {
                Set<ThemeId> given = opinion.themes();
                given.retainAll(themes);
                said.put(coder, given);
            });
        }
        return said;
    }

    /// What one coder said: nothing if she has not looked at the comment.
    private static String named(Optional<Set<ThemeId>> given) {
        return given.map(themes -> themes.isEmpty()
                        ? "none"
                        : themes.stream().map(ThemeId::value).sorted().collect(Collectors.joining("; ")))
                .orElse("");
    }
}
