package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;
import org.verbatim.taxonomy.Taxonomy;

/// What was found, on a page or two, in sentences that the figures bear out.
final class SummarySection {
    /// Themes that are named.
    private static final int THEMES = 5;

    /// Themes and differences that are named in passing.
    private static final int FEW = 3;

    private final Evidence evidence;
    private final Caution caution;
    private final List<Block> blocks = new ArrayList<>();

    private SummarySection(Evidence evidence, Caution caution) {
        this.evidence = evidence;
        this.caution = caution;
    }

    static Section of(Evidence evidence, Caution caution) {
        return new SummarySection(evidence, caution).section();
    }

    private Section section() {
        blocks.add(new Block.ToWrite("The key messages: what these figures mean, and for whom"));
        part("closed", "What respondents chose", chosen());
        part("levels", "Where the same respondents answered differently", compared());
        List<Stated> written =
                new ArrayList<>(Themes.briefly(evidence, Themes.top(evidence, Optional.empty()), THEMES));
        evidence.findings().survey().open().stream()
                .filter(question -> evidence.findings().survey().open().size() > 1 && evidence.reported(question.id()))
                .flatMap(question -> leading(question).stream())
                .forEach(written::add);
        part("themes", "What respondents wrote about", written);
        if (!written.isEmpty()) {
            blocks.add(caution.beforeAll().orElseGet(() -> ProofBlocks.briefly(evidence)));
        }
        axes();
        part("segments", "How groups differ", differences());
        blocks.add(
                Block.note("These sentences are drafted from the figures of the sections that follow and say no more "
                        + "than they do."));
        return new Section("summary", "Summary", blocks);
    }

    private void part(String id, String title, List<Stated> said) {
        if (!said.isEmpty()) {
            blocks.add(new Block.Subheading("summary-" + id, title));
            blocks.add(new Block.Points(said));
        }
    }

    private List<Stated> chosen() {
        List<Stated> chosen = new ArrayList<>();
        for (ClosedQuestion question : evidence.findings().survey().closed()) {
            List<ClosedRow> options = evidence.options(question);
            if (options.stream()
                    .anyMatch(row -> !row.share().isWithheld() && row.share().base() > 0)) {
                Stated said = Sentences.briefly(evidence, question, options);
                for (ClosedRow net : evidence.nets(question)) {
                    said = Sentences.net(evidence, question, net, options)
                            .map(said::and)
                            .orElse(said);
                }
                chosen.add(said.under(question.text()));
            }
        }
        return chosen;
    }

    /// Of each pair of questions, where their answers lie furthest apart.
    private List<Stated> compared() {
        List<Stated> said = new ArrayList<>();
        for (ClosedQuestion question : evidence.findings().survey().closed()) {
            ComparedBlocks compared = new ComparedBlocks(evidence, question, evidence.options(question));
            compared.furthest().ifPresent(said::add);
        }
        return said;
    }

    /// The themes in front of one question: `Most often: Culture (46 of 93, 49%), by far, then Skills (25) and Data
    /// (9).`
    private Optional<Stated> leading(OpenQuestion question) {
        List<ThemeTree.Placed> top = Themes.top(evidence, Optional.of(question.id()));
        if (top.isEmpty() || Themes.told(top).size() < top.size()) {
            return Optional.empty();
        }
        Share first = top.getFirst().row().respondents();
        List<ThemeTree.Placed> joint = top.stream()
                .filter(placed -> placed.row().respondents().count() == first.count())
                .toList();
        List<ThemeTree.Placed> next =
                top.stream().skip(joint.size()).limit(FEW - 1).toList();
        boolean byFar = joint.size() == 1
                && !next.isEmpty()
                && Dominance.byFar(first, next.getFirst().row().respondents());
        String text = "Most often: "
                + Sentences.and(joint.stream().map(ThemeTree.Placed::name).toList()) + " (" + Figures.of(first)
                + " who commented" + (joint.size() > 1 ? ", each)" : ")") + (byFar ? ", by far" : "")
                + (next.isEmpty()
                        ? "."
                        : ", then "
                                + Sentences.and(next.stream()
                                        .map(placed -> placed.name() + " ("
                                                + Figures.count(placed.row()
                                                        .respondents()
                                                        .count()) + ")")
                                        .toList())
                                + ".");
        List<ThemeTree.Placed> named =
                Stream.concat(joint.stream(), next.stream()).toList();
        return Optional.of(new Stated(text, Sentences.raisedBases(evidence, named, List.of())).under(question.text()));
    }

    /// For each value of a further axis, the themes that it is most often said of.
    private void axes() {
        for (Taxonomy axis : evidence.findings().taxonomies().stream().skip(1).toList()) {
            part(
                    "axis-" + axis.id(),
                    axis.title(),
                    axis.themes().stream()
                            .flatMap(
                                    value -> AxesSection.briefly(evidence, axis, value)
                                            .map(stated -> stated.under(value.name() + "."))
                                            .stream())
                            .toList());
        }
    }

    private List<Stated> differences() {
        List<Stated> said = new ArrayList<>();
        for (Segment segment : evidence.findings().segments()) {
            ClosedBySegment.differing(evidence, segment).ifPresent(said::add);
        }
        CrossTables.difference(evidence, Optional.empty())
                .map(stated -> stated.under("Themes over all comments."))
                .ifPresent(said::add);
        return said;
    }
}
