package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Line;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Note;
import org.verbatim.codings.Words;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.model.Problem;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Taxonomies;

/// Makes of what a person presses the entries that are written.
final class Coding {
    /// How long a memo may be, in characters.
    private static final int LONGEST_MEMO = 20_000;

    private final Taxonomies taxonomies;
    private final Pen pen;
    private final Line line;
    private final CoderId coder;

    /// @param again whether the comment is coded for the second time
    Coding(Taxonomies taxonomies, Pen pen, Line line, boolean again) {
        this.taxonomies = taxonomies;
        this.pen = pen;
        this.line = line;
        this.coder = again ? Pen.again(pen.coder()) : pen.coder();
    }

    /// What was done, in words, once it is on the disk.
    ///
    /// @throws WrongInput if it cannot be done
    String write(Asked asked) {
        String act = asked.needed("do");
        return switch (act) {
            case "apply" -> apply(theme(asked.needed("theme")), words(asked));
            case "remove" -> remove(theme(asked.needed("theme")));
            case "none" -> none();
            case "accept" -> accept(asked.texts("theme"));
            case "flag" -> note(Note.Kind.FLAG, "", "Flagged");
            case "unflag" -> note(Note.Kind.UNFLAG, "", "Flag taken away");
            case "memo" -> memo(asked.text("text").orElse(""));
            default -> throw wrong("'" + act + "' cannot be done");
        };
    }

    private String apply(ThemeId theme, Optional<Words> words) {
        Decision decision = Decision.apply(pen.now(), coder, line.comment().id(), theme);
        return write(words.map(decision::pointingAt).orElse(decision), name(theme) + " applied");
    }

    private String remove(ThemeId theme) {
        return write(Decision.remove(pen.now(), coder, line.comment().id(), theme), name(theme) + " removed");
    }

    private String none() {
        return write(Decision.none(pen.now(), coder, line.comment().id()), "None applies");
    }

    /// Every suggestion at once; it is taken back at once too.
    private String accept(List<String> themes) {
        if (themes.isEmpty()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("suggestions"),
                    "there is none left to accept at this comment",
                    "apply a theme by its key, or say that none applies"));
        }
        var at = pen.now();
        List<Entry> entries = new ArrayList<>();
        for (String theme : themes) {
            entries.add(Decision.apply(at, coder, line.comment().id(), theme(theme)));
        }
        pen.write(entries);
        return themes.size() == 1 ? name(theme(themes.getFirst())) + " accepted" : themes.size() + " themes accepted";
    }

    private String memo(String text) {
        if (text.length() > LONGEST_MEMO) {
            throw wrong("a memo of " + text.length() + " characters is too long");
        }
        return note(Note.Kind.MEMO, text.strip(), text.isBlank() ? "Memo taken away" : "Memo written");
    }

    private String note(Note.Kind kind, String text, String said) {
        return write(new Note(pen.now(), coder, line.comment().id(), kind, text), said);
    }

    private String write(Entry entry, String said) {
        pen.write(List.of(entry));
        return said;
    }

    private ThemeId theme(String id) {
        ThemeId theme = new ThemeId(id);
        if (taxonomies.number(theme).isEmpty()) {
            throw wrong("'" + id + "' is no theme");
        }
        return theme;
    }

    private String name(ThemeId theme) {
        return taxonomies.theme(taxonomies.number(theme).orElseThrow()).name();
    }

    /// The words that were selected, in code points of the verbatim.
    private Optional<Words> words(Asked asked) {
        if (asked.text("end").isEmpty()) {
            return Optional.empty();
        }
        int start = asked.number("start", 0);
        int end = asked.number("end", 0);
        String verbatim = line.comment().verbatim();
        if (end <= start || end > verbatim.codePointCount(0, verbatim.length())) {
            throw wrong("the words selected are not in the comment");
        }
        int from = verbatim.offsetByCodePoints(0, start);
        int to = verbatim.offsetByCodePoints(from, end - start);
        return Optional.of(new Words(new Span(start, end), verbatim.substring(from, to)));
    }

    private WrongInput wrong(String what) {
        Comment comment = line.comment();
        return new WrongInput(
                new Problem(Problem.Place.of(comment.id().toString()), what, "reload the page, and do it again"));
    }
}
