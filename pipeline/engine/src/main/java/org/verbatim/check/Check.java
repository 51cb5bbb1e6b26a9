package org.verbatim.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.IndexFolder;
import org.verbatim.folder.LostComments;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;
import org.verbatim.source.SurveyFile;
import org.verbatim.taxonomy.Theme;
import org.verbatim.work.Progress;

/// Reads all that a survey's folder holds, down to the last row, and runs every example.
///
/// The rows are read into the index, so that the run that follows finds them read.
public final class Check {
    private final Path directory;
    private final Progress progress;
    private final Problems problems = new Problems();

    /// @param directory the survey's folder
    public Check(Path directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /// What the folder holds.
    ///
    /// @throws WrongInput with every problem in it
    public Checked check() {
        Optional<Opened> opened = Opened.read(directory, Optional.empty(), problems);
        Optional<Examples> examples = opened.map(Opened::taxonomies).map(Examples::new);
        examples.ifPresent(some -> some.run(Models.load(), problems));
        // Faulty taxonomies are no reason to leave the answers unread.
        Rows rows = opened.map(Opened::file)
                .or(() -> SurveyFile.read(directory, new Problems()))
                .map(file -> rows(file, opened))
                .orElse(new Rows(0, List.of()));
        problems.throwIfAny();
        return checked(opened.orElseThrow(), rows, examples.orElseThrow().count());
    }

    /// The answers: how many rows, and what the user should know of them.
    private record Rows(long count, List<Problem> remarks) {}

    private Rows rows(SurveyFile file, Optional<Opened> opened) {
        Fingerprint fingerprint = Fingerprint.of(file, List.of());
        try {
            return new IndexFolder(file).ask(fingerprint, progress, index -> {
                List<Problem> remarks = new ArrayList<>(index.remarks());
                opened.ifPresent(survey -> remarks.addAll(LostComments.remarks(new Answers(survey, index))));
                return new Rows(index.rows(), remarks);
            });
        } catch (WrongInput wrong) {
            wrong.problems().forEach(problems::add);
            return new Rows(0, List.of());
        }
    }

    private static Checked checked(Opened opened, Rows rows, int examples) {
        List<Problem> remarks = new ArrayList<>(opened.remarks());
        remarks.addAll(rows.remarks());
        int rules = 0;
        for (Theme theme : opened.taxonomies().themes()) {
            rules += theme.rules().size() + theme.unless().size();
        }
        return new Checked(
                rows.count(),
                opened.file().survey().closed().size(),
                opened.file().survey().open().size(),
                opened.taxonomies().size(),
                rules,
                examples,
                remarks);
    }
}
