package org.verbatim.run;

import java.nio.file.Path;
import java.util.Optional;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;
import org.verbatim.model.WrongInput;

/// A survey lying open, to be looked at from all sides for as long as one likes: read once, with its index.
public final class Board implements AutoCloseable {
    private final Path directory;
    private final Answers answers;

    private Board(Path directory, Answers answers) {
        this.directory = directory;
        this.answers = answers;
    }

    /// Opens the survey in `directory`; its index is made if need be.
    ///
    /// @throws WrongInput with every problem in the user's files
    public static Board open(Path directory, Progress progress) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        return new Board(directory, new Answers(opened, new IndexFolder(opened.file()).open(progress)));
    }

    /// The survey's folder.
    public Path directory() {
        return directory;
    }

    /// What was asked.
    public Survey survey() {
        return answers.opened().file().survey();
    }

    /// The answers, with what is written in the survey's folder today.
    public Answers answers() {
        return answers;
    }

    @Override
    public void close() {
        answers.close();
    }
}
