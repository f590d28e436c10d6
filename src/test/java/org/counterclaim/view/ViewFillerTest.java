package org.counterclaim.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.counterclaim.app.kafka.EmbeddedKafka;
import org.counterclaim.app.kafka.TopicAdmin;
import org.counterclaim.model.Contradiction;
import org.counterclaim.model.Relation;
import org.counterclaim.model.Review;
import org.counterclaim.serde.CloudEvent;
import org.counterclaim.serde.Json;
import org.counterclaim.serde.Topics;
import org.counterclaim.serve.SampleFindings;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ViewFillerTest {

    @TempDir
    static Path data;

    private static EmbeddedKafka kafka;

    @TempDir
    Path folder;

    private Topics topics = Topics.withPrefix("");
    private Path file = Path.of("");

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start(0, data);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void makeTopics(TestInfo test) {
        topics = Topics.withPrefix(test.getTestMethod().orElseThrow().getName() + ".");
        file = folder.resolve("view.db");
        try (Admin admin = Admin.create(clients())) {
            new TopicAdmin(admin).ensure(new TopologySettings("view", topics, 2, Limits.USUAL), (short) 1);
        }
    }

    @Test
    void shouldGiveTheSameWhenTheFileIsLost() throws Exception {
        send(SampleFindings.finding("a"), SampleFindings.finding("b"), SampleFindings.finding("a", 2));
        send(
                topics.reviews().name(),
                "b",
                Json.write(new Review(
                        "b",
                        Review.Decision.DISMISSED,
                        "two meetings",
                        "desk",
                        Instant.parse("2026-03-05T00:00:00Z"))));
        send(topics.contradictions().name(), "gone", Json.write(SampleFindings.finding("gone")));
        send(topics.contradictions().name(), "gone", null);
        List<String> before = filled();
        assertThat(before.toString()).contains("total=2", "two meetings").doesNotContain("id=gone");

        try (var files = Files.list(folder)) {
            for (Path p : files.toList()) {
                Files.delete(p);
            }
        }

        assertThat(filled()).isEqualTo(before);
    }

    @Test
    void shouldGoOnWhereItWasAndNotReadAnythingTwice() throws Exception {
        send(SampleFindings.finding("a"));
        filled();
        send(SampleFindings.finding("b"));

        List<String> told = new ArrayList<>();
        try (View view = View.open(file);
                ViewFiller filler = filler(view)) {
            assertThat(view.findings().find("a")).isPresent();
            view.onChange(c -> told.add(c.id()));
            view.caughtUp(true);
            filler.start();
            Awaitility.await().until(() -> told.contains("b"));
        }
        assertThat(told).containsExactly("b");
    }

    @Test
    void shouldShowOnlyWhatIsCommittedAndPassOverWhatIsNoFinding() throws Exception {
        Map<String, Object> transactional = clients();
        transactional.put("transactional.id", "aborts");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(transactional, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                    topics.contradictions().name(), "never", bytes(Json.write(SampleFindings.finding("never")))));
            producer.flush();
            producer.abortTransaction();
        }
        send(topics.contradictions().name(), "broken", "{\"summary\": 3");
        send(topics.contradictions().name(), "empty", "{}");
        sendNewer("newer");
        send(SampleFindings.finding("after"));

        assertThat(filled().toString()).contains("total=1", "id=after");
    }

    @Test
    void shouldBeginAnewWhenTheTopicsAreOthers() throws Exception {
        send(SampleFindings.finding("old"));
        filled();
        try (Admin admin = Admin.create(clients())) {
            List<String> names = topics.all().stream().map(t -> t.name()).toList();
            admin.deleteTopics(names).all().get(20, TimeUnit.SECONDS);
            Awaitility.await()
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(names::contains));
            new TopicAdmin(admin).ensure(new TopologySettings("view", topics, 2, Limits.USUAL), (short) 1);
        }
        send(SampleFindings.finding("new"));

        assertThat(filled().toString()).contains("total=1", "id=new");
    }

    @Test
    void shouldBeginAnewWhenRemovalsMayHaveBeenMissed() throws Exception {
        send(SampleFindings.finding("a"));
        filled();
        try (View view = View.open(file)) {
            SampleView.put(view, SampleFindings.finding("missed", Relation.CORRECTS, "gone by now"));
            view.apply(
                    writer -> {},
                    Map.of(),
                    System.currentTimeMillis() - Duration.ofDays(2).toMillis());
        }

        assertThat(filled().toString()).contains("total=1", "id=a").doesNotContain("missed");
    }

    @Test
    void shouldBeginAnewWhenTheProgramHasLearnedTheFormOfARecordThatWasLeftOut() throws Exception {
        send(SampleFindings.finding("a"));
        filled();
        try (View view = View.open(file)) {
            assertThat(view.meta(ViewWriter.LEFT_OUT_BY)).isEmpty();
        }
        sendNewer("newer");
        assertThat(filled().toString()).contains("total=1");
        try (View view = View.open(file)) {
            assertThat(view.meta(ViewWriter.LEFT_OUT_BY)).isEqualTo(CloudEvent.FORM);
            SampleView.put(view, SampleFindings.finding("kept", Relation.CORRECTS, "while the program is the same"));
        }
        assertThat(filled().toString()).contains("total=2", "id=kept");
        try (View view = View.open(file)) {
            view.apply(writer -> writer.leftOutBy("v0"), Map.of(), System.currentTimeMillis());
        }

        assertThat(filled().toString()).as("filled anew").contains("total=1", "id=a");
    }

    @Test
    void shouldThrowAwayAFileOfAnotherFormAndRefuseOneInUse() throws Exception {
        Files.writeString(file, "this is no database at all, but a letter to the editor");
        send(SampleFindings.finding("a"));
        assertThat(filled().toString()).contains("total=1");

        try (View first = View.open(file)) {
            assertThat(first.isCaughtUp()).isFalse();
            assertThatThrownBy(() -> View.open(file)).isInstanceOf(ViewException.class);
        }
    }

    private List<String> filled() throws InterruptedException {
        try (View view = View.open(file);
                ViewFiller filler = filler(view)) {
            filler.start();
            assertThat(filler.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
            Page<Contradiction> page = view.findings().page(FindingQuery.ALL, FindingQuery.Order.NEWEST, 0, 50);
            List<String> all = new ArrayList<>(List.of(page.toString()));
            page.items().forEach(c -> all.add(view.findings().detail(c.id()).toString()));
            all.add(view.findings().facets(FindingQuery.ALL).toString());
            return all;
        }
    }

    private ViewFiller filler(View view) {
        return new ViewFiller(view, topics, clients(), s -> List.of(), Duration.ZERO);
    }

    private void send(Contradiction... findings) {
        for (Contradiction c : findings) {
            send(topics.contradictions().name(), c.id(), Json.write(c));
        }
    }

    private void sendNewer(String id) {
        try (Producer<String, byte[]> later =
                new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> newer = new ProducerRecord<>(
                    topics.contradictions().name(), id, bytes(Json.write(SampleFindings.finding(id))));
            newer.headers().add("ce_type", bytes("org.counterclaim.contradiction.v2"));
            later.send(newer);
        }
    }

    private static void send(String topic, String key, @org.jspecify.annotations.Nullable String json) {
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, json == null ? null : bytes(json)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> clients() {
        return new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
