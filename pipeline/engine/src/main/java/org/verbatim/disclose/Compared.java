package org.verbatim.disclose;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Comparisons.CommentingRow;
import org.verbatim.analyse.Comparisons.KeywordRow;
import org.verbatim.analyse.Comparisons.PairedRow;
import org.verbatim.analyse.Comparisons.ScaleRow;
import org.verbatim.analyse.Comparisons.TickedRow;
import org.verbatim.analyse.Comparisons.VoteRow;
import org.verbatim.analyse.Findings;
import org.verbatim.disclose.Place.Table;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// The comparisons as they are shown.
///
/// Closed questions by segment and who commented are protected cell by cell. The finer tables, which show the same
/// answers from further sides, are shown of a question where nothing in them is small, nothing that they could help to
/// work out is withheld, and nothing small is left when they are subtracted from the coarser ones ([Remainders]); and
/// else not at all.
final class Compared {
    private final Cells cells;
    private final Rule rule;
    private final Names names;
    private final Redaction redaction;
    private final Splitting splitting;
    private final Findings findings;
    private final Remainders remainders;

    /// Closed questions by whose answers other tables are split.
    private final Set<QuestionId> splits = new HashSet<>();

    Compared(Cells cells, Names names, Redaction redaction, Splitting splitting, Findings findings) {
        this.cells = cells;
        this.rule = cells.rule();
        this.names = names;
        this.redaction = redaction;
        this.splitting = splitting;
        this.findings = findings;
        this.remainders = new Remainders(rule, findings);
        splitting.groupings().forEach(grouping -> splits.add(grouping.question()));
    }

    Comparisons shown() {
        Comparisons all = findings.comparisons();
        boolean exact = !rule.rounds();
        return new Comparisons(
                closedBySegment(all.closedBySegment()),
                exact
                        ? all.paired().stream()
                                .filter(row -> isShown(row, all.paired()))
                                .toList()
                        : List.of(),
                exact ? all.scales().stream().filter(this::isShown).toList() : List.of(),
                exact
                        ? all.ticked().stream()
                                .filter(row -> isShown(row, all.ticked()))
                                .toList()
                        : List.of(),
                commenting(all.commenting()),
                exact ? keywords(all.keywords()) : List.of(),
                exact
                        ? Remainders.whole(all.votes().stream()
                                .filter(row -> isShown(row, all.votes()))
                                .toList())
                        : List.of());
    }

    private List<ClosedSegmentRow> closedBySegment(List<ClosedSegmentRow> rows) {
        Tests<ClosedSegmentRow> tests = new Tests<>(rule);
        for (ClosedSegmentRow row : rows) {
            QuestionId question = row.question().id();
            if (!splitting.isMadeOf(row.segment(), question.value())) {
                tests.add(List.of(question, row.segment()), List.of(row.option(), row.net()), row, shown(row), row.p());
            }
        }
        return tests.adjusted(this::closedBySegment);
    }

    private Share shown(ClosedSegmentRow row) {
        return redaction.shown(row.share(), Choices.place(row));
    }

    private ClosedSegmentRow closedBySegment(ClosedSegmentRow row, Tests.Test test) {
        Share shown = shown(row);
        boolean stands = !Double.isNaN(test.p());
        return new ClosedSegmentRow(
                row.question(),
                row.option(),
                row.net(),
                row.segment(),
                row.value(),
                shown,
                shown.isWithheld() || rule.rounds() ? Optional.empty() : row.weighted(),
                stands ? row.test() : Comparisons.Test.NONE,
                test.p(),
                test.adjusted(),
                row.letter(),
                stands ? row.exceeds() : "",
                test.flag());
    }

    private List<CommentingRow> commenting(List<CommentingRow> rows) {
        Tests<CommentingRow> tests = new Tests<>(rule);
        rows.forEach(row -> tests.add(List.of(row.segment()), row.question(), row, shown(row), row.p()));
        return tests.adjusted((row, test) -> new CommentingRow(
                row.question(), row.segment(), row.value(), shown(row), test.p(), test.adjusted(), test.flag()));
    }

    private Share shown(CommentingRow row) {
        boolean withheld =
                rule.isSmallBase(row.share().base()) || cells.isWithheld(Place.members(row.segment(), row.value()));
        Place base = People.base(names.of(row.question()), row.segment(), row.value());
        return withheld ? Share.withheld() : redaction.shown(row.share(), base);
    }

    /// Whether every option and net of the question is shown.
    private boolean isWhole(ClosedQuestion question) {
        return findings.closed().stream()
                .filter(row -> row.question().id().equals(question.id()))
                .noneMatch(row -> cells.isWithheld(Choices.place(row)));
    }

    private boolean isShown(PairedRow row, List<PairedRow> all) {
        return isWhole(row.question())
                && isWhole(row.other())
                && !splits.contains(row.question().id())
                && !splits.contains(row.other().id())
                && all.stream()
                        .filter(other -> other.question().equals(row.question()))
                        .noneMatch(remainders::tells);
    }

    private boolean tells(Share share) {
        return rule.isSmallBase(share.base()) || rule.tells(share.count(), share.base());
    }

    /// A mean is a sum over the options: it is shown where each of them is.
    private boolean isShown(ScaleRow row) {
        if (row.segment().isEmpty()) {
            return isWhole(row.question()) && !rule.isSmallBase(row.base());
        }
        List<ClosedSegmentRow> parts = findings.comparisons().closedBySegment().stream()
                .filter(part -> part.question().id().equals(row.question().id()))
                .filter(part -> part.segment().equals(row.segment().get())
                        && part.value().equals(row.value()))
                .toList();
        return !parts.isEmpty()
                && !rule.isSmallBase(row.base())
                && !splitting.isMadeOf(row.segment().get(), row.question().id().value())
                && parts.stream().noneMatch(part -> cells.isWithheld(Choices.place(part)));
    }

    private boolean isShown(TickedRow row, List<TickedRow> all) {
        return isWhole(row.question())
                && !splits.contains(row.question().id())
                && findings.themes().stream()
                        .noneMatch(theme -> cells.isWithheld(Place.of(
                                Table.THEME,
                                names.of(Optional.of(row.comments())),
                                theme.theme().value())))
                && all.stream()
                        .filter(other -> other.question().equals(row.question())
                                && other.comments().equals(row.comments()))
                        .noneMatch(remainders::tells);
    }

    /// Each word once, so that no two of its rows can be subtracted; none that stands in a rule, since who uses it
    /// raises the theme.
    private List<KeywordRow> keywords(List<KeywordRow> rows) {
        Set<String> shown = new HashSet<>();
        RuleWords inRules = RuleWords.of(findings.taxonomies());
        return rows.stream()
                .filter(row -> !inRules.have(row.word()))
                .filter(row -> !tells(row.here()) && !tells(row.elsewhere()))
                .filter(row -> cells.isShown(People.base(Names.ALL, row.segment(), row.value())))
                .filter(row -> shown.add(row.word()))
                .toList();
    }

    private boolean isShown(VoteRow row, List<VoteRow> all) {
        return isWhole(row.question())
                && all.stream()
                        .filter(other -> other.question().equals(row.question()))
                        .noneMatch(remainders::tells);
    }
}
