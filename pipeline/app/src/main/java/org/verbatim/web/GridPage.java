package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.board.Board;
import org.verbatim.board.Line;
import org.verbatim.board.Selected;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Plan;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// The first screen: one comment a row, the respondent's closed answers beside it; coded by keyboard or mouse.
final class GridPage implements Page {
    /// How many rows are sent at once.
    static final int CHUNK = 40;

    /// How many rows a page scrolls through; a longer list is turned page by page.
    static final int SCROLLED = 100_000;

    private final Desk desk;
    private final Selections selections = new Selections();

    GridPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/grid";
    }

    @Override
    public String name() {
        return "Comments";
    }

    @Override
    public Answer.Screen screen(Asked asked) {
        return new Answer.Screen("web/grid.jte", grid(asked));
    }

    @Override
    public void open(Doors doors) {
        doors.get("/view", asked -> new Answer.Piece("web/view.jte", grid(asked)));
        doors.get("/facets", asked -> new Answer.Piece("web/facets.jte", facets(asked)));
        doors.get("/rows", this::rows);
        doors.get("/row", this::row);
        doors.get("/next", this::next);
        doors.post("/code", this::code);
        doors.post("/undo", (asked, pen) -> undone(pen.undo(), "Undone"));
        doors.post("/redo", (asked, pen) -> undone(pen.redo(), "Done again"));
    }

    /// What the screen shows.
    ///
    /// @param list the name of the list that is scrolled through
    /// @param first the place of the first row that is scrolled through
    /// @param at the place of the row to begin with
    /// @param progress how far a sample is worked through
    /// @param leavesOut whether comments that wait to be coded blind are not in the list
    record Grid(
            Looking looking,
            List<Look> looks,
            Facets facets,
            String list,
            int size,
            int respondents,
            int first,
            int at,
            Rows rows,
            Optional<Progress> progress,
            boolean leavesOut) {
        int scrolled() {
            return Math.min(SCROLLED, size - first);
        }

        int chunk() {
            return CHUNK;
        }

        boolean earlier() {
            return first > 0;
        }

        boolean later() {
            return first + SCROLLED < size;
        }
    }

    /// Some rows of a list.
    record Rows(int from, List<Row> rows) {}

    /// How far a sample is worked through.
    record Progress(String plan, String purpose, int coded, int all) {}

    private Grid grid(Asked asked) {
        Board board = desk.board();
        Looking looking = Looking.at(asked, board);
        Selections.Named list = selections.fresh(looking, desk.coder(), board);
        int size = list.selected().size();
        int at = at(asked, looking, list.selected());
        int first = at / SCROLLED * SCROLLED;
        int from = at - at % CHUNK;
        return new Grid(
                looking,
                looks(),
                facets(asked).facets(),
                list.name(),
                size,
                list.selected().respondents(),
                first,
                at,
                new Rows(from, draw(looking, list.selected(), from, CHUNK)),
                progress(looking, list.selected()),
                looking.view().asksFindings() && desk.awaited().any());
    }

    /// Where to begin: at the place asked for; in a sample, at the first comment that is not coded yet.
    private int at(Asked asked, Looking looking, Selected list) {
        OptionalInt uncoded = looking.plan().isPresent()
                        && asked.text("at").isEmpty()
                        && desk.coder().isPresent()
                ? desk.board().nextUncoded(list, 0, desk.coder().get())
                : OptionalInt.empty();
        return Math.max(0, Math.min(uncoded.orElse(asked.number("at", 0)), list.size() - 1));
    }

    private Optional<Progress> progress(Looking looking, Selected list) {
        return desk.board().plans().stream()
                .filter(plan -> looking.plan().equals(Optional.of(plan.name())))
                .findFirst()
                .map(plan -> new Progress(
                        plan.name(),
                        plan.purpose() == Plan.Purpose.MEASURING ? "to measure by" : "to learn from",
                        desk.coder()
                                .map(coder -> desk.board().coded(list, coder))
                                .orElse(0),
                        list.size()));
    }

    private List<Look> looks() {
        return Look.all(desk.board().answers().opened().taxonomies());
    }

    /// The facets of a view, and what the person at the desk has done of a sample.
    record FacetsPiece(Looking looking, Facets facets, Optional<Progress> progress) {}

    private FacetsPiece facets(Asked asked) {
        Looking looking = Looking.at(asked, desk.board());
        Optional<Progress> progress = asked.text("list")
                .flatMap(list -> progress(looking, selections.named(list, looking, desk.coder(), desk.board())));
        return new FacetsPiece(looking, Facets.of(looking, desk.board(), looks(), desk.coder()), progress);
    }

    private Answer rows(Asked asked) {
        Looking looking = Looking.at(asked, desk.board());
        Selected list = list(asked, looking);
        int from = asked.number("from", 0);
        return new Answer.Piece("web/rows.jte", new Rows(from, draw(looking, list, from, CHUNK)));
    }

    private Selected list(Asked asked, Looking looking) {
        return selections.named(asked.needed("list"), looking, desk.coder(), desk.board());
    }

    private List<Row> draw(Looking looking, Selected list, int from, int atMost) {
        List<Row> rows = new ArrayList<>();
        RowDrawer drawer = drawer(looking);
        String before = "";
        int place = from;
        for (Line line : desk.board().lines(list, from, atMost, looking.view())) {
            String respondent = line.comment().id().respondent().value();
            rows.add(drawer.draw(
                    line, new RowDrawer.Place(place, list.size(), list.again(place), !respondent.equals(before))));
            before = respondent;
            place++;
        }
        return rows;
    }

    private RowDrawer drawer(Looking looking) {
        return new RowDrawer(desk.board(), looks(), desk.coder(), desk.awaited(), looking);
    }

    /// One row by itself, as it is now.
    private Answer row(Asked asked) {
        Looking looking = Looking.at(asked, desk.board());
        return new Answer.Piece("web/row.jte", row(asked, looking, cell(asked)));
    }

    private Row row(Asked asked, Looking looking, int cell) {
        return drawer(looking)
                .draw(
                        desk.board().line(cell, looking.view()),
                        new RowDrawer.Place(
                                asked.number("place", 0),
                                asked.number("size", 0),
                                asked.text("again").isPresent(),
                                asked.text("starts").isPresent()));
    }

    private int cell(Asked asked) {
        String id = asked.needed("comment");
        int slash = id.lastIndexOf('/');
        OptionalInt cell = slash < 1 || slash == id.length() - 1
                ? OptionalInt.empty()
                : desk.board().find(CommentId.parse(id));
        return cell.orElseThrow(() -> new WrongInput(
                new Problem(Problem.Place.of("comment"), "the survey has no comment '" + id + "'", "reload the page")));
    }

    /// The place of the next comment that the person at the desk has not coded, as text; nothing if there is none.
    private Answer next(Asked asked) {
        Looking looking = Looking.at(asked, desk.board());
        Selected list = list(asked, looking);
        CoderId me = desk.coder().orElseThrow(Desk.NobodySits::new);
        OptionalInt after = desk.board().nextUncoded(list, asked.number("from", 0), me);
        OptionalInt next = after.isPresent() ? after : desk.board().nextUncoded(list, 0, me);
        return new Answer.Piece("web/place.jte", next.isPresent() ? Integer.toString(next.getAsInt()) : "");
    }

    /// The row of the comment that was coded, with what was done.
    private Answer code(Asked asked, Pen pen) {
        Looking looking = Looking.at(asked, desk.board());
        int cell = cell(asked);
        Line line = desk.board().line(cell, looking.view());
        boolean again = asked.text("again").isPresent();
        String said = new Coding(desk.board().answers().opened().taxonomies(), pen, line, again).write(asked);
        return new Answer.Piece(
                "web/coded.jte", new CodedPiece("Saved: " + said + ".", Optional.of(row(asked, looking, cell))));
    }

    /// What was done, and the row as it is now.
    record CodedPiece(String said, Optional<Row> row) {}

    /// What was taken back or given again; the page asks for the row itself, wherever it stands.
    private Answer undone(List<Entry> written, String said) {
        if (written.isEmpty()) {
            return new Answer.Piece(
                    "web/undone.jte",
                    new Undone("", said.equals("Undone") ? "Nothing to undo." : "Nothing to do again."));
        }
        String id = written.getFirst().comment().toString();
        return new Answer.Piece("web/undone.jte", new Undone(id, "Saved: " + said + " at " + id + "."));
    }

    /// What was taken back.
    ///
    /// @param comment the id of its comment; empty if there was nothing
    record Undone(String comment, String said) {}
}
