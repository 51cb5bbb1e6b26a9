package org.verbatim.folder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.verbatim.index.DamagedIndex;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;
import org.verbatim.work.Progress;

/// A survey's answers ready to be asked: its folder, read, and its index, kept from an earlier run or made.
public record Answers(Opened opened, Index index) implements AutoCloseable {
    /// Does `work` on the survey in `directory`. An index that proves damaged is made again, and the work done anew.
    ///
    /// @param progress is told if the index must be made
    /// @throws WrongInput with every problem in the user's files
    public static <R> R ask(Path directory, Progress progress, Function<Answers, R> work) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        return ask(opened, progress, work);
    }

    /// Does `work` on a survey whose folder was read.
    public static <R> R ask(Opened opened, Progress progress, Function<Answers, R> work) {
        IndexFolder folder = new IndexFolder(opened.file());
        try (Answers answers = new Answers(opened, folder.open(progress))) {
            return work.apply(answers);
        } catch (DamagedIndex damaged) {
            folder.discard();
        }
        try (Answers answers = new Answers(opened, folder.open(progress))) {
            return work.apply(answers);
        }
    }

    /// The name of a comment of one of the shards.
    public CommentId comment(int shard, int comment) {
        return new CommentId(
                index.shards()
                        .get(shard)
                        .people(0, 0)
                        .id(index.shards().get(shard).respondent(comment)),
                opened.file()
                        .survey()
                        .open()
                        .get(index.shards().get(shard).question(comment))
                        .id());
    }

    @Override
    public void close() {
        index.close();
    }
}
