package org.verbatim.folder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.verbatim.codings.Standing;

/// The registers of answers that lie open. Who answered is read once; which comments are analysed is a matter of what
/// people decided, and changes with every comment they code. For any thread.
public final class Registers {
    private final List<Register> respondents;
    private final List<BitSet> keptByText;
    private final DecidedComments decided;

    /// Reads who answered, on all processors.
    ///
    /// @param answers must stay open as long as this is asked
    public Registers(Answers answers) {
        this.respondents = Register.ofRespondents(answers);
        this.keptByText = Register.keptByText(answers);
        this.decided = new DecidedComments(answers);
    }

    /// The registers, by what people decided: a comment that a person decided about is always analysed.
    public List<Register> of(Standing people) {
        List<List<DecidedComments.Decided>> byShard = decided.byShard(people);
        List<Register> registers = new ArrayList<>();
        for (int shard = 0; shard < respondents.size(); shard++) {
            BitSet kept = (BitSet) keptByText.get(shard).clone();
            byShard.get(shard).forEach(each -> kept.set(each.comment()));
            registers.add(respondents.get(shard).with(kept));
        }
        return registers;
    }
}
