package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.NOON;
import static org.counterclaim.topology.Toy.article;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.counterclaim.model.Article;
import org.counterclaim.model.Claim;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.model.Kind;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.model.Stance;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topic;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@SuppressWarnings("NullAway") // null keys and values are part of what is tested
class CounterclaimTopologyTest {

    private static final Topics TOPICS = Topics.withPrefix("");

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;
    private TestInputTopic<String, Review> reviews;
    private TestOutputTopic<String, Claim> claims;
    private TestOutputTopic<String, Stance> stances;
    private TestOutputTopic<String, Contradiction> contradictions;
    private TestOutputTopic<String, Dossier> dossiers;
    private TestOutputTopic<byte[], DeadLetter> letters;

    @BeforeEach
    void start() {
        start(Toy.parts(), Limits.USUAL.withArticleTime(Duration.ofMillis(300)));
    }

    private void start(Parts parts, Limits limits) {
        start(parts, limits, 1);
    }

    private void start(Parts parts, Limits limits, int partitions) {
        TopologySettings settings = new TopologySettings("test", TOPICS, partitions, limits);
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(new CounterclaimTopology(parts, settings).get(), config, NOON);
        articles = driver.createInputTopic(
                TOPICS.articles().name(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                NOON,
                Duration.ofSeconds(1));
        reviews = driver.createInputTopic(
                TOPICS.reviews().name(),
                TOPICS.reviews().keySerde().serializer(),
                TOPICS.reviews().valueSerde().serializer());
        claims = output(TOPICS.claims());
        stances = output(TOPICS.stances());
        contradictions = output(TOPICS.contradictions());
        dossiers = output(TOPICS.dossiers());
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

    private void send(Article article) {
        send(article.id(), Json.write(article));
    }

    private void send(String key, String value) {
        articles.pipeInput(bytes(key), bytes(value));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Contradiction> found() {
        return contradictions.readValuesToList();
    }

    @Test
    void shouldKeepTheTopologyAsTheGoldenFileHasIt() throws Exception {
        TopologySettings settings = TopologySettings.of("counterclaim", 4);
        String described =
                new CounterclaimTopology(Toy.parts(), settings).get().describe().toString();
        Path golden = Path.of("src/test/resources/topology.txt");
        if (Boolean.getBoolean("golden")) {
            Files.writeString(golden, described);
        }
        assertThat(described).isEqualTo(Files.readString(golden));
    }

    @Test
    void shouldSayWhereTwoSourcesContradictEachOther() {
        send(article("a", "Harbour Gazette", "|call|+"));
        assertThat(found()).isEmpty();
        send(article("b", 1, "Sarnit Post", NOON.plusSeconds(1), "Kremlin|call|-"));

        List<TestRecord<String, Contradiction>> records = contradictions.readRecordsToList();
        assertThat(records).hasSize(1);
        Contradiction c = records.get(0).value();
        assertThat(records.get(0).key()).isEqualTo(c.id());
        assertThat(c.relation()).isEqualTo(Relation.CONTRADICTS);
        assertThat(c.kind()).isEqualTo(Kind.DENIAL);
        assertThat(c.status()).isEqualTo(FindingStatus.OPEN);
        assertThat(c.version()).isEqualTo(1);
        assertThat(c.left().quote()).isEqualTo("|call|+");
        assertThat(c.right().holder()).isEqualTo("Kremlin");
        assertThat(c.right().url()).isEqualTo("https://sarnit-post.example/b");
        assertThat(c.summary()).startsWith("Kremlin denies what Harbour Gazette says");
        assertThat(headers(records.get(0)))
                .containsEntry("relation", "contradicts")
                .containsEntry("kind", "denial")
                .containsEntry("status", "open")
                .containsEntry("score", "0.90")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.counterclaim.contradiction.v1")
                .containsEntry("ce_subject", c.id())
                .containsEntry("content-type", "application/json");
    }

    private static Map<String, String> headers(TestRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header h : record.headers()) {
            headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    @Test
    void shouldSendClaimsStancesAndDossier() {
        send(article("a", "Harbour Gazette", "|call|+", "Harbour Union|pact|for"));
        send(article("b", "Sarnit Post", "Kremlin|call|-", "Opposition|pact|against"));

        assertThat(claims.readValuesToList()).hasSize(2);
        assertThat(stances.readValuesToList()).hasSize(2);
        assertThat(found()).extracting(Contradiction::kind).containsExactly(Kind.DENIAL, Kind.STANCE);
        Map<String, Dossier> events = dossiers.readKeyValuesToMap();
        assertThat(events).containsOnlyKeys("call", "pact");
        assertThat(events.get("call").positions()).hasSize(2);
        assertThat(events.get("call").silent()).containsExactly("Arland");
        assertThat(events.get("call").relations()).containsEntry(Relation.CONTRADICTS, 1);
    }

    @Test
    void shouldFoldEqualPositionsIntoOneFinding() {
        send(article("a", "Harbour Gazette", "|call|+"));
        send(article("b", "Sarnit Post", "Kremlin|call|-"));
        send(article("c", 1, "Lakeside Times", NOON, "in other words", "|call|+"));
        send(article("d", 1, "Hill Echo", NOON, "and in others", "@Harbour Gazette|call|+"));

        List<Contradiction> all = found();
        assertThat(all).extracting(Contradiction::id).containsOnly(all.get(0).id());
        Contradiction last = all.get(all.size() - 1);
        assertThat(last.version()).isEqualTo(2);
        // The echo has it from the first: two origins, not three.
        assertThat(List.of(last.left().independentOrigins(), last.right().independentOrigins()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void shouldHandleAPairUnderItsSmallestKeyOnly() {
        send(article("a", "Harbour Gazette", "|call&meet&talk|+"));
        send(article("b", "Sarnit Post", "Kremlin|call&meet&talk|-"));

        assertThat(found()).extracting(Contradiction::eventKey).containsExactly("call");
        assertThat(dossiers.readKeyValuesToMap()).containsOnlyKeys("call");
    }

    @Test
    void shouldWithdrawWhatRestedOnAnArticleAndNothingElse() {
        send(article("a", "Harbour Gazette", "|call|+", "|toll|=12"));
        send(article("b", "Sarnit Post", "Kremlin|call|-"));
        send(article("c", "Hill Echo", "|toll|=40"));
        assertThat(found()).hasSize(2);
        claims.readValuesToList();

        articles.pipeInput(bytes("b"), (byte[]) null);

        assertThat(claims.readKeyValuesToList()).singleElement().satisfies(r -> assertThat(r.value)
                .isNull());
        assertThat(found()).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo(FindingStatus.WITHDRAWN);
            assertThat(c.version()).isEqualTo(2);
            assertThat(c.kind()).isEqualTo(Kind.DENIAL);
        });
        assertThat(dossiers.readKeyValuesToMap()).containsEntry("call", null);
    }

    @Test
    void shouldWithdrawOnCancellation() {
        Article b = article("b", "Sarnit Post", "Kremlin|call|-");
        send(article("a", "Harbour Gazette", "|call|+"));
        send(b);
        send(Toy.canceled(b));

        assertThat(found())
                .extracting(Contradiction::status)
                .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
        send(b);
        assertThat(found()).as("an older version stays gone").isEmpty();
    }

    @Test
    void shouldTakeBackWhatANewVersionNoLongerSays() {
        send(article("a", "Harbour Gazette", "|call|+", "|toll|=12"));
        send(article("b", "Sarnit Post", "Kremlin|call|-"));
        send(article("c", "Hill Echo", "|toll|=40"));
        found();
        claims.readValuesToList();

        send(article("a", 2, "Harbour Gazette", NOON.plusSeconds(60), "|call|+", "|toll|=40"));

        assertThat(claims.readKeyValuesToList())
                .filteredOn(r -> r.value == null)
                .hasSize(1);
        List<Contradiction> changed = found();
        assertThat(changed)
                .filteredOn(c -> c.kind() == Kind.NUMERIC)
                .extracting(Contradiction::status)
                .endsWith(FindingStatus.WITHDRAWN);
        assertThat(changed).filteredOn(c -> c.kind() == Kind.DENIAL).allSatisfy(c -> assertThat(c.status())
                .isEqualTo(FindingStatus.OPEN));
        assertThat(changed).filteredOn(c -> c.kind() == Kind.DENIAL).last().satisfies(c -> assertThat(
                        List.of(c.left().articleVersion(), c.right().articleVersion()))
                .contains(2L));
    }

    @Test
    void shouldIgnoreDuplicatesAndOlderVersions() {
        send(article("a", 2, "Harbour Gazette", NOON, "|call|+"));
        send(article("b", "Sarnit Post", "Kremlin|call|-"));
        assertThat(found()).hasSize(1);
        claims.readValuesToList();

        send(article("a", 2, "Harbour Gazette", NOON, "|call|+"));
        send(article("a", 1, "Harbour Gazette", NOON, "|toll|=1"));

        assertThat(found()).isEmpty();
        assertThat(claims.isEmpty()).isTrue();
    }

    @Test
    void shouldSupersedeFindingsOnAnEarlierCount() {
        send(article("a", 1, "Harbour Gazette", NOON, "|toll|>12"));
        send(article("b", 1, "Sarnit Post", NOON.plusSeconds(60), "Mayor|toll|=5"));
        assertThat(found()).extracting(Contradiction::status).containsExactly(FindingStatus.OPEN);

        Article later = article("c", 1, "Hill Echo", NOON.plusSeconds(120), "|toll|>40");
        send(later);
        Map<FindingStatus, Long> by = new TreeMap<>();
        found().forEach(c -> by.merge(c.status(), 1L, Long::sum));
        assertThat(by).containsEntry(FindingStatus.SUPERSEDED, 1L).containsEntry(FindingStatus.OPEN, 1L);

        send(Toy.canceled(later));
        by.clear();
        found().forEach(c -> by.merge(c.status(), 1L, Long::sum));
        assertThat(by).containsEntry(FindingStatus.WITHDRAWN, 1L).containsEntry(FindingStatus.OPEN, 1L);
    }

    @Test
    void shouldKeepAPersonsDismissalWhenThePairComesBack() {
        Article b = article("b", "Sarnit Post", "Kremlin|call|-");
        send(article("a", "Harbour Gazette", "|call|+"));
        send(b);
        String id = found().get(0).id();

        reviews.pipeInput(id, new Review(id, Review.Decision.DISMISSED, "two calls", "ada", NOON));
        assertThat(found()).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo(FindingStatus.DISMISSED);
            assertThat(c.note()).isEqualTo("two calls");
            assertThat(c.version()).isEqualTo(2);
        });

        send(Toy.canceled(b));
        assertThat(found()).extracting(Contradiction::status).containsExactly(FindingStatus.WITHDRAWN);
        send(article("d", "Hill Echo", "Kremlin|call|-"));
        assertThat(found()).singleElement().satisfies(c -> {
            assertThat(c.id()).isEqualTo(id);
            assertThat(c.status()).isEqualTo(FindingStatus.DISMISSED);
        });

        reviews.pipeInput(id, new Review(id, Review.Decision.REOPENED, null, "ada", NOON));
        assertThat(found()).extracting(Contradiction::status).containsExactly(FindingStatus.OPEN);
    }

    @Test
    void shouldHonourAReviewThatComesBeforeItsFinding() {
        send(article("a", "Harbour Gazette", "|call|+"));
        send(article("b", "Sarnit Post", "Kremlin|call|-"));
        String id = found().get(0).id();
        driver.close();
        start(Toy.parts(), Limits.USUAL);

        reviews.pipeInput(id, new Review(id, Review.Decision.CONFIRMED, null, null, NOON));
        send(article("a", "Harbour Gazette", "|call|+"));
        send(article("b", "Sarnit Post", "Kremlin|call|-"));

        assertThat(found()).extracting(Contradiction::status).last().isEqualTo(FindingStatus.CONFIRMED);
    }

    @Test
    void shouldMoveArticlesUnderAnotherKeyToTheirOwn() {
        articles.pipeInput(bytes("anything"), bytes(Json.write(article("a", "Harbour Gazette", "|call|+"))));
        articles.pipeInput(null, bytes(Json.write(article("b", "Sarnit Post", "Kremlin|call|-"))));

        assertThat(found()).hasSize(1);
        send(article("a", 2, "Harbour Gazette", NOON, "|toll|=1"));
        assertThat(found()).extracting(Contradiction::status).containsExactly(FindingStatus.WITHDRAWN);
    }

    @Test
    void shouldMoveEachArticleOfAFeedAndWithdrawalsToo() {
        driver.close();
        Parts toy = Toy.parts();
        ArticleReader feed = (key, value, at) -> {
            List<Article> all = new ArrayList<>();
            for (String line : new String(value, StandardCharsets.UTF_8).split("\n")) {
                all.addAll(toy.reader().read(key, line.getBytes(StandardCharsets.UTF_8), at));
            }
            return all;
        };
        start(
                new Parts(feed, toy.extractor(), toy.keys(), toy.comparator()),
                Limits.USUAL,
                // Everything stands on partition 0, which is home to some ids only.
                7);
        send(
                "feed",
                Json.write(article("a", "Harbour Gazette", "|call|+")) + "\n"
                        + Json.write(article("b", "Sarnit Post", "Kremlin|call|-")));
        assertThat(found()).hasSize(1);
        articles.pipeInput(bytes("a"), (byte[]) null);
        assertThat(found()).extracting(Contradiction::status).containsExactly(FindingStatus.WITHDRAWN);
        assertThat(letters.isEmpty()).isTrue();
    }

    /** A record without a key goes a longer way than the withdrawal, which may thus come first. */
    @Test
    void shouldWithdrawAnArticleThatIsStillOnItsWay() {
        byte[] late = bytes(Json.write(article("b", "Sarnit Post", "Kremlin|call|-")));
        send(article("a", "Harbour Gazette", "|call|+"));
        articles.pipeInput(null, late, NOON);
        articles.pipeInput(bytes("b"), null, NOON.plusSeconds(5));
        assertThat(found())
                .extracting(Contradiction::status)
                .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
        driver.close();
        start();
        send(article("a", "Harbour Gazette", "|call|+"));
        articles.pipeInput(bytes("b"), null, NOON.plusSeconds(5));
        articles.pipeInput(null, late, NOON);
        assertThat(found()).isEmpty();
        articles.pipeInput(null, late, NOON.plusSeconds(10));
        assertThat(found())
                .as("sent again, it stays gone as in the other order")
                .isEmpty();
        send(article("b", 2, "Sarnit Post", NOON, "Kremlin|call|-"));
        assertThat(found()).as("a newer version brings it back").hasSize(1);
    }

    @Test
    void shouldWithdrawANewerVersionThatIsStillOnItsWay() {
        send(article("a", "Harbour Gazette", "|call|+"));
        send(article("b", "Sarnit Post", "|toll|=1"));
        articles.pipeInput(bytes("b"), null, NOON.plusSeconds(5));
        articles.pipeInput(null, bytes(Json.write(article("b", 2, "Sarnit Post", NOON, "Kremlin|call|-"))), NOON);
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldTakeAnArticleThatIsSentAfterAWithdrawalOfWhatNobodyKnew() {
        send(article("a", "Harbour Gazette", "|call|+"));
        articles.pipeInput(bytes("b"), null, NOON.plusSeconds(5));
        articles.pipeInput(null, bytes(Json.write(article("b", "Sarnit Post", "Kremlin|call|-"))), NOON.plusSeconds(6));
        articles.pipeInput(bytes("c"), null, NOON.plusSeconds(5));
        // On its own partition what comes later was sent later, whatever the clocks of the senders say.
        articles.pipeInput(bytes("c"), bytes(Json.write(article("c", "Hill Echo", "Mayor|call|-"))), NOON);
        assertThat(found()).hasSize(2);
    }

    @Test
    void shouldSendBadRecordsToTheDeadLettersAsTheyCame() {
        send("x", "{ not json");
        articles.pipeInput((byte[]) null, (byte[]) null);
        send("y", Json.write(article("y", 1, "Hill Echo", Instant.parse("9999-01-01T00:00:00Z"), "|call|+")));
        send("z", Json.write(article("z", "Hill Echo", "x".repeat(Limits.USUAL.maxBodyChars() + 1))));
        articles.pipeInput(bytes("other"), bytes(Json.write(article("p", "Hill Echo", "boom"))));
        send("s", Json.write(article("s", "Hill Echo", "sleep")));
        send(article("a", "Harbour Gazette", "|call|+"));

        List<TestRecord<byte[], DeadLetter>> all = letters.readRecordsToList();
        assertThat(all)
                .extracting(r -> r.value().reason())
                .containsExactly(
                        "not_json", "no_key", "published_in_future", "too_large", "extract_failed", "time_limit");
        assertThat(all.get(0).key()).isEqualTo(bytes("x"));
        assertThat(all.get(0).value().value()).isEqualTo(bytes("{ not json"));
        assertThat(all.get(0).value().source()).isEqualTo("articles-0@0");
        assertThat(all.get(4).key()).isEqualTo(bytes("other"));
        assertThat(all.get(4).value().source()).isEqualTo("articles-0@4");
        assertThat(all.get(4).value().stack()).contains("the reader breaks on boom");
        assertThat(claims.readValuesToList()).as("the stream goes on").hasSize(1);
    }

    @Test
    void shouldLogNoWordsOfAnArticleAboveDebug() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            send(article("a", "Harbour Gazette", "|call|+", "boom tattletale"));
            send(article("b", "Harbour Gazette", "tattletale|call|+", "breaks|toll|=1"));
            send(article("c", "Sarnit Post", "Kremlin tattletale|call|-", "|toll|=2"));
            send("x", "{ tattletale");
        } finally {
            root.detachAppender(log);
        }
        assertThat(letters.readValuesToList()).isNotEmpty();
        assertThat(log.list)
                .filteredOn(e -> e.getLevel().isGreaterOrEqual(Level.INFO))
                .noneMatch(e -> (e.getFormattedMessage()
                                + (e.getThrowableProxy() == null
                                        ? ""
                                        : e.getThrowableProxy().getMessage()))
                        .contains("tattletale"));
    }

    @Test
    void shouldTryAnArticleThatTookTooLongOnlyOnce() {
        driver.close();
        TopologySettings settings =
                new TopologySettings("slow", TOPICS, 1, Limits.USUAL.withArticleTime(Duration.ofSeconds(2)));
        Topology topology = new CounterclaimTopology(Toy.parts(), settings).get();
        long first = millisOfSlowRecord(topology, "one");
        // The transaction was lost, another task reads the same record.
        long again = millisOfSlowRecord(topology, "two");
        assertThat(first).isGreaterThanOrEqualTo(2_000);
        assertThat(again).isLessThan(1_000);
    }

    private long millisOfSlowRecord(Topology topology, String state) {
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(state).toString());
        driver = new TopologyTestDriver(topology, config, NOON);
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        letters = output(TOPICS.articlesDlq());
        long start = System.nanoTime();
        send(article("slow", "Harbour Gazette", "sleep"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(letters.readValuesToList()).extracting(DeadLetter::reason).containsExactly("time_limit");
        if (state.equals("one")) {
            driver.close();
        }
        return millis;
    }

    @Test
    void shouldGoOnWhenAComparisonThrows() {
        send(article("a", "Harbour Gazette", "breaks|call|+", "|toll|=1"));
        send(article("b", 1, "Sarnit Post", NOON.plusSeconds(1), "Kremlin|call|-", "|toll|=2"));

        assertThat(letters.readValuesToList()).extracting(DeadLetter::reason).containsExactly("compare_failed");
        assertThat(found()).extracting(Contradiction::kind).containsExactly(Kind.NUMERIC);
    }

    @Test
    void shouldWriteOneLetterForAStatementThatFailsWithAllItMeets() {
        for (String holder : List.of("Kremlin", "Mayor", "Union", "Army")) {
            send(article(holder, 1, "Sarnit Post", NOON.plusSeconds(1), holder + "|call|-"));
        }
        send(article("a", "Harbour Gazette", "breaks|call|+"));

        assertThat(letters.readValuesToList()).extracting(DeadLetter::reason).containsExactly("compare_failed");
    }

    @Test
    void shouldNotBringTogetherWhatIsFurtherApartThanTheHorizon() {
        driver.close();
        start(Toy.parts(), Limits.USUAL.withHorizon(Duration.ofDays(30)));
        send(article("a", "Harbour Gazette", "|call|+"));
        send(article("b", 1, "Sarnit Post", NOON.minus(Duration.ofDays(31)), "Kremlin|call|-"));
        assertThat(found()).isEmpty();
        send(article("c", 1, "Sarnit Post", NOON.minus(Duration.ofDays(29)), "Kremlin|call|-"));
        assertThat(found()).hasSize(1);
    }

    @Test
    void shouldBoundTheWorkOnAHotEvent() {
        int[] compared = {0};
        Parts parts = Toy.parts().observedBy(new Observer() {
            @Override
            public void compared(
                    org.counterclaim.model.Statement left,
                    org.counterclaim.model.Statement right,
                    org.counterclaim.model.Verdict verdict) {
                compared[0]++;
            }
        });
        Pipeline pipeline = new Pipeline(parts, Limits.USUAL);
        int sent = 0;
        for (int i = 0; i < 2_000; i++) {
            sent += pipeline.add(article(
                            "n" + i,
                            1,
                            "Outlet " + i,
                            NOON.plusSeconds(i),
                            "|call|" + (i % 3 == 0 ? "-" : "+"),
                            "Kremlin|call|-"))
                    .size();
        }
        assertThat(compared[0]).isLessThan(10);
        assertThat(sent).as("counts are given in steps").isLessThan(100);
    }
}
