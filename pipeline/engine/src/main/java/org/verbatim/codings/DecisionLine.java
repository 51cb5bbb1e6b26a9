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
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Nearest;
import org.verbatim.model.ThemeId;

/// A decision as one line of a coder's file: a JSON object whose last field, `check`, is a checksum of the others.
final class DecisionLine {
    private static final List<String> FIELDS =
            List.of("at", "coder", "comment", "theme", "decision", "reason", "supersedes", "check");
    private static final int CHECKSUM_BYTES = 8;

    private DecisionLine() {}

    /// The line that `decision` is written as, without its end.
    static String write(Decision decision) {
        String content = content(decision).toString();
        return content + ",\"check\":\"" + checksum(content) + "\"}";
    }

    static String checksum(Decision decision) {
        return checksum(content(decision).toString());
    }

    /// The decision that `line` writes.
    ///
    /// @throws LineFault if it writes none, or was changed after it was written
    static Decision read(String line) throws LineFault {
        Map<String, String> fields = FlatJson.read(line);
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                String nearest = Nearest.to(name, FIELDS)
                        .map(field -> "; did you mean '" + field + "'?")
                        .orElse("");
                throw new LineFault("'" + name + "' is no field of a decision" + nearest, "remove it");
            }
        }
        Decision decision = decision(fields);
        String check = fields.get("check");
        if (check != null && !check.equals(decision.id())) {
            throw new LineFault(
                    "the line was changed after it was written: its checksum is " + decision.id() + ", not " + check,
                    "restore the file from a copy, or remove the line's check if the change is meant");
        }
        return decision;
    }

    private static Decision decision(Map<String, String> fields) throws LineFault {
        Decision.Kind kind = kind(required(fields, "decision"));
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
                optional(fields, "supersedes"));
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
            default -> throw new LineFault("'" + text + "' is no decision", "write apply, remove or none");
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

    private static StringBuilder content(Decision decision) {
        StringBuilder line = new StringBuilder(160);
        field(line, '{', "at", decision.at().toString());
        field(line, ',', "coder", decision.coder().value());
        field(line, ',', "comment", decision.comment().toString());
        decision.theme().ifPresent(theme -> field(line, ',', "theme", theme.value()));
        field(line, ',', "decision", decision.kind().name().toLowerCase(Locale.ROOT));
        field(line, ',', "reason", decision.reason());
        decision.supersedes().ifPresent(earlier -> field(line, ',', "supersedes", earlier));
        return line;
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
