package org.verbatim.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.verbatim.board.Board;
import org.verbatim.model.CoderId;
import org.verbatim.work.Progress;

/// A workbench on a small survey, and a browser that was let in.
final class Served implements AutoCloseable {
    static final String SURVEY = """
            title: Tea survey
            data: answers.csv
            respondent: id
            organisation: trust
            segments: [trust]
            questions:
              - {id: drink, type: single, column: drink, text: What do you drink?, options: [tea, coffee]}
              - {id: why, type: open, column: why, text: Why?}
              - {id: what, type: open, column: what, text: What else?}
            taxonomies: [themes.yaml]
            """;
    static final String ANSWERS = """
            id,trust,drink,why,what
            a,North,tea,There is never enough staff to make coffee.,More milk 😀 and more staff.
            b,North,tea,We lack the time.,<script>alert(1)</script> & <b>bold</b>
            c,South,coffee,n/a,
            d,South,coffee,"Staff are short of time, and of milk.",Nothing to say of it really.
            e,East,tea,,
            """;
    static final String THEMES = """
            title: Tea themes
            version: 1
            themes:
              - id: capacity
                name: Capacity
                themes:
                  - {id: staffing, name: Staffing, rules: [staff]}
                  - {id: time, name: Time, rules: [time]}
              - {id: milk, name: Milk, rules: [milk]}
              - {id: mood, name: Mood}
            """;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final Workbench workbench;
    private final URI link;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;

    private Served(Workbench workbench) {
        this.workbench = workbench;
        this.link = URI.create(workbench.link());
        this.cookie = send(request(link.getPath() + "?" + link.getQuery()).GET())
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .split(";")[0];
    }

    /// Writes the tea survey into `folder`.
    static Path survey(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("survey.yaml"), SURVEY);
            Files.writeString(folder.resolve("answers.csv"), ANSWERS);
            Files.writeString(folder.resolve("themes.yaml"), THEMES);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The workbench on the tea survey, written into `folder`, with alice at it.
    static Served tea(Path folder) {
        return over(survey(folder), "alice");
    }

    /// The workbench on a survey's folder; nobody sits at it if `coder` is empty.
    static Served over(Path folder, String coder) {
        Optional<CoderId> who = coder.isEmpty() ? Optional.empty() : Optional.of(new CoderId(coder));
        Board board = Board.open(folder, Progress.SILENT, Progress.SILENT);
        return new Served(Workbench.open(board, new Workbench.Setting(Optional.of(0), who, CLOCK)));
    }

    Workbench workbench() {
        return workbench;
    }

    /// A request to `path`, without the cookie.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(link.resolve(path));
    }

    /// The address of this server, as a page's origin.
    String origin() {
        return "http://" + link.getAuthority();
    }

    String cookie() {
        return cookie;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Cookie", cookie).GET());
    }

    /// Posts a form as a page of this server does.
    ///
    /// @param form names and values by turns
    HttpResponse<String> post(String path, String... form) {
        return send(request(path)
                .header("Cookie", cookie)
                .header("Origin", origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    static String form(String... form) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            text.append(i == 0 ? "" : "&").append(encoded(form[i])).append('=').append(encoded(form[i + 1]));
        }
        return text.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The first line of the answer to a request written by hand, for what no client would send.
    String raw(String request) {
        try (Socket socket = new Socket(link.getHost(), link.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
