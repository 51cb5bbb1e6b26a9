package org.verbatim.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Interval;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;

class ComparisonTablesTest {
    private static final ClosedQuestion DRINK = question("drink");
    private static final Interval POINTS = new Interval(-12.5, 40.25);

    @TempDir
    private Path folder;

    @Test
    void writesNothingWhereNothingWasCompared() throws IOException {
        new ComparisonTables(Comparisons.NONE, folder).write();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void tellsAnswersBySegmentAndWithholdsWhatIsWithheld() throws IOException {
        new ComparisonTables(compared(), folder).write();
        assertEquals(
                List.of(
                        "question,option,segment,value,letter,n,base,percent,weighted_percent,effective_base,test,p,"
                                + "p_adjusted,exceeds,flag",
                        "drink,net: hot,region,North,A,3,6,50.0,41.3,9.5,Fisher's exact,0.0123,0.0494,B,"
                                + "\"low base, differs\"",
                        "drink,tea,region,South,B,[c],[c],[c],[c],[c],Fisher's exact,[c],[c],,low base"),
                lines("closed_by_segment.csv"));
    }

    @Test
    void tellsPairsOfQuestions() throws IOException {
        new ComparisonTables(compared(), folder).write();
        assertEquals(
                List.of(
                        "question,other,option,n_first,base_first,percent_first,n_second,base_second,percent_second,both,"
                                + "only_first,only_second,neither,difference,ci_low,ci_high,test,p,p_adjusted",
                        "drink,again,tea,6,12,50.0,4,12,33.3,3,3,1,5,16.7,-12.5,40.3,McNemar's exact,0.6250,1.0000"),
                lines("paired.csv"));
    }

    @Test
    void tellsTheRest() throws IOException {
        new ComparisonTables(compared(), folder).write();
        assertEquals(
                "drink,,,12,2.5000,1.7000,3.3000,1.2500,2.5",
                lines("scales.csv").getLast());
        assertEquals(
                "drink,tea,why,capacity,3,2,1,4,0.3000,,1.0000",
                lines("ticked.csv").getLast());
        assertEquals(
                "*,region,North,5,6,83.3,0.5000,0.5000,low base",
                lines("commenting.csv").getLast());
        assertEquals(
                "region,North,milk,2,6,33.3,0,6,0.0,3.2000,1.1000",
                lines("keywords.csv").getLast());
        assertEquals("drink,tea,2.5000,11,22.7", lines("votes.csv").getLast());
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private static Comparisons compared() {
        Comparisons.Weighted weighted = new Comparisons.Weighted(41.25, 9.5, new Interval(0.2, 0.6));
        return new Comparisons(
                List.of(
                        closed(
                                "hot",
                                true,
                                "North",
                                new Share(3, 6),
                                Optional.of(weighted),
                                "A",
                                "B",
                                "low base, differs"),
                        closed("tea", false, "South", Share.withheld(), Optional.empty(), "B", "", "low base")),
                List.of(new Comparisons.PairedRow(
                        DRINK,
                        question("again"),
                        "tea",
                        false,
                        new Share(6, 12),
                        new Share(4, 12),
                        3,
                        3,
                        1,
                        5,
                        Comparisons.Test.MCNEMAR_EXACT,
                        0.625,
                        1,
                        16.7,
                        POINTS)),
                List.of(new Comparisons.ScaleRow(
                        DRINK, Optional.empty(), "", 12, 2.5, 1.25, 2.5, new Interval(1.7, 3.3))),
                List.of(new Comparisons.TickedRow(
                        DRINK, "tea", new QuestionId("why"), new ThemeId("capacity"), 3, 2, 1, 4, 0.3, Double.NaN, 1)),
                List.of(new Comparisons.CommentingRow(
                        Optional.empty(), "region", "North", new Share(5, 6), 0.5, 0.5, "low base")),
                List.of(new Comparisons.KeywordRow(
                        "region", "North", "milk", new Share(2, 6), new Share(0, 6), 3.2, 1.1)),
                List.of(new Comparisons.VoteRow(DRINK, "tea", false, 2.5, 11)));
    }

    private static Comparisons.ClosedSegmentRow closed(
            String option,
            boolean net,
            String value,
            Share share,
            Optional<Comparisons.Weighted> weighted,
            String letter,
            String exceeds,
            String flag) {
        return new Comparisons.ClosedSegmentRow(
                DRINK,
                option,
                net,
                "region",
                value,
                share,
                weighted,
                Comparisons.Test.FISHER,
                0.01234,
                0.04936,
                letter,
                exceeds,
                flag);
    }

    private static ClosedQuestion question(String id) {
        return new ClosedQuestion(
                new QuestionId(id),
                ClosedQuestion.Kind.SINGLE,
                "What do you drink?",
                List.of("tea", "coffee"),
                List.of(),
                OptionalInt.empty(),
                Optional.empty());
    }
}
