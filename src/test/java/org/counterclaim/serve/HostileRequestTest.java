package org.counterclaim.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.counterclaim.model.Relation;
import org.counterclaim.view.SampleView;
import org.counterclaim.view.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser sends, written to the socket as they are. */
@Timeout(30)
class HostileRequestTest {

    @TempDir
    Path folder;

    private View view;
    private PageServer server;
    private int port;

    @BeforeEach
    void start() {
        view = View.open(folder.resolve("view.db"));
        server = new PageServer(
                new PageParts(view, Health.GOOD, () -> "", new WriteGuard(Writes.LOCAL, null), r -> {}, s -> {
                    throw new IllegalArgumentException("not here");
                }));
        port = URI.create(server.start("127.0.0.1", 0)).getPort();
    }

    @AfterEach
    void stop() {
        server.close();
        view.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd",
                "/page.css/../../pom.xml",
                "/page.css%00.html",
                "/WEB-INF/web.xml",
                "/api/findings/..%2f..%2fmetrics",
                "/\\..\\..\\etc\\passwd"
            })
    void shouldServeNothingBesideThePage(String path) throws IOException {
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").doesNotContain("root:", "<project", "\tat ");
    }

    @Test
    void shouldNotTakeAnIdForAHeader() throws IOException {
        String answer =
                send("GET /api/findings/x%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer.split("\r\n\r\n")[0]).doesNotContain("Set-Cookie");
    }

    @Test
    void shouldNotLetWordsOfAnArticleBecomeMarkup() throws IOException {
        SampleView.put(view, SampleFindings.finding("x", Relation.CONTRADICTS, "<script>alert(1)</script>"));
        String answer = send("GET /api/findings HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-type: application/json", "x-content-type-options: nosniff");
    }

    @Test
    void shouldRefuseHeadersWithoutEnd() throws IOException {
        String answer = send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
