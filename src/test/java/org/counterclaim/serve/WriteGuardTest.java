package org.counterclaim.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteGuardTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void shouldLetEverybodyRead() throws Exception {
        assertThat(status("secret", "GET")).isEqualTo(200);
        assertThat(status(null, "GET", "Origin", "https://elsewhere.example")).isEqualTo(200);
    }

    @Test
    void shouldLetThisMachineWriteWhereThereIsNoToken() throws Exception {
        assertThat(status(null, "POST")).isEqualTo(200);
        assertThat(status("", "DELETE")).isEqualTo(200);
    }

    @Test
    void shouldAskForTheTokenWhereThereIsOne() throws Exception {
        assertThat(status("secret", "POST")).isEqualTo(401);
        assertThat(status("secret", "PUT", "Authorization", "Bearer wrong")).isEqualTo(401);
        assertThat(status("secret", "POST", "Authorization", "Bearer secret2")).isEqualTo(401);
        assertThat(status("secret", "POST", "Authorization", "Basic not!base64"))
                .isEqualTo(401);
        assertThat(status("secret", "POST", "Authorization", "Basic " + base64("me:wrong")))
                .isEqualTo(401);
        assertThat(status("secret", "POST", "Authorization", "Bearer secret")).isEqualTo(200);
        assertThat(status("secret", "PATCH", "Authorization", "Basic " + base64("me:secret")))
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseWhatAnotherSitesPageSends() throws Exception {
        assertThat(status(null, "POST", "Origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(status(null, "POST", "Origin", "null")).isEqualTo(403);
        assertThat(status(null, "POST", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(status("secret", "POST", "Origin", "https://elsewhere.example", "Authorization", "Bearer secret"))
                .isEqualTo(403);
        assertThat(status(null, "POST", "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    }

    @Test
    void shouldNotTakeWhatAProxyPassesOnForLocal() throws Exception {
        assertThat(status(null, "POST", "X-Forwarded-For", "203.0.113.9")).isEqualTo(403);
        assertThat(status(null, "POST", "Forwarded", "for=203.0.113.9")).isEqualTo(403);
        assertThat(status(null, "POST", "Via", "1.1 gate")).isEqualTo(403);
        assertThat(status("secret", "POST", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer secret"))
                .isEqualTo(200);
    }

    private int status(@Nullable String token, String method, String... headers) throws Exception {
        WriteGuard guard = new WriteGuard(token == null ? Writes.LOCAL : Writes.YES, token);
        Javalin server = Javalin.create(c -> {
            c.startup.showJavalinBanner = false;
            c.routes.before(ctx -> {
                if (!ctx.method().equals(HandlerType.GET)) {
                    guard.check(ctx);
                }
            });
            c.routes.exception(Problem.Thrown.class, (e, ctx) -> e.answer(ctx));
            c.routes.get("/", ctx -> ctx.result("read"));
            c.routes.post("/", ctx -> ctx.result("written"));
            c.routes.put("/", ctx -> ctx.result("written"));
            c.routes.patch("/", ctx -> ctx.result("written"));
            c.routes.delete("/", ctx -> ctx.result("written"));
        });
        try {
            server.start("127.0.0.1", 0);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.noBody());
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } finally {
            server.stop();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
