package org.verbatim.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Interval;
import org.verbatim.board.Today;
import org.verbatim.codings.Standing;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Taxonomies;

/// How often each theme is spoken of, and by whom; what is left to code; the report.
final class OverviewPage implements Page {
    /// How long a page waits for the count, in milliseconds.
    private static final long PATIENCE = 1500;

    /// Under so many respondents a percentage says little.
    private static final int LOW_BASE = 30;

    /// The files of a report that people open, and what each is.
    private static final Map<String, String> FILES = files();

    private final Desk desk;

    OverviewPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/overview";
    }

    @Override
    public String name() {
        return "Overview";
    }

    @Override
    public void open(Doors doors) {
        doors.get("/counts", asked -> new Answer.Piece("web/counts.jte", counts(asked)));
        doors.get("/building", asked -> building());
        doors.post("/build", (asked, pen) -> {
            desk.building().start();
            return building();
        });
        FILES.forEach((name, mediaType) -> doors.get("/" + name, asked -> report(name, mediaType)));
    }

    /// A choice of a list.
    record Choice(String value, String name, boolean chosen) {}

    /// A theme, ranked.
    ///
    /// @param comments how many carry it; a dash if withheld
    record Row(String id, String name, int depth, int hue, Share respondents, Interval interval, String comments) {}

    /// A cell of the heat table.
    ///
    /// @param heat from 0 to 8
    record Cell(Share share, int heat, boolean isLow) {}

    /// A row of the heat table.
    record Heat(String name, int depth, List<Cell> cells, boolean differs) {}

    /// A column of the heat table.
    record Column(String value, long base) {}

    /// How much is coded by whom.
    record Coded(String coder, long comments) {
        /// All in one line.
        static String list(List<Coded> coded) {
            return coded.stream()
                    .map(each -> each.coder + ": " + Told.counted(each.comments, "comment", "comments"))
                    .collect(Collectors.joining(" · "));
        }
    }

    /// What the counts show.
    record Counts(
            String query,
            boolean isCounted,
            List<Row> rows,
            String segment,
            List<Column> columns,
            List<Heat> heat,
            long kept,
            long uncoded,
            long judged,
            List<Coded> coded) {}

    /// What the screen shows.
    record Model(List<Choice> questions, List<Choice> segments, Counts counts, Build build) {}

    /// How far the report is.
    ///
    /// @param files of the last one; none if it was never built
    record Build(Building.State state, String out, List<String> files, boolean mayWrite) {
        Build {
            files = List.copyOf(files);
        }
    }

    @Override
    public Answer.Screen screen(Asked asked) {
        String question = asked.text("question").orElse("*");
        List<Choice> questions =
                new ArrayList<>(List.of(new Choice("*", "all questions together", question.equals("*"))));
        desk.board()
                .survey()
                .open()
                .forEach(open -> questions.add(new Choice(
                        open.id().value(),
                        open.text().isBlank() ? open.id().value() : open.text(),
                        open.id().value().equals(question))));
        String segment = segment(asked);
        List<Choice> segments = desk.today().answers().index().segments().stream()
                .map(each -> new Choice(each.id(), each.id(), each.id().equals(segment)))
                .toList();
        return new Answer.Screen("web/overview.jte", new Model(questions, segments, counts(asked), build()));
    }

    private String segment(Asked asked) {
        List<String> segments = desk.today().answers().index().segments().stream()
                .map(Segment::id)
                .toList();
        return asked.text("segment")
                .filter(segments::contains)
                .or(() -> segments.stream().findFirst())
                .orElse("");
    }

    private Counts counts(Asked asked) {
        Today today = desk.today();
        String question = asked.text("question").orElse("*");
        String segment = segment(asked);
        Optional<QuestionId> wanted = question.equals("*") ? Optional.empty() : Optional.of(new QuestionId(question));
        String query = "question=" + encoded(question) + "&segment=" + encoded(segment);
        return today.rehearsal(PATIENCE)
                .map(counted -> counts(counted.findings(), wanted, segment, query))
                .orElseGet(
                        () -> new Counts(query, false, List.of(), segment, List.of(), List.of(), 0, 0, 0, List.of()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Counts counts(Findings findings, Optional<QuestionId> question, String segment, String query) {
        Standing standing = desk.today().answers().opened().standing();
        Findings.QuestionSummary summary = findings.questions().stream()
                .filter(each -> each.question().equals(question))
                .findFirst()
                .or(() -> findings.questions().stream().findFirst())
                .orElseThrow();
        List<Column> columns = columns(findings, question, segment);
        return new Counts(
                query,
                true,
                rows(findings, question),
                segment,
                columns,
                heat(findings, question, segment, columns),
                summary.kept(),
                summary.uncoded().orElse(0),
                standing.comments().stream()
                        .filter(comment ->
                                question.isEmpty() || comment.question().equals(question.get()))
                        .count(),
                coded(standing, question));
    }

    private static List<Coded> coded(Standing standing, Optional<QuestionId> question) {
        List<Coded> coded = new ArrayList<>();
        SortedSet<CoderId> coders = new TreeSet<>(standing.coders());
        for (CoderId coder : coders) {
            coded.add(new Coded(
                    coder.value(),
                    standing.comments().stream()
                            .filter(comment ->
                                    (question.isEmpty() || comment.question().equals(question.get()))
                                            && standing.opinion(comment, coder).isPresent())
                            .count()));
        }
        return coded;
    }

    private List<Row> rows(Findings findings, Optional<QuestionId> question) {
        Taxonomies taxonomies = desk.today().taxonomies();
        return findings.themes().stream()
                .filter(row -> row.question().equals(question) && isTheme(taxonomies, row.theme()))
                .sorted(Comparator.comparingLong(
                                (Findings.ThemeRow row) -> row.respondents().count())
                        .reversed())
                .map(row -> new Row(
                        row.theme().value(),
                        name(taxonomies, row.theme()),
                        taxonomies.ancestors(taxonomies.number(row.theme()).orElseThrow()).length,
                        taxonomies.number(row.theme()).orElse(0) % 8,
                        row.respondents(),
                        row.interval(),
                        row.comments().isPresent() ? Told.count(row.comments().getAsLong()) : "–"))
                .toList();
    }

    private static boolean isTheme(Taxonomies taxonomies, ThemeId theme) {
        var number = taxonomies.number(theme);
        return number.isPresent() && taxonomies.axis(number.getAsInt()) == 0;
    }

    private static String name(Taxonomies taxonomies, ThemeId theme) {
        return taxonomies.theme(taxonomies.number(theme).orElseThrow()).name();
    }

    private static List<Column> columns(Findings findings, Optional<QuestionId> question, String segment) {
        List<Column> columns = new ArrayList<>();
        findings.bySegment().stream()
                .filter(row -> row.question().equals(question) && row.segment().equals(segment))
                .forEach(row -> {
                    if (columns.stream().noneMatch(known -> known.value().equals(row.value()))) {
                        columns.add(new Column(row.value(), row.respondents().base()));
                    }
                });
        return columns;
    }

    private List<Heat> heat(Findings findings, Optional<QuestionId> question, String segment, List<Column> columns) {
        Taxonomies taxonomies = desk.today().taxonomies();
        List<Heat> heat = new ArrayList<>();
        for (var theme : taxonomies.axes().getFirst().themes()) {
            List<Findings.SegmentRow> rows = findings.bySegment().stream()
                    .filter(row -> row.question().equals(question)
                            && row.segment().equals(segment)
                            && row.theme().equals(theme.id()))
                    .toList();
            List<Cell> cells = columns.stream()
                    .flatMap(column -> rows.stream()
                            .filter(row -> row.value().equals(column.value()))
                            .limit(1))
                    .map(row -> cell(row.respondents()))
                    .toList();
            if (cells.size() == columns.size()
                    && cells.stream().anyMatch(cell -> cell.share().count() > 0)) {
                heat.add(new Heat(
                        theme.name(),
                        taxonomies.ancestors(taxonomies.number(theme.id()).orElseThrow()).length,
                        cells,
                        rows.stream().anyMatch(row -> row.flag().contains("differs"))));
            }
        }
        return heat;
    }

    private static Cell cell(Share share) {
        double part = share.base() == 0 ? 0 : (double) share.count() / share.base();
        return new Cell(share, (int) Math.min(8, Math.ceil(part * 10)), share.base() < LOW_BASE);
    }

    private Build build() {
        Building building = desk.building();
        return new Build(
                building.state(),
                building.out().toString(),
                FILES.keySet().stream()
                        .filter(file -> Files.exists(building.out().resolve(file)))
                        .toList(),
                desk.heldBy().isEmpty());
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String office = "application/vnd.openxmlformats-officedocument.";
        files.put("report.docx", office + "wordprocessingml.document");
        files.put("report.html", "text/html; charset=utf-8");
        files.put("report.md", "text/markdown; charset=utf-8");
        files.put("tables.xlsx", office + "spreadsheetml.sheet");
        return Collections.unmodifiableMap(files);
    }

    private Answer building() {
        return new Answer.Piece("web/build.jte", build());
    }

    private Answer report(String name, String mediaType) {
        Path file = desk.building().out().resolve(name);
        if (!Files.exists(file)) {
            throw new WrongInput(new Problem(
                    Problem.Place.of(name), "there is no report yet", "build it with the button on the overview"));
        }
        return new Answer.Kept(file, mediaType);
    }
}
