package org.counterclaim.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker that speaks TLS, asks for a name and password (SCRAM) and gives users only rights of {@code docker/acls.csv}. */
public final class SecuredKafka implements AutoCloseable {

    /** Of everybody, and of the keys. */
    static final String PASSWORD = "a-password-of-the-test";

    private final Path folder;
    private final Path keys;
    private final EmbeddedKafka kafka;
    private final String inside;

    private SecuredKafka(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.keys = keyStore("broker.p12");
        int clients = Ports.free();
        int controller = Ports.freeBut(clients);
        this.inside = "127.0.0.1:" + Ports.freeBut(clients, controller);
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
        this.kafka = EmbeddedKafka.start(clients, folder.resolve("kafka"), secured);
    }

    public static SecuredKafka start(Path folder) throws IOException, InterruptedException {
        return new SecuredKafka(folder);
    }

    /** Where it asks for a name and password. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Where everything is allowed. */
    public String inside() {
        return inside;
    }

    /**
     * Makes a user with the rights of these commands and no others.
     *
     * @return its Kafka properties, as somebody writes them after {@code kafka.} in a properties file
     */
    public Map<String, String> user(String name, String... commands) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", inside))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
            admin.createAcls(rights(name, List.of(commands))).all().get(60, TimeUnit.SECONDS);
        }
        return client(name, PASSWORD, keys);
    }

    static Map<String, String> client(String user, String password, Path trusted) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";",
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                trusted.toString(),
                "ssl.truststore.password",
                PASSWORD);
    }

    /** Those that clients trust. */
    Path keys() {
        return keys;
    }

    private static List<AclBinding> rights(String user, List<String> commands) throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docker/acls.csv"))) {
            String[] part = line.split(",");
            if (line.startsWith("#") || !commands.contains(part[0])) {
                continue;
            }
            ResourcePattern resource = new ResourcePattern(
                    ResourceType.fromString(part[1].toUpperCase(Locale.ROOT)),
                    part[3],
                    PatternType.fromString(part[2].toUpperCase(Locale.ROOT)));
            Arrays.stream(part[4].split(" "))
                    .map(AclOperation::fromString)
                    .map(o -> new AclBinding(
                            resource, new AccessControlEntry("User:" + user, "*", o, AclPermissionType.ALLOW)))
                    .forEach(rights::add);
        }
        return rights;
    }

    /** A new key with its certificate. */
    Path keyStore(String name) throws IOException, InterruptedException {
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

    @Override
    public void close() {
        kafka.close();
    }
}
