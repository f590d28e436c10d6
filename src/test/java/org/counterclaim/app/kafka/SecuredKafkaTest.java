package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.topology.Toy.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.counterclaim.model.FindingStatus;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.Limits;
import org.counterclaim.topology.TopologySettings;
import org.counterclaim.topology.Toy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stream with a broker that speaks TLS, asks for a name and password and gives only the rights of {@code run} in
 * {@code docker/acls.csv}: plain Kafka properties are enough to work with it.
 */
class SecuredKafkaTest {

    private static final String USER = "counterclaim";

    @TempDir
    static Path folder;

    private static SecuredKafka kafka;
    private static Map<String, String> client;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredKafka.start(folder);
        client = kafka.user(USER, "run");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.inside()))) {
            admin.createTopics(List.of(new NewTopic("articles", Optional.of(2), Optional.empty())))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldWorkWithTheRightsThatAreListed(@TempDir Path state) throws Exception {
        StreamsSettings settings = settings(state, client);
        Topics topics = settings.topology().topics();
        try (StreamsApp app = new StreamsApp(Toy.parts(), settings);
                KafkaContract.Plain plain = new KafkaContract.Plain(settings(state, Map.of()))) {
            app.start();
            assertThat(app.awaitReady(KafkaContract.PATIENCE)).isTrue();
            plain.send(article("a", "Harbour Gazette", "|call|+", "Mayor|dam|for"));
            plain.send("x", "{ not json".getBytes(StandardCharsets.UTF_8));
            // Under another key: goes through the topic that moves articles.
            plain.send(
                    "y",
                    org.counterclaim.serde.Json.write(article("b", "Sarnit Post", "Kremlin|call|-"))
                            .getBytes(StandardCharsets.UTF_8));
            plain.await(topics.contradictions(), r -> r.value().status() == FindingStatus.OPEN);
            plain.await(topics.articlesDlq(), r -> r.value().reason().equals("not_json"));
            plain.await(topics.stances(), r -> true);
        }
    }

    @Test
    void shouldHaveNoMoreRightsThanThat() throws Exception {
        try (Admin admin = Admin.create(with(client));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(with(client), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> admin.createTopics(
                                    List.of(new NewTopic("somebody-elses", Optional.of(1), Optional.empty())))
                            .all()
                            .get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("articles", new byte[] {1}))
                            .get(60, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldSayWhenThePasswordOrTheCertificateIsWrong(@TempDir Path state) throws Exception {
        Path wrongKeys = kafka.keyStore("other.p12");
        assertThatThrownBy(() -> tryToStart(settings(state, SecuredKafka.client(USER, "wrong", kafka.keys()))))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class)
                .hasMessageNotContaining("wrong\"");
        assertThatThrownBy(
                        () -> tryToStart(settings(state, SecuredKafka.client(USER, SecuredKafka.PASSWORD, wrongKeys))))
                .hasStackTraceContaining(SslAuthenticationException.class.getSimpleName())
                .hasMessageNotContaining(SecuredKafka.PASSWORD);
    }

    private static void tryToStart(StreamsSettings settings) {
        try (StreamsApp app = new StreamsApp(Toy.parts(), settings)) {
            app.start();
        }
    }

    private static StreamsSettings settings(Path state, Map<String, String> security) {
        TopologySettings topology = new TopologySettings("counterclaim", Topics.withPrefix(""), 2, Limits.USUAL);
        String bootstrap = security.isEmpty() ? kafka.inside() : kafka.bootstrapServers();
        return new StreamsSettings(
                topology, bootstrap, state, 1, 0, (short) 1, null, StreamsSettings.USUAL_STORE_MEMORY, security);
    }

    private static Map<String, Object> with(Map<String, String> security) {
        Map<String, Object> config = new HashMap<>(security);
        config.put("bootstrap.servers", kafka.bootstrapServers());
        return config;
    }
}
