package org.counterclaim.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jspecify.annotations.Nullable;

/** Fetches single addresses: with a limit of size and of time and an honest name. */
final class Web {

    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** How long to stay away from a server that is asked too much and does not say for how long. */
    private static final Duration AWAY = Duration.ofMinutes(30);

    private static final Duration LONGEST_AWAY = Duration.ofDays(1);

    private final ReadOptions options;
    private @Nullable HttpClient client;

    /**
     * What a server answered.
     *
     * @param address after redirects
     * @param body empty where nothing has changed
     */
    record Answer(
            int status,
            String address,
            byte[] body,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String retryAfter) {

        /** Whether the server says that it is asked too much. */
        boolean isTooMuch() {
            return status == TOO_MANY || status == UNAVAILABLE;
        }

        /** How long to leave the server alone. Seconds, as servers mostly say it; what is no number is taken as not said. */
        Duration away() {
            if (!isTooMuch()) {
                return Duration.ZERO;
            }
            if (retryAfter == null || !retryAfter.strip().matches("\\d{1,9}")) {
                return AWAY;
            }
            Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
            return asked.compareTo(LONGEST_AWAY) > 0 ? LONGEST_AWAY : asked;
        }

        boolean isUnchanged() {
            return status == NOT_MODIFIED;
        }
    }

    Web(ReadOptions options) {
        this.options = options;
    }

    /** Asks only for what has changed since the answer that carried the two validators. */
    Answer get(String address, @Nullable String etag, @Nullable String lastModified) throws UnreadableArticleException {
        Answer answer = ask(address, etag, lastModified);
        check(answer);
        return answer;
    }

    static void check(Answer answer) throws UnreadableArticleException {
        if (answer.status() >= 400 || answer.status() < 200) {
            throw new UnreadableArticleException(
                    Reason.UNREACHABLE, "the server answers with status " + answer.status() + "; check the address");
        }
    }

    Answer ask(String address, @Nullable String etag, @Nullable String lastModified) throws UnreadableArticleException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.strip()))
                    .timeout(options.timeout())
                    .header("User-Agent", options.userAgent())
                    .header("Accept-Encoding", "gzip")
                    .header(
                            "Accept",
                            "text/html, application/rss+xml, application/atom+xml, application/json, */*;q=0.5");
            if (etag != null) {
                request.header("If-None-Match", etag);
            }
            if (lastModified != null) {
                request.header("If-Modified-Since", lastModified);
            }
            HttpResponse<InputStream> response =
                    client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return answer(response);
        } catch (IllegalArgumentException e) {
            throw new UnreadableArticleException(Reason.UNREACHABLE, "not an address of the web: " + e.getMessage(), e);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new UnreadableArticleException(
                    Reason.UNREACHABLE, "no answer: " + why + "; check the address and the network", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableArticleException(Reason.UNREACHABLE, "interrupted while waiting for an answer", e);
        }
    }

    private Answer answer(HttpResponse<InputStream> response) throws IOException, UnreadableArticleException {
        int limit = options.limits().documentBytes();
        try (InputStream in = response.body()) {
            byte[] body = body(in, limit + 1);
            if (body.length > limit) {
                throw new UnreadableArticleException(
                        Reason.TOO_LARGE, "the answer has more than the %,d bytes allowed".formatted(limit));
            }
            return new Answer(
                    response.statusCode(),
                    response.uri().toString(),
                    body,
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Last-Modified").orElse(null),
                    response.headers().firstValue("Retry-After").orElse(null));
        }
    }

    /** Reads to the end or as many bytes as may be; the client's own timeout ends with the headers. */
    private byte[] body(InputStream in, int most) throws IOException, UnreadableArticleException {
        CompletableFuture<Boolean> whole = new CompletableFuture<>();
        whole.completeOnTimeout(false, options.timeout().toNanos(), TimeUnit.NANOSECONDS)
                .thenAccept(inTime -> {
                    if (!inTime) {
                        close(in); // wakes whoever waits for the next byte
                    }
                });
        try {
            byte[] body = in.readNBytes(most);
            if (whole.complete(true)) {
                return body;
            }
        } catch (IOException e) {
            if (whole.complete(true)) {
                throw e;
            }
        }
        throw new UnreadableArticleException(
                Reason.UNREACHABLE,
                "the answer has not come to its end within %,d s; try again later"
                        .formatted(options.timeout().toSeconds()));
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // Whoever reads is told that the answer came too late.
        }
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(options.timeout())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return client;
    }
}
