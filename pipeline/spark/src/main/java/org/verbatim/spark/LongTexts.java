package org.verbatim.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.verbatim.files.RelayedTable;
import org.verbatim.files.RelayedTable.Relayed;
import org.verbatim.folder.Preparation;
import org.verbatim.index.Entry;
import org.verbatim.index.Repeats;
import org.verbatim.model.Respondent;
import org.verbatim.source.Responses;

/// The long texts of a part of the data, each as a number that equal texts share, with who wrote it.
final class LongTexts implements Iterator<Row> {
    static final StructType SCHEMA = new StructType()
            .add("likeness", DataTypes.LongType, false)
            .add("respondent", DataTypes.StringType, false)
            .add("question", DataTypes.IntegerType, false);

    private final Responses responses;
    private final Preparation preparation;
    private final Deque<Row> texts = new ArrayDeque<>();

    LongTexts(Iterator<Relayed> rows, Resources resources) {
        this.responses = Responses.relayed(
                resources.frozen().file(),
                new RelayedTable(resources.known().files(), resources.known().header(), rows));
        this.preparation = new Preparation(
                resources.frozen().file().survey(), resources.frozen().models());
    }

    @Override
    public boolean hasNext() {
        while (texts.isEmpty()) {
            List<Respondent> next = responses.next(1);
            if (next.isEmpty()) {
                return false;
            }
            add(next.getFirst());
        }
        return true;
    }

    private void add(Respondent respondent) {
        List<Entry> entries = preparation.entries(respondent);
        for (int question = 0; question < entries.size(); question++) {
            OptionalLong likeness = Repeats.likeness(entries.get(question));
            if (likeness.isPresent()) {
                texts.add(
                        RowFactory.create(likeness.getAsLong(), respondent.id().value(), question));
            }
        }
    }

    @Override
    public Row next() {
        return texts.remove();
    }
}
