package org.counterclaim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.counterclaim.model.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is meant to do harm, all the way from the articles topic to the page: text, or a dead letter with its reason. */
@Timeout(600)
class HostileArticlesBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    /** Runs where it is taken for anything but text; turns the line round and rings the bell where marks are kept. */
    private static final String HARM =
            "<script>window.caught=1</script><img src=x onerror=window.caught=2>\u202e\u0007<svg/onload=window.caught=3>";

    @Test
    void shouldBecomeTextOrADeadLetter(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.resolve("kafka"));
                Wiring wiring = Wiring.shipped();
                Service service = new Service(wiring, FirstUserBrowserTest.configuration(kafka, folder))) {
            service.start(null);
            assertThat(service.streams().awaitReady(PATIENCE)).isTrue();
            send(
                    service,
                    article(
                            "endless",
                            "coast-herald.example",
                            "A long story",
                            "The Harbour League won the election in Kalder, the commission said. "
                                    .repeat(FIVE_MEGABYTES / 68 + 1),
                            "2026-05-03T20:00:00Z"),
                    article(
                            "won",
                            "coast-herald.example",
                            "Harbour League wins Kalder vote " + HARM,
                            "The Harbour League won Sunday's mayoral election in Kalder " + HARM
                                    + " with 52 percent of the vote, the election commission said late in the evening.\n\n"
                                    + "The Harbour League won Sunday's mayoral election in Kalder, the election commission said.",
                            "2026-05-03T21:00:00Z"),
                    article(
                            "lost",
                            "valley-post.example",
                            "Rival disputes result " + HARM,
                            "\"The Harbour League did not win this election,\" Berta Holm told supporters on Monday "
                                    + HARM + ".",
                            "2026-05-04T09:00:00Z"));

            ConsumerRecord<String, byte[]> letter = deadLetter(service);
            assertThat(letter.key()).isEqualTo("endless");
            assertThat(letter.value()).hasSizeGreaterThan(FIVE_MEGABYTES);
            assertThat(header(letter, "reason")).isEqualTo("too_large");
            assertThat(header(letter, "message")).contains("more than the 5,000,000 allowed");

            try (Browser browser = Browser.open(java.util.Objects.requireNonNull(service.address()))) {
                browser.go("");
                browser.await(".finding h2 a", PATIENCE);
                harmless(browser);
                browser.find(".finding h2 a").click();
                browser.await(".side.full");
                assertThat(browser.text()).contains("Berta Holm", "did not win this election");
                harmless(browser);
                for (String view : List.of("dossiers", "actors", "outlets")) {
                    browser.go(view);
                    browser.await("main .events li, main table, main .empty");
                    harmless(browser);
                }
                browser.go("outlets");
                browser.awaitText("<script>window.caught=1</script>");
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    private static void harmless(Browser browser) {
        assertThat(browser.script("return window.caught || 0")).isEqualTo(0L);
        assertThat(browser.all("main script, main img, main svg[onload]")).isEmpty();
        assertThat(browser.text()).doesNotContain("\u202e").doesNotContain("\u0007");
        browser.assertFits("hostile text");
    }

    /** The outlet's name is hostile as well: it stands on most views. */
    private static OwnForm article(String id, String domain, String headline, String body, String at) {
        return new OwnForm(
                headline,
                new Outlet(domain, "Herald " + HARM),
                Instant.parse(at),
                "javascript:window.caught=4",
                "en",
                body,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                id,
                1);
    }

    private static void send(Service service, OwnForm... articles) {
        Map<String, Object> clients = new HashMap<>(service.settings().clients());
        clients.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * FIVE_MEGABYTES);
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            for (OwnForm article : articles) {
                producer.send(new ProducerRecord<>("articles", article.id(), article.json()));
            }
        }
    }

    private static ConsumerRecord<String, byte[]> deadLetter(Service service) {
        Map<String, Object> clients = new HashMap<>(service.settings().clients());
        clients.put("isolation.level", "read_committed");
        clients.put("auto.offset.reset", "earliest");
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(clients, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor("articles-dlq").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> consumer.poll(Duration.ofMillis(200)), records -> !records.isEmpty())
                    .iterator()
                    .next();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
