package org.counterclaim.app.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.counterclaim.serde.DeadLetter;
import org.counterclaim.serde.Topics;
import org.counterclaim.topology.CounterclaimTopology;
import org.counterclaim.topology.Parts;
import org.counterclaim.topology.TopologySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of the topology against a Kafka cluster: topics, start, readiness, trouble, end. */
public final class StreamsApp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StreamsApp.class);

    /** A thread that dies more often than this within {@link #TROUBLE_WINDOW} has trouble that no new thread cures. */
    private static final int MOST_DEATHS = 10;

    private static final Duration TROUBLE_WINDOW = Duration.ofMinutes(5);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(20);

    private final StreamsSettings settings;
    private final KafkaStreams streams;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    /** Known only once the topic is there. */
    private final AtomicInteger largestLetter = new AtomicInteger(Topics.MAX_RECORD_BYTES);

    private final Deque<Long> deaths = new ArrayDeque<>();

    public StreamsApp(Parts parts, StreamsSettings settings) {
        this.settings = settings;
        Properties config = settings.streams();
        ProcessIdentity.keep(settings);
        config.put(DeadLetters.OBSERVER, parts.observer());
        IntSupplier largest = largestLetter::get;
        config.put(DeadLetters.LARGEST, largest);
        TopologySettings topology =
                settings.topology().withTopics(settings.topology().topics().withLetters(DeadLetter.serde(largest)));
        this.streams = new KafkaStreams(new CounterclaimTopology(parts, topology).get(), config);
        streams.setUncaughtExceptionHandler(this::respond);
        streams.setStateListener((now, before) -> {
            log.info("Streams: {} (was {})", now, before);
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                ended.countDown();
            }
        });
    }

    /**
     * Makes or checks the topics and starts.
     *
     * @throws TopicAdmin.UnfitTopic if a topic that exists does not fit
     */
    public void start() {
        try (Admin admin = Admin.create(settings.clients())) {
            TopicAdmin topics = new TopicAdmin(admin);
            topics.ensure(settings.topology(), settings.replication());
            topics.largestRecord(settings.topology().topics().articlesDlq())
                    .ifPresent(bytes -> largestLetter.set(Math.min(bytes, Topics.MAX_RECORD_BYTES)));
            forgetIfReplayed(topics.generation(settings.topology().topics()));
        }
        streams.start();
    }

    private void forgetIfReplayed(String generation) {
        Generation known = new Generation(settings);
        if (known.isOver(generation)) {
            log.info("What was computed has been deleted since this instance ran: its local state is deleted, too");
            streams.cleanUp();
        }
        known.keep(generation);
    }

    /** Whether it is at work: running, with its tasks assigned and restored. An instance may have none if others do. */
    public boolean isReady() {
        try {
            return streams.state() == KafkaStreams.State.RUNNING && hasTasks();
        } catch (IllegalStateException e) {
            return false; // it was closed in between
        }
    }

    private boolean hasTasks() {
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            if (!thread.activeTasks().isEmpty()) {
                return true;
            }
        }
        return streams.metadataForAllStreamsClients().stream()
                .anyMatch(client -> !client.topicPartitions().isEmpty());
    }

    /** Whether it runs or is about to; one that is not alive must be started anew. */
    public boolean isAlive() {
        return streams.state().isRunningOrRebalancing() || streams.state() == KafkaStreams.State.CREATED;
    }

    /** @return whether it was ready in time */
    public boolean awaitReady(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !isAlive()) {
                return false;
            }
            try {
                if (ended.await(20, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /**
     * Waits until it has ended, by {@link #close} or by trouble.
     *
     * @return what ended it; null for a clean end
     */
    public @Nullable Throwable awaitEnd() throws InterruptedException {
        ended.await();
        return trouble.get();
    }

    /** For metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Commits what is done and leaves; a static member's tasks wait for it to come back. */
    @Override
    public void close() {
        if (!streams.close(LONGEST_CLOSE)) {
            log.warn("Streams did not end within {}", LONGEST_CLOSE);
        }
        ended.countDown();
    }

    private StreamThreadExceptionResponse respond(Throwable thrown) {
        Throwable cause = root(thrown);
        boolean hopeless = thrown instanceof MissingSourceTopicException
                || cause instanceof MissingSourceTopicException
                || cause instanceof AuthorizationException
                || cause instanceof UnsupportedVersionException
                || cause instanceof VirtualMachineError;
        if (hopeless || diesTooOften()) {
            trouble.compareAndSet(null, thrown);
            log.error("A stream thread died of trouble that a new one would not cure; ending", thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        log.warn("A stream thread died and is replaced: {}", cause.toString(), thrown);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private boolean diesTooOften() {
        synchronized (deaths) {
            long now = System.nanoTime();
            deaths.addLast(now);
            while (now - deaths.getFirst() > TROUBLE_WINDOW.toNanos()) {
                deaths.removeFirst();
            }
            return deaths.size() > MOST_DEATHS;
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
