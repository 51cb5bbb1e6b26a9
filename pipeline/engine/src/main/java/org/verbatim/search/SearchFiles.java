package org.verbatim.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Rounding;
import org.verbatim.files.CsvWriter;
import org.verbatim.files.Json;
import org.verbatim.model.Share;

/// What a search found, in the forms that other programs read.
public final class SearchFiles {
    private static final List<String> HEADING =
            List.of("comment", "respondent", "question", "start", "end", "left", "hit", "right");

    private SearchFiles() {}

    /// The first lines of a table of hits.
    public static String heading() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CsvWriter(bytes, HEADING).close();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// A row for each hit, as CSV; start and end in code points.
    public static String rows(List<Hit> hits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter table = CsvWriter.continuing(bytes, HEADING.size())) {
            for (Hit hit : hits) {
                table.cell(hit.comment().toString())
                        .cell(hit.comment().respondent().value())
                        .cell(hit.comment().question().value())
                        .cell(hit.span().start())
                        .cell(hit.span().end())
                        .cell(hit.left())
                        .cell(hit.words())
                        .cell(hit.right())
                        .endRow();
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Quotes to be put into a text, each with the comment it is from and the organisation.
    public static String quotes(Query query, List<SearchResult.Quotable> quotes) {
        StringBuilder text = new StringBuilder("Quotes that hold: " + query.text() + "\n");
        for (SearchResult.Quotable quote : quotes) {
            text.append("\n“").append(quote.quote().words()).append("”\n(");
            quote.organisation()
                    .ifPresent(organisation -> text.append(organisation).append(", "));
            text.append("comment ").append(quote.quote().comment().id()).append(")\n");
        }
        return text.toString();
    }

    /// The counts and the hits as one JSON object.
    public static String json(Query query, SearchCounts counts, List<Hit> hits) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("query", query.text());
        object.put("counts", counts(counts));
        object.put("hits", hits.stream().map(SearchFiles::hit).toList());
        return new String(Json.write(object), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> counts(SearchCounts counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("hits", counts.hits());
        object.put("comments", share(counts.comments()));
        object.put("respondents", share(counts.respondents()));
        object.put("organisations", share(counts.organisations()));
        List<Map<String, Object>> questions = new ArrayList<>();
        for (SearchCounts.ByQuestion row : counts.byQuestion()) {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("question", row.question().value());
            question.put("hits", row.hits());
            question.put("respondents", share(row.respondents()));
            questions.add(question);
        }
        object.put("by_question", questions);
        List<Map<String, Object>> segments = new ArrayList<>();
        for (SearchCounts.BySegment row : counts.bySegment()) {
            Map<String, Object> segment = new LinkedHashMap<>();
            segment.put("segment", row.segment());
            segment.put("value", row.value());
            segment.put("respondents", share(row.respondents()));
            segments.add(segment);
        }
        object.put("by_segment", segments);
        return object;
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("n", share.count());
        object.put("base", share.base());
        Rounding.toOneDecimal(share).ifPresent(percent -> object.put("percent", percent));
        return object;
    }

    private static Map<String, Object> hit(Hit hit) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("comment", hit.comment().toString());
        object.put("respondent", hit.comment().respondent().value());
        object.put("question", hit.comment().question().value());
        object.put("start", hit.span().start());
        object.put("end", hit.span().end());
        object.put("left", hit.left());
        object.put("hit", hit.words());
        object.put("right", hit.right());
        return object;
    }
}
