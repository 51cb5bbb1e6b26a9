package org.verbatim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.Decision;
import org.verbatim.files.Faults;
import org.verbatim.files.Header;
import org.verbatim.files.RelayedTable;
import org.verbatim.files.RelayedTable.Relayed;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.files.Tables;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.results.Results;
import org.verbatim.results.Rows;
import org.verbatim.source.Account;
import org.verbatim.source.Elsewhere;
import org.verbatim.source.Responses;

/// Respondents worked on in parts, their sums carried as bytes, come to what one run of all comes to.
class RunInPartsTest {
    @TempDir
    Path folder;

    @Test
    void comesToTheSameTablesHoweverTheRowsAreDealt() throws IOException {
        SurveyFolder.small(folder)
                .applied("7/barriers", "staff")
                .decided(Decision.remove(
                        SurveyFolder.MORNING, SurveyFolder.ANNA, CommentId.parse("8/support"), new ThemeId("staff")))
                .ran();
        Map<String, String> whole = csv(folder.resolve("out"));
        List<Relayed> rows = new ArrayList<>(rows());
        for (int parts = 1; parts < 5; parts++) {
            Collections.shuffle(rows, new Random(parts));
            Path out = Files.createDirectories(folder.resolve("parts" + parts));
            run(rows, parts, out);

            assertEquals(whole, csv(out), parts + " parts");
        }
    }

    @Test
    void tellsWhatIsWrongWithRowsAsIfTheyHadBeenReadInOnePiece() {
        SurveyFolder survey = SurveyFolder.small(folder);
        StringBuilder many = new StringBuilder(SurveyFolder.SMALL_RESPONSES);
        for (int row = 9; row < 40; row++) {
            many.append(row).append(",Ash,yes,North,never,Staff.,\n");
        }
        survey.with("responses.csv", many.toString());
        List<Relayed> rows = new ArrayList<>(rows());
        Collections.shuffle(rows, new Random(1));

        Problems problems = new Problems();
        Frozen frozen = Frozen.read(folder, new Given(), List.of(folder.resolve("themes.yaml")), false);
        account(frozen, rows, 3)
                .tell(frozen.file(), "responses.csv", new Account.Refused(0, 0, Faults.Noted.nothing()), problems);
        assertEquals(
                survey.problems(),
                problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void wantsTheModelThatAnEarlierRunKept() {
        SurveyFolder.small(folder);
        List<Path> taxonomies = List.of(folder.resolve("themes.yaml"));

        WrongInput wrong = assertThrows(WrongInput.class, () -> Frozen.read(folder, new Given(), taxonomies, true));
        assertEquals(
                folder
                        + ": no model is kept here, and learning is not done in parts\n  fix: run `verbatim run --learn` on this"
                        + " folder first, on one machine, with a sample of the answers that holds the coded ones; its model"
                        + " is kept in " + folder.resolve(".verbatim"),
                wrong.problems().getFirst().toString());
    }

    private void run(List<Relayed> rows, int parts, Path out) throws IOException {
        Frozen frozen = Frozen.read(folder, new Given(), List.of(folder.resolve("themes.yaml")), false);
        Account account = account(frozen, rows, parts);
        List<Segment> segments = account.segments(frozen.file());
        Ledger ledger = new Ledger();
        ledger.begin();
        ledger.read(account.rows(), account.stored());
        Sum all = RunInParts.nobody(frozen, segments);
        for (int part = 0; part < parts; part++) {
            Portion portion = new Portion(frozen, segments, Map.of(), Rows.NONE);
            List<Respondent> some = respondents(frozen, dealt(rows, part, parts));
            for (Respondent respondent : some) {
                portion.add(List.of(respondent));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            portion.sum().write(new DataOutputStream(bytes));
            all.add(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        }
        Results results =
                new RunInParts(frozen, segments, Map.of("responses.csv", "0"), 1).conclude(all, List.of(), ledger, out);
        ledger.reported(all.answers(), all.analysedRows(), all.asideRows());
        RunInParts.record(
                results, ledger, Clock.fixed(SurveyFolder.MORNING, ZoneOffset.UTC), Map.of("helpers", "4"), out);
        assertTrue(Files.readString(out.resolve("run.json")).contains("\"helpers\" : \"4\""), "no version");
    }

    private static Account account(Frozen frozen, List<Relayed> rows, int parts) {
        List<Account> accounts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            try (Responses responses = Responses.relayed(frozen.file(), table(dealt(rows, part, parts)))) {
                while (!responses.next(2).isEmpty()) {
                    assertTrue(responses.counts().rows() > 0, "nothing was read");
                }
                accounts.add(responses.account());
            }
        }
        return accounts.stream().reduce(Account::plus).orElseThrow();
    }

    private static List<Respondent> respondents(Frozen frozen, List<Relayed> rows) {
        try (Responses responses = Responses.relayed(frozen.file(), table(rows))) {
            return responses.next(1000);
        }
    }

    private static List<Relayed> dealt(List<Relayed> rows, int part, int parts) {
        return IntStream.range(0, rows.size())
                .filter(row -> row % parts == part)
                .mapToObj(rows::get)
                .toList();
    }

    private static RelayedTable table(List<Relayed> rows) {
        return new RelayedTable(List.of("responses.csv"), new Given().header(), rows.iterator());
    }

    /// The rows of the survey, each as if another machine had read it.
    private List<Relayed> rows() {
        List<Relayed> rows = new ArrayList<>();
        try (Table table = Tables.open(folder.resolve("responses.csv"), Tables.Settings.DETECT, new Problems())
                .orElseThrow()) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(new Relayed(
                        0,
                        table.rowInPart(),
                        Row.of(row.get().cells(), row.get().marks())));
            }
        }
        return rows;
    }

    private static Map<String, String> csv(Path out) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (Path of : List.of(out, out.resolve("tables"))) {
            try (Stream<Path> files = Files.list(of)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                        .filter(path -> !List.of("codings.csv", "matrix.csv", "set_aside.csv")
                                .contains(path.getFileName().toString()))
                        .toList()) {
                    tables.put(out.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return tables;
    }

    /// What is known of the answers.
    private static final class Given implements Elsewhere {
        @Override
        public List<String> files() {
            return List.of("responses.csv");
        }

        @Override
        public Header header() {
            return new Header(List.of("id", "trust", "may_quote", "region", "Q1", "Q2", "Q3"));
        }

        @Override
        public boolean isOrdered() {
            return true;
        }

        @Override
        public Stream<String> different(int column) {
            return Stream.of();
        }
    }
}
