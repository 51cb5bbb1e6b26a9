package org.verbatim.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verbatim.board.Today;
import org.verbatim.codings.Agreement;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Standing;
import org.verbatim.measure.Disagreements;
import org.verbatim.measure.Disagreements.Case;
import org.verbatim.measure.Disagreements.Pair;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;

/// What two people coded differently, side by side, to be settled by one key.
final class AgreementPage implements Page {
    private final Desk desk;

    AgreementPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/agreement";
    }

    @Override
    public String name() {
        return "Agreement";
    }

    @Override
    public void open(Doors doors) {
        doors.get("/figures", this::figures);
        doors.post("/settle", this::settle);
    }

    /// A theme that one of the two gave, or both.
    record Given(String id, String name, int hue, boolean first, boolean second, boolean settled) {}

    /// The comment that is open.
    record Opened(String comment, String question, String verbatim, List<Given> themes, boolean isSettled) {}

    /// A comment in the list.
    record Line(String comment, boolean here, boolean settled) {}

    /// What the screen shows.
    ///
    /// @param leavesOut whether comments that wait to be coded blind are not listed
    record Model(
            List<Pair> pairs,
            Optional<Pair> pair,
            int compared,
            List<Line> lines,
            long settled,
            Optional<Opened> opened,
            List<Given> all,
            boolean leavesOut) {
        String query() {
            return pair.map(two -> "first=" + encoded(two.first().value()) + "&second="
                            + encoded(two.second().value()))
                    .orElse("");
        }

        static String query(Pair two) {
            return "first=" + encoded(two.first().value()) + "&second="
                    + encoded(two.second().value());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Answer.Screen screen(Asked asked) {
        Disagreements disagreements = new Disagreements(desk.today().answers().opened());
        List<Pair> pairs = disagreements.pairs();
        Optional<Pair> pair = pair(asked)
                .filter(wanted -> disagreements.coders().containsAll(List.of(wanted.first(), wanted.second())))
                .or(() -> pairs.stream().findFirst());
        List<Case> cases = desk.awaited().shown(pair.map(disagreements::cases).orElse(List.of()), Case::comment);
        Optional<Case> here = cases.stream()
                .filter(each -> asked.text("comment")
                        .filter(each.comment().toString()::equals)
                        .isPresent())
                .findFirst()
                .or(() ->
                        cases.stream().filter(each -> each.settled().isEmpty()).findFirst())
                .or(() -> cases.stream().findFirst());
        return new Answer.Screen(
                "web/agreement.jte",
                new Model(
                        pairs,
                        pair,
                        pair.map(disagreements::compared).orElse(0),
                        cases.stream()
                                .map(each -> new Line(
                                        each.comment().toString(),
                                        here.filter(each::equals).isPresent(),
                                        each.settled().isPresent()))
                                .toList(),
                        cases.stream()
                                .filter(each -> each.settled().isPresent())
                                .count(),
                        here.map(this::opened),
                        here.map(this::all).orElse(List.of()),
                        desk.awaited().any()));
    }

    private static Optional<Pair> pair(Asked asked) {
        return asked.text("first")
                .flatMap(
                        first -> asked.text("second").map(second -> new Pair(new CoderId(first), new CoderId(second))));
    }

    private Opened opened(Case each) {
        Today today = desk.today();
        Set<ThemeId> given = new TreeSet<>(each.both());
        given.addAll(each.first());
        given.addAll(each.second());
        each.settled().ifPresent(given::addAll);
        String question = desk.board().survey().open().stream()
                .filter(open -> open.id().equals(each.comment().question()))
                .findFirst()
                .map(open -> open.text())
                .orElse("");
        return new Opened(
                each.comment().toString(),
                question,
                today.written(each.comment())
                        .map(written -> written.comment().verbatim())
                        .orElse("The answers have no such comment any more."),
                given.stream().map(theme -> given(theme, each)).toList(),
                each.settled().isPresent());
    }

    private Given given(ThemeId theme, Case each) {
        var number = desk.today().taxonomies().number(theme);
        return new Given(
                theme.value(),
                number.isPresent()
                        ? desk.today().taxonomies().theme(number.getAsInt()).name()
                        : theme.value(),
                number.orElse(0) % 8,
                each.both().contains(theme) || each.first().contains(theme),
                each.both().contains(theme) || each.second().contains(theme),
                each.settled().filter(settled -> settled.contains(theme)).isPresent());
    }

    /// Every theme of the first taxonomy, for whoever settles on one that neither gave.
    private List<Given> all(Case each) {
        return desk.today().taxonomies().axes().getFirst().themes().stream()
                .map(theme -> given(theme.id(), each))
                .toList();
    }

    /// How far people agree.
    ///
    /// @param settled how far each of the two agrees with what was settled
    record Figures(Pair pair, Agreement agreement, List<WithSettled> settled, List<Row> rows) {}

    /// One coder beside what was settled.
    record WithSettled(String coder, int comments, Agreement agreement) {}

    /// One theme.
    record Row(String name, Agreement.ThemeAgreement agreement) {}

    private Answer figures(Asked asked) {
        Disagreements disagreements = new Disagreements(desk.today().answers().opened());
        Pair pair = pair(asked)
                .orElseThrow(() -> new WrongInput(new Problem(
                        Problem.Place.of("first"), "two coders are missing", "choose two coders of the list")));
        Agreement agreement = disagreements.agreement(pair, Today.SEED);
        List<WithSettled> settled = java.util.stream.Stream.of(pair.first(), pair.second())
                .map(coder -> new Pair(coder, Standing.ADJUDICATED))
                .filter(with -> disagreements.compared(with) > 0)
                .map(with -> new WithSettled(
                        with.first().value(), disagreements.compared(with), disagreements.agreement(with, Today.SEED)))
                .toList();
        List<Row> rows = agreement.themes().stream()
                .filter(theme -> theme.applied() > 0)
                .map(theme -> new Row(name(theme.theme()), theme))
                .toList();
        return new Answer.Piece("web/figures.jte", new Figures(pair, agreement, settled, rows));
    }

    private String name(ThemeId theme) {
        return desk.today().taxonomies().themes().stream()
                .filter(each -> each.id().equals(theme))
                .map(each -> each.name())
                .findFirst()
                .orElse(theme.value());
    }

    private Answer settle(Asked asked, Pen pen) {
        Disagreements disagreements = new Disagreements(desk.today().answers().opened());
        Pair pair = pair(asked).orElseThrow();
        CommentId comment = CommentId.parse(asked.needed("comment"));
        if (desk.awaited().has(comment)) {
            throw new WrongInput(new Problem(
                    Problem.Place.of(comment.toString()),
                    "it waits for your blind coding, and is not settled before",
                    "code it in its sample; then come back"));
        }
        Case decided = disagreements.cases(pair).stream()
                .filter(each -> each.comment().equals(comment))
                .findFirst()
                .orElseThrow(() -> new WrongInput(new Problem(
                        Problem.Place.of(comment.toString()),
                        "the two do not disagree about this comment any more",
                        "reload the page for the comments that are left")));
        try (Journal journal = CodingsFolder.of(desk.today().directory())
                .journal(Standing.ADJUDICATED, "the workbench of " + pen.coder())) {
            List<Decision> settled =
                    disagreements.settle(decided, themes(asked, decided), pen.now(), "settled by " + pen.coder());
            journal.append(settled);
            desk.board().hear(settled);
        }
        return new Answer.GoTo("/agreement?" + Model.query(pair));
    }

    private static Set<ThemeId> themes(Asked asked, Case decided) {
        Set<ThemeId> themes = new TreeSet<>();
        switch (asked.needed("as")) {
            case "first" -> {
                themes.addAll(decided.both());
                themes.addAll(decided.first());
            }
            case "second" -> {
                themes.addAll(decided.both());
                themes.addAll(decided.second());
            }
            case "all" -> {
                themes.addAll(decided.both());
                themes.addAll(decided.first());
                themes.addAll(decided.second());
            }
            case "both" -> themes.addAll(decided.both());
            case "none" -> {}
            default ->
                themes.addAll(asked.texts("theme").stream().map(ThemeId::new).collect(Collectors.toSet()));
        }
        return themes;
    }
}
