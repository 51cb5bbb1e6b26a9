package org.verbatim.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Note;
import org.verbatim.codings.Undo;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.run.Job;
import org.verbatim.run.Pipeline;
import org.verbatim.search.Query;
import org.verbatim.search.Search;
import org.verbatim.search.SearchResult;
import org.verbatim.work.Progress;

/// The demo survey lying open: what it holds is what a run counts, and stays so while people code.
class BoardTest {
    private static final Path DEMO =
            Path.of(System.getProperty("verbatim.home", "."), "corpus", "improvement-survey-2023");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final List<CoderId> CODERS = List.of(new CoderId("ann"), new CoderId("bo"));

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(DEMO)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Board open() {
        return Board.open(folder, Progress.SILENT, Progress.SILENT);
    }

    private static List<CommentId> comments(Board board, View view) {
        Selected selected = board.select(view, Optional.of(CODERS.getFirst()));
        return IntStream.range(0, selected.size())
                .mapToObj(place -> board.comment(selected.cell(place)))
                .toList();
    }

    private static View view(Board board, View.Typed typed) {
        return board.view(typed);
    }

    private static View.Typed theme(String theme) {
        return new View.Typed(
                List.of(),
                List.of(theme),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                View.Order.RESPONDENT);
    }

    /// Codes, takes back and flags at random, as people would; what is written is heard by `board` too.
    private void code(Board board, int entries, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CommentId> comments = comments(board, view(board, View.Typed.ALL));
        List<ThemeId> themes = board.answers().opened().taxonomies().themes().stream()
                .map(theme -> theme.id())
                .toList();
        try (Journal ann = CodingsFolder.of(folder).journal(CODERS.get(0), "a test");
                Journal bo = CodingsFolder.of(folder).journal(CODERS.get(1), "a test")) {
            List<Entry> written = new ArrayList<>();
            for (int number = 0; number < entries; number++) {
                int who = random.nextInt(2);
                Instant at = NOON.plusSeconds(number);
                CommentId comment = comments.get(random.nextInt(60));
                ThemeId theme = themes.get(random.nextInt(themes.size()));
                Entry entry = switch (random.nextInt(6)) {
                    case 0 -> Decision.none(at, CODERS.get(who), comment);
                    case 1 -> Decision.remove(at, CODERS.get(who), comment, theme);
                    case 2 -> new Note(at, CODERS.get(who), comment, Note.Kind.FLAG, "");
                    case 3 ->
                        written.isEmpty()
                                ? Decision.apply(at, CODERS.get(who), comment, theme)
                                : undo(written, at, random);
                    default -> Decision.apply(at, CODERS.get(who), comment, theme);
                };
                written.add(entry);
                (entry.coder().equals(CODERS.get(0)) ? ann : bo).append(entry);
                board.hear(List.of(entry));
            }
        }
    }

    private static Entry undo(List<Entry> written, Instant at, SplittableRandom random) {
        Entry earlier = written.get(random.nextInt(written.size()));
        return new Undo(at, earlier.coder(), earlier.comment(), earlier.id());
    }

    @Test
    void isOutdatedByWhatOthersDoAlone() throws IOException {
        try (Board board = open()) {
            assertEquals(false, board.isOutdated());
            code(board, 20, 4);
            assertEquals(false, board.isOutdated());
            try (Journal other = CodingsFolder.of(folder).journal(new CoderId("cy"), "a test")) {
                other.append(Decision.none(NOON, new CoderId("cy"), board.comment(0)));
            }
            assertEquals(true, board.isOutdated());
            assertEquals(false, board.again().isOutdated());
            Files.createDirectories(folder.resolve("samples"));
            Files.writeString(folder.resolve("samples/ann-1.plan.csv"), "item,comment,purpose,repeats\n");
            assertEquals(true, board.again().plans().size() == 1);
        }
    }

    /// Only what changed is asked again; what comes of it is what comes of opening the survey.
    @Test
    void laidOutAgainIsWhatIsOpenedAnew() throws IOException {
        Path themes = folder.resolve("themes.yaml");
        String old = Files.readString(themes);
        try (Board board = open()) {
            code(board, 100, 5);
            for (String change : List.of("rules:\n      - staff*\n", "rules:\n      - /data/\n")) {
                Files.writeString(themes, old.replaceFirst("rules:\n", change));
                Board again = board.again();
                try (Board anew = open()) {
                    FacetCounts expected = anew.count(view(anew, View.Typed.ALL), Optional.of(CODERS.getFirst()));
                    assertEquals(
                            expected, again.count(view(again, View.Typed.ALL), Optional.of(CODERS.getFirst())), change);
                    assertTrue(
                            !expected.equals(board.count(view(board, View.Typed.ALL), Optional.of(CODERS.getFirst()))));
                }
            }
        }
    }

    @Test
    void holdsWhatARunCounts() throws IOException {
        try (Board board = open()) {
            code(board, 300, 1);
            Path out = folder.resolve("out");
            Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
            new Pipeline(new Job(folder, out, Optional.empty(), 1, clock, List.of()), Progress.SILENT).run();
            Map<String, SortedSet<String>> counted = matrix(out.resolve("matrix.csv"));

            assertTrue(counted.size() > 20, "themes");
            counted.forEach((theme, expected) -> assertEquals(
                    expected,
                    new TreeSet<>(comments(board, view(board, theme(theme))).stream()
                            .map(CommentId::toString)
                            .toList()),
                    theme));
        }
    }

