package org.verbatim.disclose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All numbers that would be published, each once however many tables show it, and what holds between them.
///
/// A relation that the numbers do not bear out is none: nobody can know it.
final class Cells {
    private final Rule rule;
    private final Map<Place, Cell> byPlace = new LinkedHashMap<>();
    private final List<Cell> all = new ArrayList<>();

    Cells(Rule rule) {
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    List<Cell> all() {
        return all;
    }

    Optional<Cell> at(Place place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /// Where numbers of a kind stand, in the order in which they were noted.
    List<Place> places(Place.Table table) {
        return byPlace.keySet().stream().filter(place -> place.table() == table).toList();
    }

    /// Whether there is a number at `place` that may be shown.
    boolean isShown(Place place) {
        return at(place).map(cell -> !cell.isWithheld()).orElse(false);
    }

    /// Whether the number at `place` is to be withheld; nothing is known of other places.
    boolean isWithheld(Place place) {
        return at(place).map(Cell::isWithheld).orElse(false);
    }

    /// Notes how many respondents there are.
    Cell people(Place place, long count, long most) {
        Cell cell = put(place, new Cell(Cell.Kind.PEOPLE, count, most, rule.isSmall(count) ? rule.width(most) : 0));
        if (rule.isSmall(count)) {
            cell.withhold();
        }
        return cell;
    }

    /// Notes how many of `base` say something.
    Cell answer(Place place, long count, long base) {
        boolean tells = rule.tells(count, base);
        Cell cell = put(place, new Cell(Cell.Kind.ANSWER, count, base, tells ? rule.width(base) : 0));
        if (tells || rule.isSmallBase(base)) {
            cell.withhold();
        }
        return cell;
    }

    /// Notes a number that says nothing of anybody by itself.
    Cell plain(Place place, long count, long most) {
        return put(place, new Cell(Cell.Kind.ANSWER, count, most, 0));
    }

    /// A number that is published nowhere.
    Cell unpublished(Cell.Kind kind, long count, long most) {
        Cell cell = new Cell(kind, count, most, 0);
        cell.withhold();
        return cell;
    }

    private Cell put(Place place, Cell cell) {
        if (byPlace.putIfAbsent(place, cell) != null) {
            throw new IllegalArgumentException("two numbers at " + place);
        }
        all.add(cell);
        return cell;
    }

    /// The parts add up to the whole.
    void sum(Cell whole, Collection<Cell> parts) {
        relate(List.of(whole), List.copyOf(parts), 0, true);
    }

    /// The parts add up to a number that is known.
    void sum(long whole, Collection<Cell> parts) {
        relate(List.of(), List.copyOf(parts), whole, true);
    }

    /// The part is no more than the whole.
    void within(Cell part, Cell whole) {
        relate(List.of(whole), List.of(part), 0, false);
    }

    /// The whole is no more than its parts together.
    void covered(Cell whole, Collection<Cell> parts) {
        relate(List.copyOf(parts), List.of(whole), 0, false);
    }

    /// A number that is known is no more than the parts together.
    void covered(long whole, Collection<Cell> parts) {
        relate(List.copyOf(parts), List.of(), -whole, false);
    }

    /// The parts together are no more than a number that is known.
    void bounded(Collection<Cell> parts, long most) {
        relate(List.of(), List.copyOf(parts), most, false);
    }

    private void relate(List<Cell> greater, List<Cell> lesser, long constant, boolean exact) {
        Relation relation = new Relation(greater, lesser, constant, exact);
        if (relation.holds()) {
            greater.forEach(cell -> cell.relations.add(new Cell.Part(relation, 1)));
            lesser.forEach(cell -> cell.relations.add(new Cell.Part(relation, -1)));
        }
    }

    /// The two are one number, shown twice.
    void same(Cell first, Cell second) {
        follows(first, second);
        follows(second, first);
    }

    /// The second cannot be shown where the first is withheld.
    void follows(Cell leader, Cell follower) {
        leader.followers.add(follower);
        if (leader.isWithheld()) {
            follower.withhold();
        }
    }
}
