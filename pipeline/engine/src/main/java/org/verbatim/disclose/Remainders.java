package org.verbatim.disclose;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.analyse.Comparisons.VoteRow;
import org.verbatim.analyse.Findings;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Share;

/// Who is left when a finer table is subtracted from a coarser one that counts some of the same people: those who
/// answered one question and not the other, those who ticked and wrote nothing, those who share an organisation.
///
/// A finer table tells too much if anybody who is left, or anything within it, is too few by the rule.
record Remainders(Rule rule, Findings findings) {
    /// Whether the row tells too much of those who answered both questions, or one alone.
    boolean tells(PairedRow row) {
        return tells(row.both(), row.onlyFirst(), row.onlySecond(), row.neither())
                || tells(closed(row.question(), row.option(), row.net()), row.first())
                || tells(closed(row.other(), row.option(), row.net()), row.second());
    }

    /// Whether the row tells too much of those who ticked and wrote, or did either alone.
    boolean tells(TickedRow row) {
        long all = row.both() + row.tickedOnly() + row.writtenOnly() + row.neither();
        return tells(row.both(), row.tickedOnly(), row.writtenOnly(), row.neither())
                || tells(closed(row.question(), row.option(), false), new Share(row.both() + row.tickedOnly(), all))
                || tells(theme(row), new Share(row.both() + row.writtenOnly(), all));
    }

    /// Whether votes tell too much. The vote of an organisation with one respondent is that respondent's answer: the
    /// votes subtracted from the answers leave those who share an organisation.
    boolean tells(VoteRow row) {
        Optional<Share> answers = closed(row.question(), row.option(), row.net());
        double organisations = (double) row.organisations();
        return rule.isSmallBase(row.organisations())
                || rule.tells(row.votes(), organisations)
                || answers.isEmpty()
                || tells(
                        (double) answers.get().count() - row.votes(),
                        (double) answers.get().base() - organisations)
                || tells(
                        (double) answers.get().count() - rounded(row),
                        (double) answers.get().base() - organisations);
    }

    /// Each of two properties among those who have the other, and among those who do not.
    private boolean tells(long both, long onlyFirst, long onlySecond, long neither) {
        return tells(new Share(both, both + onlyFirst))
                || tells(new Share(both, both + onlySecond))
                || tells(new Share(onlySecond, onlySecond + neither))
                || tells(new Share(onlyFirst, onlyFirst + neither));
    }

    private boolean tells(Share share) {
        return rule.isSmallBase(share.base()) || rule.tells(share.count(), share.base());
    }

    /// Those of `whole` who are not in `part`; a part without its whole tells all.
    private boolean tells(Optional<Share> whole, Share part) {
        return whole.isEmpty()
                || tells(
                        (double) whole.get().count() - part.count(),
                        (double) whole.get().base() - part.base());
    }

    /// What is less than nothing comes of counts that are no part of one another.
    private boolean tells(double count, double base) {
        boolean smallBase = base > 0 && base < (double) rule.leastBase();
        return base < 0 || count < 0 || count > base || smallBase || rule.tells(count, base);
    }

    private Optional<Share> closed(ClosedQuestion question, String option, boolean net) {
        return findings.closed().stream()
                .filter(row -> row.question().id().equals(question.id()))
                .filter(row -> row.option().equals(option) && row.net() == net)
                .map(row -> row.share())
                .findFirst();
    }

    private Optional<Share> theme(TickedRow row) {
        return findings.themes().stream()
                .filter(theme -> theme.theme().equals(row.theme()))
                .filter(theme -> theme.question().equals(Optional.of(row.comments())))
                .map(theme -> theme.respondents())
                .findFirst();
    }

    /// Votes as they may be shown: whole ones, since a fraction tells how large an organisation is and how its own are
    /// divided.
    static List<VoteRow> whole(List<VoteRow> rows) {
        return rows.stream()
                .map(row -> new VoteRow(row.question(), row.option(), row.net(), rounded(row), row.organisations()))
                .toList();
    }

    private static double rounded(VoteRow row) {
        return Math.floor(row.votes() + 0.5);
    }
}
