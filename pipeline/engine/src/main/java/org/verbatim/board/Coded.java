package org.verbatim.board;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Note;
import org.verbatim.codings.Opinion;
import org.verbatim.model.CoderId;

/// What people said of one comment, as it stands.
///
/// @param opinions what each person comes to, by name
/// @param decisions those that were not taken back, each coder's in their order
/// @param notes flags and memos likewise
public record Coded(SortedMap<CoderId, Opinion> opinions, List<Decision> decisions, List<Note> notes) {
    static final Coded NOTHING = new Coded(java.util.Collections.emptySortedMap(), List.of(), List.of());

    public Coded {
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    /// Whether anybody wants it to be looked at again.
    public boolean flagged() {
        return notes.stream().map(Note::coder).distinct().anyMatch(this::flaggedBy);
    }

    /// Whether this person does.
    public boolean flaggedBy(CoderId coder) {
        return notes.stream()
                .filter(note -> note.coder().equals(coder) && note.kind() != Note.Kind.MEMO)
                .reduce((earlier, later) -> later)
                .map(note -> note.kind() == Note.Kind.FLAG)
                .orElse(false);
    }

    /// The person's latest memo, if it is not empty.
    public Optional<String> memo(CoderId coder) {
        return notes.stream()
                .filter(note -> note.coder().equals(coder) && note.kind() == Note.Kind.MEMO)
                .reduce((earlier, later) -> later)
                .map(Note::text)
                .filter(text -> !text.isEmpty());
    }

    /// Everyone who wrote a memo, by name.
    public List<CoderId> writers() {
        return notes.stream()
                .map(Note::coder)
                .distinct()
                .filter(coder -> memo(coder).isPresent())
                .sorted()
                .toList();
    }
}
