package org.verbatim.cli;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Rounding;
import org.verbatim.folder.Answers;
import org.verbatim.model.Share;
import org.verbatim.search.Hit;
import org.verbatim.search.Query;
import org.verbatim.search.Search;
import org.verbatim.search.SearchCounts;
import org.verbatim.search.SearchFiles;
import org.verbatim.search.SearchResult;
import picocli.CommandLine;

/// `verbatim search`.
@CommandLine.Command(
        name = "search",
        header = "Find words in the comments, each in its context, and count who wrote them.",
        description = {
            "QUERY is written in the language of a taxonomy's rules: a word (with its inflections), =word, \"a phrase\","
                    + " short*, word~ (one typing error), AND OR NOT, NEAR/5, BEFORE/5, SENTENCE(a b), /pattern/,"
                    + " @theme. Comments set aside are not searched."
        },
        footer = {
            "",
            "Example: verbatim search corpus/improvement-survey-2023 'staff NEAR/5 (short* OR stretched)'",
            ExitStatus.TAUGHT
        })
final class SearchCommand extends SurveyCommand {
    private static final int FEW = 50;
    private static final int PAGE = 1_000;

    @CommandLine.Parameters(index = "1", paramLabel = "QUERY", description = "What to find.")
    private String query = "";

    @CommandLine.Option(
            names = "--question",
            paramLabel = "Q",
            description = "Search the answers to this question only.")
    private Optional<String> question = Optional.empty();

    @CommandLine.Option(
            names = "--theme",
            paramLabel = "T",
            description = "Search the comments only in which the rules find this theme.")
    private Optional<String> theme = Optional.empty();

    @CommandLine.Option(
            names = "--where",
            paramLabel = "NAME=VALUE",
            description = "Search the comments only of respondents with this value of a segment or closed question;"
                    + " may be given several times.")
    private List<String> where = List.of();

    @CommandLine.Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many characters to show on each side (${DEFAULT-VALUE} unless given).")
    private int context;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private Format format = Format.text;

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many hits to show (text: 50 unless given; csv and json: all). Counts are always of all.")
    private Optional<Integer> limit = Optional.empty();

    /// What the hits are written as; named as they are typed.
    enum Format {
        text,
        csv,
        json
    }

    SearchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        NotNegative.check("--context", context);
        NotNegative.check("--limit", limit.orElse(0));
        Answers.ask(directory(), new Announced(progress(), terminal().err()), answers -> {
            Query asked = Query.of(new Query.Typed(query, question, theme, where), answers);
            tell(asked, Search.over(answers).find(asked));
            return true;
        });
    }

    private void tell(Query asked, SearchResult result) {
        switch (format) {
            case text -> tellLines(result);
            case csv -> {
                terminal().out().print(SearchFiles.heading());
                int most = limit.orElse(Integer.MAX_VALUE);
                for (long from = 0; from < Math.min(most, result.counts().hits()); from += PAGE) {
                    int some = (int) Math.min(PAGE, most - from);
                    terminal().out().print(SearchFiles.rows(result.hits(from, some, context)));
                }
            }
            case json -> {
                List<Hit> hits = result.hits(0, limit.orElse(Integer.MAX_VALUE), context);
                terminal().out().print(SearchFiles.json(asked, result.counts(), hits));
            }
        }
    }

    private void tellLines(SearchResult result) {
        List<Hit> hits = result.hits(0, limit.orElse(FEW), context);
        int id = 0;
        int left = 0;
        for (Hit hit : hits) {
            id = Math.max(id, Shown.width(Shown.line(hit.comment().toString())));
            left = Math.max(left, Shown.width(Shown.line(hit.left())));
        }
        for (Hit hit : hits) {
            print((Shown.left(Shown.line(hit.comment().toString()), id) + "  "
                            + Shown.right(Shown.line(hit.left()), left)
                            + Shown.found(hit.words(), terminal().colour()) + Shown.line(hit.right()))
                    .stripTrailing());
        }
        long more = result.counts().hits() - hits.size();
        if (more > 0) {
            print("… and " + Counted.of(more, "more hit") + "; --limit shows more.");
        }
        if (!hits.isEmpty()) {
            print("");
        }
        tellCounts(result.counts());
    }

    private void tellCounts(SearchCounts counts) {
        print(Counted.of(counts.hits(), "hit") + ".");
        Rows all = new Rows()
                .add("comments", of(counts.comments()), percent(counts.comments()))
                .add("respondents", of(counts.respondents()), percent(counts.respondents()));
        if (counts.organisations().base() > 0) {
            all.add("organisations", of(counts.organisations()), percent(counts.organisations()));
        }
        all.lines().forEach(this::print);
        print("");
        print("By question, respondents with a hit of those who commented on it:");
        Rows questions = new Rows();
        counts.byQuestion()
                .forEach(row -> questions.add(
                        Shown.line(row.question().value()), of(row.respondents()), percent(row.respondents())));
        questions.lines().forEach(this::print);
        tellSegments(counts);
    }

    private void tellSegments(SearchCounts counts) {
        String segment = "";
        Rows rows = new Rows();
        for (SearchCounts.BySegment row : counts.bySegment()) {
            if (!row.segment().equals(segment)) {
                rows.lines().forEach(this::print);
                rows = new Rows();
                segment = row.segment();
                print("");
                print("By " + Shown.line(segment) + ", respondents with a hit of those who commented:");
            }
            rows.add(Shown.line(row.value()), of(row.respondents()), percent(row.respondents()));
        }
        rows.lines().forEach(this::print);
    }

    private static String of(Share share) {
        return Counted.of(share.count()) + " of " + Counted.of(share.base());
    }

    private static String percent(Share share) {
        return Rounding.toOneDecimal(share)
                .map(percent -> percent.toPlainString() + "%")
                .orElse("");
    }
}
