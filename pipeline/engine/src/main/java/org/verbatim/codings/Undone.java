package org.verbatim.codings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leaves out what was taken back. A later entry takes back an earlier one, so that the last is looked at first.
final class Undone {
    private Undone() {}

    /// What stands of one coder's entries, in their order; without the [Undo]s themselves.
    static List<Entry> leftOut(List<Entry> ofCoder) {
        Set<String> undone = new HashSet<>();
        List<Entry> standing = new ArrayList<>();
        for (Entry entry : ofCoder.reversed()) {
            boolean stands = undone.isEmpty() || !undone.contains(entry.id());
            if (stands && entry instanceof Undo undo) {
                undone.add(undo.undone());
            } else if (stands) {
                standing.add(entry);
            }
        }
        Collections.reverse(standing);
        return standing;
    }
}
