package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Comparisons.CommentingRow;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.disclose.Place.Table;

/// How many respondents there are in each value of each segment, and how many of them answered each question.
///
/// Who answered at all, of everybody, is no secret; who is in a small group is.
final class People {
    private final Cells cells;
    private final Findings findings;
    private final Splitting splitting;
    private final Names names;

    /// The bases of all respondents, by question.
    private final Map<String, Long> wholes = new LinkedHashMap<>();

    People(Cells cells, Findings findings, Splitting splitting, Names names) {
        this.cells = cells;
        this.findings = findings;
        this.splitting = splitting;
        this.names = names;
        findings.closed()
                .forEach(row ->
                        wholes.put(row.question().id().value(), row.share().base()));
        for (QuestionSummary summary : findings.questions()) {
            if (names.counts(summary.question())) {
                wholes.put(names.of(summary.question()), summary.respondents());
            }
        }
    }

    void add() {
        addMembers();
        addBases();
        Place members = new Place(Table.MEMBERS, "", "", "", "");
        splitting.learn(members, findings.respondents());
        wholes.forEach((question, whole) -> splitting.learn(Place.of(Table.BASE, question, ""), whole));
        splitting.relate(members, findings.respondents());
        wholes.forEach((question, whole) -> splitting.relate(Place.of(Table.BASE, question, ""), whole));
        relateQuestions();
    }

    private void addMembers() {
        for (CommentingRow row : findings.comparisons().commenting()) {
            Place place = Place.members(row.segment(), row.value());
            if (cells.at(place).isEmpty()) {
                cells.people(place, row.share().base(), findings.respondents());
            }
        }
    }

    private void addBases() {
        Map<Place, Long> bases = new LinkedHashMap<>();
        for (SegmentRow row : findings.bySegment()) {
            if (names.counts(row.question())) {
                bases.put(
                        base(names.of(row.question()), row.segment(), row.value()),
                        row.respondents().base());
            }
        }
        for (CommentingRow row : findings.comparisons().commenting()) {
            if (names.counts(row.question())) {
                bases.put(
                        base(names.of(row.question()), row.segment(), row.value()),
                        row.share().count());
            }
        }
        for (ClosedSegmentRow row : findings.comparisons().closedBySegment()) {
            String question = row.question().id().value();
            if (!splitting.isMadeOf(row.segment(), question)) {
                bases.put(
                        base(question, row.segment(), row.value()), row.share().base());
            }
        }
        bases.forEach((place, count) ->
                cells.people(place, count, wholes.getOrDefault(place.question(), findings.respondents())));
    }

    private void relateQuestions() {
        for (Place place : List.copyOf(cells.places(Table.BASE))) {
            Cell base = cells.at(place).orElseThrow();
            cells.at(Place.members(place.segment(), place.value())).ifPresent(members -> cells.within(base, members));
            if (place.question().equals(Names.ALL)) {
                List<Cell> parts = new ArrayList<>();
                names.questions()
                        .forEach(question -> cells.at(place.in(question)).ifPresent(parts::add));
                parts.forEach(part -> cells.within(part, base));
                if (!parts.isEmpty()) {
                    cells.covered(base, parts);
                }
            }
        }
    }

    /// The respondents of the value who answered the question.
    Optional<Cell> of(String question, String segment, String value) {
        return cells.at(base(question, segment, value));
    }

    static Place base(String question, String segment, String value) {
        return new Place(Table.BASE, question, "", segment, value);
    }
}
