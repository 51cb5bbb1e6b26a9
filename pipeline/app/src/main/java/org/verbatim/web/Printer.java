package org.verbatim.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts answers onto the wire. Templates escape whatever they show, by the place where it stands.
final class Printer {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Printer.class.getClassLoader(), "org.verbatim");

    /// @param shell the frame of a whole screen
    void print(Answer answer, Optional<Shell> shell, Context context) {
        switch (answer) {
            case Answer.Screen screen -> {
                Map<String, Object> parameters = new HashMap<>(Map.of("model", screen.model()));
                shell.ifPresent(frame -> parameters.put("shell", frame));
                html(screen.template(), parameters, context);
            }
            case Answer.Piece piece -> html(piece.template(), Map.of("model", piece.model()), context);
            case Answer.Download file -> {
                context.contentType(file.mediaType() + "; charset=utf-8");
                context.header("Content-Disposition", "attachment; filename=\"" + fileName(file.name()) + "\"");
                context.result(file.content().getBytes(StandardCharsets.UTF_8));
            }
            case Answer.Kept kept -> {
                context.contentType(kept.mediaType());
                context.header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + fileName(kept.file().getFileName().toString()) + "\"");
                context.result(bytes(kept.file()));
            }
            case Answer.GoTo next -> context.redirect(next.path(), io.javalin.http.HttpStatus.SEE_OTHER);
            case Answer.Done done -> context.status(io.javalin.http.HttpStatus.NO_CONTENT);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void html(String template, Map<String, Object> parameters, Context context) {
        StringOutput output = new StringOutput(1 << 14);
        templates.render(template, parameters, output);
        context.contentType("text/html; charset=utf-8");
        context.result(output.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
