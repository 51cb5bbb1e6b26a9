package org.verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;

/// Lets nobody in but the browser that was given the start link, and lets pages load nothing from elsewhere.
///
/// A request must name this machine as its host, so that no foreign name can be pointed here (DNS rebinding); it must
/// not come from another site's page; it must carry the token in a cookie that other sites' pages cannot make the
/// browser send. A POST must say where it comes from.
final class Guard {
    /// Nothing is loaded but this server's own files; no script or style stands in a page.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Where a browser is let in: the only address that needs no cookie.
    static final String START = "/start";

    private static final int A_WEEK = 7 * 24 * 60 * 60;

    private final Token token;

    Guard(Token token) {
        this.token = token;
    }

    /// What is wrong with the request, if anything; the answer's headers are set in any case.
    Optional<Refused> look(Context context) {
        headers(context);
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        if (!List.of("127.0.0.1:" + context.req().getLocalPort(), "localhost:" + context.port())
                .contains(host)) {
            return Optional.of(new Refused(
                    HttpStatus.MISDIRECTED_REQUEST, "This address is not the workbench's. Open its start link."));
        }
        if (!isFromHere(context, host)) {
            return Optional.of(new Refused(HttpStatus.FORBIDDEN, "Another site's page may not use the workbench."));
        }
        if (!context.path().equals(START) && !token.is(context.cookie(cookie(context)))) {
            return Optional.of(new Refused(
                    HttpStatus.FORBIDDEN,
                    "Open the start link that `verbatim serve` printed: it lets this browser in."));
        }
        return Optional.empty();
    }

    /// A request is not answered.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final HttpStatus status;

        /// @param why what the person at the browser is told
        Refused(HttpStatus status, String why) {
            super(why);
            this.status = status;
        }

        void tell(Context context) {
            context.status(status).result(String.valueOf(getMessage()));
        }
    }

    private static boolean isFromHere(Context context, String host) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean reads = isReading(context);
        if (origin != null) {
            return origin.equals("http://" + host);
        }
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return reads && (!foreign || context.path().equals(START));
    }

    private static boolean isReading(Context context) {
        String method = context.req().getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    /// Lets the browser in if it offers the token.
    boolean letIn(Context context) {
        if (!token.is(context.queryParam("token"))) {
            return false;
        }
        Cookie cookie = new Cookie(cookie(context), token.text());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(A_WEEK);
        context.cookie(cookie);
        return true;
    }

    /// Cookies know no ports: two surveys' workbenches must not take each other's.
    private static String cookie(Context context) {
        return "verbatim-" + context.req().getLocalPort();
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        context.header("Cache-Control", "no-store");
    }
}
