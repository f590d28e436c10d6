package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest implements KafkaContract {

    @TempDir
    static Path data;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(0, data);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Test
    void shouldHaveItsTopicsWhenStartedAgainOnTheSameFolder(@TempDir Path folder) throws Exception {
        Topics topics = Topics.withPrefix("again.");
        try (EmbeddedKafka first = EmbeddedKafka.start(0, folder);
                Admin admin = admin(first)) {
            new TopicAdmin(admin).ensure(topics, 2, (short) -1);
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(0, folder);
                Admin admin = admin(second)) {
            assertThat(admin.listTopics().names().get()).contains("again.articles", "again.contradictions");
            new TopicAdmin(admin).ensure(topics, 2, (short) -1);
        }
    }

    /** Packed, it is small enough to be let in; unpacked, it is too large to be sent on. */
    @Test
    void shouldGoOnAfterARecordThatIsLargerThanAnyThatMayBeSent(@TempDir Path folder) throws Exception {
        TopologySettings topology = new TopologySettings("large", Topics.withPrefix("large."), 1, Limits.USUAL);
        StreamsSettings settings = StreamsSettings.of(topology, kafka.bootstrapServers(), folder);
        Topics topics = topology.topics();
        try (StreamsApp app = new StreamsApp(Toy.parts(), settings);
                KafkaContract.Plain plain = new KafkaContract.Plain(settings);
                KafkaProducer<byte[], byte[]> packing = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "compression.type",
                                "gzip",
                                "max.request.size",
                                64 * 1024 * 1024,
                                "buffer.memory",
                                80L * 1024 * 1024),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            app.start();
            assertThat(app.awaitReady(KafkaContract.PATIENCE)).isTrue();
            packing.send(new ProducerRecord<>(topics.articles().name(), new byte[30 * 1024 * 1024]))
                    .get();
            plain.send(Toy.article("a", "Harbour Gazette", "|call|+"));

            plain.await(topics.claims(), r -> true);
            ConsumerRecord<byte[], DeadLetter> letter = plain.await(topics.articlesDlq(), r -> true);
            assertThat(letter.value().reason()).isEqualTo("too_large");
            assertThat(letter.value().value()).hasSizeLessThan(Topics.MAX_RECORD_BYTES);
            assertThat(new String(letter.headers().lastHeader("cut-from-bytes").value(), StandardCharsets.UTF_8))
                    .isEqualTo(Integer.toString(30 * 1024 * 1024));
        }
    }

    @Test
    void shouldSayWhatIsWrongWithATopicThatDoesNotFit() throws Exception {
        Topics topics = Topics.withPrefix("unfit.");
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic("unfit.articles", Optional.of(3), Optional.empty()),
                            new NewTopic("unfit.claims", Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            TopicAdmin topicAdmin = new TopicAdmin(admin);
            assertThatThrownBy(() -> topicAdmin.ensure(topics, 2, (short) -1))
                    .isInstanceOf(TopicAdmin.UnfitTopic.class)
                    .hasMessageContaining("topic unfit.articles has 3 partitions, not 2")
                    .hasMessageContaining("topic unfit.claims has cleanup.policy=delete, not compact");
        }
    }

    @Test
    void shouldSayWhatToDoWhenThePortIsTaken(@TempDir Path folder) {
        int port = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
        assertThatThrownBy(() -> EmbeddedKafka.start(port, folder).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is the port taken");
    }

    private static Admin admin(EmbeddedKafka broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
