package org.verbatim.codings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verbatim.model.CoderId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// An entry as one line of a coder's file: a JSON object whose last field, `check`, is a checksum of the others.
final class DecisionLine {
    private static final List<String> FIELDS =
            List.of("at", "coder", "comment", "theme", "decision", "reason", "supersedes", "span", "words", "check");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final int CHECKSUM_BYTES = 8;

    private DecisionLine() {}

    /// The line that `entry` is written as, without its end.
    static String write(Entry entry) {
        String content = content(entry).toString();
        return content + ",\"check\":\"" + checksum(content) + "\"}";
    }

    static String checksum(Entry entry) {
        return checksum(content(entry).toString());
    }

    /// The entry that `line` writes.
    ///
    /// @throws LineFault if it writes none, or was changed after it was written
    static Entry read(String line) throws LineFault {
        LineFields fields = LineFields.read(line, FIELDS, "a decision");
        Entry entry = entry(fields);
        if (fields.texts().containsKey("check") && !fields.plain("check").equals(entry.id())) {
            throw new LineFault(
                    "the line was changed after it was written: its checksum is " + entry.id() + ", not "
                            + fields.plain("check"),
                    "restore the file from a copy, or remove the line's check if the change is meant");
        }
        return entry;
    }

    private static Entry entry(LineFields fields) throws LineFault {
        String said = fields.required("decision");
        return switch (said) {
            case "flag" -> note(fields, Note.Kind.FLAG);
            case "unflag" -> note(fields, Note.Kind.UNFLAG);
            case "memo" -> note(fields, Note.Kind.MEMO);
            case "undo" ->
                new Undo(
                        fields.at(),
                        new CoderId(fields.required("coder")),
                        fields.comment(),
                        fields.required("supersedes"));
            default -> decision(fields, kind(said));
        };
    }

    private static Note note(LineFields fields, Note.Kind kind) throws LineFault {
        return new Note(
                fields.at(),
                new CoderId(fields.required("coder")),
                fields.comment(),
                kind,
                kind == Note.Kind.MEMO ? fields.plain("reason") : "");
    }

    private static Decision decision(LineFields fields, Decision.Kind kind) throws LineFault {
        Optional<ThemeId> theme = fields.theme();
        if (theme.isPresent() == (kind == Decision.Kind.NONE)) {
            throw new LineFault(
                    theme.isPresent() ? "'none' stands with a theme" : "the theme is missing",
                    "write a theme with apply and remove, and none without one");
        }
        return new Decision(
                fields.at(),
                new CoderId(fields.required("coder")),
                fields.comment(),
                theme,
                kind,
                fields.plain("reason"),
                fields.optional("supersedes"),
                words(fields, kind));
    }

    private static Optional<Words> words(LineFields fields, Decision.Kind kind) throws LineFault {
        Optional<String> span = fields.optional("span");
        if (span.isEmpty()) {
            return Optional.empty();
        }
        String text = fields.plain("words");
        Matcher place = SPAN.matcher(span.get());
        if (kind == Decision.Kind.APPLY && place.matches()) {
            int start = Integer.parseInt(place.group(1));
            int end = Integer.parseInt(place.group(2));
            if (end > start && end - start == text.codePointCount(0, text.length())) {
                return Optional.of(new Words(new Span(start, end), text));
            }
        }
        throw new LineFault(
                "'" + span.get() + "' is not the place of '" + text + "'",
                "write it as 4-12: the first character counts 0, and the last is not part of it");
    }

    private static Decision.Kind kind(String text) throws LineFault {
        return switch (text) {
            case "apply" -> Decision.Kind.APPLY;
            case "remove" -> Decision.Kind.REMOVE;
            case "none" -> Decision.Kind.NONE;
            default ->
                throw new LineFault(
                        "'" + text + "' is no decision", "write apply, remove, none, flag, unflag, memo or undo");
        };
    }

    private static StringBuilder content(Entry entry) {
        StringBuilder line = new StringBuilder(160);
        LineFields.write(line, '{', "at", entry.at().toString());
        LineFields.write(line, ',', "coder", entry.coder().value());
        LineFields.write(line, ',', "comment", entry.comment().toString());
        switch (entry) {
            case Decision decision -> add(line, decision);
            case Note note -> {
                LineFields.write(line, ',', "decision", note.kind().name().toLowerCase(Locale.ROOT));
                LineFields.write(line, ',', "reason", note.text());
            }
            case Undo undo -> {
                LineFields.write(line, ',', "decision", "undo");
                LineFields.write(line, ',', "supersedes", undo.undone());
            }
        }
        return line;
    }

    private static void add(StringBuilder line, Decision decision) {
        decision.theme().ifPresent(theme -> LineFields.write(line, ',', "theme", theme.value()));
        LineFields.write(line, ',', "decision", decision.kind().name().toLowerCase(Locale.ROOT));
        LineFields.write(line, ',', "reason", decision.reason());
        decision.supersedes().ifPresent(earlier -> LineFields.write(line, ',', "supersedes", earlier));
        decision.words().ifPresent(words -> {
            LineFields.write(
                    line, ',', "span", words.span().start() + "-" + words.span().end());
            LineFields.write(line, ',', "words", words.text());
        });
    }

    private static String checksum(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
