package org.counterclaim.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.counterclaim.serde.Json;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The page, its JSON API, health and metrics over HTTP. Reads only: nothing that comes in by HTTP changes anything. */
public final class PageServer implements AutoCloseable {

    private static final int MOST_ITEMS = 500;
    private static final int USUAL_ITEMS = 50;
    private static final long LARGEST_REQUEST = 1_000_000;

    /** Everything comes from here and nothing runs inline, so text of an article can't become script. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
                            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-cache");

    private static final Map<String, String> FILES = Map.of(
            "/", "index.html text/html",
            "/page.css", "page.css text/css",
            "/page.js", "page.js text/javascript",
            "/icon.svg", "icon.svg image/svg+xml");

    private final Findings findings;
    private final Health health;
    private final Supplier<String> metrics;
    private final WriteGuard guard;
    private final LiveFeed feed = new LiveFeed();
    private final Javalin server;

    /** Without a token: only this machine may write. */
    public PageServer(Findings findings, Health health, Supplier<String> metrics) {
        this(findings, health, metrics, new WriteGuard(null));
    }

    /** @param metrics gives the metrics in Prometheus' text format */
    public PageServer(Findings findings, Health health, Supplier<String> metrics, WriteGuard guard) {
        this.guard = guard;
        this.findings = findings;
        this.health = health;
        this.metrics = metrics;
        this.server = Javalin.create(this::configure);
        findings.onChange(feed::offer);
    }

    /**
     * @param host address to listen on
     * @param port 0 for a free one
     * @return where the page is
     */
    public String start(String host, int port) {
        feed.start();
        server.start(host, port);
        String shown = host.equals("0.0.0.0") ? "127.0.0.1" : host.contains(":") ? '[' + host + ']' : host;
        return "http://" + shown + ':' + server.port() + '/';
    }

    @Override
    public void close() {
        feed.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.generateEtags = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.threadPool = new QueuedThreadPool(32, 2);
        config.routes.before(ctx -> HEADERS.forEach(ctx::header));
        config.routes.before(guard::check);
        FILES.forEach((path, file) -> config.routes.get(path, page(file)));
        config.routes.get("/api/findings", this::list);
        config.routes.sse("/api/findings/live", feed::open);
        config.routes.get("/api/findings/{id}", this::one);
        config.routes.get("/api/facets", ctx -> json(ctx, findings.facets()));
        config.routes.get("/health/live", ctx -> condition(ctx, health.live()));
        config.routes.get("/health/ready", ctx -> condition(ctx, health.ready()));
        config.routes.get("/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.get()));
        config.routes.exception(
                IllegalArgumentException.class, (e, ctx) -> problem(ctx, HttpStatus.BAD_REQUEST, e.getMessage()));
        config.routes.error(404, ctx -> problem(ctx, HttpStatus.NOT_FOUND, "There is nothing at " + ctx.path()));
    }

    private void list(Context ctx) {
        FindingFilter filter = new FindingFilter(
                asked(ctx, "relation"),
                asked(ctx, "kind"),
                asked(ctx, "status"),
                asked(ctx, "outlet"),
                asked(ctx, "q"));
        int offset = number(ctx, "offset", 0, Integer.MAX_VALUE);
        int limit = number(ctx, "limit", USUAL_ITEMS, MOST_ITEMS);
        json(ctx, findings.page(filter, offset, limit));
    }

    private void one(Context ctx) {
        findings.find(ctx.pathParam("id"))
                .ifPresentOrElse(
                        f -> json(ctx, f),
                        () -> problem(ctx, HttpStatus.NOT_FOUND, "There is no finding with this id, or no longer"));
    }

    private static void condition(Context ctx, Health.Condition condition) {
        ctx.status(condition.good() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        json(ctx, condition);
    }

    private static void json(Context ctx, Object value) {
        ctx.contentType("application/json").result(Json.write(value));
    }

    /** RFC 9457. */
    private static void problem(Context ctx, HttpStatus status, @org.jspecify.annotations.Nullable String detail) {
        ctx.status(status);
        ctx.contentType("application/problem+json")
                .result(Json.write(new Problem(status.getCode(), status.getMessage(), detail == null ? "" : detail)));
    }

    private record Problem(int status, String title, String detail) {}

    private static String asked(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    private static int number(Context ctx, String name, int usual, int most) {
        String value = asked(ctx, name);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " must be a whole number, 0 or more");
        }
        return Math.min(Integer.parseInt(value), most);
    }

    private static io.javalin.http.Handler page(String file) {
        String[] nameAndType = file.split(" ", 2);
        byte[] bytes = resource(nameAndType[0]);
        String type = nameAndType[1] + (nameAndType[1].startsWith("text") ? "; charset=utf-8" : "");
        return ctx -> ctx.contentType(type.toLowerCase(Locale.ROOT)).result(bytes);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
