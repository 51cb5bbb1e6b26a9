package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.board.Today;
import org.verbatim.explain.Explanation;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Segment;
import org.verbatim.model.WrongInput;
import org.verbatim.search.AlikeComments;
import org.verbatim.search.Hit;
import org.verbatim.search.Order;
import org.verbatim.search.Query;
import org.verbatim.search.SavedSearches;
import org.verbatim.search.SearchCounts;
import org.verbatim.search.SearchFiles;
import org.verbatim.search.SearchResult;

/// Words in their context, in the language of the rules, with how many of whom said them.
final class SearchPage implements Page {
    private static final int SHOWN = 50;
    private static final int CONTEXT = 60;

    /// How many hits and quotes a file holds at most.
    private static final int EXPORTED = 100_000;

    private final Desk desk;

    SearchPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/search";
    }

    @Override
    public String name() {
        return "Search";
    }

    @Override
    public void open(Doors doors) {
        doors.get("/hits", asked -> new Answer.Piece("web/hits.jte", found(asked)));
        doors.get("/alike", this::alike);
        doors.get("/export.csv", this::csv);
        doors.get("/quotes.txt", this::quotes);
        doors.post("/save", this::save);
        doors.post("/remove", this::remove);
    }

    /// A choice of a list, with its value.
    record Choice(String value, String name, boolean chosen) {}

    /// Choices that belong together.
    record Choices(String name, List<Choice> choices) {}

    /// What the screen shows.
    record Model(
            String find,
            List<Choice> questions,
            List<Choice> themes,
            List<Choices> conditions,
            List<Choice> orders,
            List<SavedSearches.Saved> saved,
            List<Problem> problems,
            Found found) {}

    @Override
    public Answer.Screen screen(Asked asked) {
        Today today = desk.today();
        Problems problems = new Problems();
        List<SavedSearches.Saved> saved = new SavedSearches(today.directory()).read(problems);
        String question = asked.text("question").orElse("");
        String theme = asked.text("theme").orElse("");
        String where = asked.text("where").orElse("");
        String order = asked.text("order").orElse("data");
        return new Answer.Screen(
                "web/search.jte",
                new Model(
                        asked.text("find").orElse(""),
                        desk.board().survey().open().stream()
                                .map(each -> choice(each.id().value(), each.id().value(), question))
                                .toList(),
                        today.taxonomies().themes().stream()
                                .map(each -> choice(each.id().value(), each.name(), theme))
                                .toList(),
                        conditions(today, where),
                        List.of(
                                choice("data", "as in the data", order),
                                choice("left", "words before", order),
                                choice("words", "words found", order),
                                choice("right", "words behind", order)),
                        saved,
                        problems.sorted(),
                        found(asked)));
    }

    private static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    private List<Choices> conditions(Today today, String chosen) {
        List<Choices> conditions = new ArrayList<>();
        for (Segment segment : today.answers().index().segments()) {
            conditions.add(new Choices(
                    segment.id(),
                    segment.values().stream()
                            .map(value -> choice(segment.id() + "=" + value, value, chosen))
                            .toList()));
        }
        desk.board().survey().closed().stream()
                .filter(closed -> conditions.stream()
                        .noneMatch(known -> known.name().equals(closed.id().value())))
                .forEach(closed -> conditions.add(new Choices(
                        closed.id().value(),
                        closed.options().stream()
                                .map(value -> choice(closed.id() + "=" + value, value, chosen))
                                .toList())));
        return conditions;
    }

    /// What was found; nothing while nothing is asked or the query cannot be read.
    ///
    /// @param link the query, as addresses write it
    /// @param leavesOut whether comments that wait to be coded blind were not searched for themes
    record Found(
            boolean isAsked,
            Optional<SearchCounts> counts,
            List<Hit> hits,
            List<Problem> problems,
            String link,
            String where,
            long took,
            boolean leavesOut) {
        /// The counts of each segment apart.
        List<Bars> bars() {
            List<Bars> bars = new ArrayList<>();
            for (SearchCounts.BySegment row : counts.orElseThrow().bySegment()) {
                if (bars.isEmpty() || !bars.getLast().segment().equals(row.segment())) {
                    bars.add(new Bars(row.segment(), new ArrayList<>()));
                }
                bars.getLast().rows().add(row);
            }
            return bars;
        }

        static String end(String text) {
            return text.replace('\n', ' ');
        }
    }

    /// How many of each value of a segment.
    record Bars(String segment, List<SearchCounts.BySegment> rows) {}

    private Found found(Asked asked) {
        Optional<String> find = asked.text("find");
        String link = link(asked);
        if (find.isEmpty()) {
            return new Found(false, Optional.empty(), List.of(), List.of(), link, "", 0, false);
        }
        long started = System.nanoTime();
        try {
            SearchResult result = result(asked);
            List<Hit> hits = result.hits(order(asked), 0, SHOWN, CONTEXT);
            return new Found(
                    true,
                    Optional.of(result.counts()),
                    hits,
                    List.of(),
                    link,
                    asked.text("where").orElse(""),
                    (System.nanoTime() - started) / 1_000_000,
                    leavesOut(asked));
        } catch (WrongInput wrong) {
            // While somebody types, most of what stands there is no query yet.
            return new Found(true, Optional.empty(), List.of(), wrong.problems(), link, "", 0, false);
        }
    }

    private SearchResult result(Asked asked) {
        Today today = desk.today();
        return today.find(
                Query.of(typed(asked), today.answers()), desk.awaited().comments());
    }

    private boolean leavesOut(Asked asked) {
        return desk.awaited().any()
                && Query.of(typed(asked), desk.today().answers()).asksThemes();
    }

    private static Query.Typed typed(Asked asked) {
        return new Query.Typed(
                asked.needed("find"),
                asked.text("question"),
                asked.text("theme"),
                asked.texts("where").stream().filter(text -> !text.isBlank()).toList());
    }

    private static Order order(Asked asked) {
        String order = asked.text("order").orElse("data").toUpperCase(Locale.ROOT);
        return java.util.Arrays.stream(Order.values())
                .filter(each -> each.name().equals(order))
                .findFirst()
                .orElse(Order.DATA);
    }

    private static String link(Asked asked) {
        StringBuilder link = new StringBuilder();
        for (String name : List.of("find", "question", "theme", "where", "order")) {
            asked.text(name)
                    .ifPresent(text -> link.append(link.isEmpty() ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)));
        }
        return link.toString();
    }

    private Answer csv(Asked asked) {
        SearchResult result = result(asked);
        return new Answer.Download(
                "search.csv",
                "text/csv",
                SearchFiles.heading() + SearchFiles.rows(result.hits(order(asked), 0, EXPORTED, CONTEXT)));
    }

    private Answer quotes(Asked asked) {
        Query query = Query.of(typed(asked), desk.today().answers());
        return new Answer.Download(
                "quotes.txt",
                "text/plain",
                SearchFiles.quotes(query, result(asked).quotes(EXPORTED)));
    }

    /// Comments like one.
    record Like(Explanation of, List<AlikeComments.Alike> alike) {}

    private Answer alike(Asked asked) {
        Today today = desk.today();
        Explanation of = today.explain().comment(asked.needed("comment"));
        Comment comment = of.comment();
        CommentId id = comment.id();
        return new Answer.Piece(
                "web/alike.jte",
                new Like(of, today.alike().to(comment.verbatim(), new Comment(id, comment.verbatim()), 10)));
    }

    private Answer save(Asked asked, Pen pen) {
        Query.of(typed(asked), desk.today().answers());
        new SavedSearches(desk.today().directory())
                .save(new SavedSearches.Saved(asked.text("as").orElse("").strip(), typed(asked)));
        return new Answer.GoTo("/search?" + link(asked));
    }

    private Answer remove(Asked asked, Pen pen) {
        new SavedSearches(desk.today().directory()).remove(asked.needed("as"));
        return new Answer.GoTo("/search");
    }
}
