package org.verbatim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.verbatim.files.Faults;
import org.verbatim.files.RelayedTable;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.Survey;
import org.verbatim.source.Account;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;

/// What must be known of all answers before any comment is coded: which rows cannot be used, which values the segments
/// have, and where a campaign counts once, which comment stands for it. Words are read only for the last.
final class FirstReading {
    private static final int AT_A_TIME = 1024;

    private final Answers answers;
    private final Broadcast<Resources> resources;
    private final SurveyFile file;

    /// @param file as the driver read it
    FirstReading(Answers answers, Broadcast<Resources> resources, SurveyFile file) {
        this.answers = answers;
        this.resources = resources;
        this.file = file;
    }

    /// What it came to.
    ///
    /// @param segments with every value that a respondent is in
    /// @param first of each long text that comes more than once, where it comes first; empty where that does not matter
    record Result(Account account, List<Segment> segments, Map<Long, Resources.FirstText> first) {}

    /// Reads.
    ///
    /// @param problems all that is wrong with the rows is added
    Result read(Problems problems) {
        List<Conversion.LeftOut> leftOut = answers.staged().leftOut();
        leftOut.forEach(file -> file.problems().forEach(problems::add));
        long lost = leftOut.stream().mapToLong(Conversion.LeftOut::rows).sum();
        Account account = account();
        Repeated repeated =
                file.layout().respondent().isPresent() ? repeated() : new Repeated(0, Faults.Noted.nothing());
        account.tell(file, answers.name(), new Account.Refused(lost, repeated.rows(), repeated.noted()), problems);
        boolean once = file.survey().campaigns() == Survey.Campaigns.ONCE;
        return new Result(account, account.segments(file), once && problems.none() ? firstTexts() : Map.of());
    }

    /// All columns but those of comments.
    private Set<Integer> facts() {
        Set<Integer> facts = new TreeSet<>(file.layout().columns());
        facts.removeAll(file.layout().open());
        return facts;
    }

    private Account account() {
        Broadcast<Resources> carried = resources;
        Account nothing = Responses.relayed(file, table(answers.known(), Collections.emptyIterator()))
                .account();
        return answers.staged()
                .each(facts(), rows -> account(rows, carried.value()), Encoders.BINARY())
                .javaRDD()
                .map(bytes -> Bytes.read(bytes, Account.class))
                .treeAggregate(nothing, Account::plus, Account::plus, 2);
    }

    private static Iterator<byte[]> account(Iterator<RelayedTable.Relayed> rows, Resources resources) {
        RelayedTable table = table(resources.known(), rows);
        try (Responses responses = Responses.relayed(resources.frozen().file(), table)) {
            List<Respondent> some = responses.next(AT_A_TIME);
            while (!some.isEmpty()) {
                some = responses.next(AT_A_TIME);
            }
            return List.of(Bytes.of(responses.account())).iterator();
        }
    }

    private static RelayedTable table(Known known, Iterator<RelayedTable.Relayed> rows) {
        return new RelayedTable(known.files(), known.header(), rows);
    }

    /// Rows whose respondent stands in another row too.
    private record Repeated(long rows, Faults.Noted noted) {}

    private Repeated repeated() {
        Broadcast<Resources> carried = resources;
        Dataset<Row> ids = answers.staged()
                .each(facts(), rows -> new Sightings(rows, carried.value()), Encoders.row(Sightings.SCHEMA));
        Dataset<Row> several = ids.groupBy("id")
                .agg(
                        count(lit(1)).as("times"),
                        min(struct("part", "number", "line", "column")).as("first"))
                .where(col("times").gt(1));
        Row rows = several.agg(sum(col("times").minus(1))).first();
        return rows.isNullAt(0)
                ? new Repeated(0, Faults.Noted.nothing())
                : new Repeated(rows.getLong(0), Sightings.told(ids, several, rows.getLong(0), answers.known(), file));
    }

    private Map<Long, Resources.FirstText> firstTexts() {
        Broadcast<Resources> carried = resources;
        JavaPairRDD<Long, Resources.FirstText> texts = answers.staged()
                .each(
                        file.layout().columns(),
                        rows -> new LongTexts(rows, carried.value()),
                        Encoders.row(LongTexts.SCHEMA))
                .javaRDD()
                .mapToPair(row -> new scala.Tuple2<>(
                        row.getLong(0), new Resources.FirstText(row.getString(1), row.getInt(2), 1)));
        return new HashMap<>(texts.reduceByKey(Resources.FirstText::plus)
                .filter(text -> text._2().times() > 1)
                .collectAsMap());
    }
}
