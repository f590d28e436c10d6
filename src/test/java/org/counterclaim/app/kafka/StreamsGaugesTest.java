package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.article;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.counterclaim.model.Article;
import org.counterclaim.model.Extraction;
import org.counterclaim.model.Origin;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.TopologySettings;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsGaugesTest {

    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final int ARTICLES = 40;

    private final CountDownLatch gate = new CountDownLatch(1);

    /** Of a topic whose name has dots, the consumer tells the lag twice. */
    @Test
    void shouldTellWhatWaitsOnceAndNothingWhereItCannotKnow(@TempDir Path folder) throws Exception {
        TopologySettings topology = new TopologySettings("lag", Topics.withPrefix("lag.of."), 1, Limits.USUAL);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.resolve("kafka"))) {
            StreamsSettings settings = StreamsSettings.of(topology, kafka.bootstrapServers(), folder.resolve("state"));
            try (Admin admin = Admin.create(settings.clients());
                    KafkaContract.Plain plain = new KafkaContract.Plain(settings)) {
                new TopicAdmin(admin).ensure(topology, (short) -1);
                for (int i = 0; i < ARTICLES; i++) {
                    plain.send(article("a" + i, "Harbour Gazette", "|call|+"));
                }
            }
            try (StreamsApp app = new StreamsApp(gated(), settings)) {
                StreamsGauges gauges = new StreamsGauges(app, SILENCE);
                assertThat(gauges.lag()).as("before the start").isNaN();
                app.start();

                await(() ->
                        assertThat(gauges.lag()).as("while the first is read").isBetween(1.0, ARTICLES - 1.0));
                gate.countDown();
                await(() -> assertThat(gauges.lag()).as("when all are read").isZero());
                kafka.close();
                await(() -> assertThat(gauges.lag()).as("without a broker").isNaN());
                int port = Integer.parseInt(settings.bootstrapServers().replaceAll(".*:", ""));
                try (EmbeddedKafka again = EmbeddedKafka.start(port, folder.resolve("kafka"))) {
                    await(() -> assertThat(gauges.lag()).as("when it is back").isZero());
                    app.close();
                    assertThat(gauges.lag()).as("at the end").isNaN();
                }
            }
        }
    }

    /** Which happens on a quick machine: the first is sent two seconds after the start. */
    @Test
    void shouldTellNothingWhenItIsCutOffBeforeItsFirstHeartbeat(@TempDir Path folder) {
        TopologySettings topology = new TopologySettings("early", Topics.withPrefix("early."), 1, Limits.USUAL);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.resolve("kafka"))) {
            StreamsSettings settings = new StreamsSettings(
                    topology,
                    kafka.bootstrapServers(),
                    folder.resolve("state"),
                    1,
                    0,
                    (short) -1,
                    null,
                    StreamsSettings.USUAL_STORE_MEMORY,
                    Map.of(
                            "main.consumer.heartbeat.interval.ms",
                            "40000",
                            "main.consumer.session.timeout.ms",
                            "45000"));
            try (StreamsApp app = new StreamsApp(Toy.parts(), settings)) {
                StreamsGauges gauges = new StreamsGauges(app, SILENCE);
                app.start();
                await(() -> assertThat(gauges.lag()).as("with a broker").isZero());
                kafka.close();
                await(() -> assertThat(gauges.lag()).as("without a broker").isNaN());
            }
        }
    }

    private static void await(org.awaitility.core.ThrowingRunnable what) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(what);
    }

    /** Reads nothing until the gate is open. */
    private Parts gated() {
        Parts toy = Toy.parts();
        return new Parts(toy.reader(), this::read, toy.keys(), toy.comparator());
    }

    private Extraction read(Article article, Origin origin) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Toy.parts().extractor().extract(article, origin);
    }
}
