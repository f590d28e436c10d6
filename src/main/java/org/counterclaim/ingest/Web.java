package org.counterclaim.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.counterclaim.ingest.UnreadableArticleException.Reason;
import org.jspecify.annotations.Nullable;

/** Fetches single addresses: with a size limit, a timeout and an honest name. */
final class Web {

    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

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
            byte[] body = in.readNBytes(limit + 1);
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
