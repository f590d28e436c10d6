package org.counterclaim.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.counterclaim.model.Contradiction;
import org.counterclaim.serde.LeftOut;
import org.counterclaim.serde.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the contradictions topic on a thread of its own, only what is committed, all partitions and without a group: every
 * reader sees everything.
 */
final class FindingsReader implements AutoCloseable {

    /** Where reading begins. */
    enum From {
        BEGINNING,
        NOW
    }

    /** Is told of each record in the order of its partition. */
    interface Listener {
        /** @param finding null where the topic forgets it */
        void on(String id, @Nullable Contradiction finding);
    }

    private static final Logger LOG = LoggerFactory.getLogger(FindingsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<String, Contradiction> topic;
    private final Consumer<String, byte[]> consumer;
    private final From from;
    private final Listener listener;
    private final Thread thread = new Thread(this::run, "findings-reader");
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();

    /** @param clients properties of the Kafka clients */
    FindingsReader(Map<String, Object> clients, Topic<String, Contradiction> topic, From from, Listener listener) {
        this.topic = topic;
        this.from = from;
        this.listener = listener;
        Map<String, Object> config = new HashMap<>(clients);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Starts, and returns once its place in the topic is fixed.
     *
     * @throws KafkaException where it is not within half a minute
     */
    void start() throws InterruptedException {
        thread.setDaemon(true);
        thread.start();
        if (!started.await(30, TimeUnit.SECONDS)) {
            throw new KafkaException("no place in topic " + topic.name() + " within 30 s: is a broker down?");
        }
    }

    /** Waits until it ends, by {@link #close} or by trouble, which is then thrown. */
    void awaitEnd() throws InterruptedException {
        ended.await();
        RuntimeException thrown = trouble.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            boolean unused = ended.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("there is no topic " + topic.name() + " yet");
            }
            consumer.assign(partitions);
            if (from == From.BEGINNING) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            partitions.forEach(consumer::position);
            started.countDown();
            while (true) {
                for (ConsumerRecord<String, byte[]> r : consumer.poll(POLL)) {
                    take(r);
                }
            }
        } catch (WakeupException e) {
            LOG.debug("Reading of findings ends");
        } catch (KafkaException e) {
            trouble.set(e);
        } finally {
            started.countDown();
            ended.countDown();
        }
    }

    private void take(ConsumerRecord<String, byte[]> r) {
        if (r.key() == null) {
            return;
        }
        try {
            byte[] value = r.value();
            listener.on(
                    r.key(),
                    value == null
                            ? null
                            : topic.valueSerde().deserializer().deserialize(topic.name(), r.headers(), value));
        } catch (SerializationException e) {
            LeftOut.because(e, r);
        }
    }
}
