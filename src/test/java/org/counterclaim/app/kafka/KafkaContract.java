package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.topology.Toy.NOON;
import static org.counterclaim.topology.Toy.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.counterclaim.model.Article;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Review;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.Pipeline;
import org.counterclaim.topology.TopologySettings;
import org.counterclaim.topology.Toy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold on any Kafka: a plain producer in, a plain {@code read_committed} consumer out. */
@SuppressWarnings("NullAway") // null values are part of what is tested
interface KafkaContract {

    Duration PATIENCE = Duration.ofSeconds(180);

    String bootstrapServers();

    @Test
    default void shouldBringContradictionsAndDeadLettersToPlainConsumers(@TempDir Path folder) throws Exception {
        StreamsSettings settings = settings("plain", 2, folder);
        Topics topics = settings.topology().topics();
        try (StreamsApp app = started(settings);
                Plain plain = new Plain(settings)) {
            plain.send(article("a", "Harbour Gazette", "|call|+"));
            plain.send("x", "{ not json".getBytes(StandardCharsets.UTF_8));
            plain.send(
                    null,
                    Json.write(article("b", "Sarnit Post", "Kremlin|call|-")).getBytes(StandardCharsets.UTF_8));

            ConsumerRecord<String, Contradiction> found =
                    plain.await(topics.contradictions(), r -> r.value().status() == FindingStatus.OPEN);
            assertThat(found.key()).isEqualTo(found.value().id());
            assertThat(new String(found.headers().lastHeader("relation").value(), StandardCharsets.UTF_8))
                    .isEqualTo("contradicts");
            ConsumerRecord<byte[], DeadLetter> letter = plain.await(topics.articlesDlq(), r -> true);
            assertThat(letter.value().reason()).isEqualTo("not_json");
            assertThat(new String(letter.value().value(), StandardCharsets.UTF_8))
                    .isEqualTo("{ not json");
            assertThat(plain.all(topics.claims())).hasSize(2);

            Review review = new Review(found.key(), Review.Decision.DISMISSED, "two calls", "ada", NOON);
            plain.review(review);
            plain.await(topics.contradictions(), r -> r.value().status() == FindingStatus.DISMISSED);

            plain.send("a", null);
            plain.await(topics.contradictions(), r -> r.value().status() == FindingStatus.WITHDRAWN);
            assertThat(app.isReady()).isTrue();
        }
    }

    @Test
    default void shouldGoOnWhereItStoppedWithNothingLostAndNothingTwice(@TempDir Path folder) throws Exception {
        StreamsSettings settings = settings("restart", 2, folder);
        Topics topics = settings.topology().topics();
        List<Article> articles = articles(60);
        try (Plain plain = new Plain(settings)) {
            try (StreamsApp app = started(settings)) {
                articles.subList(0, 30).forEach(plain::send);
                plain.await(topics.contradictions(), r -> true);
            }
            articles.subList(30, 60).forEach(plain::send);
            try (StreamsApp app = started(settings)) {
                plain.awaitSettled(topics, expected(articles));
                assertThat(plain.versionsTwice(topics)).isEmpty();
            }
        }
    }

    @Test
    default void shouldComputeEverythingAgainFromTheArticles(@TempDir Path folder) throws Exception {
        StreamsSettings settings = settings("replay", 2, folder);
        Topics topics = settings.topology().topics();
        List<Article> articles = articles(40);
        try (Plain plain = new Plain(settings)) {
            try (StreamsApp app = started(settings)) {
                articles.forEach(plain::send);
                plain.awaitSettled(topics, expected(articles));
                assertThatThrownBy(new Replay(settings)::reset)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("still runs");
            }
            try (Admin admin = Admin.create(settings.clients())) {
                String application = settings.topology().applicationId();
                // Of another application, whose id begins with ours.
                List<String> others = List.of(
                        application + "-staging-positions-changelog", application + "-b-reviews-by-event-repartition");
                admin.createTopics(others.stream()
                                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                                .toList())
                        .all()
                        .get();
                assertThat(new Replay(settings).reset())
                        .contains(topics.contradictions().name())
                        .doesNotContain(
                                topics.articles().name(), topics.reviews().name());
                assertThat(admin.listTopics().names().get())
                        .filteredOn(name -> name.startsWith(application + "-"))
                        .containsExactlyInAnyOrderElementsOf(others);
            }
            try (StreamsApp app = started(settings)) {
                plain.awaitSettled(topics, expected(articles));
                assertThat(plain.versionsTwice(topics)).isEmpty();
            }
        }
    }

