package org.verbatim.results;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.verbatim.files.CsvWriter;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.SetAside;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;

/// The rows of one shard as they stand in the files. For one thread.
public final class CsvRows implements Rows {
    static final List<String> CODINGS = List.of(
            "comment", "respondent", "question", "theme", "coder", "rule", "start", "end", "text", "probability");
    static final List<String> SET_ASIDE = List.of("comment", "respondent", "question", "reason");

    private final Taxonomies taxonomies;
    private final ByteArrayOutputStream codingBytes = new ByteArrayOutputStream(1 << 16);
    private final ByteArrayOutputStream matrixBytes = new ByteArrayOutputStream(1 << 16);
    private final ByteArrayOutputStream asideBytes = new ByteArrayOutputStream(1 << 12);
    private final CsvWriter codings = CsvWriter.continuing(codingBytes, CODINGS.size());
    private final CsvWriter aside = CsvWriter.continuing(asideBytes, SET_ASIDE.size());
    private final CsvWriter matrix;

    /// @param taxonomies whose themes are the columns of the matrix
    public CsvRows(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        this.matrix = CsvWriter.continuing(matrixBytes, 3 + taxonomies.size());
    }

    /// The heading of the matrix: a column for each theme of each taxonomy.
    static List<String> matrixHeading(Taxonomies taxonomies) {
        List<String> heading = new ArrayList<>(List.of("comment", "respondent", "question"));
        taxonomies.themes().forEach(theme -> heading.add(theme.id().value()));
        return heading;
    }

    @Override
    public void addSetAside(CommentId comment, SetAside reason) {
        name(aside, comment).cell(reason.reason()).endRow();
    }

    @Override
    public void addMention(CommentId comment, ThemeId theme, Mentioned mentioned) {
        name(codings, comment)
                .cell(theme.value())
                .cell(CoderId.RULES.value())
                .cell(mentioned.rule())
                .cell(mentioned.place().start())
                .cell(mentioned.place().end())
                .cell(mentioned.words())
                .cell("")
                .endRow();
    }

    @Override
    public void addWhole(CommentId comment, ThemeId theme, CoderId coder, Optional<BigDecimal> probability) {
        name(codings, comment).cell(theme.value()).cell(coder.value());
        codings.cell("").cell("").cell("").cell("");
        codings.cell(probability.map(BigDecimal::toPlainString).orElse("")).endRow();
    }

    @Override
    public void addAnalysed(CommentId comment, BitSet themes) {
        name(matrix, comment);
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            matrix.cell(themes.get(theme) ? 1 : 0);
        }
        matrix.endRow();
    }

    private static CsvWriter name(CsvWriter table, CommentId comment) {
        return table.cell(comment.toString())
                .cell(comment.respondent().value())
                .cell(comment.question().value());
    }

    /// The bytes of the rows added, table by table.
    public Written written() {
        codings.close();
        matrix.close();
        aside.close();
        return new Written(codingBytes.toByteArray(), matrixBytes.toByteArray(), asideBytes.toByteArray());
    }

    /// Rows as they stand in the files.
    public record Written(byte[] codings, byte[] matrix, byte[] aside) {}
}
