package org.counterclaim.app.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and controller (KRaft) in this process, for the demo, for trying things out and for tests. One node, no
 * replication: not for news that must not be lost.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;

    /** It takes seconds on a machine of its own, and much longer on one that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and waits until it answers.
     *
     * @param port where clients connect on 127.0.0.1; 0 for any that is free
     * @param data folder of its logs; a broker that is started there again has all that it had
     * @throws IllegalStateException if it does not come up, with what to do
     */
    public static EmbeddedKafka start(int port, Path data) {
        return start(port, data, Map.of());
    }

    /** @param more broker properties that go before the usual ones */
    public static EmbeddedKafka start(int port, Path data, Map<String, String> more) {
        int clients = port == 0 ? Ports.free() : port;
        int controller = Ports.freeBut(clients);
        Properties config = config(clients, controller, data);
        config.putAll(more);
        String bootstrap = "127.0.0.1:" + clients;
        if (DeadBroker.isIn(data)) {
            try {
                DeadBroker.fence(data, NODE, controller);
            } catch (RuntimeException e) {
                throw notStarted(bootstrap, data, e);
            }
        }
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(config, false), Time.SYSTEM);
        try {
            server.startup();
            if (more.keySet().stream().noneMatch(k -> k.contains("security") || k.startsWith("listener"))) {
                awaitAnswer(bootstrap);
            }
        } catch (RuntimeException e) {
            server.shutdown();
            throw notStarted(bootstrap, data, e);
        }
        return new EmbeddedKafka(server, bootstrap);
    }

    private static IllegalStateException notStarted(String bootstrap, Path data, RuntimeException e) {
        return new IllegalStateException(
                "Kafka does not start on " + bootstrap + " with its data in " + data + ": " + message(e)
                        + "; is the port taken, or another broker running in that folder?",
                e);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Waits until somebody else ends it. */
    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties config(int clients, int controller, Path data) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(NODE));
        p.put("listeners", "CLIENTS://127.0.0.1:" + clients + ",CONTROLLER://127.0.0.1:" + controller);
        p.put("advertised.listeners", "CLIENTS://127.0.0.1:" + clients);
        p.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "CLIENTS");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        p.put("log.dirs", data.toAbsolutePath().toString());
        p.put("num.partitions", "1");
        p.put("auto.create.topics.enable", "false");
        p.put("default.replication.factor", "1");
        p.put("min.insync.replicas", "1");
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "1");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "1");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("group.min.session.timeout.ms", "1000");
        p.put("message.max.bytes", Integer.toString(17 * 1024 * 1024));
        p.put("replica.fetch.max.bytes", Integer.toString(17 * 1024 * 1024));
        // Small machines: the cleaner's buffer is 128 MB unless told otherwise.
        p.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        return p;
    }

    /** Only a folder that is new: formatting one that is in use fails, and would lose what it holds. */
    private static void format(Path data) {
        try {
            Files.createDirectories(data);
            if (Files.exists(data.resolve("meta.properties"))) {
                return;
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            new Formatter()
                    .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(data.toAbsolutePath().toString())
                    .setMetadataLogDirectory(data.toAbsolutePath().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data folder " + data, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare the data folder " + data + ": " + message(e), e);
        }
    }

    /** A cluster that describes itself is not yet one that takes records, but one that makes topics is. */
    private static void awaitAnswer(String bootstrap) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Long.toString(PATIENCE.toMillis()),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                "20",
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG,
                "20"))) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no broker has registered");
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was starting", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    private static String message(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
