package org.counterclaim.app.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.TopologySettings;
import org.jspecify.annotations.Nullable;

/**
 * How the topology runs.
 *
 * @param stateDir folder of the local stores; they are rebuilt from Kafka when it is lost
 * @param threads that process records; more than {@link TopologySettings#partitions} are idle
 * @param standbyReplicas warm copies of the stores on other instances
 * @param replication copies of topics that are made; -1 leaves it to the broker
 * @param instanceId name of this instance that outlives a restart, so that its tasks wait for it (static membership); null
 *     for none
 * @param storeMemory bytes of memory that all local stores together may use
 * @param kafka plain properties for all Kafka clients; they win over what is set here, except for the guarantee
 */
public record StreamsSettings(
        TopologySettings topology,
        String bootstrapServers,
        Path stateDir,
        int threads,
        int standbyReplicas,
        short replication,
        @Nullable String instanceId,
        long storeMemory,
        Map<String, String> kafka) {

    /** Enough for a few million rows at work at a time. */
    public static final long USUAL_STORE_MEMORY = 192L * 1024 * 1024;

    public StreamsSettings {
        kafka = Map.copyOf(kafka);
    }

    public static StreamsSettings of(TopologySettings topology, String bootstrapServers, Path stateDir) {
        return new StreamsSettings(
                topology, bootstrapServers, stateDir, 1, 0, (short) -1, null, USUAL_STORE_MEMORY, Map.of());
    }

    public StreamsSettings withThreads(int other) {
        return new StreamsSettings(
                topology,
                bootstrapServers,
                stateDir,
                other,
                standbyReplicas,
                replication,
                instanceId,
                storeMemory,
                kafka);
    }

    /** For producers, consumers and admin clients beside the topology. */
    public Map<String, Object> clients() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return config;
    }

    /**
     * Longer than two articles in a row that take as long as they may, and eight more that then get a second each: one that
     * is fenced in between only costs time, since an article that was given up once is not tried again. No longer than that:
     * the transactions of an instance that is gone for good hold up readers until they run out.
     */
    Duration transactionTimeout() {
        return topology.limits().articleTime().multipliedBy(2).plusSeconds(10);
    }

    Properties streams() {
        Properties p = new Properties();
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbyReplicas);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replication);
        p.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toAbsolutePath().toString());
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // A start asks the brokers for one thing after the other, each there a moment after the first try. What goes on
        // failing is tried less and less often, at last once a second.
        p.put(StreamsConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        p.put(StreamsConfig.METRICS_RECORDING_LEVEL_CONFIG, "INFO");
        p.put("enable.metrics.push", false);

        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        p.put(StoreMemory.BYTES, storeMemory);

        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        // There is no global store; left unset, every start warns of it.
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        p.put(DeadLetters.TOPIC, topology.topics().articlesDlq().name());

        // The group learns of a dead instance within this time; a restart of an instance that has a name is quicker
        // yet.
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        if (instanceId != null) {
            p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
        }
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A thread asks for more only when it has worked off what it got: with many articles at a time, what the first
        // of them
        // says would wait for the last before it is compared.
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 10);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_RECORD_BYTES);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                transactionTimeout().toMillis());
        p.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.MAX_RECORD_BYTES);

        p.putAll(kafka);
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, topology.applicationId());
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return p;
    }
}
