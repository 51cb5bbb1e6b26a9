package org.verbatim.codings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.files.FilesIn;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;

/// The folder `codings` of a survey: one file of decisions for each person, `<coder>.jsonl`, only ever appended to.
public final class CodingsFolder {
    /// How the name of a person's file ends.
    public static final String ENDING = ".jsonl";

    private final Path folder;

    CodingsFolder(Path folder) {
        this.folder = folder;
    }

    /// Of a survey.
    ///
    /// @param survey the survey's folder
    public static CodingsFolder of(Path survey) {
        return new CodingsFolder(survey.resolve("codings"));
    }

    /// The files of all coders, by name; none where the folder is not there. What begins with a dot is hidden, and
    /// nobody's: a Mac leaves such files beside those that it copies.
    public List<Path> files() {
        return FilesIn.folder(folder, ENDING).stream()
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                .toList();
    }

    /// Every decision in the folder; a folder that is not there holds none.
    ///
    /// A broken line is a problem by its number. A last line without its end, left by a crash while it was written, was
    /// never acknowledged: it is remarked, and not guessed at.
    public Codings read(Problems problems) {
        List<List<Entry>> entries = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        Map<CoderId, String> files = new HashMap<>();
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName());
            String stem = name.substring(0, name.length() - ENDING.length());
            if (stem.isBlank()) {
                problems.add(Problem.Place.of(name), "'" + stem + "' " + FileName.fault(stem), FileName.REMEDY);
                continue;
            }
            CoderId coder = new CoderId(stem);
            String first = files.putIfAbsent(coder, name);
            if (first != null) {
                problems.add(Problem.Place.of(name), "this is a second file of '" + coder + "'", JOIN + coder + ENDING);
                continue;
            }
            CoderFile.Content content = CoderFile.read(file, coder, problems);
            if (content.stray().isPresent()) {
                CoderId whose = content.stray().get();
                problems.add(Problem.Place.of(name), "this holds decisions of '" + whose + "'", JOIN + whose + ENDING);
            } else if (!FileName.fault(coder.value()).isEmpty()) {
                problems.add(
                        Problem.Place.of(name), "'" + coder + "' " + FileName.fault(coder.value()), FileName.REMEDY);
            } else {
                entries.add(content.entries());
                content.torn().ifPresent(torn -> remarks.add(torn.remark()));
            }
        }
        return Codings.of(entries, remarks);
    }

    /// Opens the file of `coder` for writing, alone: whoever comes second is told who holds it.
    ///
    /// @param holder what holds it, as the second one is told: "the workbench at 127.0.0.1:8080"
    /// @throws WrongInput if another holds it, or `coder` is no name for a person's file
    public Journal journal(CoderId coder, String holder) {
        fault(coder.value(), coder.value()).ifPresent(fault -> {
            throw new WrongInput(fault);
        });
        try {
            Files.createDirectories(folder);
            return Journal.open(file(coder), coder, holder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Where this person's decisions stand.
    public Path file(CoderId coder) {
        return files().stream()
                .filter(file -> Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC)
                        .equals(coder + ENDING))
                .findFirst()
                .orElse(folder.resolve(coder + ENDING));
    }

    private static final String JOIN =
            "two copies of one person's file are joined by hand, and a line that stands twice counts once: add these"
                    + " lines to ";

    /// What is wrong with a name for a person who codes; nothing if it can be one.
    public static Optional<Problem> fault(String place, String coder) {
        String fault = FileName.fault(Normalizer.normalize(coder, Normalizer.Form.NFC));
        return fault.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(Problem.Place.of(place), "'" + coder + "' " + fault, FileName.REMEDY));
    }
}
