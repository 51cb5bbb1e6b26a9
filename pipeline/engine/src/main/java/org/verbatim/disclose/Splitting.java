package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.analyse.Findings;
import org.verbatim.model.Segment;

/// What holds between a number of all respondents and the same number of each value of each segment.
final class Splitting {
    private final Cells cells;
    private final List<Segment> segments;
    private final Map<String, Grouping> made = new HashMap<>();

    /// Segments of which a respondent may be in several values.
    private final Set<String> overlapping = new HashSet<>();

    /// Segments of which some respondent is in no value.
    private final Set<String> incomplete = new HashSet<>();

    Splitting(Cells cells, Findings findings, Collection<Grouping> groupings) {
        this.cells = cells;
        this.segments = findings.segments();
        groupings.forEach(grouping -> made.put(grouping.segment(), grouping));
    }

    /// Whether the segment is made of the answers to the question: a table of the two says what everybody knows.
    boolean isMadeOf(String segment, String question) {
        return Optional.ofNullable(made.get(segment))
                .map(grouping -> grouping.question().value().equals(question))
                .orElse(false);
    }

    /// The segments that are made of answers, and how.
    Collection<Grouping> groupings() {
        return segments.stream()
                .map(Segment::id)
                .filter(made::containsKey)
                .map(made::get)
                .toList();
    }

    /// Learns from a base and its parts whether respondents can be in several values or in none.
    void learn(Place place, long whole) {
        for (Segment segment : segments) {
            List<Cell> parts = parts(place, segment);
            long sum = sum(parts);
            if (parts.size() == segment.values().size() && sum != whole) {
                (sum > whole ? overlapping : incomplete).add(segment.id());
            }
        }
    }

    /// The parts of a base, which is known.
    void relate(Place place, long whole) {
        for (Segment segment : segments) {
            List<Cell> parts = parts(place, segment);
            if (overlapping.contains(segment.id())) {
                parts.forEach(part -> cells.bounded(List.of(part), whole));
                cells.covered(whole, parts);
            } else if (complete(parts, segment)) {
                cells.sum(whole, with(rest(parts, whole - sum(parts), whole, segment), parts));
            }
        }
        relateGroups(place);
    }

    /// The parts of a number that may itself be withheld.
    ///
    /// @param base what it is a number of
    void relate(Place place, Cell whole, long base) {
        for (Segment segment : segments) {
            List<Cell> parts = parts(place, segment);
            if (overlapping.contains(segment.id())) {
                parts.forEach(part -> cells.within(part, whole));
                cells.covered(whole, parts);
            } else if (complete(parts, segment)) {
                cells.sum(whole, with(rest(parts, whole.value - sum(parts), base, segment), parts));
            }
        }
        relateGroups(place);
    }

    private static boolean complete(List<Cell> parts, Segment segment) {
        return !parts.isEmpty() && parts.size() == segment.values().size();
    }

    /// Those in no value of the segment: no more than the rest of the base, which may be known.
    private Optional<Cell> rest(List<Cell> parts, long rest, long base, Segment segment) {
        if (!incomplete.contains(segment.id())) {
            return Optional.empty();
        }
        long known = parts.stream().mapToLong(part -> part.most).sum();
        long most = parts.getFirst().kind == Cell.Kind.PEOPLE ? base : Math.max(rest, base - known);
        return Optional.of(cells.unpublished(parts.getFirst().kind, rest, most));
    }

    private static List<Cell> with(Optional<Cell> rest, List<Cell> parts) {
        List<Cell> all = new ArrayList<>(parts);
        rest.ifPresent(all::add);
        return all;
    }

    /// One segment may be a coarser cut of the same answers as another.
    private void relateGroups(Place place) {
        for (Grouping coarse : groupings()) {
            for (Grouping fine : groupings()) {
                if (!coarse.equals(fine) && coarse.question().equals(fine.question())) {
                    coarse.options().keySet().stream().sorted().forEach(value -> relate(place, coarse, value, fine));
                }
            }
        }
    }

    private void relate(Place place, Grouping coarse, String value, Grouping fine) {
        Optional<Cell> whole = cells.at(in(place, coarse.segment(), value));
        List<Cell> parts = coarse.parts(value, fine).orElse(List.of()).stream()
                .flatMap(part -> cells.at(in(place, fine.segment(), part)).stream())
                .toList();
        if (whole.isEmpty() || parts.isEmpty()) {
            return;
        }
        cells.sum(whole.get(), parts);
        if (parts.size() == 1 && parts.getFirst().value == whole.get().value) {
            cells.same(whole.get(), parts.getFirst());
        }
    }

    /// The number's parts by the segment's values, as far as they are published.
    List<Cell> parts(Place place, Segment segment) {
        return segment.values().stream()
                .flatMap(value -> cells.at(in(place, segment.id(), value)).stream())
                .toList();
    }

    private static Place in(Place place, String segment, String value) {
        return new Place(place.table(), place.question(), place.what(), segment, value);
    }

    private static long sum(List<Cell> parts) {
        return parts.stream().mapToLong(part -> part.value).sum();
    }
}
