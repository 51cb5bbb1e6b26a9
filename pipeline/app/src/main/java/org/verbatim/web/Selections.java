package org.verbatim.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.verbatim.board.Board;
import org.verbatim.board.Selected;
import org.verbatim.model.CoderId;

/// The lists that browsers are scrolling through: each stays as it was when it was asked for, so that a comment does
/// not vanish under the hand that codes it.
final class Selections {
    private static final int REMEMBERED = 12;

    private final Map<String, Selected> known = new LinkedHashMap<>();
    private long next;

    /// A list with the name under which it is remembered.
    record Named(String name, Selected selected) {}

    /// The comments looked at, as they are now.
    synchronized Named fresh(Looking looking, Optional<CoderId> me, Board board) {
        String name = Long.toString(next++);
        return new Named(name, remember(name, board.select(looking.view(), me)));
    }

    /// The list of this name; after a restart, or if it was forgotten, the comments looked at as they are now.
    synchronized Selected named(String name, Looking looking, Optional<CoderId> me, Board board) {
        Selected selected = known.get(name);
        return selected == null ? remember(name, board.select(looking.view(), me)) : selected;
    }

    private Selected remember(String name, Selected selected) {
        if (known.size() >= REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(name, selected);
        return selected;
    }
}
