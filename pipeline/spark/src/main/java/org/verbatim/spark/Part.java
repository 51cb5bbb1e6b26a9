package org.verbatim.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.verbatim.files.RelayedTable;
import org.verbatim.files.RelayedTable.Relayed;
import org.verbatim.model.Respondent;
import org.verbatim.run.Portion;
import org.verbatim.source.Responses;

/// The work on one part of the data: its comments' rows as they come, and last the row of what they come to.
///
/// Only as many respondents are held as are indexed together, whatever the part's size.
final class Part implements Iterator<Row> {
    private final Responses responses;
    private final Coded coded = new Coded();
    private final Portion portion;
    private Iterator<Row> ready = List.<Row>of().iterator();
    private boolean ended;

    Part(Iterator<Relayed> rows, Resources resources) {
        this.responses = Responses.relayed(
                resources.frozen().file(),
                new RelayedTable(resources.known().files(), resources.known().header(), rows));
        this.portion = new Portion(resources.frozen(), resources.segments(), resources.first(), coded);
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && !ended) {
            List<Respondent> next = responses.next(portion.atATime());
            if (next.isEmpty()) {
                ended = true;
                ready = List.of(Coded.sum(Sums.bytes(portion.sum()))).iterator();
            } else {
                portion.add(next);
                ready = coded.take().iterator();
            }
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
