package org.verbatim.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.verbatim.board.Board;
import org.verbatim.model.CoderId;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.verbatim.run.Job;

/// The workbench: one survey's screens, served to browsers of this machine.
///
/// It opens no browser and calls no other machine. [Guard] says who is let in.
public final class Workbench implements AutoCloseable {
    /// Where it is found if nobody says otherwise.
    public static final int USUAL_PORT = 8177;

    /// How many ports after the usual one are tried.
    private static final int PORTS = 20;

    /// How large a request may be, in bytes: a taxonomy goes in, a data file does not.
    static final int LARGEST_REQUEST = 1 << 20;

    private static final String HERE = "127.0.0.1";

    private final Desk desk;
    private final Token token;
    private final Guard guard;
    private final Printer printer = new Printer();
    private final Assets assets = new Assets();
    private final List<Page> pages;
    private final Javalin server;

    private Workbench(Setting setting, Board board, int port) {
        this.token = Token.of(board.directory());
        this.guard = new Guard(token);
        this.desk = new Desk(board, setting, "the workbench at http://" + HERE + ":" + port);
        this.pages = Pages.of(desk);
        this.server = Javalin.create(this::configure);
    }

    /// How the workbench is set up.
    ///
    /// @param port where it is found; 0 is any that is free, and empty the usual one or the next that is free
    /// @param coder who codes, if it is known already
    /// @param clock tells when decisions are made
    /// @param reports write the report that is built here
    public record Setting(
            Optional<Integer> port, Optional<CoderId> coder, Clock clock, List<Job.ReportWriter> reports) {
        public Setting {
            reports = List.copyOf(reports);
        }

        /// A workbench that builds tables alone.
        public Setting(Optional<Integer> port, Optional<CoderId> coder, Clock clock) {
            this(port, coder, clock, List.of());
        }
    }

    /// Opens the workbench on `board`, which it closes when it is closed.
    ///
    /// @throws WrongInput if the port is taken
    public static Workbench open(Board board, Setting setting) {
        int first = setting.port().orElse(USUAL_PORT);
        int last = setting.port().isPresent() ? first : first + PORTS;
        for (int port = first; port <= last; port++) {
            int free = port == 0 ? freePort() : port;
            Optional<Workbench> open = openAt(board, setting, free);
            if (open.isPresent()) {
                return open.get();
            }
        }
        throw new WrongInput(new Problem(
                Problem.Place.of("--port"),
                "port " + first + " is taken by another program",
                "leave the option out, or give another port"));
    }

    private static int freePort() {
        try (java.net.ServerSocket any = new java.net.ServerSocket(0)) {
            return any.getLocalPort();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Optional<Workbench> openAt(Board board, Setting setting, int port) {
        if (isTaken(port)) {
            return Optional.empty();
        }
        Workbench workbench = new Workbench(setting, board, port);
        try {
            workbench.server.start(HERE, port);
            return Optional.of(workbench);
        } catch (JavalinBindException taken) {
            workbench.desk.putDown();
            return Optional.empty();
        }
    }

    private static boolean isTaken(int port) {
        try (java.net.ServerSocket attempt = new java.net.ServerSocket()) {
            attempt.setReuseAddress(true);
            attempt.bind(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (java.io.IOException taken) {
            return true;
        }
    }

    /// The link that lets a browser in. Whoever has it may read the answers.
    public String link() {
        return "http://" + HERE + ":" + server.port() + Guard.START + "?token=" + token.text();
    }

    /// Who holds the survey, if this workbench may only read it; else empty.
    public String heldBy() {
        return desk.heldBy();
    }

    @Override
    public void close() {
        server.stop();
        desk.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.routes.before(this::guard);
        config.routes.get(Guard.START, this::letIn);
        config.routes.get("/assets/{name}", this::asset);
        config.routes.get("/", context -> context.redirect(pages.getFirst().path(), HttpStatus.SEE_OTHER));
        config.routes.post("/coder", attended(this::sit));
        pages.forEach(page -> open(page, config));
        config.routes.exception(WrongInput.class, (wrong, context) -> wrong(wrong.problems(), context));
        config.routes.exception(Desk.NobodySits.class, (nobody, context) -> wrong(List.of(WHO_CODES), context));
        config.routes.exception(Guard.Refused.class, (refused, context) -> refused.tell(context));
        config.routes.exception(Exception.class, this::ourFault);
    }

    private static final Problem WHO_CODES = new Problem(
            Problem.Place.of("coder"), "nobody has said who codes here", "write your name at the top of the page");

    private void open(Page page, JavalinConfig config) {
        config.routes.get(page.path(), attended(context -> answer(page.screen(new Asked(context)), page, context)));
        page.open(new Doors() {
            @Override
            public void get(String path, Reading reading) {
                config.routes.get(page.path() + path, reads(page, reading));
            }

            @Override
            public void ask(String path, Reading reading) {
                config.routes.post(page.path() + path, reads(page, reading));
            }

            @Override
            public void post(String path, Writing writing) {
                config.routes.post(
                        page.path() + path,
                        attended(context -> answer(writing.answer(new Asked(context), desk.pen()), page, context)));
            }
        });
    }

    private Handler reads(Page page, Doors.Reading reading) {
        return attended(context -> answer(reading.answer(new Asked(context)), page, context));
    }

    private Handler attended(Consumer<Context> work) {
        return context -> desk.attend(() -> work.accept(context));
    }

    private void answer(Answer answer, Page page, Context context) {
        printer.print(answer, Optional.of(Shell.of(page, desk, pages)), context);
    }

    private void guard(Context context) {
        guard.look(context).ifPresent(refused -> {
            throw refused;
        });
    }

    private void letIn(Context context) {
        if (guard.letIn(context)) {
            // A page that goes on by itself: the next request then comes from here, and the browser sends the cookie.
            printer.print(new Answer.Piece("web/welcome.jte", pages.getFirst().path()), Optional.empty(), context);
        } else {
            throw new Guard.Refused(HttpStatus.FORBIDDEN, "This start link is not, or no longer, the workbench's.");
        }
    }

    /// Somebody says who codes from now on.
    private void sit(Context context) {
        Asked asked = new Asked(context);
        desk.sit(new CoderId(asked.needed("coder").strip()));
        String back = asked.text("back").orElse("");
        Page next = pages.stream()
                .filter(page -> page.path().equals(back))
                .findFirst()
                .orElse(pages.getFirst());
        context.redirect(next.path(), HttpStatus.SEE_OTHER);
    }

    private void asset(Context context) {
        String name = context.pathParam("name");
        byte[] content = assets.find(name).orElseThrow(NotFoundResponse::new);
        context.contentType(Assets.mediaType(name)).result(content);
    }

    private void wrong(List<Problem> problems, Context context) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        Optional<Page> whole = pages.stream()
                .filter(page -> page.path().equals(context.path()) && context.header("HX-Request") == null)
                .findFirst();
        if (whole.isPresent()) {
            answer(new Answer.Screen("web/wrong.jte", problems), whole.get(), context);
        } else {
            printer.print(new Answer.Piece("web/problems.jte", problems), Optional.empty(), context);
        }
    }

    private void ourFault(Exception fault, Context context) {
        if (fault instanceof io.javalin.http.HttpResponseException told) {
            context.status(told.getStatus()).result(String.valueOf(told.getMessage()));
        } else {
            context.status(HttpStatus.INTERNAL_SERVER_ERROR)
                    .result("Verbatim failed, which is our fault: "
                            + fault.getClass().getSimpleName() + ". What was saved is safe. Reload the page.");
        }
    }
}
