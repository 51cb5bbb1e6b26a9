package org.verbatim.run;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.files.CsvWriter;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;

/// The rows that one shard adds to the tables with a row for each coding or comment. For one thread.
final class Rows {
    static final List<String> CODINGS = List.of(
            "comment", "respondent", "question", "theme", "coder", "rule", "start", "end", "text", "probability");
    private static final int DECIMALS = 3;
    static final List<String> SET_ASIDE = List.of("comment", "respondent", "question", "reason");

    private final Taxonomies taxonomies;
    private long analysedRows;
    private long asideRows;
    private final ByteArrayOutputStream codingBytes = new ByteArrayOutputStream(1 << 16);
    private final ByteArrayOutputStream matrixBytes = new ByteArrayOutputStream(1 << 16);
    private final ByteArrayOutputStream asideBytes = new ByteArrayOutputStream(1 << 12);
    private final CsvWriter codings = CsvWriter.continuing(codingBytes, CODINGS.size());
    private final CsvWriter aside = CsvWriter.continuing(asideBytes, SET_ASIDE.size());
    private final CsvWriter matrix;

    Rows(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        this.matrix = CsvWriter.continuing(matrixBytes, 3 + taxonomies.size());
    }

    /// The heading of the matrix: a column for each theme of each taxonomy.
    static List<String> matrixHeading(Taxonomies taxonomies) {
        List<String> heading = new ArrayList<>(List.of("comment", "respondent", "question"));
        taxonomies.themes().forEach(theme -> heading.add(theme.id().value()));
        return heading;
    }

    void addSetAside(CommentId comment, SetAside reason) {
        asideRows++;
        name(aside, comment).cell(reason.reason()).endRow();
    }

    /// The codings of one comment: one row a mention, and one for each theme that the model or a person gave.
    void addCodings(CommentId comment, String verbatim, Verdicts.Verdict verdict) {
        for (FoundMention mention : verdict.mentions()) {
            Theme theme = taxonomies.theme(mention.theme());
            Span span = mention.span().inCodePoints(verbatim);
            name(codings, comment)
                    .cell(theme.id().value())
                    .cell(CoderId.RULES.value())
                    .cell(theme.rules().get(mention.rule()).text())
                    .cell(span.start())
                    .cell(span.end())
                    .cell(mention.span().in(verbatim))
                    .cell("")
                    .endRow();
        }
        verdict.learnt()
                .forEach((theme, likelihood) ->
                        addWhole(comment, theme, CoderId.MODEL, probability(likelihood.probability())));
        verdict.decided().forEach((theme, coder) -> addWhole(comment, theme, coder, ""));
    }

    /// A coding that no stretch of the comment earned alone.
    private void addWhole(CommentId comment, ThemeId theme, CoderId coder, String probability) {
        name(codings, comment).cell(theme.value()).cell(coder.value());
        codings.cell("").cell("").cell("").cell("").cell(probability).endRow();
    }

    private static String probability(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// The comment's row of the matrix.
    void addMatrix(CommentId comment, List<CodedTheme> themes) {
        analysedRows++;
        name(matrix, comment);
        BitSet carried = new BitSet(taxonomies.size());
        themes.forEach(theme -> carried.set(theme.theme()));
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            matrix.cell(carried.get(theme) ? 1 : 0);
        }
        matrix.endRow();
    }

    private static CsvWriter name(CsvWriter table, CommentId comment) {
        return table.cell(comment.toString())
                .cell(comment.respondent().value())
                .cell(comment.question().value());
    }

    /// The bytes of the rows added, table by table.
    Written written() {
        codings.close();
        matrix.close();
        aside.close();
        return new Written(
                codingBytes.toByteArray(),
                matrixBytes.toByteArray(),
                asideBytes.toByteArray(),
                analysedRows,
                asideRows);
    }

    /// Rows as they stand in the files, and how many.
    record Written(byte[] codings, byte[] matrix, byte[] aside, long analysedRows, long asideRows) {}
}
