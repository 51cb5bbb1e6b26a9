package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Net;
import org.verbatim.model.Share;

/// Who chose which option of one closed question. A respondent counts once in a net, whichever of its options she
/// chose.
final class ClosedTotals {
    private final ClosedQuestion question;
    private final boolean[][] holds;
    private final long[] options;
    private final long[] nets;
    private long answered;

    ClosedTotals(ClosedQuestion question) {
        this.question = question;
        options = new long[question.options().size()];
        nets = new long[question.nets().size()];
        holds = new boolean[nets.length][options.length];
        for (int net = 0; net < nets.length; net++) {
            for (String option : question.nets().get(net).options()) {
                holds[net][question.options().indexOf(option)] = true;
            }
        }
    }

    void add(List<Integer> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        answered++;
        for (int place = 0; place < chosen.size(); place++) {
            options[chosen.get(place)]++;
        }
        for (int net = 0; net < nets.length; net++) {
            if (any(holds[net], chosen)) {
                nets[net]++;
            }
        }
    }

    private static boolean any(boolean[] held, List<Integer> chosen) {
        for (int place = 0; place < chosen.size(); place++) {
            if (held[chosen.get(place)]) {
                return true;
            }
        }
        return false;
    }

    void addAll(ClosedTotals other) {
        answered += other.answered;
        Counts.addAll(options, other.options);
        Counts.addAll(nets, other.nets);
    }

    /// The options in the order of the questionnaire, then the nets.
    List<Findings.ClosedRow> rows() {
        List<Findings.ClosedRow> rows = new ArrayList<>();
        for (int option = 0; option < options.length; option++) {
            rows.add(row(question.options().get(option), false, options[option]));
        }
        for (int net = 0; net < nets.length; net++) {
            Net named = question.nets().get(net);
            rows.add(row(named.name(), true, nets[net]));
        }
        return rows;
    }

    private Findings.ClosedRow row(String option, boolean net, long count) {
        Share share = new Share(count, answered);
        return new Findings.ClosedRow(question, option, net, share, Wilson.interval(share));
    }
}
