package org.counterclaim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String CLOSED = "User-agent: *\nDisallow: /\n";
    private static final String OPEN = "User-agent: *\nAllow: /\n";

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger feedAsked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String text = OPEN;
    private HttpServer server;
    private FeedPoller poller;

    @BeforeEach
    void startServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/robots.txt", exchange -> {
            asked.incrementAndGet();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/feed", exchange -> {
            feedAsked.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        server.start();
        poller = poller("/feed");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void shouldKeepToWhatIsAllowed() {
        text = "User-agent: *\nDisallow: /feed/private\n";

        assertThat(poller("/feed/private").poll(NOW).get(0).problem())
                .hasMessageContaining("robots.txt does not allow it");
        assertThat(feedAsked).hasValue(0);
        assertThat(poller.poll(NOW)).isEmpty();
        assertThat(feedAsked).hasValue(1);
    }

    @Test
    void shouldAskAgainAfterADay() {
        assertThat(poller.poll(NOW)).isEmpty();
        text = CLOSED;
        assertThat(poller.poll(NOW.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(asked).hasValue(1);

        assertThat(poller.poll(NOW.plus(Duration.ofHours(24))).get(0).problem())
                .hasMessageContaining("robots.txt does not allow it");
        assertThat(asked).hasValue(2);

        text = OPEN;
        assertThat(poller.poll(NOW.plus(Duration.ofHours(48)))).isEmpty();
        assertThat(feedAsked).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "410", "429"})
    void shouldReadWhereThereIsNoneOrItIsNotShown(int none) {
        status = none;
        text = CLOSED;

        assertThat(poller.poll(NOW)).isEmpty();
        assertThat(feedAsked).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"500, 5", "502, 5", "503, 30"})
    void shouldReadNothingWhileAHostFailsAndAskItAgainLater(int failure, int minutes) {
        status = failure;

        assertThat(poller.poll(NOW).get(0).problem()).hasMessageContaining("status " + failure + ")");
        assertThat(poller.poll(NOW.plus(Duration.ofMinutes(minutes).minusSeconds(1))))
                .as("told once")
                .isEmpty();
        assertThat(asked).hasValue(1);

        status = 200;
        assertThat(poller.poll(NOW.plus(Duration.ofMinutes(minutes)))).isEmpty();
        assertThat(asked).hasValue(2);
        assertThat(feedAsked).hasValue(1);
    }

    @Test
    void shouldReadNothingWhileAHostDoesNotAnswer() {
        server.stop(0);

        assertThat(poller.poll(NOW).get(0).problem()).hasMessageContaining("robots.txt: no answer");
    }

    @Test
    void shouldGoOnWithWhatAHostSaidBeforeItFailed() {
        assertThat(poller.poll(NOW)).isEmpty();
        status = 500;
        assertThat(poller.poll(NOW.plus(Duration.ofHours(25)))).isEmpty();
        assertThat(feedAsked).hasValue(2);

        status = 200;
        text = CLOSED;
        assertThat(poller.poll(NOW.plus(Duration.ofHours(25).plusMinutes(5)))).hasSize(1);
        assertThat(asked).hasValue(3);
        assertThat(feedAsked).hasValue(2);
    }

    @Test
    void shouldSayWhatIsNoAddress() {
        FeedPoller odd = new FeedPoller(List.of("http://a example/feed"), ReadOptions.at(NOW));

        assertThat(odd.poll(NOW).get(0).problem()).hasMessageContaining("not an address of the web");
    }

    private FeedPoller poller(String path) {
        String root = "http://127.0.0.1:" + server.getAddress().getPort();
        return new FeedPoller(List.of(root + path), ReadOptions.at(NOW));
    }
}
