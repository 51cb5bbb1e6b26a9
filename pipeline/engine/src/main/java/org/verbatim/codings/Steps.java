package org.verbatim.codings;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person can take back, step by step, and give again: everything she ever wrote. What was written at one
/// instant is one step.
public final class Steps {
    private final Deque<List<Entry>> done = new ArrayDeque<>();
    private final Deque<TakenBack> takenBack = new ArrayDeque<>();

    /// A step and what took it back.
    private record TakenBack(List<Entry> step, List<Entry> by) {}

    /// @param history everything that the person wrote
    public Steps(List<Entry> history) {
        List<Entry> step = new ArrayList<>();
        for (Entry entry :
                history.stream().sorted(Comparator.comparing(Entry::at)).toList()) {
            if (!step.isEmpty() && !step.getFirst().at().equals(entry.at())) {
                did(List.copyOf(step));
                step.clear();
            }
            step.add(entry);
        }
        did(List.copyOf(step));
    }

    /// Takes note of a step that was written.
    public void did(List<Entry> step) {
        Set<String> undone = step.stream()
                .filter(Undo.class::isInstance)
                .map(entry -> ((Undo) entry).undone())
                .collect(Collectors.toSet());
        if (step.isEmpty()) {
            return;
        }
        if (undone.isEmpty()) {
            done.push(step);
            takenBack.clear();
        } else if (!takenBack.isEmpty()
                && undone.contains(takenBack.peek().by.getFirst().id())) {
            done.push(takenBack.pop().step);
        } else if (!done.isEmpty() && undone.contains(done.peek().getFirst().id())) {
            takenBack.push(new TakenBack(done.pop(), step));
        }
    }

    /// What takes the last step back; empty if there is none.
    public Optional<List<Entry>> undo(Instant at) {
        return Optional.ofNullable(done.peek()).map(step -> takingBack(step, at));
    }

    /// What gives the step again that was taken back last; empty if there is none.
    public Optional<List<Entry>> redo(Instant at) {
        return Optional.ofNullable(takenBack.peek()).map(step -> takingBack(step.by, at));
    }

    private static List<Entry> takingBack(List<Entry> step, Instant at) {
        return step.stream()
                .<Entry>map(entry -> new Undo(at, entry.coder(), entry.comment(), entry.id()))
                .toList();
    }
}
