package org.verbatim.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.Problems;

/// The files that a survey's answers stand in: one, or several waves of the same questions.
///
/// @param ids for each file what is set before the ids of its respondents
public record Answers(List<Tables.Part> files, List<String> ids) {
    public Answers {
        files = List.copyOf(files);
        ids = List.copyOf(ids);
    }

    /// The answers in one file.
    static Answers in(Path file, Tables.Settings settings) {
        return new Answers(List.of(new Tables.Part(file, settings)), List.of(""));
    }

    /// Opens the files as one table; empty, with problems, if any cannot be read.
    public Optional<Table> open(Problems problems) {
        return Tables.open(files, problems);
    }

    /// Where the files are.
    public List<Path> paths() {
        return files.stream().map(Tables.Part::path).toList();
    }

    /// What problems call them.
    String name() {
        return String.join(
                " and ",
                paths().stream().map(path -> String.valueOf(path.getFileName())).toList());
    }
}
