package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who comes for the first time: articles of their own, a finding, a word on it. */
@Timeout(600)
class FirstUserBrowserTest {

    /** For what goes through the topology, on a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final String AFFIRMED = """
            {"id": "own-1", "source": {"domain": "coast-herald.example", "name": "Coast Herald"},
             "headline": "Harbour League wins Kalder vote",
             "body": "The Harbour League won Sunday's mayoral election in Kalder with 52 percent of the vote, the election commission said late in the evening.\\n\\nTurnout was 64 percent.",
             "publishedAt": "2026-05-03T21:00:00Z", "language": "en"}""";

    private static final String DENIED = """
            {"id": "own-2", "source": {"domain": "valley-post.example", "name": "Valley Post"},
             "headline": "Rival disputes result in Kalder",
             "body": "\\"The Harbour League did not win this election,\\" Berta Holm told supporters on Monday.\\n\\nShe gave no evidence.",
             "publishedAt": "2026-05-04T09:00:00Z", "language": "en"}""";

    @Test
    void shouldComeFromAnArticleToADismissedFindingAndBack(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.resolve("kafka"));
                Wiring wiring = Wiring.shipped();
                Service service = new Service(wiring, configuration(kafka, folder))) {
            service.start(null);
            assertThat(service.streams().awaitReady(PATIENCE)).isTrue();
            String page = java.util.Objects.requireNonNull(service.address());
            try (Browser browser = Browser.open(page);
                    Producer<String, byte[]> producer = new KafkaProducer<>(
                            service.settings().clients(), new StringSerializer(), new ByteArraySerializer())) {
                browser.go("");
                browser.awaitText("No findings yet.");

                producer.send(article("own-1", AFFIRMED));
                producer.send(article("own-2", DENIED));
                // Without loading the page again.
                browser.await(".finding h2 a", PATIENCE);
                browser.find(".finding h2 a").click();

                browser.await(".side.full");
                assertThat(browser.text())
                        .contains(
                                "Berta Holm",
                                "Coast Herald",
                                "Valley Post",
                                "The Harbour League did not win this election");
                browser.await("textarea[name=note]").sendKeys("Read them both");
                browser.find("input[name=by]").sendKeys("desk");
                browser.find("button[name=dismiss]").click();
                browser.await("#status.dismissed", PATIENCE);
                browser.awaitText("Read them both");

                browser.find("nav[aria-label=Views] a").click();
                browser.await(".findings .empty, .findings .finding");
                browser.go("?status=dismissed");
                browser.await(".finding.closed h2 a").click();
                browser.await("button[name=undo]").click();
                browser.await("#status.open", PATIENCE);
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    static Configuration configuration(EmbeddedKafka kafka, Path folder) throws Exception {
        return new ConfigurationReader(Map.of())
                .read(
                        null,
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "state.dir",
                                Files.createDirectories(folder.resolve("state")).toString(),
                                "topic.partitions",
                                "2",
                                "topic.replication",
                                "1",
                                "threads",
                                "1",
                                "horizon.days",
                                "3650",
                                "http.port",
                                "0"));
    }

    private static ProducerRecord<String, byte[]> article(String id, String json) {
        return new ProducerRecord<>("articles", id, json.getBytes(StandardCharsets.UTF_8));
    }
}
