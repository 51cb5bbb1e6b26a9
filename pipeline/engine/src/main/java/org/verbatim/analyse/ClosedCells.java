package org.verbatim.analyse;

import java.util.List;
import java.util.function.IntConsumer;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Respondent;

/// What can be counted of a closed question: its options in the order of the questionnaire, then its nets.
final class ClosedCells {
    private final ClosedQuestion question;
    private final boolean[][] holds;

    ClosedCells(ClosedQuestion question) {
        this.question = question;
        holds = new boolean[question.nets().size()][question.options().size()];
        for (int net = 0; net < holds.length; net++) {
            for (String option : question.nets().get(net).options()) {
                holds[net][question.options().indexOf(option)] = true;
            }
        }
    }

    ClosedQuestion question() {
        return question;
    }

    int size() {
        return question.options().size() + holds.length;
    }

    boolean isNet(int cell) {
        return cell >= question.options().size();
    }

    /// The option or net.
    String name(int cell) {
        return isNet(cell)
                ? question.nets().get(cell - question.options().size()).name()
                : question.options().get(cell);
    }

    /// The cells that a respondent counts in, each once, whichever of a net's options she chose.
    void each(List<Integer> chosen, IntConsumer counts) {
        if (isNothing(chosen)) {
            return;
        }
        for (int place = 0; place < chosen.size(); place++) {
            counts.accept(chosen.get(place));
        }
        for (int net = 0; net < holds.length; net++) {
            if (any(holds[net], chosen)) {
                counts.accept(question.options().size() + net);
            }
        }
    }

    /// Whether the question was answered by choosing none of its options.
    static boolean isNothing(List<Integer> chosen) {
        return chosen.size() == 1 && chosen.getFirst() == Respondent.NOTHING;
    }

    private static boolean any(boolean[] held, List<Integer> chosen) {
        for (int place = 0; place < chosen.size(); place++) {
            if (held[chosen.get(place)]) {
                return true;
            }
        }
        return false;
    }
}
