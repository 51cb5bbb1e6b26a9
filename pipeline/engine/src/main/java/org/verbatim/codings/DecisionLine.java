package org.verbatim.codings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Nearest;
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
        Map<String, String> fields = FlatJson.read(line);
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                String nearest = Nearest.to(name, FIELDS)
                        .map(field -> "; did you mean '" + field + "'?")
                        .orElse("");
                throw new LineFault("'" + name + "' is no field of a decision" + nearest, "remove it");
            }
        }
        Entry entry = entry(fields);
        String check = fields.get("check");
        if (check != null && !check.equals(entry.id())) {
            throw new LineFault(
                    "the line was changed after it was written: its checksum is " + entry.id() + ", not " + check,
                    "restore the file from a copy, or remove the line's check if the change is meant");
        }
        return entry;
    }

    private static Entry entry(Map<String, String> fields) throws LineFault {
        String said = required(fields, "decision");
        return switch (said) {
            case "flag" -> note(fields, Note.Kind.FLAG);
            case "unflag" -> note(fields, Note.Kind.UNFLAG);
            case "memo" -> note(fields, Note.Kind.MEMO);
            case "undo" ->
                new Undo(
                        at(required(fields, "at")),
                        new CoderId(required(fields, "coder")),
                        comment(required(fields, "comment")),
                        required(fields, "supersedes"));
            default -> decision(fields, kind(said));
        };
    }

    private static Note note(Map<String, String> fields, Note.Kind kind) throws LineFault {
        return new Note(
                at(required(fields, "at")),
                new CoderId(required(fields, "coder")),
                comment(required(fields, "comment")),
                kind,
                kind == Note.Kind.MEMO ? fields.getOrDefault("reason", "") : "");
    }

    private static Decision decision(Map<String, String> fields, Decision.Kind kind) throws LineFault {
        Optional<ThemeId> theme = optional(fields, "theme").map(ThemeId::new);
        if (theme.isPresent() == (kind == Decision.Kind.NONE)) {
            throw new LineFault(
                    theme.isPresent() ? "'none' stands with a theme" : "the theme is missing",
                    "write a theme with apply and remove, and none without one");
        }
        return new Decision(
                at(required(fields, "at")),
                new CoderId(required(fields, "coder")),
                comment(required(fields, "comment")),
                theme,
                kind,
                fields.getOrDefault("reason", ""),
                optional(fields, "supersedes"),
                words(fields, kind));
    }

    private static Optional<Words> words(Map<String, String> fields, Decision.Kind kind) throws LineFault {
        Optional<String> span = optional(fields, "span");
        if (span.isEmpty()) {
            return Optional.empty();
        }
        String text = fields.getOrDefault("words", "");
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

    private static Optional<String> optional(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    private static String required(Map<String, String> fields, String name) throws LineFault {
        return optional(fields, name)
                .orElseThrow(
                        () -> new LineFault("the field '" + name + "' is missing", "write it, or remove the line"));
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

    private static Instant at(String text) throws LineFault {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noInstant) {
            throw new LineFault("'" + text + "' is no time", "write it as 2023-08-01T12:30:00Z");
        }
    }

    private static CommentId comment(String text) throws LineFault {
        int slash = text.lastIndexOf('/');
        if (slash < 1 || slash == text.length() - 1 || text.substring(0, slash).isBlank()) {
            throw new LineFault("'" + text + "' is no comment's id", "write <respondent>/<question>");
        }
        return CommentId.parse(text);
    }

    private static StringBuilder content(Entry entry) {
        StringBuilder line = new StringBuilder(160);
        field(line, '{', "at", entry.at().toString());
        field(line, ',', "coder", entry.coder().value());
        field(line, ',', "comment", entry.comment().toString());
        switch (entry) {
            case Decision decision -> add(line, decision);
            case Note note -> {
                field(line, ',', "decision", note.kind().name().toLowerCase(Locale.ROOT));
                field(line, ',', "reason", note.text());
            }
            case Undo undo -> {
                field(line, ',', "decision", "undo");
                field(line, ',', "supersedes", undo.undone());
            }
        }
        return line;
    }

    private static void add(StringBuilder line, Decision decision) {
        decision.theme().ifPresent(theme -> field(line, ',', "theme", theme.value()));
        field(line, ',', "decision", decision.kind().name().toLowerCase(Locale.ROOT));
        field(line, ',', "reason", decision.reason());
        decision.supersedes().ifPresent(earlier -> field(line, ',', "supersedes", earlier));
        decision.words().ifPresent(words -> {
            field(line, ',', "span", words.span().start() + "-" + words.span().end());
            field(line, ',', "words", words.text());
        });
    }

    private static void field(StringBuilder line, char before, String name, String value) {
        line.append(before).append('"').append(name).append("\":");
        FlatJson.quote(line, value);
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
