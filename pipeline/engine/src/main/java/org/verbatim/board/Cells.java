package org.verbatim.board;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.verbatim.folder.Answers;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;

/// Numbers the answers of a survey over all its shards, and finds them by number and by name.
final class Cells {
    private final Answers answers;
    private final List<OpenQuestion> questions;
    private final int[] bases;
    private final int size;
    private Names names = Names.NONE;

    Cells(Answers answers) {
        this.answers = answers;
        this.questions = answers.opened().file().survey().open();
        List<Shard> shards = answers.index().shards();
        this.bases = new int[shards.size()];
        int base = 0;
        for (int shard = 0; shard < bases.length; shard++) {
            bases[shard] = base;
            base = Math.addExact(base, shards.get(shard).comments());
        }
        this.size = base;
    }

    /// How many cells there are, blank ones too.
    int size() {
        return size;
    }

    /// The first cell of the shard.
    int base(int shard) {
        return bases[shard];
    }

    /// The number of the shard that holds the cell.
    int shard(int cell) {
        int found = Arrays.binarySearch(bases, cell);
        return found >= 0 ? found : -found - 2;
    }

    int question(int cell) {
        return cell % questions.size();
    }

    CommentId id(int cell) {
        int shard = shard(cell);
        return answers.comment(shard, cell - bases[shard]);
    }

    /// The cell of a comment, if the survey has it. The first question takes a reading of all names.
    OptionalInt find(CommentId comment) {
        int question = question(comment.question());
        if (question < 0) {
            return OptionalInt.empty();
        }
        return names().find(comment.respondent(), this).stream()
                .map(first -> first + question)
                .findFirst();
    }

    private int question(QuestionId id) {
        for (int question = 0; question < questions.size(); question++) {
            if (questions.get(question).id().equals(id)) {
                return question;
            }
        }
        return -1;
    }

    private synchronized Names names() {
        if (!names.wereRead()) {
            names = Names.read(this);
        }
        return names;
    }

    private RespondentId respondent(int cell) {
        int shard = shard(cell);
        return answers.index().shards().get(shard).people(0, 0).id((cell - bases[shard]) / questions.size());
    }

    /// Where each respondent is, by a hash of the name: twelve bytes each, whatever the name's length.
    private record Names(long[] hashesAndPlaces, int questions) {
        static final Names NONE = new Names(new long[0], 1);

        /// A survey without respondents is read again each time, which costs nothing.
        boolean wereRead() {
            return hashesAndPlaces.length > 0;
        }

        static Names read(Cells cells) {
            int questions = Math.max(1, cells.questions.size());
            long[] all = new long[cells.size / questions];
            int next = 0;
            for (Shard shard : cells.answers.index().shards()) {
                Respondents people = shard.people(0, 0);
                for (int who = 0; who < shard.respondents(); who++) {
                    all[next] = (long) people.id(who).hashCode() << Integer.SIZE | next;
                    next++;
                }
            }
            Arrays.sort(all);
            return new Names(all, questions);
        }

        /// The first cell of the respondent.
        OptionalInt find(RespondentId id, Cells cells) {
            long hash = (long) id.hashCode() << Integer.SIZE;
            int at = Arrays.binarySearch(hashesAndPlaces, hash);
            for (int i = at >= 0 ? at : -at - 1; i < hashesAndPlaces.length; i++) {
                if ((hashesAndPlaces[i] ^ hash) >>> Integer.SIZE != 0) {
                    break;
                }
                int first = (int) hashesAndPlaces[i] * questions;
                if (cells.respondent(first).equals(id)) {
                    return OptionalInt.of(first);
                }
            }
            return OptionalInt.empty();
        }
    }
}