    @Test
    default void shouldFindWithTwoInstancesWhatOneFinds(@TempDir Path one, @TempDir Path other) throws Exception {
        StreamsSettings settings = settings("two", 4, one);
        StreamsSettings second = new StreamsSettings(
                settings.topology(),
                settings.bootstrapServers(),
                other,
                1,
                0,
                (short) 1,
                null,
                StreamsSettings.USUAL_STORE_MEMORY,
                Map.of());
        List<Article> articles = articles(80);
        try (Plain plain = new Plain(settings);
                StreamsApp app = started(settings);
                StreamsApp more = started(second)) {
            articles.forEach(plain::send);
            plain.awaitSettled(settings.topology().topics(), expected(articles));
            assertThat(plain.versionsTwice(settings.topology().topics())).isEmpty();
            assertThat(more.isReady()).isTrue();
        }
    }

    private StreamsApp started(StreamsSettings settings) {
        StreamsApp app = new StreamsApp(Toy.parts(), settings);
        app.start();
        assertThat(app.awaitReady(PATIENCE)).as("ready").isTrue();
        return app;
    }

    private StreamsSettings settings(String name, int partitions, Path folder) {
        String unique = name + "-" + Long.toString(System.nanoTime(), 36);
        TopologySettings topology =
                new TopologySettings(unique, Topics.withPrefix(unique + "."), partitions, Limits.USUAL);
        return new StreamsSettings(
                topology,
                bootstrapServers(),
                folder,
                1,
                0,
                (short) 1,
                null,
                StreamsSettings.USUAL_STORE_MEMORY,
                Map.of());
    }

