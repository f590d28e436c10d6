package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.topology.Toy.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
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
 * A broker that speaks TLS, asks for a name and password (SCRAM) and gives only the rights of {@code docker/acls.csv}: plain
 * Kafka properties are enough to work with it.
 */
class SecuredKafkaTest {

    private static final String USER = "counterclaim";
    private static final String PASSWORD = "a-password-of-the-test";

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;
    private static Path keys;
    private static Path wrongKeys;
    private static String inside = "";

    @BeforeAll
    static void start() throws Exception {
        keys = keyStore("broker.p12");
        wrongKeys = keyStore("other.p12");
        int clients = Ports.free();
        int controller = Ports.free();
        inside = "127.0.0.1:" + Ports.free();
        Map<String, String> secured = new HashMap<>();
        secured.put(
                "listeners",
                "CLIENTS://127.0.0.1:" + clients + ",INSIDE://" + inside + ",CONTROLLER://127.0.0.1:" + controller);
        secured.put("advertised.listeners", "CLIENTS://127.0.0.1:" + clients + ",INSIDE://" + inside);
        secured.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        secured.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        secured.put("inter.broker.listener.name", "INSIDE");
        secured.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        secured.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        secured.put("ssl.keystore.type", "PKCS12");
        secured.put("ssl.keystore.location", keys.toString());
        secured.put("ssl.keystore.password", PASSWORD);
        secured.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        secured.put("super.users", "User:ANONYMOUS");
        kafka = EmbeddedKafka.start(clients, folder.resolve("kafka"), secured);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", inside))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
            admin.createAcls(rights()).all().get(60, TimeUnit.SECONDS);
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
        StreamsSettings settings = settings(state, client(PASSWORD, keys));
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
        try (Admin admin = Admin.create(with(client(PASSWORD, keys)));
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        with(client(PASSWORD, keys)), new ByteArraySerializer(), new ByteArraySerializer())) {
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
    void shouldSayWhenThePasswordOrTheCertificateIsWrong(@TempDir Path state) {
        assertThatThrownBy(() -> tryToStart(settings(state, client("wrong", keys))))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class)
                .hasMessageNotContaining("wrong\"");
        assertThatThrownBy(() -> tryToStart(settings(state, client(PASSWORD, wrongKeys))))
                .hasStackTraceContaining(SslAuthenticationException.class.getSimpleName())
                .hasMessageNotContaining(PASSWORD);
    }

    private static void tryToStart(StreamsSettings settings) {
        try (StreamsApp app = new StreamsApp(Toy.parts(), settings)) {
            app.start();
        }
    }

    private static StreamsSettings settings(Path state, Map<String, String> security) {
        TopologySettings topology = new TopologySettings("counterclaim", Topics.withPrefix(""), 2, Limits.USUAL);
        String bootstrap = security.isEmpty() ? inside : kafka.bootstrapServers();
        return new StreamsSettings(
                topology, bootstrap, state, 1, 0, (short) 1, null, StreamsSettings.USUAL_STORE_MEMORY, security);
    }

    /** As a user writes them after {@code kafka.} in a properties file. */
    private static Map<String, String> client(String password, Path trusted) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER + "\" password=\""
                        + password + "\";",
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                trusted.toString(),
                "ssl.truststore.password",
                PASSWORD);
    }

    private static Map<String, Object> with(Map<String, String> security) {
        Map<String, Object> config = new HashMap<>(security);
        config.put("bootstrap.servers", kafka.bootstrapServers());
        return config;
    }

    private static List<AclBinding> rights() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docker/acls.csv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] part = line.split(",");
            ResourcePattern resource = new ResourcePattern(
                    ResourceType.fromString(part[0].toUpperCase(Locale.ROOT)),
                    part[2],
                    PatternType.fromString(part[1].toUpperCase(Locale.ROOT)));
            Arrays.stream(part[3].split(" "))
                    .map(AclOperation::fromString)
                    .map(o -> new AclBinding(
                            resource, new AccessControlEntry("User:" + USER, "*", o, AclPermissionType.ALLOW)))
                    .forEach(rights::add);
        }
        return rights;
    }

    private static Path keyStore(String name) throws Exception {
        Path file = folder.resolve(name);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
        return file;
    }
}
