package org.verbatim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.verbatim.files.Faults;
import org.verbatim.files.RelayedTable;
import org.verbatim.files.RelayedTable.Relayed;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;

/// The ids of the respondents of a part of the data, each with the place of its row.
final class Sightings implements Iterator<Row> {
    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("part", DataTypes.IntegerType, false)
            .add("number", DataTypes.LongType, false)
            .add("line", DataTypes.LongType, false)
            .add("column", DataTypes.IntegerType, false);

    private static final String KIND = "repeated id";

    private final RelayedTable table;
    private final Responses responses;
    private final int column;
    private List<Respondent> next;
    private @Nullable Relayed last;

    Sightings(Iterator<Relayed> rows, Resources resources) {
        this.table =
                new RelayedTable(resources.known().files(), resources.known().header(), new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return rows.hasNext();
                    }

                    @Override
                    public Relayed next() {
                        Relayed row = rows.next();
                        last = row;
                        return row;
                    }
                });
        SurveyFile file = resources.frozen().file();
        this.column = file.layout().respondent().orElseThrow();
        this.responses = Responses.relayed(file, table);
        this.next = responses.next(1);
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public Row next() {
        Relayed row = Objects.requireNonNull(last);
        Problem.Place place = table.place(row.row(), column);
        Row sighting =
                RowFactory.create(next.getFirst().id().value(), row.part(), row.number(), place.line(), place.column());
        next = responses.next(1);
        return sighting;
    }

    /// What is told of rows whose respondent stands in a row before.
    ///
    /// @param several the ids that stand in more than one row, each with its first
    /// @param rows how many such rows there are
    static Faults.Noted told(Dataset<Row> ids, Dataset<Row> several, long rows, Known known, SurveyFile file) {
        Faults faults = new Faults(new Problems());
        String column = known.header().names().get(file.layout().respondent().orElseThrow());
        Dataset<Row> again = ids.join(several, "id")
                .where(not(struct("part", "number", "line", "column").equalTo(col("first"))))
                .orderBy("part", "number");
        again.select(col("id"), col("part"), col("line"), col("column"), col("first.part"), col("first.line"))
                .limit(Faults.MOST)
                .collectAsList()
                .forEach(row -> faults.add(
                        KIND,
                        Responses.repeated(
                                Problem.Place.of(known.files().get(row.getInt(1)), row.getLong(2), row.getInt(3))
                                        .named(column),
                                row.getString(0),
                                Problem.Place.of(known.files().get(row.getInt(4)), row.getLong(5), 0))));
        return faults.noted().outOf(KIND, rows);
    }
}
