package org.counterclaim.app.kafka;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * Lets the controller notice that the only broker is dead, before that one is started again.
 *
 * <p>After a kill the metadata still say that the broker is alive. Started then, it takes up its partitions and goes on with the
 * transactions that were being committed, and only then is told that it had been dead and that its partitions have no leader. Kafka
 * (4.3, {@code TransactionMarkerChannelManager.addTxnMarkersToBrokerQueue}) takes a partition without a leader for a deleted
 * one: the mark of the commit is never written there, and the next transaction that is aborted takes with it what was committed.
 * Where the controller knows of the death first, the partitions have no leader from the start, and get it all at once.
 */
final class DeadBroker {

    /** Kafka writes it into a folder of logs when it ends in good order, and deletes it when it starts. */
    private static final String ENDED_WELL = ".kafka_cleanshutdown";

    /** The controller has been started by itself, so nobody can send it a sign of life. */
    private static final int SESSION_MS = 500;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private DeadBroker() {}

    /** Whether a broker ran with this folder and did not end in good order. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve("meta.properties")) && !Files.exists(data.resolve(ENDED_WELL));
    }

    /** Starts the controller alone, waits until it holds the broker for dead, and ends it. */
    static void fence(Path data, int node, int port) {
        String address = "127.0.0.1:" + port;
        Properties p = new Properties();
        p.put("process.roles", "controller");
        p.put("node.id", Integer.toString(node));
        p.put("listeners", "CONTROLLER://" + address);
        p.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.voters", node + "@" + address);
        p.put("log.dirs", data.toAbsolutePath().toString());
        p.put("broker.session.timeout.ms", Integer.toString(SESSION_MS));
        p.put("broker.heartbeat.interval.ms", Integer.toString(SESSION_MS / 2));
        KafkaRaftServer controller = new KafkaRaftServer(KafkaConfig.fromProps(p, false), Time.SYSTEM);
        try {
            controller.startup();
            awaitFenced();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** As long as it takes, but no longer than that: it only matters where a commit was under way at that moment. */
    private static void awaitFenced() {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (System.nanoTime() < end && !(count("ActiveBrokerCount") == 0 && count("FencedBrokerCount") == 1)) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was starting", e);
        }
    }

    /** What the controller knows is not to be asked by a client, but is among its metrics. */
    private static int count(String metric) {
        try {
            ObjectName name = new ObjectName("kafka.controller:type=KafkaController,name=" + metric);
            return ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Value") instanceof Integer count
                    ? count
                    : -1;
        } catch (InstanceNotFoundException e) {
            return -1;
        } catch (JMException e) {
            throw new IllegalStateException("cannot read the metric " + metric, e);
        }
    }
}
