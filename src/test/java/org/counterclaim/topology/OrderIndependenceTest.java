package org.counterclaim.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.topology.Toy.NOON;
import static org.counterclaim.topology.Toy.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.counterclaim.model.Article;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Dossier;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topics;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands in the end is a function of the articles, not of the order in which they came: with events far hotter than
 * the bound on meetings, versions, cancellations, corrections, and times that fall together.
 */
class OrderIndependenceTest {

    private static final Topics TOPICS = Topics.withPrefix("");

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 6", "3, 6", "4, 20", "5, 60"})
    void shouldFindTheSameInAnyOrder(int seed, int maxMeetings, @TempDir Path folder) {
        List<Article> articles = articles(seed);
        Limits limits = limits(maxMeetings);
        Standing expected = Standing.of(articles, limits);
        assertThat(expected.findings()).hasSizeGreaterThan(20);
        assertThat(expected.dossiers()).isNotEmpty();

        Random random = new Random(seed);
        for (int run = 0; run < 4; run++) {
            Collections.shuffle(articles, random);
            Standing now = Standing.of(articles, limits);
            assertThat(now.findings()).isEqualTo(expected.findings());
            assertThat(now.dossiers()).isEqualTo(expected.dossiers());
        }
        Collections.shuffle(articles, random);
        Standing streamed = streamed(articles, limits, folder);
        assertThat(streamed.findings()).as("the topology says the same").isEqualTo(expected.findings());
        assertThat(streamed.dossiers()).isEqualTo(expected.dossiers());
    }

    @ParameterizedTest
    @CsvSource({"6, 6", "7, 60"})
    void shouldLeaveNoTraceOfWhatIsWithdrawn(int seed, int maxMeetings) {
        List<Article> articles = articles(seed);
        Limits limits = limits(maxMeetings);
        Standing expected = Standing.of(articles, limits);

        Pipeline pipeline = new Pipeline(Toy.parts(), limits);
        articles.forEach(pipeline::add);
        List<Article> more = articles(seed + 100).stream()
                .filter(a -> !a.id().endsWith("7"))
                .map(a -> article(
                        "gone-" + a.id(),
                        a.version(),
                        a.outlet().name(),
                        a.publishedAt(),
                        a.body().split("\n")))
                .toList();
        more.forEach(pipeline::add);
        more.forEach(a -> pipeline.withdraw(a.id(), NOON));

        assertThat(Standing.of(pipeline).findings()).isEqualTo(expected.findings());
        assertThat(Standing.of(pipeline).dossiers()).isEqualTo(expected.dossiers());
    }

    private static Limits limits(int maxMeetings) {
        return Limits.USUAL.withHorizon(Duration.ofDays(6)).withMaxMeetings(maxMeetings);
    }

    /** Many positions on few events: far more than may meet. */
    private static List<Article> articles(int seed) {
        String[] words = {"+", "-", "=5", "=7", "=8", ">3", ">9", "for", "against"};
        String[] holders = {"", "Kremlin", "Mayor", "@Hill Echo", "Union", "Army"};
        String[] events = {"call&meet", "call", "call&toll", "strike"};
        Random random = new Random(seed);
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            List<String> lines = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                lines.add(holders[random.nextInt(holders.length)] + "|" + events[random.nextInt(events.length)] + "|"
                        + words[random.nextInt(words.length)]);
            }
            String outlet = "Outlet " + random.nextInt(9);
            // Whole and broken seconds, and some at the very same time.
            Instant at = NOON.minus(Duration.ofHours(random.nextInt(200))).plusMillis(250L * random.nextInt(3));
            all.add(article("n" + i, 1, outlet, at, lines.toArray(String[]::new)));
            if (i % 7 == 0) {
                all.add(article("n" + i, 2, outlet, at.plusSeconds(600), lines.get(0), "|call|+"));
            }
            if (i % 11 == 0) {
                all.add(Toy.canceled(all.get(all.size() - 1)));
            }
        }
        return all;
    }

    private static Standing streamed(List<Article> articles, Limits limits, Path folder) {
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        TopologySettings settings = new TopologySettings("order", TOPICS, 1, limits);
        try (TopologyTestDriver driver =
                new TopologyTestDriver(new CounterclaimTopology(Toy.parts(), settings).get(), config, NOON)) {
            TestInputTopic<byte[], byte[]> in = driver.createInputTopic(
                    TOPICS.articles().name(),
                    new ByteArraySerializer(),
                    new ByteArraySerializer(),
                    NOON,
                    Duration.ZERO);
            articles.forEach(a -> in.pipeInput(
                    a.id().getBytes(StandardCharsets.UTF_8), Json.write(a).getBytes(StandardCharsets.UTF_8)));
            Map<String, Contradiction> findings = driver.createOutputTopic(
                            TOPICS.contradictions().name(),
                            TOPICS.contradictions().keySerde().deserializer(),
                            TOPICS.contradictions().valueSerde().deserializer())
                    .readKeyValuesToMap();
            Map<String, Dossier> dossiers = driver.createOutputTopic(
                            TOPICS.dossiers().name(),
                            TOPICS.dossiers().keySerde().deserializer(),
                            TOPICS.dossiers().valueSerde().deserializer())
                    .readKeyValuesToMap();
            return Standing.of(List.copyOf(findings.values()), dossiers);
        }
    }

    /** What stands in the end, without what may depend on the order of arrival: how often it changed, and when last. */
    private record Standing(Map<String, String> findings, Map<String, String> dossiers) {

        static Standing of(List<Article> articles, Limits limits) {
            Pipeline pipeline = new Pipeline(Toy.parts(), limits);
            articles.forEach(pipeline::add);
            return of(pipeline);
        }

        static Standing of(Pipeline pipeline) {
            Map<String, Dossier> dossiers = new TreeMap<>();
            pipeline.dossiers().forEach(d -> dossiers.put(d.eventKey(), d));
            return of(pipeline.contradictions(), dossiers);
        }

        static Standing of(List<Contradiction> all, Map<String, Dossier> dossiers) {
            Map<String, String> findings = new TreeMap<>();
            for (Contradiction c : all) {
                if (c.status() != FindingStatus.WITHDRAWN) {
                    findings.put(c.id(), Json.write(Findings.version(c, 0, NOON)));
                }
            }
            Map<String, String> texts = new TreeMap<>();
            dossiers.forEach((key, d) -> {
                if (d != null) {
                    texts.put(key, Json.write(d));
                }
            });
            return new Standing(findings, texts);
        }
    }
}
