package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.analyse.Comparisons.ClosedSegmentRow;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.disclose.Place.Table;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Segment;

/// Who chose what: options and nets of closed questions, of all and by segment.
final class Choices {
    private final Cells cells;
    private final Findings findings;
    private final Splitting splitting;
    private final People people;

    Choices(Cells cells, Findings findings, Splitting splitting, People people) {
        this.cells = cells;
        this.findings = findings;
        this.splitting = splitting;
        this.people = people;
    }

    void add() {
        Map<String, Long> bases = new LinkedHashMap<>();
        for (ClosedRow row : findings.closed()) {
            cells.answer(place(row), row.share().count(), row.share().base());
            bases.put(row.question().id().value(), row.share().base());
        }
        for (ClosedSegmentRow row : findings.comparisons().closedBySegment()) {
            if (!splitting.isMadeOf(row.segment(), row.question().id().value())) {
                addPart(row);
            }
        }
        for (ClosedQuestion question : findings.survey().closed()) {
            String id = question.id().value();
            if (bases.containsKey(id)) {
                relate(question, Place.of(Table.OPTION, id, ""), bases.getOrDefault(id, 0L));
                relateBySegment(question);
            }
        }
        for (ClosedRow row : findings.closed()) {
            Cell whole = cells.at(place(row)).orElseThrow();
            splitting.relate(place(row), whole, row.share().base());
        }
        splitting.groupings().forEach(this::relateMembers);
    }

    private void addPart(ClosedSegmentRow row) {
        Cell part = cells.answer(place(row), row.share().count(), row.share().base());
        people.of(row.question().id().value(), row.segment(), row.value()).ifPresent(base -> {
            cells.within(part, base);
            cells.follows(base, part);
        });
    }

    private void relate(ClosedQuestion question, Place any, long base) {
        List<Cell> options = options(question, any);
        relateNets(question, any);
        if (question.kind() == ClosedQuestion.Kind.MULTI) {
            cells.covered(base, options);
            question.max().ifPresent(max -> cells.bounded(options, max * base));
        } else {
            cells.sum(base, options);
        }
    }

    private void relateBySegment(ClosedQuestion question) {
        for (Segment segment : findings.segments()) {
            for (String value : segment.values()) {
                Place any = new Place(Table.OPTION, question.id().value(), "", segment.id(), value);
                List<Cell> options = options(question, any);
                if (options.size() == question.options().size()) {
                    Cell base = people.of(question.id().value(), segment.id(), value)
                            .orElseThrow();
                    relateNets(question, any);
                    relateColumn(question, options, base);
                }
            }
        }
    }

    private void relateColumn(ClosedQuestion question, List<Cell> options, Cell base) {
        if (question.kind() == ClosedQuestion.Kind.MULTI) {
            cells.covered(base, options);
            question.max().ifPresent(max -> cells.bounded(options, max * base.value));
        } else {
            cells.sum(base, options);
        }
    }

    private void relateNets(ClosedQuestion question, Place any) {
        for (ClosedQuestion.Net net : question.nets()) {
            List<Cell> parts = new ArrayList<>();
            net.options().forEach(option -> cells.at(any.of(option)).ifPresent(parts::add));
            Place place = new Place(Table.NET, any.question(), net.name(), any.segment(), any.value());
            cells.at(place).ifPresent(whole -> {
                if (question.kind() == ClosedQuestion.Kind.MULTI) {
                    parts.forEach(part -> cells.within(part, whole));
                    cells.covered(whole, parts);
                    wider(question, net)
                            .forEach(wider -> cells.at(new Place(
                                            Table.NET, any.question(), wider.name(), any.segment(), any.value()))
                                    .ifPresent(above -> cells.within(whole, above)));
                } else {
                    cells.sum(whole, parts);
                }
            });
        }
    }

    /// Other nets that count whoever the net counts.
    private static List<ClosedQuestion.Net> wider(ClosedQuestion question, ClosedQuestion.Net net) {
        return question.nets().stream()
                .filter(other ->
                        !other.name().equals(net.name()) && other.options().containsAll(net.options()))
                .toList();
    }

    private List<Cell> options(ClosedQuestion question, Place any) {
        return question.options().stream()
                .flatMap(option -> cells.at(any.of(option)).stream())
                .toList();
    }

    /// Those who are in a segment's value are those who chose its options.
    private void relateMembers(Grouping grouping) {
        grouping.options().keySet().stream()
                .sorted()
                .forEach(value -> cells.at(Place.members(grouping.segment(), value))
                        .ifPresent(members -> {
                            List<Cell> chosen = grouping.options().getOrDefault(value, List.of()).stream()
                                    .flatMap(option ->
                                            cells
                                                    .at(Place.of(
                                                            Table.OPTION,
                                                            grouping.question().value(),
                                                            option))
                                                    .stream())
                                    .toList();
                            relateMembers(members, chosen);
                        }));
    }

    private void relateMembers(Cell members, List<Cell> chosen) {
        chosen.forEach(option -> cells.within(option, members));
        cells.covered(members, chosen);
        cells.sum(members, chosen);
        if (chosen.size() == 1 && chosen.getFirst().value == members.value) {
            cells.same(members, chosen.getFirst());
        }
    }

    static Place place(ClosedRow row) {
        return Place.of(
                row.net() ? Table.NET : Table.OPTION, row.question().id().value(), row.option());
    }

    static Place place(ClosedSegmentRow row) {
        return new Place(
                row.net() ? Table.NET : Table.OPTION,
                row.question().id().value(),
                row.option(),
                row.segment(),
                row.value());
    }
}
