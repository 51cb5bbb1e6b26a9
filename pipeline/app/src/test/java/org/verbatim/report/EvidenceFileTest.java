package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.analyse.Findings;
import org.verbatim.files.Json;

class EvidenceFileTest {
    /// Tables of every theme: those of a question are folded away, that of all comments is not.
    private static final Pattern WHOLE = Pattern.compile("Themes and sub-themes: |Themes: All comments");

    private static final Pattern OF = Pattern.compile("(\\d+) of (?:the |its )?(\\d+)");

    @TempDir
    Path folder;

    private final Findings findings = Demonstration.findings();
    private List<Map<String, Object>> pieces = List.of();

    @BeforeEach
    void write() throws Exception {
        Path file = folder.resolve("evidence.json");
        EvidenceFile.write(Report.of(findings, Demonstration.provenance()), findings, file);
        pieces = list(at(Json.read(file).orElseThrow(), "evidence"));
    }

    @Test
    void givesASentenceTheFiguresThatItRepeats() {
        Map<String, Object> sentence = pieces.stream()
                .filter(piece -> at(piece, "text")
                        .equals("The theme raised most often was Capacity, by 6 of the 10 respondents who commented: "
                                + "Staffing (4) and Time (2)."))
                .findFirst()
                .orElseThrow();
        assertEquals(
                EvidenceId.of("question-barriers_comment", at(sentence, "text").toString()), at(sentence, "id"));
        Map<String, Object> first = list(at(sentence, "stands_on")).getFirst();
        assertEquals("respondents who raised Capacity", at(first, "counts"));
        assertEquals(
                Map.of("table", "themes", "question", "barriers_comment", "theme", "capacity"), at(first, "filter"));
        assertEquals(6, at(first, "numerator"));
        assertEquals(10, at(first, "denominator"));
        assertEquals(
                List.of("r01", "r02", "r05", "r07", "r10", "r12").stream()
                        .map(respondent -> respondent + "/barriers_comment")
                        .toList(),
                at(first, "comments"));
    }

    @Test
    void coversEveryShareThatASentenceSpeaksOf() {
        for (Map<String, Object> piece : pieces) {
            if (at(piece, "kind").equals("sentence")) {
                Matcher shares = OF.matcher(at(piece, "text").toString());
                Set<String> told = new LinkedHashSet<>();
                while (shares.find()) {
                    told.add(shares.group(1) + "/" + shares.group(2));
                }
                List<String> known = new ArrayList<>();
                list(at(piece, "stands_on"))
                        .forEach(basis -> known.add(basis.get("numerator") + "/" + basis.get("denominator")));
                assertTrue(known.containsAll(told), piece + " stands on " + known);
            }
        }
    }

    @Test
    void givesEachFigureOfATableWhatItStandsOn() {
        long figures = 0;
        for (Map<String, Object> piece : pieces) {
            if (at(piece, "kind").equals("table")
                    && WHOLE.matcher(at(piece, "text").toString()).lookingAt()) {
                for (Map<String, Object> row : list(at(piece, "rows"))) {
                    Map<String, Object> respondents = list(at(row, "cells")).getFirst();
                    Map<String, Object> basis = map(at(respondents, "stands_on"));
                    assertEquals(at(respondents, "text"), String.valueOf(at(basis, "numerator")));
                    figures++;
                }
            }
        }
        assertEquals(
                findings.themes().stream()
                        .filter(row -> row.respondents().count() > 0)
                        .count(),
                figures);
    }

    @Test
    void namesTheCommentOfEveryQuote() {
        List<String> quoted = pieces.stream()
                .filter(piece -> at(piece, "kind").equals("quote"))
                .filter(piece -> at(piece, "section").equals("question-barriers_comment"))
                .map(piece -> at(piece, "comment").toString())
                .toList();
        List<String> chosen = List.of("r01/barriers_comment", "r12/barriers_comment", "r03/barriers_comment");
        List<String> shownAndFolded = new ArrayList<>(chosen);
        shownAndFolded.addAll(chosen);
        assertEquals(shownAndFolded, quoted);
    }

    private static Object at(Map<String, Object> object, String key) {
        return Objects.requireNonNull(object.get(key), () -> "no " + key + " in " + object);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