    /** Articles that contradict, update and take back in all sorts of ways, the same in every run. */
    static List<Article> articles(int count) {
        String[] words = {"+", "-", "=5", "=7", ">3", ">9", "for", "against"};
        String[] holders = {"", "Kremlin", "Mayor", "@Hill Echo", "Union"};
        String[] events = {"call%d&meet%d", "call%d", "toll%d", "pact%d&talk%d", "strike%d"};
        Random random = new Random(11);
        List<Article> all = new ArrayList<>();
        while (all.size() < count) {
            int i = all.size();
            List<String> lines = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                // As in the news, stories come and go: each is told by some twenty articles.
                String event = events[random.nextInt(events.length)].replace("%d", Integer.toString(i / 20));
                lines.add(holders[random.nextInt(holders.length)] + "|" + event + "|"
                        + words[random.nextInt(words.length)]);
            }
            Instant at = NOON.minus(Duration.ofMinutes(random.nextInt(10_000)));
            Article a = article("n" + i, 1, "Outlet " + random.nextInt(9), at, lines.toArray(String[]::new));
            all.add(a);
            if (i % 9 == 0) {
                all.add(Toy.canceled(a));
            }
        }
        return all.subList(0, count);
    }

    /** Findings that stand in the end, without what depends on the order of arrival. */
    static Map<String, String> expected(List<Article> articles) {
        Pipeline pipeline = new Pipeline(Toy.parts(), Limits.USUAL);
        articles.forEach(pipeline::add);
        return standing(pipeline);
    }

    static Map<String, String> standing(Pipeline pipeline) {
        Map<String, String> findings = new TreeMap<>();
        pipeline.contradictions().forEach(c -> put(findings, c));
        return findings;
    }

    private static void put(Map<String, String> findings, Contradiction c) {
        findings.remove(c.id());
        if (c.status() != FindingStatus.WITHDRAWN) {
            String text = Json.write(c);
            findings.put(
                    c.id(),
                    text.replaceAll("\"version\":\\d+,\"eventKey\"", "").replaceAll("\"detectedAt\":\"[^\"]*\"", ""));
        }
    }

    /** Clients without anything of Counterclaim but its topics. */
    final class Plain implements AutoCloseable {
        private final Topics topics;
        private final String application;
        private final Map<String, Object> config;
        private final KafkaProducer<byte[], byte[]> producer;

        Plain(StreamsSettings settings) {
            this.application = settings.topology().applicationId();
            this.topics = settings.topology().topics();
            this.config = settings.clients();
            this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        void send(Article article) {
            send(article.id(), Json.write(article).getBytes(StandardCharsets.UTF_8));
        }

        void send(@Nullable String key, byte @Nullable [] value) {
            byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            sent(new ProducerRecord<>(topics.articles().name(), null, keyBytes, value));
        }

        void review(Review review) {
            sent(new ProducerRecord<>(
                    topics.reviews().name(),
                    review.contradictionId().getBytes(StandardCharsets.UTF_8),
                    Json.write(review).getBytes(StandardCharsets.UTF_8)));
        }

        /** What did not arrive was not lost by the application. */
        private void sent(ProducerRecord<byte[], byte[]> record) {
            try {
                producer.send(record).get();
            } catch (ExecutionException e) {
                throw new AssertionError("not sent to " + record.topic(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        <K, V> ConsumerRecord<K, V> await(Topic<K, V> topic, Predicate<ConsumerRecord<K, V>> wanted) {
            try (KafkaConsumer<K, V> consumer = consumer(topic)) {
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (System.nanoTime() < end) {
                    for (ConsumerRecord<K, V> r : consumer.poll(Duration.ofMillis(100))) {
                        if (wanted.test(r)) {
                            return r;
                        }
                    }
                }
            }
            throw new AssertionError("nothing as wanted on " + topic.name());
        }

        <K, V> List<ConsumerRecord<K, V>> all(Topic<K, V> topic) {
            List<ConsumerRecord<K, V>> records = new ArrayList<>();
            try (KafkaConsumer<K, V> consumer = consumer(topic)) {
                Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
                while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
            }
            return records;
        }

        Map<String, String> settled(Topics topics) {
            Map<String, String> findings = new TreeMap<>();
            all(topics.contradictions()).forEach(r -> put(findings, r.value()));
            return findings;
        }

        void awaitSettled(Topics topics, Map<String, String> expected) throws InterruptedException {
            assertThat(awaitDrained(topics)).isEqualTo(expected);
        }

        /** What stands once everything that was sent is worked through; it may take any time while there is progress. */
        Map<String, String> awaitDrained(Topics topics) throws InterruptedException {
            long end = System.nanoTime() + 3 * PATIENCE.toNanos();
            long before = -1;
            int calm = 0;
            try (Admin admin = Admin.create(config)) {
                while (System.nanoTime() < end && calm < 4) {
                    calm = isDrained(admin) ? calm + 1 : 0;
                    long done = done(admin);
                    if (done > before) {
                        before = done;
                        end = System.nanoTime() + 3 * PATIENCE.toNanos();
                    }
                    Thread.sleep(250);
                }
            }
            assertThat(calm).as("worked through in time").isEqualTo(4);
            return settled(topics);
        }

        private long done(Admin admin) throws InterruptedException {
            try {
                return admin
                        .listConsumerGroupOffsets(application)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .values()
                        .stream()
                        .filter(Objects::nonNull)
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum();
            } catch (ExecutionException e) {
                return -1;
            }
        }

        /** Whether the application has committed all that is committed on what it reads, and readers see all that it wrote. */
        private boolean isDrained(Admin admin) throws InterruptedException {
            try {
                Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(application)
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (Map.Entry<TopicPartition, Long> last : ends(
                                admin, topicsRead(admin), IsolationLevel.READ_UNCOMMITTED)
                        .entrySet()) {
                    OffsetAndMetadata at = done.get(last.getKey());
                    // Behind the last record of an internal topic stands the mark of its transaction; who read it to
                    // the
                    // end is at either. Articles are sent without transactions.
                    int mark = last.getKey().topic().equals(topics.articles().name()) ? 0 : 1;
                    if (last.getValue() - (at == null ? 0 : at.offset()) > mark) {
                        return false;
                    }
                }
                // A transaction that was open when something died holds up readers until it is ended or runs out.
                List<TopicPartition> written = partitions(
                        admin,
                        topics.all().stream()
                                .map(Topic::name)
                                .filter(n -> !n.equals(topics.articles().name()))
                                .toList());
                return ends(admin, written, IsolationLevel.READ_COMMITTED)
                        .equals(ends(admin, written, IsolationLevel.READ_UNCOMMITTED));
            } catch (ExecutionException e) {
                return false;
            }
        }

        private static Map<TopicPartition, Long> ends(
                Admin admin, List<TopicPartition> partitions, IsolationLevel level)
                throws InterruptedException, ExecutionException {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            partitions.forEach(p -> asked.put(p, OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(asked, new ListOffsetsOptions(level))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        }

        private List<TopicPartition> topicsRead(Admin admin) throws InterruptedException, ExecutionException {
            List<String> names = admin.listTopics().names().get().stream()
                    .filter(n -> n.equals(topics.articles().name())
                            || n.startsWith(application + "-") && n.endsWith("-repartition"))
                    .toList();
            return partitions(admin, names);
        }

        private static List<TopicPartition> partitions(Admin admin, List<String> names)
                throws InterruptedException, ExecutionException {
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(names).allTopicNames().get().forEach((name, d) -> d.partitions()
                    .forEach(p -> partitions.add(new TopicPartition(name, p.partition()))));
            return partitions;
        }

        /** Versions of findings that were sent more than once: none, under exactly-once. */
        List<String> versionsTwice(Topics topics) {
            Map<String, Integer> seen = new HashMap<>();
            all(topics.contradictions())
                    .forEach(r -> seen.merge(r.key() + "/" + r.value().version(), 1, Integer::sum));
            return seen.entrySet().stream()
                    .filter(e -> e.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private <K, V> KafkaConsumer<K, V> consumer(Topic<K, V> topic) {
            Map<String, Object> c = new HashMap<>(config);
            c.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            c.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            KafkaConsumer<K, V> consumer = new KafkaConsumer<>(
                    c, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer;
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
