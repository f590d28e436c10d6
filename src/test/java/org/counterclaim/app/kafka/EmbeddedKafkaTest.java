package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.awaitility.Awaitility;
import org.counterclaim.model.Article;
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
            new TopicAdmin(admin).ensure(new TopologySettings("a", topics, 2, Limits.USUAL), (short) -1);
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(0, folder);
                Admin admin = admin(second)) {
            assertThat(admin.listTopics().names().get()).contains("again.articles", "again.contradictions");
            new TopicAdmin(admin).ensure(new TopologySettings("a", topics, 2, Limits.USUAL), (short) -1);
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
            assertThatThrownBy(() -> topicAdmin.ensure(new TopologySettings("a", topics, 2, Limits.USUAL), (short) -1))
                    .isInstanceOf(TopicAdmin.UnfitTopic.class)
                    .hasMessageContaining("topic unfit.articles has 3 partitions, not 2")
                    .hasMessageContaining("topic unfit.claims has cleanup.policy=delete, not compact");
        }
    }

    @Test
    void shouldNoticeAReplayThatWasRunOnAnotherMachine(@TempDir Path folder, @TempDir Path elsewhere) throws Exception {
        TopologySettings topology = new TopologySettings("afar", Topics.withPrefix("afar."), 1, Limits.USUAL);
        StreamsSettings settings = StreamsSettings.of(topology, kafka.bootstrapServers(), folder);
        List<Article> articles = KafkaContract.articles(20);
        try (KafkaContract.Plain plain = new KafkaContract.Plain(settings)) {
            for (int run = 0; run < 2; run++) {
                try (StreamsApp app = new StreamsApp(Toy.parts(), settings)) {
                    app.start();
                    if (run == 0) {
                        articles.forEach(plain::send);
                    }
                    plain.awaitSettled(topology.topics(), KafkaContract.expected(articles));
                }
                // Of a task that this start does not take up: Kafka finds no fault with it by itself.
                Path stale = folder.resolve("afar").resolve("9_0");
                assertThat(stale).doesNotExist();
                Files.createDirectories(stale);
                new Replay(StreamsSettings.of(topology, kafka.bootstrapServers(), elsewhere)).reset();
            }
        }
    }

    /** Of two instances with a standby each, one ends; the other has everything already and reads no changelog again. */
    @Test
    void shouldGoOnFromTheWarmCopyWhenTheOtherInstanceEnds(@TempDir Path folder) throws Exception {
        TopologySettings topology = new TopologySettings("warm", Topics.withPrefix("warm."), 2, Limits.USUAL);
        List<Article> articles = KafkaContract.articles(60);
        Restored restored = new Restored();
        StreamsSettings settings = withStandby(topology, folder.resolve("one"));
        try (KafkaContract.Plain plain = new KafkaContract.Plain(settings);
                StreamsApp one = new StreamsApp(Toy.parts(), settings);
                StreamsApp other = new StreamsApp(Toy.parts(), withStandby(topology, folder.resolve("other")))) {
            other.streams().setGlobalStateRestoreListener(restored);
            one.start();
            assertThat(one.awaitReady(KafkaContract.PATIENCE)).isTrue();
            other.start();
            assertThat(other.awaitReady(KafkaContract.PATIENCE)).isTrue();
            StreamsGauges gauges = new StreamsGauges(other);
            Awaitility.await().atMost(KafkaContract.PATIENCE).untilAsserted(() -> {
                assertThat(gauges.activeTasks()).isPositive();
                assertThat(gauges.standbyTasks()).isPositive();
            });
            double before = gauges.activeTasks();
            List<Article> first = articles.subList(0, 40);
            first.forEach(plain::send);
            plain.awaitSettled(topology.topics(), KafkaContract.expected(first));
            Awaitility.await()
                    .atMost(KafkaContract.PATIENCE)
                    .until(() -> isWarm(other) && other.streams().state() == KafkaStreams.State.RUNNING);
            restored.records.set(0);

            one.close();
            articles.subList(40, 60).forEach(plain::send);
            plain.awaitSettled(topology.topics(), KafkaContract.expected(articles));

            assertThat(gauges.activeTasks()).isGreaterThan(before);
            assertThat(gauges.standbyTasks()).isZero();
            assertThat(restored.tasks.get()).as("stores taken over").isPositive();
            assertThat(restored.records.get()).as("records read again").isZero();
        }
    }

    /** Counts what is read from changelogs before tasks are active. */
    private static final class Restored implements StateRestoreListener {
        private final AtomicLong records = new AtomicLong();
        private final AtomicLong tasks = new AtomicLong();

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
            tasks.incrementAndGet();
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long to, long count) {}

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long count) {
            records.addAndGet(count);
        }
    }

    private static StreamsSettings withStandby(TopologySettings topology, Path folder) {
        return new StreamsSettings(
                topology,
                kafka.bootstrapServers(),
                folder,
                1,
                1,
                (short) 1,
                null,
                StreamsSettings.USUAL_STORE_MEMORY,
                Map.of());
    }

    /** Whether its stores, the warm copies too, have taken all from their changelogs but the mark of the last transaction. */
    private static boolean isWarm(StreamsApp app) {
        return app.streams().allLocalStorePartitionLags().values().stream()
                .flatMap(stores -> stores.values().stream())
                .mapToLong(LagInfo::offsetLag)
                .allMatch(lag -> lag <= 1);
    }

    @Test
    void shouldSayWhichTopicsTakeTooSmallRecords() throws Exception {
        Topics topics = Topics.withPrefix("small.");
        Map<String, String> small = Map.of("max.message.bytes", "1000000", "cleanup.policy", "compact");
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic("small.claims", Optional.of(2), Optional.empty()).configs(small),
                            new NewTopic("small.reviews", Optional.of(2), Optional.empty()).configs(small)))
                    .all()
                    .get();
            assertThatThrownBy(() -> new TopicAdmin(admin)
                            .ensure(new TopologySettings("a", topics, 2, Limits.USUAL), (short) -1))
                    .isInstanceOf(TopicAdmin.UnfitTopic.class)
                    .hasMessageStartingWith("topic small.claims has max.message.bytes=1000000, not 16777216: change it")
                    .hasMessageNotContaining("small.reviews");
        }
    }

    @Test
    void shouldCutADeadLetterToWhatItsTopicTakes(@TempDir Path folder) throws Exception {
        TopologySettings topology = new TopologySettings("cut", Topics.withPrefix("cut."), 1, Limits.USUAL);
        StreamsSettings settings = StreamsSettings.of(topology, kafka.bootstrapServers(), folder);
        Topics topics = topology.topics();
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic("cut.articles-dlq", Optional.of(1), Optional.empty())
                            .configs(Map.of("max.message.bytes", "1000000"))))
                    .all()
                    .get();
        }
        byte[] noise = new byte[5 * 1024 * 1024];
        new Random(11).nextBytes(noise); // no codec makes it smaller
        try (StreamsApp app = new StreamsApp(Toy.parts(), settings);
                KafkaContract.Plain plain = new KafkaContract.Plain(settings);
                KafkaProducer<byte[], byte[]> large = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "max.request.size",
                                Topics.MAX_RECORD_BYTES),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            app.start();
            assertThat(app.awaitReady(KafkaContract.PATIENCE)).isTrue();
            large.send(new ProducerRecord<>(topics.articles().name(), noise)).get();
            plain.send(Toy.article("a", "Harbour Gazette", "|call|+"));

            plain.await(topics.claims(), r -> true);
            ConsumerRecord<byte[], DeadLetter> letter = plain.await(topics.articlesDlq(), r -> true);
            assertThat(letter.value().reason()).isEqualTo("not_json");
            assertThat(letter.value().source()).isEqualTo("cut.articles-0@0");
            assertThat(letter.value().value()).hasSize(750_000).isEqualTo(Arrays.copyOf(noise, 750_000));
        }
    }

    @Test
    void shouldMakeTopicsThatKeepWhatIsNeeded() throws Exception {
        Topics topics = Topics.withPrefix("kept.");
        Limits limits = Limits.USUAL.withHorizon(Duration.ofDays(30));
        try (Admin admin = admin(kafka)) {
            new TopicAdmin(admin).ensure(new TopologySettings("a", topics, 2, limits), (short) -1);
            for (Map.Entry<String, Integer> days : Map.of(
                            "articles", 37, "claims", 395, "stances", 395, "contradictions", 365, "dossiers", 365)
                    .entrySet()) {
                ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "kept." + days.getKey());
                Config made = Objects.requireNonNull(
                        admin.describeConfigs(List.of(topic)).all().get().get(topic));
                assertThat(made.get("retention.ms").value())
                        .as(days.getKey())
                        .isEqualTo(
                                Long.toString(Duration.ofDays(days.getValue()).toMillis()));
            }
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
