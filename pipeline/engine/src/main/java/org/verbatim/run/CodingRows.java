package org.verbatim.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.results.Rows;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.verdict.Verdicts;

/// The rows that say what codes a comment: one for each mention, and one for each theme that the model or a person
/// gave.
final class CodingRows {
    private static final int DECIMALS = 3;

    private final Taxonomies taxonomies;
    private final Rows rows;

    CodingRows(Taxonomies taxonomies, Rows rows) {
        this.taxonomies = taxonomies;
        this.rows = rows;
    }

    void add(Comment comment, Verdicts.Verdict verdict) {
        String verbatim = comment.verbatim();
        for (FoundMention mention : verdict.mentions()) {
            Theme theme = taxonomies.theme(mention.theme());
            rows.addMention(
                    comment.id(),
                    theme.id(),
                    new Rows.Mentioned(
                            theme.rules().get(mention.rule()).text(),
                            mention.span().inCodePoints(verbatim),
                            mention.span().in(verbatim)));
        }
        verdict.learnt()
                .forEach((theme, likelihood) -> rows.addWhole(
                        comment.id(), theme, CoderId.MODEL, Optional.of(rounded(likelihood.probability()))));
        verdict.decided().forEach((theme, coder) -> rows.addWhole(comment.id(), theme, coder, Optional.empty()));
    }

    private static BigDecimal rounded(double probability) {
        return BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
