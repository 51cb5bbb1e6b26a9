package org.verbatim.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.SetAside;
import org.verbatim.model.ThemeId;
import org.verbatim.results.Rows;
import org.verbatim.taxonomy.Taxonomies;

/// The rows of coded comments as they are written once, one for each comment, whence all tables are taken; and what
/// parts of the data come to, as rows among them.
///
/// What stands in one row was written by one task that came to its end: a task that is lost and done again leaves no
/// trace, neither in the tables nor in the sums.
final class Coded implements Rows {
    private static final StructType CODING = new StructType()
            .add("theme", DataTypes.StringType, false)
            .add("coder", DataTypes.StringType, false)
            .add("rule", DataTypes.StringType, true)
            .add("start", DataTypes.IntegerType, true)
            .add("end", DataTypes.IntegerType, true)
            .add("text", DataTypes.StringType, true)
            .add("probability", DataTypes.createDecimalType(4, 3), true);

    static final StructType SCHEMA = new StructType()
            .add("comment", DataTypes.StringType, true)
            .add("respondent", DataTypes.StringType, true)
            .add("question", DataTypes.StringType, true)
            .add("reason", DataTypes.StringType, true)
            .add("themes", DataTypes.createArrayType(DataTypes.LongType, false), true)
            .add("codings", DataTypes.createArrayType(CODING, false), true)
            .add("sum", DataTypes.BinaryType, true);

    private final List<Row> rows = new ArrayList<>();
    private final List<Row> codings = new ArrayList<>();
    private Optional<Object[]> open = Optional.empty();

    @Override
    public void addSetAside(CommentId comment, SetAside reason) {
        begin(comment)[3] = reason.reason();
    }

    @Override
    public void addAnalysed(CommentId comment, BitSet themes) {
        long[] bits = themes.toLongArray();
        Long[] boxed = new Long[bits.length];
        for (int word = 0; word < bits.length; word++) {
            boxed[word] = bits[word];
        }
        begin(comment)[4] = boxed;
    }

    /// Begins the row of the next comment.
    private Object[] begin(CommentId comment) {
        end();
        Object[] row = new Object[SCHEMA.size()];
        row[0] = comment.toString();
        row[1] = comment.respondent().value();
        row[2] = comment.question().value();
        open = Optional.of(row);
        return row;
    }

    /// Ends the row of the last comment, with its codings.
    private void end() {
        if (open.isPresent()) {
            if (!codings.isEmpty()) {
                open.get()[5] = codings.toArray();
                codings.clear();
            }
            rows.add(RowFactory.create(open.get()));
            open = Optional.empty();
        }
    }

    @Override
    public void addMention(CommentId comment, ThemeId theme, Mentioned mentioned) {
        codings.add(RowFactory.create(
                theme.value(),
                CoderId.RULES.value(),
                mentioned.rule(),
                mentioned.place().start(),
                mentioned.place().end(),
                mentioned.words(),
                null));
    }

    @Override
    public void addWhole(CommentId comment, ThemeId theme, CoderId coder, Optional<BigDecimal> probability) {
        codings.add(RowFactory.create(theme.value(), coder.value(), null, null, null, null, probability.orElse(null)));
    }

    /// The rows that are whole, which are taken away.
    List<Row> take() {
        end();
        List<Row> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    /// A row that says what a part of the data comes to.
    static Row sum(byte[] sum) {
        Object[] row = new Object[SCHEMA.size()];
        row[SCHEMA.size() - 1] = sum;
        return RowFactory.create(row);
    }

    /// What the parts of the data come to.
    static Dataset<Row> sums(Dataset<Row> coded) {
        return coded.select("sum").where(col("sum").isNotNull());
    }

    /// The table of codings, one row a mention.
    static Dataset<Row> codings(Dataset<Row> coded) {
        return coded.where(col("codings").isNotNull())
                .selectExpr("comment", "respondent", "question", "inline(codings)");
    }

    /// The table of comments not analysed.
    static Dataset<Row> aside(Dataset<Row> coded) {
        return coded.where(col("reason").isNotNull()).select("comment", "respondent", "question", "reason");
    }

    /// The table of comments and themes.
    static Dataset<Row> matrix(Dataset<Row> coded, Taxonomies taxonomies) {
        List<Column> columns = new ArrayList<>(List.of(col("comment"), col("respondent"), col("question")));
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            Column word = coalesce(get(col("themes"), lit(theme / Long.SIZE)), lit(0L));
            columns.add(shiftright(word, theme % Long.SIZE)
                    .bitwiseAND(lit(1L))
                    .cast(DataTypes.ByteType)
                    .as(taxonomies.theme(theme).id().value()));
        }
        return coded.where(col("themes").isNotNull()).select(columns.toArray(Column[]::new));
    }
}
