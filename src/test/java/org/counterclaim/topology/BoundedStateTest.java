package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Review;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No store grows without end: what bounds each is a time, or what people have said. */
class BoundedStateTest {

    private static final Topics TOPICS = Topics.withPrefix("");
    private static final Duration HORIZON = Duration.ofDays(30);
    private static final Instant FIRST = Instant.parse("2024-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;
    private TestInputTopic<String, Review> reviews;
    private TestOutputTopic<String, Contradiction> contradictions;

    @BeforeEach
    void start() {
        TopologySettings settings = new TopologySettings("test", TOPICS, 1, Limits.USUAL.withHorizon(HORIZON));
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        // Nothing is sent ahead of the clock.
        driver = new TopologyTestDriver(
                new CounterclaimTopology(Toy.parts(), settings).get(), config, FIRST.plus(Duration.ofDays(2_000)));
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        reviews = driver.createInputTopic(
                TOPICS.reviews().name(),
                TOPICS.reviews().keySerde().serializer(),
                TOPICS.reviews().valueSerde().serializer());
        contradictions = driver.createOutputTopic(
                TOPICS.contradictions().name(),
                TOPICS.contradictions().keySerde().deserializer(),
                TOPICS.contradictions().valueSerde().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldFreeTheRowsOfEveryStoreButThoseOfReviewedFindings() {
        String reviewed = find("call", FIRST);
        String forgotten = find("toll", FIRST);
        Review dismissal = new Review(reviewed, Review.Decision.DISMISSED, null, null, FIRST);
        reviews.pipeInput(reviewed, dismissal, FIRST);
        assertThat(contradictions.readValuesToList())
                .extracting(Contradiction::status)
                .containsExactly(FindingStatus.DISMISSED);
        Instant later = FIRST.plus(HORIZON.multipliedBy(2)).plus(Duration.ofDays(2));

        String second = find("dam", later);

        for (String store : List.of(Stores.KNOWN_CLAIMS, Stores.POSITIONS, Stores.LINKS, Stores.SUPPORTS)) {
            assertThat(keys(store)).as(store).isNotEmpty().allMatch(key -> key.startsWith("dam\t"));
        }
        assertThat(keys(Stores.ARTICLE_VERSIONS)).containsExactly("dam-a", "dam-b");
        assertThat(keys(Stores.FINDINGS)).containsExactlyInAnyOrder("call\t" + reviewed, "dam\t" + second);
        assertThat(keys(ForgetProcessor.EVENTS))
                .as("as long as the topic has the findings")
                .containsExactlyInAnyOrder(reviewed, forgotten, second);

        String third = find(
                "bridge",
                later.plus(Limits.USUAL
                        .withHorizon(HORIZON)
                        .keeping()
                        .eventsOfFindings()
                        .plusDays(1)));

        assertThat(keys(ForgetProcessor.EVENTS)).containsExactlyInAnyOrder(reviewed, third);
        assertThat(keys(ForgetProcessor.REVIEWS)).containsExactly(reviewed);
        contradictions.readValuesToList();
        reviews.pipeInput(
                reviewed, new Review(reviewed, Review.Decision.REOPENED, null, null, FIRST), later.plusSeconds(1));
        assertThat(contradictions.readValuesToList())
                .as("a review can be taken back as long as it lasts")
                .extracting(Contradiction::status)
                .containsExactly(FindingStatus.OPEN);
    }

    @Test
    void shouldNotForgetBecauseOfAReviewWhoseSendersClockIsWrong() {
        Instant now = FIRST.plus(Duration.ofDays(2_000));
        String reviewed = find("call", now);
        String other = find("toll", now);
        Instant never = Instant.parse("9000-01-01T00:00:00Z");
        reviews.pipeInput(reviewed, new Review(reviewed, Review.Decision.DISMISSED, null, null, now), never);
        driver.advanceWallClockTime(Sweep.PAUSE);

        assertThat(keys(ForgetProcessor.EVENTS)).containsExactlyInAnyOrder(reviewed, other);
    }

    @Test
    void shouldNotDateAFindingByAReviewOfAFarYear() {
        Instant now = FIRST.plus(Duration.ofDays(2_000));
        String reviewed = find("call", now);
        Instant never = Instant.parse("9000-01-01T00:00:00Z");

        reviews.pipeInput(reviewed, new Review(reviewed, Review.Decision.DISMISSED, null, null, now), never);

        Instant soon = now.plus(Limits.USUAL.maxAhead()).plus(Sweep.PAUSE.multipliedBy(3));
        assertThat(contradictions.readRecordsToList()).singleElement().satisfies(r -> {
            assertThat(r.value().status()).isEqualTo(FindingStatus.DISMISSED);
            assertThat(r.value().detectedAt()).isBetween(now, soon);
            assertThat(r.getRecordTime()).isBetween(now, soon);
        });
    }

    @Test
    void shouldFreeNothingThatMayStillBeCompared() {
        find("call", FIRST);
        find("toll", FIRST.plus(HORIZON.multipliedBy(2)));

        assertThat(keys(Stores.POSITIONS)).anyMatch(key -> key.startsWith("call\t"));
        assertThat(keys(Stores.ARTICLE_VERSIONS)).contains("call-a", "call-b");
    }

    /** Two articles that contradict each other on an event, and time for the stores to be swept. */
    private String find(String event, Instant at) {
        send(event + "-a", "Harbour Gazette", at, "|" + event + "|+");
        send(event + "-b", "Sarnit Post", at, "Kremlin|" + event + "|-");
        List<Contradiction> found = contradictions.readValuesToList();
        driver.advanceWallClockTime(Sweep.PAUSE);
        driver.advanceWallClockTime(Sweep.PAUSE);
        return found.get(found.size() - 1).id();
    }

    private void send(String id, String outlet, Instant at, String line) {
        articles.pipeInput(
                id.getBytes(StandardCharsets.UTF_8),
                Json.write(article(id, 1, outlet, at, line)).getBytes(StandardCharsets.UTF_8),
                at);
    }

    private TreeSet<String> keys(String store) {
        TreeSet<String> keys = new TreeSet<>();
        try (KeyValueIterator<String, Object> rows =
                driver.<String, Object>getKeyValueStore(store).all()) {
            while (rows.hasNext()) {
                KeyValue<String, Object> row = rows.next();
                keys.add(row.key);
            }
        }
        return keys;
    }
}
