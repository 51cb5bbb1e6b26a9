package org.verbatim.files;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Problems that may come a million times: of each kind twenty are told, the last with the number of the others.
public final class Faults {
    /// How many problems of a kind are told at most.
    public static final int MOST = 20;

    private final Problems problems;
    private Noted noted = Noted.nothing();

    /// @param problems take the first twenty of every kind
    public Faults(Problems problems) {
        this.problems = problems;
    }

    /// Notes a problem of one `kind`.
    public void add(String kind, Problem problem) {
        Kind same = noted.kinds.computeIfAbsent(kind, unseen -> new Kind());
        same.add(problem);
        if (same.count < MOST) {
            problems.add(problem);
        }
    }

    /// Tells the last of every kind, and how many more there were.
    public void end() {
        noted.kinds.values().forEach(kind -> kind.tellLast(problems));
        noted = Noted.nothing();
    }

    /// What was noted since the last end.
    public Noted noted() {
        return noted;
    }

    /// What was noted of a part of the data: as little, however much is wrong.
    public record Noted(TreeMap<String, Kind> kinds) implements Serializable {
        /// Of a part in which nothing is wrong.
        public static Noted nothing() {
            return new Noted(new TreeMap<>());
        }

        /// What was noted of both parts: of each kind the first twenty by their place.
        public Noted plus(Noted other) {
            TreeMap<String, Kind> both = new TreeMap<>();
            for (SortedMap<String, Kind> part : List.of(kinds, other.kinds)) {
                part.forEach((kind, some) ->
                        both.computeIfAbsent(kind, unseen -> new Kind()).addAll(some));
            }
            return new Noted(both);
        }

        /// The same, where those of a `kind` are the first out of `all` that there are.
        public Noted outOf(String kind, long all) {
            Noted noted = plus(nothing());
            noted.kinds.computeIfAbsent(kind, unseen -> new Kind()).count = all;
            return noted;
        }

        /// Tells of all parts what is told of a whole.
        public void tell(Problems problems) {
            kinds.values().forEach(kind -> {
                kind.first.subList(0, Math.min(MOST - 1, kind.first.size())).forEach(problems::add);
                kind.tellLast(problems);
            });
        }
    }

    /// Problems of one kind.
    public static final class Kind implements Serializable {
        private final ArrayList<Problem> first = new ArrayList<>();
        private long count;

        private Kind() {}

        private void add(Problem problem) {
            count++;
            if (first.size() < MOST) {
                first.add(problem);
            }
        }

        private void addAll(Kind other) {
            count += other.count;
            first.addAll(other.first);
            first.sort(Comparator.comparing(Problem::where));
            first.subList(Math.min(MOST, first.size()), first.size()).clear();
        }

        private void tellLast(Problems problems) {
            if (count == MOST) {
                problems.add(first.getLast());
            } else if (count > MOST) {
                String more = ", and " + (count - MOST) + " more like it";
                problems.add(
                        first.getLast().where(),
                        first.getLast().what() + more,
                        first.getLast().fix());
            }
        }
    }
}
