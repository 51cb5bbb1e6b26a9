package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Quotes;
import org.verbatim.board.Today;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Permission;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.run.Rehearsal;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;

/// The quotes that stand for each theme: those that the report uses, and those that come next.
final class QuotesPage implements Page {
    /// How many quotes a theme is shown with, those used among them.
    private static final int SHOWN = 7;

    /// How long a page waits for the count, in milliseconds; then it shows that counting is under way.
    private static final long PATIENCE = 1500;

    private final Desk desk;

    QuotesPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/quotes";
    }

    @Override
    public String name() {
        return "Quotes";
    }

    @Override
    public void open(Doors doors) {
        doors.get("/tray", asked -> new Answer.Piece("web/tray.jte", tray(asked)));
        doors.post("/pick", this::pick);
    }

    /// A question to choose.
    record Asking(String id, String text, boolean here) {}

    /// A quote on the tray.
    ///
    /// @param start in code points
    /// @param before what the comment says before it
    /// @param after what it says behind it
    /// @param again other themes that use the same words
    record Shown(
            String comment,
            String organisation,
            String words,
            int start,
            int end,
            String before,
            String after,
            String slot,
            String why,
            List<String> again) {
        boolean isPinned() {
            return slot.equals("pinned");
        }

        String citation(String survey) {
            return "“" + words + "” (" + (organisation.isEmpty() ? "" : organisation + ", ") + survey + ", comment "
                    + comment + ")";
        }
    }

    /// A quote that was rejected.
    record Rejected(String comment, String words, int start, int end, String by) {}

    /// A theme with its quotes.
    record OfTheme(String id, String name, int hue, List<Shown> used, List<Shown> next, List<Rejected> rejected) {}

    /// What the tray shows; nothing while counting is under way.
    ///
    /// @param leavesOut whether quotes of comments that wait to be coded blind are not on it
    record Tray(String question, String survey, Optional<List<OfTheme>> themes, boolean mayWrite, boolean leavesOut) {}

    /// What the screen shows.
    record Model(List<Asking> questions, Tray tray) {}

    @Override
    public Answer.Screen screen(Asked asked) {
        QuestionId here = question(asked);
        List<Asking> questions = desk.board().survey().open().stream()
                .map(open -> new Asking(
                        open.id().value(),
                        open.text().isBlank() ? open.id().value() : open.text(),
                        open.id().equals(here)))
                .toList();
        return new Answer.Screen("web/quotes.jte", new Model(questions, tray(asked)));
    }

    private QuestionId question(Asked asked) {
        List<QuestionId> questions =
                desk.board().survey().open().stream().map(OpenQuestion::id).toList();
        return asked.text("question")
                .map(QuestionId::new)
                .filter(questions::contains)
                .or(() -> questions.stream().findFirst())
                .orElse(new QuestionId("none"));
    }

    private Tray tray(Asked asked) {
        QuestionId question = question(asked);
        Today today = desk.today();
        Optional<List<OfTheme>> themes = today.rehearsal(PATIENCE).map(counted -> themes(counted, question));
        return new Tray(
                question.value(),
                desk.board().survey().title(),
                themes,
                desk.heldBy().isEmpty(),
                desk.awaited().any());
    }

    private List<OfTheme> themes(Rehearsal counted, QuestionId question) {
        Picks picks = desk.today().picks();
        Awaited awaited = desk.awaited();
        Map<ThemeId, List<ChosenQuote>> byTheme = new TreeMap<>();
        List<ChosenQuote> quotes = counted.quotes(question, picks, SHOWN);
        quotes.forEach(quote -> byTheme.computeIfAbsent(quote.theme(), none -> new ArrayList<>())
                .add(quote));
        List<ChosenQuote> used = byTheme.values().stream()
                .flatMap(ofTheme -> used(ofTheme).stream())
                .toList();
        List<OfTheme> themes = new ArrayList<>();
        Taxonomies taxonomies = desk.today().taxonomies();
        for (Theme theme : taxonomies.axes().getFirst().themes()) {
            List<ChosenQuote> ofTheme = byTheme.getOrDefault(theme.id(), List.of());
            List<Rejected> rejected = awaited.shown(picks.rejected(question, theme.id()), Pick::comment).stream()
                    .map(pick -> new Rejected(
                            pick.comment().toString(),
                            pick.words(),
                            pick.span().start(),
                            pick.span().end(),
                            pick.by()))
                    .toList();
            if (!ofTheme.isEmpty() || !rejected.isEmpty()) {
                List<ChosenQuote> first = used(ofTheme);
                themes.add(new OfTheme(
                        theme.id().value(),
                        theme.name(),
                        taxonomies.number(theme.id()).orElse(0) % 8,
                        shown(first, used),
                        shown(ofTheme.subList(first.size(), ofTheme.size()), used),
                        rejected));
            }
        }
        return themes;
    }

    /// What a run uses: all that is pinned, and else three.
    private static List<ChosenQuote> used(List<ChosenQuote> ofTheme) {
        long pinned =
                ofTheme.stream().filter(quote -> quote.slot().equals("pinned")).count();
        return ofTheme.subList(0, (int) Math.min(ofTheme.size(), Math.max(pinned, Quotes.RANKS)));
    }

    private List<Shown> shown(List<ChosenQuote> some, List<ChosenQuote> used) {
        return desk.awaited().shown(some, chosen -> chosen.quote().comment().id()).stream()
                .map(chosen -> shown(chosen, used))
                .toList();
    }

    private Shown shown(ChosenQuote chosen, List<ChosenQuote> used) {
        String verbatim = chosen.quote().comment().verbatim();
        Span span = chosen.quote().span();
        Span places = span.inCodePoints(verbatim);
        return new Shown(
                chosen.quote().comment().id().toString(),
                chosen.organisation().map(Object::toString).orElse(""),
                chosen.quote().words(),
                places.start(),
                places.end(),
                verbatim.substring(0, span.start()),
                verbatim.substring(span.end()),
                chosen.slot(),
                chosen.why(),
                again(chosen, used));
    }

    /// Themes that are not above or below this one, and use the same words.
    private List<String> again(ChosenQuote chosen, List<ChosenQuote> used) {
        Taxonomies taxonomies = desk.today().taxonomies();
        return used.stream()
                .filter(other -> !other.theme().equals(chosen.theme())
                        && other.quote()
                                .comment()
                                .id()
                                .equals(chosen.quote().comment().id())
                        && other.quote().span().overlaps(chosen.quote().span())
                        && !related(taxonomies, chosen.theme(), other.theme()))
                .map(other -> taxonomies
                        .theme(taxonomies.number(other.theme()).orElseThrow())
                        .name())
                .distinct()
                .toList();
    }

    private static boolean related(Taxonomies taxonomies, ThemeId one, ThemeId other) {
        int first = taxonomies.number(one).orElse(-1);
        int second = taxonomies.number(other).orElse(-1);
        return first >= 0
                && second >= 0
                && (java.util.Arrays.stream(taxonomies.ancestors(first)).anyMatch(above -> above == second)
                        || java.util.Arrays.stream(taxonomies.ancestors(second)).anyMatch(above -> above == first));
    }

    private Answer pick(Asked asked, Pen pen) {
        CommentId comment = CommentId.parse(asked.needed("comment"));
        Today.Written written = desk.today()
                .written(comment)
                .orElseThrow(() -> wrong(
                        comment, "there is no comment '" + comment + "'", "reload the page: the answers have changed"));
        String verbatim = written.comment().verbatim();
        String words = asked.needed("words");
        int usual = verbatim.indexOf(words) < 0 ? 0 : verbatim.codePointCount(0, verbatim.indexOf(words));
        int start = asked.number("start", usual);
        boolean stands = start <= verbatim.codePointCount(0, verbatim.length())
                && verbatim.startsWith(words, verbatim.offsetByCodePoints(0, start));
        if (!stands) {
            throw wrong(comment, "these words do not stand in the comment", "select them in it anew");
        }
        Pick.Kind kind = kind(asked.needed("decision"));
        if (kind == Pick.Kind.PIN && written.respondent().permission() != Permission.QUOTE) {
            throw wrong(comment, "its respondent may not be quoted", "choose another quote");
        }
        Span span = new Span(start, start + words.codePointCount(0, words.length()));
        desk.today()
                .pick(new Pick(
                        pen.now(),
                        pen.coder().value(),
                        comment,
                        new ThemeId(asked.needed("theme")),
                        span,
                        words,
                        kind));
        return new Answer.Piece("web/tray.jte", tray(asked));
    }

    private static Pick.Kind kind(String decision) {
        return switch (decision) {
            case "pin" -> Pick.Kind.PIN;
            case "reject" -> Pick.Kind.REJECT;
            case "release" -> Pick.Kind.RELEASE;
            default ->
                throw new WrongInput(new Problem(
                        Problem.Place.of("decision"), "'" + decision + "' is no decision", "reload the page"));
        };
    }

    private static WrongInput wrong(CommentId comment, String what, String fix) {
        return new WrongInput(new Problem(Problem.Place.of(comment.toString()), what, fix));
    }
}
