package org.verbatim.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verbatim.exports.NewSurvey;
import org.verbatim.files.Tables;
import org.verbatim.files.WholeFolder;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.WrongInput;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;

/// Makes a survey's folder from exports of a survey tool, whole or not at all.
///
/// Before the folder stands in its place it is read as any other: every respondent of the exports must come out of it.
public final class Init {
    private static final int AT_A_TIME = 1024;

    private final List<Path> exports;
    private final Path directory;
    private final Tables.Settings settings;

    /// @param exports the files, the first of which says what was asked
    /// @param directory where the survey's folder is to stand; nothing may stand there yet
    /// @param settings what is known of the files' encoding and sheet
    public Init(List<Path> exports, Path directory, Tables.Settings settings) {
        this.exports = List.copyOf(exports);
        this.directory = directory;
        this.settings = settings;
    }

    /// Of exports of which nothing is known.
    public Init(List<Path> exports, Path directory) {
        this(exports, directory, Tables.Settings.DETECT);
    }

    /// Makes the folder.
    ///
    /// @throws WrongInput with every problem in the exports; then nothing was written
    public NewSurvey init() {
        Problems problems = new Problems();
        if (Files.exists(directory) && !exports.contains(directory)) {
            problems.add(
                    Problem.Place.of(directory.toString()),
                    "there is something here already, and nothing is ever overwritten",
                    "write --to and the name of another folder, or move this one away");
        }
        NewSurvey survey =
                NewSurvey.of(exports, settings, problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        problems.throwIfAny();
        try (WholeFolder folder = WholeFolder.begin(directory)) {
            survey.write(folder.path());
            long read = read(folder.path());
            if (read != survey.respondents()) {
                throw new IllegalStateException(
                        survey.respondents() + " respondents were exported, and " + read + " are read");
            }
            folder.complete();
        }
        return survey;
    }

    /// How many respondents come out of the folder.
    private static long read(Path folder) {
        Problems problems = new Problems();
        List<Respondent> some = new ArrayList<>();
        long read = 0;
        SurveyFile file = SurveyFile.read(folder, problems).orElseThrow(() -> ours(problems));
        try (Responses answers = Responses.open(file, problems).orElseThrow(() -> ours(problems))) {
            do {
                some = answers.next(AT_A_TIME);
                read += some.size();
            } while (!some.isEmpty());
        }
        if (!problems.none()) {
            throw ours(problems);
        }
        return read;
    }

    private static IllegalStateException ours(Problems problems) {
        return new IllegalStateException("the draft does not read its own export: " + problems.sorted());
    }
}
