package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.NOON;
import static org.counterclaim.topology.Toy.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.counterclaim.app.kafka.DeadLetters;
import org.counterclaim.model.Article;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Review;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may write to {@code articles} chooses times and headers: neither may harm other articles. */
@SuppressWarnings("NullAway") // null keys and values are part of what is tested
class HostileRecordsTest {

    private static final Topics TOPICS = Topics.withPrefix("");
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final int[] tooOld = {0};
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;
    private TestOutputTopic<String, Contradiction> contradictions;
    private TestOutputTopic<byte[], DeadLetter> letters;

    @BeforeEach
    void start() {
        Parts parts = Toy.parts().observedBy(new Observer() {
            @Override
            public void tooOld(String eventKey) {
                tooOld[0]++;
            }
        });
        Limits limits = Limits.USUAL.withHorizon(Duration.ofDays(30)).withMaxBodyChars(1_000);
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        config.put("counterclaim.dead.letters", TOPICS.articlesDlq().name());
        driver = new TopologyTestDriver(
                new CounterclaimTopology(parts, new TopologySettings("test", TOPICS, 1, limits)).get(), config, NOON);
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        contradictions = output(TOPICS.contradictions());
        letters = output(TOPICS.articlesDlq());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde().deserializer());
    }

    private void send(String key, Article article, Headers headers, Instant at) {
        articles.pipeInput(new TestRecord<>(bytes(key), bytes(Json.write(article)), headers, at));
    }

    private void send(Article article, Instant at) {
        send(article.id(), article, new RecordHeaders(), at);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldRefuseArticlesAndReviewsOfAFormThatOnlyALaterVersionKnows() {
        send("a", article("a", "Harbour Gazette", "|call|+"), type("org.counterclaim.article.v2"), NOON);
        // Of another's software, whose versions say nothing here.
        send("b", article("b", "Sarnit Post", "Kremlin|call|-"), type("example.press.article.v2"), NOON);
        send("a", article("a", "Harbour Gazette", "|call|+"), type("org.counterclaim.article.v1"), NOON);
        Contradiction found = contradictions.readValue();
        TestInputTopic<byte[], byte[]> reviews =
                driver.createInputTopic(TOPICS.reviews().name(), new ByteArraySerializer(), new ByteArraySerializer());
        byte[] review = bytes(Json.write(new Review(found.id(), Review.Decision.DISMISSED, "two calls", "ada", NOON)));
        reviews.pipeInput(new TestRecord<>(bytes(found.id()), review, type("org.counterclaim.review.v2"), NOON));

        assertThat(contradictions.isEmpty()).isTrue();
        List<TestRecord<byte[], DeadLetter>> refused = letters.readRecordsToList();
        assertThat(refused).extracting(r -> r.value().reason()).containsExactly("newer_form", "unreadable");
        assertThat(refused)
                .allSatisfy(r -> assertThat(r.value().message()).contains(".v2", "reads v1", "run a later version"));
        reviews.pipeInput(new TestRecord<>(bytes(found.id()), review, new RecordHeaders(), NOON));
        assertThat(contradictions.readValue().note()).isEqualTo("two calls");
    }

    private static Headers type(String type) {
        return new RecordHeaders().add("ce_type", bytes(type));
    }

    @Test
    void shouldNotLetAnArticleOfAFarYearMakeAllOthersTooOld() {
        send(article("a", "Harbour Gazette", "|call|+"), NOON);
        send(article("far", 1, "Hill Echo", FAR, "|call|+"), FAR);
        send("other", article("farther", 1, "Hill Echo", FAR, "|call|+"), new RecordHeaders(), NOON);
        articles.pipeInput(bytes("b"), null, FAR);
        driver.advanceWallClockTime(Sweep.PAUSE.multipliedBy(3));
        send(article("b", 1, "Sarnit Post", NOON.plusSeconds(60), "Kremlin|call|-"), NOON);

        assertThat(contradictions.readValuesToList()).hasSize(1);
        List<TestRecord<byte[], DeadLetter>> refused = letters.readRecordsToList();
        assertThat(refused)
                .extracting(r -> r.value().reason())
                .containsExactly("sent_in_future", "published_in_future", "sent_in_future");
        assertThat(refused.get(0).value().message()).contains("2099-01-01", "it is 2026-03-01");
        assertThat(refused).allSatisfy(r -> assertThat(r.getRecordTime()).isBefore(FAR));
        assertThat(tooOld[0]).isZero();
    }

    @Test
    void shouldTakeAnArticleThatAClockSlightlyAheadHasDated() {
        Instant ahead = NOON.plus(Duration.ofHours(14));
        send(article("a", 1, "Harbour Gazette", ahead, "|call|+"), ahead);
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void shouldCountWhatIsTooOldToMeetAnything() {
        send(article("a", "Harbour Gazette", "|call|+"), NOON);
        send(article("b", 1, "Sarnit Post", NOON.minus(Duration.ofDays(70)), "Kremlin|call&toll|-"), NOON);
        assertThat(tooOld[0]).as("once under each key").isEqualTo(2);
        assertThat(contradictions.isEmpty()).isTrue();
    }

    @Test
    void shouldNotBelieveHeadersThatOnlyTheProgramSets() {
        Headers forged = new RecordHeaders();
        forged.add(MoveProcessor.OUT_OF_FEED, new byte[0]);
        forged.add(MoveProcessor.CAME_FROM, bytes("payroll-3@17"));
        forged.add(MoveProcessor.CAME_WITH_KEY, bytes("somebody"));
        articles.pipeInput(new TestRecord<>(bytes("x"), bytes("{ not json"), forged, NOON));
        send("other", article("y", "Hill Echo", "boom"), forged, NOON);

        List<TestRecord<byte[], DeadLetter>> refused = letters.readRecordsToList();
        assertThat(refused)
                .extracting(r -> r.value().reason())
                .as("read by the forms of articles, moved or not")
                .containsExactly("not_json", "extract_failed");
        assertThat(refused).extracting(r -> r.value().source()).containsExactly("articles-0@0", "articles-0@1");
        assertThat(refused).extracting(TestRecord::key).containsExactly(bytes("x"), bytes("other"));
    }

    @Test
    void shouldSendNoForeignHeaderOn() {
        Headers foreign = new RecordHeaders();
        foreign.add("foreign", new byte[1_000]);
        foreign.add("status", bytes("confirmed"));
        send("a", article("a", "Harbour Gazette", "|call|+", "Mayor|dam|for"), foreign, NOON);
        send("other", article("b", "Sarnit Post", "Kremlin|call|-", "Union|dam|against"), foreign, NOON);

        for (String topic : List.of("claims", "stances", "contradictions", "dossiers")) {
            assertForeignless(topic, 2);
        }
        assertForeignless("test-articles-by-id-repartition", 1);
        assertForeignless("test-claims-by-event-repartition", 4);
    }

    private void assertForeignless(String topic, int records) {
        List<TestRecord<byte[], byte[]>> all = driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(all).as(topic).hasSize(records).allSatisfy(r -> {
            assertThat(r.headers().lastHeader("foreign")).isNull();
            assertThat(r.headers().headers("status")).hasSizeLessThan(2);
        });
    }
}
