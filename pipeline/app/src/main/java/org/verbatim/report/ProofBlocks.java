package org.verbatim.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.analyse.AuditedShare;
import org.verbatim.analyse.Proof;
import org.verbatim.model.CoderId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;

/// How good the coding is, in true numbers: measured against people, carried into the shares of themes, and whether
/// going on reading would have brought new themes. Part of the notes on method.
final class ProofBlocks {
    private static final int LAST_BUT_ONE = 9;

    private final Evidence evidence;
    private final Proof proof;
    private final List<Block> blocks = new ArrayList<>();

    private ProofBlocks(Evidence evidence) {
        this.evidence = evidence;
        this.proof = evidence.findings().proof();
    }

    static List<Block> of(Evidence evidence) {
        ProofBlocks proof = new ProofBlocks(evidence);
        proof.accuracy();
        proof.saturation();
        return proof.blocks;
    }

    /// In a sentence, for a summary: how far the shares of themes can be trusted.
    static Block briefly(Evidence evidence) {
        return evidence.findings()
                .proof()
                .measured()
                .map(measured -> (Block) new Block.Paragraph(
                        Block.Tone.NOTE,
                        Stated.of(
                                "Shares of themes are what the coding found, errors included. Against "
                                        + Figures.count(measured.comments(), "comment")
                                        + " that people coded blind, the coding has a precision of "
                                        + known(measured.scores().precision())
                                        + " (of the themes that it gives, the part that people gave) and a recall of "
                                        + known(measured.scores().recall())
                                        + " (of those that people gave, the part that it finds). Method and limits tells more.",
                                Basis.of("comments coded by people, blind", audited(), measured.comments()))))
                .orElse(Block.note("Shares of themes are what the coding found, errors included; how many errors "
                        + "there are was not measured for this report."));
    }

    private static String known(Proof.Figure figure) {
        return Double.isNaN(figure.value()) ? "no known value" : Figures.two(figure.value());
    }

    private void accuracy() {
        if (proof.measured().isEmpty()) {
            blocks.add(
                    Block.plain("Some comments will carry a theme wrongly or lack one. How many was not measured for "
                            + "this report; compare the codings with a random sample of comments coded by hand before resting "
                            + "a decision on a small difference."));
            return;
        }
        Proof.Measured measured = proof.measured().get();
        blocks.add(new Block.Subheading("method-accuracy", "How good the coding is"));
        blocks.add(Block.plain(Stated.of(
                against(measured), Basis.of("comments coded by people, blind", audited(), measured.comments()))));
        measured.line()
                .ifPresent(line -> blocks.add(Block.plain(Stated.of(
                        line(line), Basis.of("comments that both people coded, blind", audited(), line.comments())))));
        for (Proof.Again again : measured.again()) {
            blocks.add(Block.plain(Stated.of(
                    again(again),
                    Basis.of("comments that a person coded twice, unmarked", audited(), again.comments()))));
        }
        corrected();
    }

    private static String again(Proof.Again again) {
        return Figures.count(again.comments(), "comment") + " came to " + again.coder()
                + " a second time, unmarked. The two codings agree at an F1 of " + figure(again.micro())
                + " over all themes together, and at Krippendorff’s alpha " + figure(again.alpha()) + ".";
    }

    private static Map<String, String> audited() {
        return new TreeMap<>(Map.of("table", "corrected"));
    }

    private String against(Proof.Measured measured) {
        Proof.Scores scores = measured.scores();
        return Figures.count(measured.comments()) + " of the " + Figures.count(analysed(), "comment")
                + " analysed, drawn at random, "
                + (measured.comments() == 1 ? "was" : "were") + " coded by "
                + Sentences.and(measured.people().stream().map(CoderId::value).toList())
                + ", who did not see what else had been found. Against that, before any person’s decision was taken "
                + "in, the coding has a precision of " + figure(scores.precision())
                + ": of the themes that it gives, the "
                + "part that people gave; and a recall of " + figure(scores.recall())
                + ": of the themes that people gave, the part that it finds. Its F1, which balances the two, is "
                + figure(scores.micro()) + " over all themes together, " + figure(scores.macro())
                + " as a mean of themes, and " + figure(scores.perComment())
                + " as a mean of comments. In brackets: 95% intervals, from resampled respondents.";
    }

    private long analysed() {
        return evidence.summary(Optional.empty()).kept();
    }

    private static String line(Proof.HumanLine line) {
        return line.first() + " and " + line.second() + " both coded " + Figures.count(line.comments())
                + " of these comments. They agree at an F1 of " + figure(line.micro())
                + " over all themes together, of "
                + figure(line.perComment()) + " as a mean of comments, and at Krippendorff’s alpha "
                + figure(line.alpha()) + "; on the same comments, the coding agrees with " + line.first()
                + " at an F1 of "
                + figure(line.scores().micro()) + " and " + figure(line.scores().perComment())
                + ". No coding can be asked to agree with people more than people agree with each other.";
    }

    private static String figure(Proof.Figure figure) {
        if (Double.isNaN(figure.value())) {
            return "no known value";
        }
        return Figures.two(figure.value()) + " ("
                + Figures.two(figure.interval().low()) + " to "
                + Figures.two(figure.interval().high()) + ")";
    }