    /// The comments of each theme.
    private static Map<String, SortedSet<String>> matrix(Path file) throws IOException {
        Map<String, SortedSet<String>> comments = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : format.parse(reader)) {
                row.toMap().forEach((column, cell) -> {
                    if (!List.of("comment", "respondent", "question").contains(column)) {
                        SortedSet<String> ofTheme = comments.computeIfAbsent(column, name -> new TreeSet<>());
                        if (cell.equals("1")) {
                            ofTheme.add(row.get("comment"));
                        }
                    }
                });
            }
        }
        return comments;
    }

    @Test
    void changesWithEveryDecisionAsIfItWereReadAnew() {
        try (Board board = open()) {
            for (int round = 0; round < 4; round++) {
                code(board, 60, round);
                try (Board anew = open()) {
                    for (CoderId me : CODERS) {
                        assertEquals(
                                anew.count(view(anew, View.Typed.ALL), Optional.of(me)),
                                board.count(view(board, View.Typed.ALL), Optional.of(me)));
                    }
                }
            }
        }
    }

    @Test
    void countsWhatAFurtherThemeWouldLeave() {
        try (Board board = open()) {
            code(board, 100, 9);
            FacetCounts counts = board.count(view(board, View.Typed.ALL), Optional.empty());
            List<String> ids = board.answers().opened().taxonomies().themes().stream()
                    .map(theme -> theme.id().value())
                    .toList();
            for (int theme = 0; theme < ids.size(); theme++) {
                assertEquals(
                        comments(board, view(board, theme(ids.get(theme)))).size(),
                        counts.themes().get(theme),
                        ids.get(theme));
            }
        }
    }

    @Test
    void countsWhatEveryFurtherChoiceWouldLeave() {
        Optional<CoderId> me = Optional.of(CODERS.getFirst());
        try (Board board = open()) {
            code(board, 100, 9);
            View.Typed some = new View.Typed(
                    List.of("barriers_comment", "support_comment"),
                    List.of("capacity"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("region=London", "region=Midlands"),
                    Optional.empty(),
                    Optional.empty(),
                    View.Order.SHORTEST);
            FacetCounts counts = board.count(view(board, some), me);
            assertEquals(board.select(view(board, some), me).size(), counts.comments());
            for (View.State state : View.State.values()) {
                View chosen = view(
                        board,
                        new View.Typed(
                                some.questions(),
                                some.themes(),
                                some.by(),
                                Optional.of(state),
                                some.where(),
                                some.query(),
                                some.plan(),
                                some.order()));
                int expected = state == View.State.ASIDE
                        ? counts.states().getOrDefault(state, 0)
                        : board.select(chosen, me).size();
                assertEquals(expected, counts.states().getOrDefault(state, 0), state.toString());
            }
            List<String> questions = board.survey().open().stream()
                    .map(question -> question.id().value())
                    .toList();
            for (int question = 0; question < questions.size(); question++) {
                View chosen = view(
                        board,
                        new View.Typed(
                                List.of(questions.get(question)),
                                some.themes(),
                                some.by(),
                                some.state(),
                                some.where(),
                                some.query(),
                                some.plan(),
                                some.order()));
                assertEquals(board.select(chosen, me).size(), counts.questions().get(question));
            }
        }
    }

    @Test
    void findsEveryCommentByItsName() {
        try (Board board = open()) {
            for (CommentId comment :
                    comments(board, view(board, View.Typed.ALL)).subList(0, 40)) {
                int cell = board.find(comment).orElseThrow();
                assertEquals(
                        comment,
                        board.line(cell, view(board, View.Typed.ALL)).comment().id());
            }
            assertTrue(board.find(CommentId.parse("nobody/barriers_comment")).isEmpty());
            assertTrue(board.find(CommentId.parse("R001/no_question")).isEmpty());
        }
    }

    @Test
    void findsForAQueryWhatASearchFinds() {
        try (Board board = open()) {
            for (String query :
                    List.of("staff*", "time NEAR/5 team", "@capacity AND NOT time", "/[Bb]oard/", "\"not enough\"")) {
                View view = view(
                        board,
                        new View.Typed(
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(query),
                                Optional.empty(),
                                View.Order.RESPONDENT));
                SearchResult found =
                        Search.over(board.answers()).find(Query.of(Query.Typed.of(query), board.answers()));
                assertEquals(
                        found.counts().comments().count(),
                        board.select(view, Optional.empty()).size(),
                        query);
                Selected selected = board.select(view, Optional.empty());
                long marked = board.lines(selected, 0, selected.size(), view).stream()
                        .mapToLong(line -> line.hits().size())
                        .sum();
                assertEquals(found.counts().hits(), marked, query);
            }
        }
    }

    @Test
    void sortsWithoutLosingAny() {
        try (Board board = open()) {
            SortedSet<CommentId> all = new TreeSet<>(comments(board, view(board, View.Typed.ALL)));
            for (View.Order order : View.Order.values()) {
                View view = view(
                        board,
                        new View.Typed(
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                order));
                List<CommentId> sorted = comments(board, view);
                assertEquals(all, new TreeSet<>(sorted), order.toString());
                assertEquals(all.size(), sorted.size(), order.toString());
            }
        }
    }
}
