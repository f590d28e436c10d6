package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.counterclaim.model.Contradiction;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topics;
import org.counterclaim.serve.Health;
import org.counterclaim.view.SampleView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page while no broker is there: what it has can be read, what it can't do is said in time. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PageWithoutKafkaTest {

    private static final Duration IN_TIME = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Configuration configuration;
    private PageService page;

    @BeforeEach
    void start() throws Exception {
        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }
        configuration = new ConfigurationReader(Map.of())
                .read(
                        null,
                        Map.of(
                                "bootstrap.servers",
                                "127.0.0.1:" + nobodyListens,
                                "state.dir",
                                folder.toString(),
                                "http.port",
                                "0"));
        page = new PageService(configuration, Service.settings(configuration).clients(), Health.GOOD, () -> "", () -> {
            throw new IllegalStateException("no text is checked here");
        });
        page.start();
    }

    @AfterEach
    void stop() {
        long before = System.nanoTime();
        page.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(IN_TIME);
    }

    @Test
    void shouldShowWhatItHasAndSayThatAReviewCouldNotBeSent() throws Exception {
        Contradiction finding = Json.read(
                Files.readString(Path.of("src/test/resources/records/v1/contradiction.json")), Contradiction.class);
        SampleView.put(page.view(), finding);

        assertThat(send(HttpRequest.newBuilder(api("findings"))).body()).contains(finding.id());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(api("findings/" + finding.id() + "/reviews"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"decision\": \"dismissed\"}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Kafka did not confirm it; it may be sent again");
        assertThat(send(HttpRequest.newBuilder(api("status"))).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotWaitForEverForAPlaceInTheTopic() {
        try (FindingsReader reader = new FindingsReader(
                Service.settings(configuration).clients(),
                Topics.withPrefix("").contradictions(),
                FindingsReader.From.NOW,
                (id, finding) -> {})) {
            assertThatThrownBy(reader::start)
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("is a broker down?");
        }
    }

    private URI api(String path) {
        return URI.create(page.address() + "api/" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(IN_TIME).build(), HttpResponse.BodyHandlers.ofString());
    }
}
