package org.counterclaim.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.counterclaim.serde.Json;
import org.counterclaim.view.FindingQuery;
import org.counterclaim.view.View;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page, its API, health and metrics over HTTP. */
public final class PageServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    private static final int USUAL_ITEMS = 50;
    private static final int USUAL_ACTORS = 12;
    private static final int MOST_ACTORS = 40;
    private static final long LARGEST_REQUEST = 8_000_000;
    private static final Duration IDLE = Duration.ofMinutes(2);

    private static final int THREADS = 32;

    /** The rest of the threads is for health, and for taking in what comes. */
    private static final int MOST_REQUESTS = 20;

    /** How long a request waits for others to end. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final String HEALTH = "/health/*";
    private static final String METRICS = "/metrics";

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

    static final String LIVE = "/api/findings/live";

    private static final Set<String> SCHEMAS =
            Set.of("article", "claim", "stance", "contradiction", "dossier", "review");

    private final PageParts parts;
    private final View view;
    private final WriteGuard guard;
    private final FindingsApi findings;
    private final LiveFeed feed = new LiveFeed();
    private final Javalin server;

    public PageServer(PageParts parts) {
        this.parts = parts;
        this.view = parts.view();
        this.guard = parts.guard();
        this.findings = new FindingsApi(view, parts.reviews());
        this.server = Javalin.create(this::configure);
        view.onChange(feed::offer);
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

    /** What can be read, by path. */
    Map<String, Handler> reads() {
        Map<String, Handler> all = new LinkedHashMap<>();
        all.put("/api/findings", cached(findings::list));
        all.put("/api/findings.csv", cached(findings::csv));
        all.put("/api/findings.jsonld", cached(findings::linkedData));
        all.put("/api/facets", cached(findings::facets));
        all.put("/api/findings/{id}", cached(findings::one));
        all.put("/api/dossiers", cached(this::dossiers));
        all.put("/api/dossiers/{id}", cached(this::dossier));
        all.put("/api/actors", cached(this::actors));
        all.put("/api/actors/{id}", cached(this::actor));
        all.put("/api/outlets", cached(this::outlets));
        all.put("/api/status", this::status);
        all.put("/api/openapi.json", PageFiles.file("openapi.json", "application/vnd.oai.openapi+json;version=3.1"));
        all.put("/api/schema/{name}", this::schema);
        return all;
    }

    /** What changes something, by path; all of it by POST. */
    Map<String, Handler> writes() {
        Map<String, Handler> all = new LinkedHashMap<>();
        all.put("/api/findings/{id}/reviews", guarded(findings::review));
        all.put("/api/check", guarded(this::check));
        return all;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.generateEtags = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2, (int) IDLE.toMillis());
        config.jetty.modifyServer(jetty -> jetty.setHandler(bounded()));
        config.routes.before(ctx -> HEADERS.forEach(ctx::header));
        PageFiles.handlers().forEach(config.routes::get);
        config.routes.sse(LIVE, feed::open);
        reads().forEach(config.routes::get);
        writes().forEach(config.routes::post);
        config.routes.get("/health/live", ctx -> condition(ctx, parts.health().live()));
        config.routes.get("/health/ready", ctx -> condition(ctx, parts.health().ready()));
        config.routes.get(METRICS, ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(parts.metrics().get()));
        config.routes.exception(Problem.Thrown.class, (e, ctx) -> e.answer(ctx));
        config.routes.exception(TextCheck.Busy.class, (e, ctx) -> {
            ctx.header("Retry-After", Long.toString(e.retryAfter().toSeconds()));
            Problem.answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        });
        config.routes.exception(
                IllegalArgumentException.class,
                (e, ctx) -> Problem.answer(ctx, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())));
        config.routes.exception(
                IllegalStateException.class,
                (e, ctx) -> Problem.answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage())));
        config.routes.exception(RuntimeException.class, (e, ctx) -> {
            LOG.error("A request for {} failed", ctx.path(), e);
            Problem.answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "The log of Counterclaim says more");
        });
        config.routes.error(404, ctx -> {
            String type = ctx.res().getContentType();
            if (isForPeople(ctx)) {
                // The page says that nothing is there, with ways to go on.
                PageFiles.PAGE.handle(ctx);
            } else if (type == null || !type.startsWith("application/problem+json")) {
                Problem.answer(ctx, HttpStatus.NOT_FOUND, "There is nothing at " + ctx.path());
            }
        });
    }

    /**
     * Lets requests wait, without a thread, where as many are at work as may be: a page that is slow must not keep anybody from
     * asking how the program is, as its metrics tell too. Live findings wait for nothing and end with the page, so they are not counted.
     */
    private static QoSHandler bounded() {
        QoSHandler requests = new QoSHandler(new org.eclipse.jetty.server.Handler.Sequence());
        requests.setMaxRequestCount(MOST_REQUESTS);
        requests.setMaxSuspend(LONGEST_WAIT);
        requests.excludePath(HEALTH, METRICS, LIVE);
        return requests;
    }

    private static boolean isForPeople(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("text/html") && !ctx.path().startsWith("/api/");
    }

    private void dossiers(Context ctx) {
        Asked asked = new Asked(ctx);
        int limit = asked.limit(USUAL_ITEMS);
        Answers.page(ctx, view.dossiers().page(asked.text("q"), asked.isSet("disputed"), asked.offset(), limit), limit);
    }

    private void dossier(Context ctx) {
        view.dossiers()
                .detail(ctx.pathParam("id"))
                .ifPresentOrElse(
                        found -> Answers.json(ctx, found),
                        () -> Answers.missing(ctx, "There is no dossier with this id, or no longer"));
    }

    private void actors(Context ctx) {
        Answers.json(ctx, view.actors().against(new Asked(ctx).number("limit", USUAL_ACTORS, 1, MOST_ACTORS)));
    }

    private void actor(Context ctx) {
        Asked asked = new Asked(ctx);
        view.actors()
                .detail(ctx.pathParam("id"), asked.offset(), asked.limit(USUAL_ITEMS))
                .ifPresentOrElse(
                        found -> Answers.json(ctx, found),
                        () -> Answers.missing(ctx, "Nobody with this id is on record, or no longer"));
    }

    private void outlets(Context ctx) {
        Asked asked = new Asked(ctx);
        int limit = asked.limit(USUAL_ITEMS);
        Answers.page(ctx, view.outlets().page(asked.offset(), limit), limit);
    }

    /** What the page can do here and now. */
    private record Status(boolean caughtUp, long findings, long statements, boolean writes, boolean fetches) {}

    private void status(Context ctx) {
        Answers.json(
                ctx,
                new Status(
                        view.isCaughtUp(),
                        view.findings()
                                .page(FindingQuery.ALL, FindingQuery.Order.NEWEST, 0, 0)
                                .total(),
                        view.statements().count(),
                        guard.isOpen(ctx),
                        guard.mayFetch(ctx)));
    }

    private void check(Context ctx) {
        Submission submission = Json.readStrictly(ctx.body(), Submission.class);
        if (submission.address() != null && !guard.mayFetch(ctx)) {
            throw new Problem.Thrown(
                    HttpStatus.FORBIDDEN, "Addresses are fetched only for somebody at this machine; paste the text");
        }
        Answers.json(ctx, parts.check().check(submission));
    }

    private void schema(Context ctx) throws java.io.IOException {
        String name = ctx.pathParam("name").replaceFirst("\\.json$", "");
        try (var in = SCHEMAS.contains(name)
                ? Json.class.getResourceAsStream("/org/counterclaim/schema/" + name + ".json")
                : null) {
            if (in == null) {
                Answers.missing(ctx, "There is no such schema");
            } else {
                ctx.contentType("application/schema+json").result(in.readAllBytes());
            }
        }
    }

    private Handler cached(Handler handler) {
        return Answers.ifChanged(view, handler);
    }

    private Handler guarded(Handler handler) {
        return ctx -> {
            guard.check(ctx);
            handler.handle(ctx);
        };
    }

    private static void condition(Context ctx, Health.Condition condition) {
        ctx.status(condition.good() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        Answers.json(ctx, condition);
    }
}
