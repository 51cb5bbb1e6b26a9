package org.verbatim.codings;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.model.CommentId;
import org.verbatim.model.Nearest;
import org.verbatim.model.ThemeId;

/// The fields of one line of a record: a JSON object of texts.
record LineFields(Map<String, String> texts) {
    /// The fields of `line`.
    ///
    /// @param known the names that a field may have
    /// @param of what the line is, such as `a decision`
    /// @throws LineFault if it is no such object, or has another field
    static LineFields read(String line, List<String> known, String of) throws LineFault {
        Map<String, String> texts = FlatJson.read(line);
        for (String name : texts.keySet()) {
            if (!known.contains(name)) {
                String nearest = Nearest.to(name, known)
                        .map(field -> "; did you mean '" + field + "'?")
                        .orElse("");
                throw new LineFault("'" + name + "' is no field of " + of + nearest, "remove it");
            }
        }
        return new LineFields(texts);
    }

    /// Writes a field: what stands before it, its name, its text.
    static void write(StringBuilder line, char before, String name, String text) {
        line.append(before).append('"').append(name).append("\":");
        FlatJson.quote(line, text);
    }

    /// The text of the field; empty if it is missing or blank.
    Optional<String> optional(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    String required(String name) throws LineFault {
        return optional(name)
                .orElseThrow(
                        () -> new LineFault("the field '" + name + "' is missing", "write it, or remove the line"));
    }

    /// The text as it stands; an empty one if it is missing.
    String plain(String name) {
        return texts.getOrDefault(name, "");
    }

    /// When it was decided.
    Instant at() throws LineFault {
        String text = required("at");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noInstant) {
            throw new LineFault("'" + text + "' is no time", "write it as 2023-08-01T12:30:00Z");
        }
    }

    /// What it was decided about.
    CommentId comment() throws LineFault {
        String text = required("comment");
        int slash = text.lastIndexOf('/');
        if (slash < 1 || slash == text.length() - 1 || text.substring(0, slash).isBlank()) {
            throw new LineFault("'" + text + "' is no comment's id", "write <respondent>/<question>");
        }
        return CommentId.parse(text);
    }

    Optional<ThemeId> theme() {
        return optional("theme").map(ThemeId::new);
    }
}