    private void corrected() {
        Set<Optional<QuestionId>> questions = new LinkedHashSet<>();
        top().forEach(row -> questions.add(row.question()));
        if (evidence.findings().survey().open().size() == 1) {
            questions.remove(Optional.<QuestionId>empty());
        }
        boolean any = top().stream().anyMatch(row -> row.corrected().isPresent());
        blocks.add(Block.plain(
                any
                        ? "The tables below set the share of comments in which a theme was found, before any person’s "
                                + "decision was taken in, beside the share with the errors of coding taken out. Its interval allows for these errors and for the size of the "
                                + "sample that they were judged by. tables/corrected.csv has every theme."
                        : "The sample is too small to take the errors of coding out of any theme’s share: at least "
                                + AuditedShare.LEAST + " comments are needed, and " + AuditedShare.LEAST_OF_EACH
                                + " each with and without the theme."));
        questions.forEach(this::corrected);
    }

    private List<Proof.CorrectedRow> top() {
        return proof.corrected().stream()
                .filter(row -> evidence.tree().theme(row.theme()).parent().isEmpty())
                .toList();
    }

    private void corrected(Optional<QuestionId> question) {
        List<Table.Row> rows = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Proof.CorrectedRow row : top()) {
            if (row.question().equals(question)) {
                row.corrected()
                        .ifPresentOrElse(
                                share -> rows.add(row(row, share)),
                                () -> refused.add(evidence.tree().name(row.theme())));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(new Table(
                "Themes with the errors of coding taken out: " + evidence.title(question),
                List.of(
                        Table.Column.words("Theme"),
                        Table.Column.number("Comments found"),
                        new Table.Column("Found", "of the comments analysed", true),
                        new Table.Column("Corrected", "of the comments analysed", true),
                        Table.Column.number("95% interval")),
                rows));
        if (!refused.isEmpty()) {
            blocks.add(Block.note("Not corrected, since the sample has too few comments with or without them: "
                    + Sentences.and(refused) + "."));
        }
    }

    private Table.Row row(Proof.CorrectedRow row, AuditedShare share) {
        Share found = row.found();
        Map<String, String> filter = audited();
        filter.put("question", row.question().map(QuestionId::value).orElse("*"));
        filter.put("theme", row.theme().value());
        Basis basis = Basis.of(
                "comments in which " + evidence.tree().name(row.theme()) + " was found before any person was heard",
                filter,
                found);
        return Table.Row.plain(
                evidence.tree().name(row.theme()),
                List.of(
                        Table.Cell.count(found, basis),
                        Table.Cell.percent(found, basis),
                        Table.Cell.of(Figures.percent(share.percent())).on(basis),
                        Table.Cell.of(Figures.interval(share.interval())).on(basis)));
    }

    /// One sentence of all comments together.
    private void saturation() {
        List<Proof.SaturationRow> curve = proof.saturation().stream()
                .filter(row -> row.question().isEmpty())
                .toList();
        if (curve.isEmpty() || curve.getLast().all() < 2) {
            return;
        }
        Proof.SaturationRow all = curve.getLast();
        Proof.SaturationRow most = curve.get(LAST_BUT_ONE - 1);
        Proof.SaturationRow half = curve.get(curve.size() / 2 - 1);
        Map<String, String> filter = new TreeMap<>(Map.of("table", "saturation", "question", "*"));
        blocks.add(new Block.Subheading("method-saturation", "Whether reading on would bring new themes"));
        blocks.add(Block.plain(Stated.of(
                "The " + Figures.count(all.comments(), "comment") + " analysed carry " + Figures.count(all.all())
                        + " different themes, sub-themes counted in place of the themes above them. Whoever reads them in "
                        + "any order has met " + part(half)
                        + " of these after half of the comments, on average over all "
                        + "orders, and " + part(most) + " after nine tenths: the last tenth adds "
                        + Figures.percent(100 * (all.themes() - most.themes()) / all.all())
                        + ". That is of the themes in the taxonomy; of those that nobody thought of it tells nothing.",
                Basis.of("comments analysed", filter, all.comments()),
                Basis.of("themes without sub-themes that any comment carries", filter, all.all()))));
        blocks.add(new Curve(
                "Themes met by the comments read",
                "Base: the " + Figures.count(all.all()) + " themes that the comments carry",
                "Comments read, of " + Figures.count(all.comments()),
                curve.stream()
                        .map(row -> new Curve.Point(Figures.count(row.comments()), row.themes() / row.all()))
                        .toList()));
        blocks.add(new Table(
                "Themes met by the comments read",
                List.of(
                        Table.Column.words("Comments read"),
                        Table.Column.number("Themes met"),
                        new Table.Column("Of all themes", "mean over all orders of reading", true)),
                curve.stream().map(ProofBlocks::row).toList()));
    }

    private static Table.Row row(Proof.SaturationRow row) {
        Map<String, String> filter =
                new TreeMap<>(Map.of("table", "saturation", "question", "*", "tenths", Integer.toString(row.tenths())));
        Basis basis = Basis.of("themes without sub-themes that any comment carries", filter, row.all());
        return Table.Row.plain(
                Figures.count(row.comments()),
                List.of(
                        Table.Cell.of(Figures.decimal(Math.round(10 * row.themes()), 1))
                                .on(basis),
                        Table.Cell.of(part(row)).on(basis)));
    }

    private static String part(Proof.SaturationRow row) {
        return Figures.percent(100 * row.themes() / row.all());
    }
}
